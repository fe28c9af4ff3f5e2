"""The deck's master in the project is the one its script makes."""

from make_base_deck import TARGET, base_deck, parts
from workshop_kit.content.themes import theme


def test_the_base_deck_is_current() -> None:
    assert parts(TARGET.read_bytes()) == parts(base_deck(theme()))
