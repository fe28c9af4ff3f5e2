"""The head of a stranger’s map: which row names the phases, which the columns below them."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_kit.content.synonyms import Known, beside_named, phase_named, row_named
from workshop_kit.importers.map_lanes import Lane, Names, values_at
from workshop_kit.importers.plain_book import PlainSheet, content_text
from workshop_kit.model.keys import JourneyKey

_FEWEST_UNNAMED = 2
"""So many phases have to be known, or columns covered, where nothing calls a row phases."""


@dataclass(frozen=True, slots=True)
class PhaseColumns:
    """Columns under one phase; ``name`` is empty where a map has no phases."""

    name: str
    columns: tuple[int, ...]


def head_lines(head: Lane | None) -> tuple[int, ...]:
    """Return the row with the names of the phases; those below it are steps."""
    return head.lines[:1] if head else ()


def heads_of(
    sheet: PlainSheet, names: Names, lanes: list[Lane], *, is_turned: bool
) -> tuple[Lane | None, tuple[Lane, ...]]:
    """Return the lane of the phases, and those that name the columns below them."""
    filled = [lane for lane in lanes if lane.lines]
    finer = [lane for lane in filled if lane.key == "step"]
    acting = any(lane.key == "actions" for lane in filled)
    coarse = [lane for lane in filled if lane.key == "phase"]
    head = next((lane for lane in coarse if lane.known and lane.known.sure), None)
    head = head or next(iter(coarse), None)
    if head is None:
        head = _unnamed_head(sheet, names, filled, is_turned=is_turned)
    if head is None and finer and acting:
        head = finer.pop(0)
    named = any(lane.key for lane in filled if lane is not head)
    below = head.lines[1:] if head and named else ()
    unnamed = (Lane("", (row, names.column), Known("step", sure=False), (row,)) for row in below)
    second = (lane for lane in coarse if lane is not head)
    return head, (*unnamed, *second, *finer)


def _unnamed_head(
    sheet: PlainSheet, names: Names, lanes: list[Lane], *, is_turned: bool
) -> Lane | None:
    """Return the first row above the lanes that reads like phases, though nothing calls it so."""
    for lane in lanes:
        if lane.key:
            return None
        cells = list(values_at(sheet, lane.lines[0], names))
        width = sum(span.last_column - span.first_column + 1 for span, _ in cells)
        texts = [content for _, content in cells if isinstance(content, str)]
        known = sum(phase_named(text) is not JourneyKey.OTHER for text in texts)
        is_text = len(texts) == len(cells) and width >= _FEWEST_UNNAMED
        unnamed = not lane.name or not is_turned
        if is_text and not beside_named(lane.name) and (unnamed or known >= _FEWEST_UNNAMED):
            return lane
    return None


def columns_of(
    sheet: PlainSheet, names: Names, head: Lane | None, lines: tuple[int, ...]
) -> list[int]:
    """Return the columns of the map: from the first phase on, without those of remarks."""
    rows = {*head_lines(head), *lines}
    filled = {span.first_column for row in rows for span, _ in values_at(sheet, row, names)}
    if head is None:
        return sorted(filled)
    heading = {span.first_column: span for span, _ in values_at(sheet, head.lines[0], names)}
    first = min(heading, default=0)
    remarks: set[int] = set()
    for column, span in heading.items():
        known = row_named(sheet.text(head.lines[0], column))
        if known and known.key == "note" and known.sure:
            remarks |= set(range(span.first_column, span.last_column + 1))
    return sorted(column for column in filled if column >= first and column not in remarks)


def phases_of(sheet: PlainSheet, head: Lane | None, columns: list[int]) -> Iterator[PhaseColumns]:
    """Yield the phases; a blank cell, or the same name again, goes on with the phase before."""
    name, gathered = "", list[int]()
    for column in columns:
        found = _heading(sheet, head, column)
        if gathered and found and found != name:
            yield PhaseColumns(name, tuple(gathered))
            gathered = []
        name = found or name
        gathered.append(column)
    if gathered:
        yield PhaseColumns(name, tuple(gathered))


def _heading(sheet: PlainSheet, head: Lane | None, column: int) -> str:
    if head is None:
        return ""
    row = head.lines[0]
    content = sheet.cells.get((row, sheet.span_at(row, column).first_column), "")
    return " ".join(content_text(content).split())
