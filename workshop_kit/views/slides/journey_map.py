"""The slides of a journey map: one native table, with the emotion curve on its columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.rows import Section
from workshop_kit.model.journeys import Action
from workshop_kit.views.drawing import (
    HAIRLINE,
    INK,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Border,
    Box,
    Cell,
    Colour,
    EmotionCurve,
    Item,
    Paragraph,
    Run,
    Slide,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.emotion_curve import OnMap, emotion_curve, is_smooth
from workshop_kit.views.journey_grid import GridCell, GridRow, JourneyGrid
from workshop_kit.views.layout_parts import LEGEND, MAP
from workshop_kit.views.map_cells import SECTION_FILL, cell_paragraphs, row_look
from workshop_kit.views.map_pages import (
    BAND,
    END,
    SIDE,
    Measured,
    pages,
    visible_cells,
    visible_phases,
)
from workshop_kit.views.measure import bold_font, cut, height
from workshop_kit.views.notes import map_notes
from workshop_kit.views.text_fit import Font, text_width, wrap
from workshop_kit.views.titles import headed
from workshop_kit.views.typography import at_least

_HAIR = Border(0.5, HAIRLINE)
_PHASE = Border(1.0, Colour("back", lighter=0.4))
_GAP = Border(2.25, WHITE)
_MOST_EMOTION = 44.0
_MOST_MARGIN = 8.0
_EDGE, _INSET = 2.5, 1.0  # above and below the name of a moment of truth, and beside it


@dataclass(frozen=True)
class _Drawn:
    """A measured page with its spare height handed out."""

    grid: JourneyGrid
    measured: Measured
    heights: tuple[float, ...]
    margin: float
    language: Language


def journey_map(
    grid: JourneyGrid, title: str, subtitle: str, language: Language
) -> tuple[tuple[Slide, ...], tuple[str, ...]]:
    """Return the slides of a map, and the places whose text had to be cut."""
    measured = pages(grid, language)
    slides, cuts = [], []
    for number, page in enumerate(measured, start=1):
        counter = f"{number}/{len(measured)}" if len(measured) > 1 else ""
        drawn = _spread(grid, page, language)
        if not page.fits:
            cuts.append(f"{title} {counter}".strip())
        notes = map_notes(grid, page.page, title, subtitle, language)
        slides.append(
            headed(
                Slide("map", title, counter=counter, items=_items(drawn, title), notes=notes),
                subtitle,
            )
        )
    return tuple(slides), tuple(cuts)


def _spread(grid: JourneyGrid, measured: Measured, language: Language) -> _Drawn:
    """Give spare height to the curve, then evenly above and below the text; or take what lacks."""
    heights = list(measured.heights)
    spare = MAP.height - measured.total
    keys = [row.row.key for row in measured.page.rows]
    while spare < 0:
        # last resort: the tallest row gives a line until the page fits
        tallest = max(
            (p for p, key in enumerate(keys) if key != "emotion"), key=heights.__getitem__
        )
        taken = min(measured.size * 1.2, -spare)
        heights[tallest] -= taken
        spare += taken
    if "emotion" in keys:
        gain = min(spare, _MOST_EMOTION)
        heights[keys.index("emotion")] += gain
        spare -= gain
    text_rows = [place for place, key in enumerate(keys) if key != "emotion"]
    margin = min(spare / len(text_rows) / 2, _MOST_MARGIN)
    for place in text_rows:
        heights[place] += 2 * margin
    return _Drawn(grid, measured, tuple(heights), margin, language)


def _items(drawn: _Drawn, title: str) -> tuple[Item, ...]:
    items: list[Item] = [_table(drawn, title), _legend(drawn)]
    rows = drawn.measured.page.rows
    for place, row in enumerate(rows):
        if row.row.key == "emotion":
            items.append(_curve(drawn, place, row))
    return tuple(items)


def _curve(drawn: _Drawn, place: int, row: GridRow) -> EmotionCurve:
    page, measured = drawn.measured.page, drawn.measured
    top = MAP.y + measured.phase_height + sum(drawn.heights[:place])
    width = measured.label_width + measured.column_width * page.columns
    actions = [column.action for column in drawn.grid.columns]
    smooth = is_smooth([a.emotion.score if a and a.emotion else None for a in actions])
    return emotion_curve(
        drawn.grid.columns[page.first : page.last + 1],
        Box(MAP.x + BAND, top, width, drawn.heights[place]),
        measured.label_width,
        row.row.label,
        drawn.language,
        on_map=OnMap(smooth, tuple(_moments(drawn, drawn.heights[place]))),
    )


def _moments(drawn: _Drawn, tall: float) -> Iterator[Box]:
    """Yield where the names of moments of truth stand, from the top left of the first column."""
    page, width, font = drawn.measured.page, drawn.measured.column_width, _moment_font()
    for place, column in enumerate(drawn.grid.columns[page.first : page.last + 1]):
        if column.action is not None and column.action.moment_of_truth:
            lines = wrap(_moment(drawn), width - 2 * _INSET, font)
            wide = max(text_width(line, font) for line in lines)
            high = len(lines) * font.line_height
            top = tall - _EDGE - high if _anchor(column.action) == "bottom" else _EDGE
            yield Box((place + 0.5) * width - wide / 2, top, wide, high)


def _moment(drawn: _Drawn) -> str:
    """Return what a moment of truth is called, or its sign alone where a column is narrow."""
    words = f"★ {label('deck.map.moment_of_truth', drawn.language)}"
    wide = max(text_width(word, _moment_font()) for word in words.split())
    return words if wide <= drawn.measured.column_width - 6 else "★"


def _moment_font() -> Font:
    return bold_font(at_least(9))


def _anchor(action: Action) -> Literal["top", "bottom"]:
    """Return the end of the cell away from the point of the curve."""
    score = action.emotion.score if action.emotion else None
    return "bottom" if (score or 0) >= 0 else "top"


def _legend(drawn: _Drawn) -> Text:
    """Return the line under the table that explains the signs."""
    words = label("deck.map.legend", drawn.language)
    return Text(
        label("deck.map.legend_name", drawn.language),
        LEGEND,
        (paragraph(words, "right", size=at_least(9), colour=QUIET),),
        anchor="bottom",
    )


def _table(drawn: _Drawn, title: str) -> Table:
    measured, page = drawn.measured, drawn.measured.page
    rows = [_phase_row(drawn)]
    rows += [_row(drawn, place, row) for place, row in enumerate(page.rows)]
    widths = (BAND, measured.label_width) + (measured.column_width,) * page.columns
    phases = ", ".join(f"{phase.label} ({phase.span})" for phase in drawn.grid.phases)
    names = ", ".join(row.row.label for row in page.rows)
    return Table(
        name=label("deck.map.name", drawn.language),
        description=label(
            "deck.map.description", drawn.language, title=title, phases=phases, rows=names
        ),
        x=MAP.x,
        y=MAP.y,
        widths=widths,
        heights=(measured.phase_height, *drawn.heights),
        rows=tuple(rows),
        placeholder="table",
    )


def _phase_row(drawn: _Drawn) -> tuple[Cell, ...]:
    measured, page, size = drawn.measured, drawn.measured.page, drawn.measured.size
    head = paragraph(label("deck.map.phase", drawn.language), size=size, bold=True, colour=PETROL)
    cells = [Cell((head,), PAPER, columns=2, anchor="middle", borders=(None, _GAP, None, _GAP))]
    for phase, span in visible_phases(drawn.grid, page):
        big = measured.phase_size
        texts: tuple[Paragraph, ...] = (
            paragraph(phase.label, "center", size=big, bold=True, colour=WHITE),
        )
        room = span * measured.column_width - 2 * SIDE
        if height(texts, room, big) > measured.phase_height - 2 * END:
            texts = cut(texts, room, measured.phase_height - 2 * END, big)
        cells.append(
            Cell(texts, PETROL, columns=span, anchor="middle", borders=(_GAP, _GAP, None, _GAP))
        )
    return tuple(cells)


def _row(drawn: _Drawn, place: int, row: GridRow) -> tuple[Cell, ...]:
    rows = drawn.measured.page.rows
    section = next(entry for entry in drawn.grid.sections if entry.key == row.row.section)
    together = [other for other in rows if other.row.section == row.row.section]
    last = together[-1] is row
    cells: list[Cell] = []
    if together[0] is row:
        tall = sum(h for h, r in zip(drawn.heights, rows, strict=True) if r in together)
        cells.append(_band(section, len(together), tall))
    bottom = None if row is rows[-1] else _GAP if last else _HAIR
    look = row_look(row.row.key)
    name = paragraph(row.row.label, size=drawn.measured.size, bold=True, colour=look.label)
    cells.append(
        Cell(
            (name,), PAPER, anchor="middle", margins=(5.8, 3.0, END, END),
            borders=(None, None, None, bottom),
        )
    )  # fmt: skip
    cells += [
        _value(drawn, place, row, cell, span, bottom)
        for cell, span in visible_cells(row, drawn.measured.page)
    ]
    return tuple(cells)


def _band(section: Section, rows: int, tall: float) -> Cell:
    words = section.label.upper()
    room = text_width(words, _moment_font()) + 8 <= tall
    colour = INK if section.accent == "opportunity" else WHITE
    text = (paragraph(words, "center", size=at_least(9), bold=True, colour=colour),) if room else ()
    return Cell(
        text, SECTION_FILL[section.accent], rows=rows, anchor="middle", upright=True,
        margins=(4.6, 4.6, 0.0, 0.0), borders=(None, None, _GAP, _GAP),
    )  # fmt: skip


def _value(
    drawn: _Drawn, place: int, row: GridRow, cell: GridCell, span: int, bottom: Border | None
) -> Cell:
    measured, page = drawn.measured, drawn.measured.page
    end = max(cell.first, page.first) + span - 1
    is_border = any(phase.first + phase.span - 1 == end for phase in drawn.grid.phases)
    right = None if end == page.last else _PHASE if is_border else _HAIR
    borders = (None, right, None, bottom)
    look = row_look(row.row.key)
    if row.row.key == "emotion":
        return _emotion_cell(drawn, cell, borders)
    column = drawn.grid.columns[cell.first]
    pieces = cell_paragraphs(row.row.key, cell, column, measured.size, drawn.language)
    width = span * measured.column_width - 2 * SIDE
    room = drawn.heights[place] - 2 * (END + drawn.margin)
    if pieces and height(pieces, width, measured.size) > room + 0.01:
        pieces = cut(pieces, width, room, measured.size)
    above = END + drawn.margin
    return Cell(
        pieces, look.fill, columns=span, anchor=look.anchor, margins=(SIDE, SIDE, above, above),
        borders=borders,
    )  # fmt: skip


def _emotion_cell(drawn: _Drawn, cell: GridCell, borders: tuple[Border | None, ...]) -> Cell:
    """Return a place under the curve, tinted and named where the moment of truth is."""
    action = drawn.grid.columns[cell.first].action
    if action is None or not action.moment_of_truth:
        return Cell(borders=borders)  # type: ignore[arg-type]
    return Cell(
        (Paragraph((Run(_moment(drawn), _moment_font().size, bold=True, colour=INK),), "center"),),
        Colour("opportunity", lighter=0.82),
        anchor=_anchor(action),
        margins=(_INSET, _INSET, _EDGE, _EDGE),
        borders=borders,  # type: ignore[arg-type]
    )
