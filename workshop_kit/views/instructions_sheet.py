"""The first sheet: what the workbook is, where to write, what the signs mean, who and when."""

from collections.abc import Iterator
from datetime import date

from workshop_kit.content.emotions import emotion_scale
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.importers.brand_books import BrandLogo
from workshop_kit.model.keys import Tag
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import MARKS
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.sheet import Area, Cell, Page, Sheet
from workshop_kit.views.sheet_head import SheetHead, sheet_head
from workshop_kit.views.sheet_styles import Looks

_WIDTHS = (18.0, 132.0, 420.0)
_TITLE, _SUBTITLE, _FIRST_ROW = 1, 2, 4
_BEFORE = _FIRST_ROW - _SUBTITLE
"""Rows between the title and the first line."""
_TOPICS = (
    "what",
    "write",
    "phases",
    "emotion",
    "signs",
    "several",
    "columns",
    "touchpoints",
    "ideas",
    "plan",
    "kpi",
    "review",
    "lists",
    "data",
    "print",
)
_AIR = 6.0


def instructions_sheet(
    workshop: Workshop,
    looks: Looks,
    language: Language,
    footer: tuple[str, str],
    today: date,
    logo: BrandLogo | None = None,
) -> Sheet:
    """Return the sheet of instructions; ``today`` is the day the workbook is written.

    A ``logo`` stands above its title.
    """
    lines = tuple(_lines(workshop, language, today))
    cells = tuple(_cells(workshop, lines, looks, language))
    last_row = _FIRST_ROW + len(lines) - 1
    head = sheet_head(logo, workshop.client, looks)
    own, title, *tall = heights(cells, _WIDTHS, last_row + 1)
    if head.pictures:
        own, title = head.height, title + _AIR
    return Sheet(
        title=label("grid.instructions.sheet", language),
        tab=looks.theme.colours["front"],
        page=Page("A4", footer, Area(_top(head), 1, last_row, 2), one_page=True, upright=True),
        cells=(*head.cells, *cells),
        widths=_WIDTHS,
        heights=(own, title, *tall[:_BEFORE], *(height + _AIR for height in tall[_BEFORE:])),
        pictures=head.pictures,
        zoom=100,
    )


def _top(head: SheetHead) -> int:
    """Return the first row that is printed."""
    return 0 if head.pictures else _TITLE


def _lines(workshop: Workshop, language: Language, today: date) -> Iterator[tuple[str, str]]:
    scale = emotion_scale(language)
    fill = {
        "low": scale[-2],
        "high": scale[2],
        "evidence": MARKS[Tag.EVIDENCE],
        "assumption": MARKS[Tag.ASSUMPTION],
        "unknown": MARKS[Tag.UNKNOWN],
    }
    for topic in _TOPICS:
        name = label(f"grid.instructions.{topic}", language)
        yield name, label(f"grid.instructions.{topic}_text", language, **fill)
    yield label("grid.instructions.made", language), _made(workshop, language, today)
    if workshop.figures_note:
        yield label("grid.instructions.figures", language), workshop.figures_note


def _made(workshop: Workshop, language: Language, today: date) -> str:
    facilitator = label("deck.cover.facilitator", language, name=workshop.facilitator)
    parts = [
        workshop.client,
        workshop.place,
        language.day(workshop.day) if workshop.day else "",
        facilitator if workshop.facilitator else "",
        label("deck.cover.edition", language, number=workshop.edition),
        label("grid.instructions.written", language, day=language.day(today)),
    ]
    if workshop.review_date:
        parts.append(label("deck.cover.review", language, day=language.day(workshop.review_date)))
    return " · ".join(part for part in parts if part)


def _cells(
    workshop: Workshop, lines: tuple[tuple[str, str], ...], looks: Looks, language: Language
) -> Iterator[Cell]:
    title = workshop.title or label("deck.cover.untitled", language)
    yield Cell(_TITLE, 1, title, looks.title, columns=2)
    yield Cell(_SUBTITLE, 1, label("grid.instructions.subtitle", language), looks.quiet, columns=2)
    for row, (name, text) in enumerate(lines, start=_FIRST_ROW):
        yield Cell(row, 1, name, looks.topic)
        yield Cell(row, 2, text, looks.topic_text)
