"""Slides as drawn against slides as planned: no word off the page, below its row, on a line too many.

Every deck is drawn in one run of LibreOffice with stand-ins of the widths and heights of Office's
fonts; then each table cell, text box and placeholder of the view is looked for on its page.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from drawn_words import Page, Word, drawn_pages, lines_of, signs_of
from office import render
from workshop_kinds import FINISHED, KINDS, TODAY, starter
from workshop_kit.content.language import language
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.views.deck import deck
from workshop_kit.views.drawing import Blank, Box, Cell, Deck, Paragraph, Run, Slide, Table, Text
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import BULLET_INDENT, font
from workshop_kit.views.text_fit import RunText, wrap_runs

pytestmark = pytest.mark.full

OFF_PAGE = 0.5
BELOW = 2.0
"""LibreOffice rounds a line to the dots of a printer, which adds up from row to row; a text that
does not fit stands eleven points and more below."""
BULLET = "•"
IN_AN_ELLIPSE = 0.5**0.5
"""The part of an ellipse's width in which Office sets text."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the view: what it says, on how many lines at most, within which area."""

    where: str
    text: str
    lines: int
    area: Box
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A place and the words that were drawn in it."""

    place: Place
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Decks:
    """Every deck of the test, by its name, and its pages as drawn."""

    views: dict[str, Deck]
    pages: dict[str, list[Page]]

    def pairs(self) -> Iterator[tuple[str, Slide, Page]]:
        """Yield every slide with its page and a name to find it by."""
        for name, view in self.views.items():
            drawn = zip(view.slides, self.pages[name], strict=True)
            for number, (slide, page) in enumerate(drawn, start=1):
                yield f"{name} {number}", slide, page


def views() -> dict[str, Deck]:
    """Return the deck of every starter and language, and of workshops that are hard to set.

    The latter are drawn in Italian, whose words are longer.
    """
    made = {
        f"{key}-{code}": deck(starter(key, code), language(code), today=TODAY)
        for key, code in FINISHED
    }
    for kind, make in KINDS.items():
        made[f"{kind}-it"] = deck(make("it"), language("it"), today=TODAY)
    return made


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> Decks:
    if shutil.which("pdftotext") is None:
        pytest.skip("install Poppler (apt install poppler-utils)")
    folder = tmp_path_factory.mktemp("drawn")
    made = views()
    files = {name: folder / f"{name}.pptx" for name in made}
    for name, view in made.items():
        files[name].write_bytes(deck_bytes(view))
    render(list(files.values()), folder, dpi=10)
    return Decks(made, {name: drawn_pages(pdf_of(path)) for name, path in files.items()})


@pytest.fixture(scope="module")
def drawn(decks: Decks) -> list[Drawn]:
    """Return every text with the words drawn in its place, where nothing else lies over it."""
    found = []
    for name, slide, page in decks.pairs():
        for place in places_of(slide):
            words = tuple(word for word in page.words if word.is_in(place.area))
            found.append(Drawn(replace(place, where=f"{name}: {place.where}"), words))
    return found


def pdf_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.pdf")


def places_of(slide: Slide) -> Iterator[Place]:
    """Yield the texts of a slide that nothing else covers."""
    items = [item for item in slide.items if not isinstance(item, Blank)]
    spoken = [item for item in items if not isinstance(item, Text) or item.paragraphs]
    for item in spoken:
        others = [other.box for other in spoken if other is not item]
        for place in _item(item):
            if not any(touch(place.area, box) for box in others):
                yield place
    boxes = [item.box for item in spoken]
    for key, paragraphs in slide.fills.items():
        holder = layout(slide.layout).placeholder(key)
        area = holder.box.inset(*holder.inset)
        if not any(touch(area, box) for box in boxes):
            lines = lines_planned(paragraphs, area.width, holder.size, heading=holder.heading)
            yield Place(key, written(paragraphs), lines, area)


def _item(item: object) -> Iterator[Place]:
    if isinstance(item, Table):
        for where, cell, area in cells_of(item):
            left, right, _, _ = cell.margins
            lines = lines_planned(cell.paragraphs, area.width - left - right)
            if not cell.upright:
                yield Place(f"{item.name} {where}", written(cell.paragraphs), lines, area, True)
    elif isinstance(item, Text):
        part = IN_AN_ELLIPSE if item.shape == "ellipse" else 1.0
        room = item.box.width * part - 2 * item.inset[0]
        yield Place(
            item.name, written(item.paragraphs), lines_planned(item.paragraphs, room), item.box
        )


def cells_of(table: Table) -> Iterator[tuple[str, Cell, Box]]:
    """Yield every cell of a table with its row and column, counted from 1, and its area."""
    lefts = [table.x + sum(table.widths[:column]) for column in range(len(table.widths) + 1)]
    tops = [table.y + sum(table.heights[:row]) for row in range(len(table.heights) + 1)]
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        for cell in cells:
            column = next(n for n in range(len(table.widths)) if (row, n) not in taken)
            right, bottom = column + cell.columns, row + cell.rows
            taken |= {(y, x) for y in range(row, bottom) for x in range(column, right)}
            size = (lefts[right] - lefts[column], tops[bottom] - tops[row])
            yield f"{row + 1}.{column + 1}", cell, Box(lefts[column], tops[row], *size)


def lines_planned(
    paragraphs: tuple[Paragraph, ...], width: float, size: float = 18, *, heading: bool = False
) -> int:
    """Return how many lines the view counts on; an empty text takes none that can be seen."""
    lines = 0
    for piece in paragraphs:
        styled = (replace(run, heading=run.heading or heading) for run in piece.runs or (Run(" "),))
        runs = [RunText(run.text, font(run, size)) for run in styled]
        lines += len(wrap_runs(runs, width - (BULLET_INDENT if piece.bullet else 0)))
    return lines


def written(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return the text of paragraphs as it is drawn, bullets included."""
    return " ".join(
        (BULLET if piece.bullet else "") + "".join(run.text for run in piece.runs)
        for piece in paragraphs
    )


def touch(one: Box, other: Box) -> bool:
    across = one.x < other.right - 1 and other.x < one.right - 1
    return across and one.y < other.bottom - 1 and other.y < one.bottom - 1


def test_every_slide_is_drawn_and_no_word_leaves_its_page(decks: Decks) -> None:
    off = [
        (name, word)
        for name, _, page in decks.pairs()
        for word in page.words
        if word.box.x < -OFF_PAGE
        or word.box.y < -OFF_PAGE
        or word.box.right > page.width + OFF_PAGE
        or word.box.bottom > page.height + OFF_PAGE
    ]
    assert off == []


def test_nearly_every_text_can_be_looked_at(decks: Decks, drawn: list[Drawn]) -> None:
    cells = sum(
        len(row)
        for _, slide, _ in decks.pairs()
        for item in slide.items
        if isinstance(item, Table)
        for row in item.rows
    )
    assert sum(entry.place.in_table for entry in drawn) >= 0.95 * cells


def test_every_text_is_drawn_whole_in_its_place(drawn: list[Drawn]) -> None:
    other = [
        (entry.place.where, entry.place.text, [word.text for word in entry.words])
        for entry in drawn
        if signs_of("".join(word.text for word in entry.words)) != signs_of(entry.place.text)
    ]
    assert other == []


def test_no_text_takes_more_lines_than_planned(drawn: list[Drawn]) -> None:
    more = [
        (entry.place.where, entry.place.text, entry.place.lines, lines_of(entry.words))
        for entry in drawn
        if lines_of(entry.words) > entry.place.lines
    ]
    assert more == []


def test_no_text_of_a_table_is_drawn_below_its_row(drawn: list[Drawn]) -> None:
    below = [
        (entry.place.where, entry.place.text, word.box.bottom - entry.place.area.bottom)
        for entry in drawn
        if entry.place.in_table
        for word in entry.words
        if word.box.bottom > entry.place.area.bottom + BELOW
    ]
    assert below == []
