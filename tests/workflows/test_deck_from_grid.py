"""A filled grid alone gives the very deck that its workshop gives, to the last byte of each part."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspection.breaking import Parts
from workshop_kinds import BLANK, FINISHED, TODAY, starter
from workshop_kit.store.disk import save_new
from workshop_kit.workflows.publish import publish

if TYPE_CHECKING:
    from workshop_kit.workflows.read_grid import GridReading

Contents = dict[str, bytes]


def decks(folder: Path, key: str, code: str, language: str) -> tuple[Contents, Contents]:
    """Return the decks of a starter: from the workshop, and from the grid that was made from it.

    They are told by their parts, because an archive also holds when it was packed.
    """
    file = folder / f"{key}.workshop.json"
    save_new(file, starter(key, code))
    deck, grid = publish(file, language=language, today=TODAY)
    read: list[GridReading] = []
    (again,) = publish(
        grid,
        to=folder / "from-the-grid",
        formats=("deck",),
        language=language,
        today=TODAY,
        on_reading=read.append,
    )
    assert [reading.is_clean for reading in read] == [True]
    assert again.name == deck.name
    return Parts(deck.read_bytes()).contents, Parts(again.read_bytes()).contents


# each starter in one language; in the other they follow in the full tests
EACH = [("car-purchase", "en"), ("b2b", "it")]


@pytest.mark.parametrize(("key", "code"), EACH)
def test_a_grid_gives_the_deck_of_its_workshop(tmp_path: Path, key: str, code: str) -> None:
    deck, again = decks(tmp_path, key, code, code)
    assert again == deck


@pytest.mark.full
@pytest.mark.parametrize(("key", "code"), sorted({*FINISHED, *BLANK} - {*EACH}))
def test_so_does_every_other_grid(tmp_path: Path, key: str, code: str) -> None:
    deck, again = decks(tmp_path, key, code, code)
    assert again == deck


@pytest.mark.full
def test_so_it_does_with_labels_in_another_language(tmp_path: Path) -> None:
    deck, again = decks(tmp_path, "car-purchase", "en", "it")
    assert again == deck
