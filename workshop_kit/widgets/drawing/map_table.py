"""The map as a table to write in: phases over their actions, rows in three sections (G01-G12)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from workshop_kit.content.emotions import emotion_scale
from workshop_kit.content.labels import label
from workshop_kit.content.rows import Section, row_anchor
from workshop_kit.views.journey_grid import GridCell, GridRow, PhaseSpan
from workshop_kit.widgets.board.map_nodes import Deed, Map, MapCell, MapLine
from workshop_kit.widgets.board.nodes import Edit, Head, Look, Node, Row, Text
from workshop_kit.widgets.drawing.emotion_cells import emotion_cells
from workshop_kit.widgets.drawing.sight import Sight, cell_key
from workshop_kit.workflows.cells import lines_to_type, write_cell
from workshop_kit.workflows.columns import LEFT, RIGHT, begin_action, insert_after, move_column
from workshop_kit.workflows.entries import set_line
from workshop_kit.workflows.ids import new_id

PHASES, ACTIONS, EMOTION = "phases", "actions", "emotion"
_ONE_LINE = frozenset({ACTIONS, "duration"})
_LEFT_ROWS = frozenset({"touchpoints", "business_goals", "kpis", "pains", "ideas", "owner"})
"""Rows saved only when a cell is left: half a name would make an entry of its own."""

_OF_PHASES = frozenset({"business_goals", "kpis"})
"""Rows whose values belong to a phase as long as nobody writes them for single actions."""

_BY_ACTIVITY = frozenset({"owner", "technology"})


def map_table(sight: Sight, details: Node | None) -> Map:
    """Return the map of a journey; ``details`` belong to the cell that is opened."""
    rows = (_header(sight), *(row for s in sight.grid.sections for row in _section(s, sight)))
    return Map(
        label("drawing.map.name", sight.language),
        rows,
        columns=len(sight.grid.columns),
        more=label("drawing.map.more", sight.language),
        lang=sight.workshop.language,
        select=Deed(Look(sight.open_cell), key="map-open"),
        insert=Deed(Edit(partial(insert_after, action_id=new_id("action"))), key="map-insert"),
        left=Deed(Edit(partial(move_column, way=LEFT)), key="map-left"),
        right=Deed(Edit(partial(move_column, way=RIGHT)), key="map-right"),
        opened=sight.opened if details is not None else "",
        details=details,
        key="map",
    )


def _header(sight: Sight) -> Row:
    corner = Head(
        (Text(label("grid.journey.phase", sight.language), "span"),), span=2, key="corner"
    )
    return Row((corner, *(_phase(span, sight) for span in sight.grid.phases)), key=PHASES)


def _phase(span: PhaseSpan, sight: Sight) -> MapCell:
    return MapCell(
        Edit(partial(set_line, entry_id=span.key, field="label")),
        row=PHASES,
        lines=(MapLine(span.label),),
        writes="rest" if span.phase else "",
        scope="colgroup",
        span=span.span,
        key=cell_key(PHASES, span.key),
    )


def _section(section: Section, sight: Sight) -> Iterator[Row]:
    rows = [row for row in sight.grid.rows if row.row.section == section.key]
    for place, row in enumerate(rows):
        name = Head(_names(row, sight), scope="row", key=f"head-{row.row.key}")
        cells = tuple(_cells(row, sight))
        look = f"wk-map-{row.row.key}"
        if place == 0:
            rail = Head(
                (Text(section.label, "span"),),
                scope="rowgroup",
                span=len(rows),
                key=f"rail-{section.key}",
                look=f"wk-rail wk-rail-{section.accent}",
            )
            yield Row((rail, name, *cells), key=row.row.key, look=f"{look} wk-first")
        else:
            yield Row((name, *cells), key=row.row.key, look=look)


def _names(row: GridRow, sight: Sight) -> tuple[Node, ...]:
    """Return the name of a row; that of the emotions stands between the ends of the scale."""
    name = Text(row.row.label, "span")
    if row.row.key != EMOTION:
        return (name,)
    scale = emotion_scale(sight.language)
    number = sight.language.number
    top, end = f"{scale[2]} {number(2, signed=True)}", f"{scale[-2]} {number(-2)}"
    return Text(top, "span", look="wk-end"), name, Text(end, "span", look="wk-end")


def _cells(row: GridRow, sight: Sight) -> Iterator[MapCell]:
    """Yield the cells of a row; only the first empty one shows an example."""
    if row.row.key == EMOTION:
        yield from emotion_cells(sight)
        return
    asks = True
    for cell in _merged(row, sight) if row.row.key in _OF_PHASES else row.cells:
        made = _cell(row.row.key, cell, sight)
        if asks and made.invite:
            asks = False
            made = replace(made, example=label(f"drawing.example.{made.row}", sight.language))
        yield made


def _merged(row: GridRow, sight: Sight) -> Iterator[GridCell]:
    """Yield the cells of a row with one empty cell over each phase that has no value in it."""
    for span in sight.grid.phases:
        cells = [c for c in row.cells if span.first <= c.first < span.first + span.span]
        if span.phase is None or any(cell.lines for cell in cells):
            yield from cells
        else:
            yield GridCell(span.key, span.first, span.span, ())


def _cell(row: str, cell: GridCell, sight: Sight) -> MapCell:
    lines = tuple(MapLine(ln.text, ln.tag or "", fixed=not ln.entry) for ln in cell.lines)
    writes = _writes(row, cell.anchor, sight)
    typed = _typed(row, cell, sight) if lines and row not in _ONE_LINE else ""
    stands = "\n".join(line.text for line in lines if not line.fixed)
    return MapCell(
        _deed(row, cell.anchor, sight),
        row=row,
        lines=lines,
        typed="" if typed == stands else typed,
        invite="" if lines or not writes else label(f"drawing.invite.{row}", sight.language),
        writes=writes,
        several=row not in _ONE_LINE,
        span=cell.span,
        column=cell.anchor if row == ACTIONS and sight.action(cell.anchor) else "",
        key=cell_key(row, cell.anchor),
    )


def _writes(row: str, anchor: str, sight: Sight) -> str:
    """Say when a cell is saved; some cannot be written before something else is there."""
    is_action = sight.action(anchor) is not None
    if row_anchor(row) == "action" and not is_action and row != ACTIONS:
        return ""
    if row == "ideas" and not sight.has_pains(anchor):
        return ""
    return "left" if row in _LEFT_ROWS else "rest"


def _deed(row: str, anchor: str, sight: Sight) -> Edit:
    if row == ACTIONS and sight.action(anchor) is None:
        return Edit(partial(begin_action, phase_id=anchor, action_id=new_id("action")))
    return Edit(partial(write_cell, row=row, anchor=anchor))


def _typed(row: str, cell: GridCell, sight: Sight) -> str:
    """Return what is written when a filled cell is opened: names without figures and marks."""
    if row in _BY_ACTIVITY:
        return "\n".join(lines_to_type(sight.workshop, row=row, anchor=cell.anchor))
    entries = (sight.workshop.find(line.entry) for line in cell.lines)
    texts = (getattr(entry, "name", getattr(entry, "text", None)) for entry in entries)
    return "\n".join(text for text in texts if text is not None)
