"""The deck before the programs that read it: Microsoft's schema rules, and LibreOffice."""

from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from office import render, validate
from workshop_kinds import KINDS, TODAY
from workshop_kit.content.language import language
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.views.deck import deck

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, int]:
    """Return every kind of deck in both languages, with its number of slides."""
    folder = tmp_path_factory.mktemp("decks")
    written = {}
    for code in ("en", "it"):
        for kind, make in KINDS.items():
            view = deck(make(code), language(code), today=TODAY)
            path = folder / f"{kind}-{code}.pptx"
            path.write_bytes(deck_bytes(view))
            written[path] = len(view.slides)
    return written


def test_the_open_xml_sdk_finds_nothing_wrong(decks: dict[Path, int]) -> None:
    # the workbooks behind the charts all come from one writer: those of one deck stand for all
    with ThreadPool(2) as pool:
        found = dict(
            pool.map(lambda p: (p.name, validate(p, inside=p.name.startswith("car"))), decks)
        )
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_libreoffice_opens_every_deck_and_draws_every_slide(
    decks: dict[Path, int], tmp_path: Path
) -> None:
    drawn = render(list(decks), tmp_path, dpi=40)
    assert {path: len(pages) for path, pages in drawn.items()} == decks
