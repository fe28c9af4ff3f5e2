"""The rows of a sheet as the lanes of a map: a name at the left, what belongs to it at the right.

What the names mean is found here; where phases and actions begin, in ``map_tables``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop_kit.content.synonyms import Known, beside_named, is_row_name, phase_named, row_named
from workshop_kit.importers.plain_book import Content, Place, PlainSheet, Span
from workshop_kit.model.keys import JourneyKey

_WIDEST_NAME = 3
"""A cell merged over more columns is a heading over the sheet, not the name of a row."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a map, or several under one name; ``known`` is nothing where the name says nothing."""

    name: str
    place: Place
    known: Known | None
    lines: tuple[int, ...]

    @property
    def key(self) -> str:
        """What the lane is, or nothing."""
        return self.known.key if self.known else ""


@dataclass(frozen=True)
class Names:
    """Where the names of the lanes stand, and where their values begin."""

    column: int
    values: int


@dataclass
class _Gathered:
    name: str
    place: Place
    last: int
    lines: list[int] = field(default_factory=list)


def turned(sheet: PlainSheet) -> PlainSheet:
    """Return a sheet with its rows for columns.

    Examples
    --------
    >>> turned(PlainSheet("Map", {(0, 2): "Buys"})).cells
    {(2, 0): 'Buys'}
    """
    return PlainSheet(
        sheet.title,
        {(column, row): content for (row, column), content in sheet.cells.items()},
        tuple(
            Span(one.first_column, one.first_row, one.last_column, one.last_row)
            for one in sheet.merges
        ),
    )


def names_of(sheet: PlainSheet) -> Names | None:
    """Return where most names of rows stand; nothing on an empty sheet."""
    if not sheet.cells:
        return None
    found: dict[int, set[str]] = {}
    for (_, column), content in sheet.cells.items():
        if isinstance(content, str) and is_row_name(content):
            found.setdefault(column, set()).add(_key(content))
    if found:
        column = max(found, key=lambda place: (len(found[place]), -place))
        return Names(column, _end_of_names(sheet, column) + 1)
    first = min(column for _, column in sheet.cells)
    top = sheet.text(sheet.filled_rows[0], first)
    if phase_named(top) is not JourneyKey.OTHER:  # the phases begin at the edge, without names
        return Names(first - 1, first)
    return Names(first, first + 1)


def lanes_of(sheet: PlainSheet, names: Names) -> list[Lane]:
    """Return the lanes from top to bottom; rows without a name go on with the lane above."""
    gathered: list[_Gathered] = []
    current: _Gathered | None = None
    for row in sheet.filled_rows:
        name, place, last = _name_at(sheet, names, row)
        filled = any(column >= names.values for column in sheet.row(row))
        if name:
            current = _Gathered(name, place, last)
            gathered.append(current)
        elif filled and (current is None or not _goes_on(current, row)):
            current = _Gathered("", (row, names.column), row)
            gathered.append(current)
        if current is not None and filled:
            current.lines.append(row)
            current.last = max(current.last, row)
    return [
        Lane(one.name, one.place, row_named(one.name) if one.name else None, tuple(one.lines))
        for one in gathered
    ]


def values_at(sheet: PlainSheet, row: int, names: Names) -> Iterator[tuple[Span, Content]]:
    """Yield what stands in a row behind its name, each with the columns that it covers."""
    for column, content in sheet.row(row).items():
        if column >= names.values:
            yield sheet.span_from(row, column), content


def _goes_on(lane: _Gathered, row: int) -> bool:
    """Whether a row without a name belongs to the lane above: next to it, and it is a lane."""
    if row > lane.last + 1 or beside_named(lane.name):
        return False
    return bool(lane.lines) or row <= lane.last or row_named(lane.name) is not None


def _key(name: str) -> str:
    known = row_named(name)
    return known.key if known else ""


def _name_at(sheet: PlainSheet, names: Names, row: int) -> tuple[str, Place, int]:
    """Return the name of a row, its place, and the last row that it is merged over."""
    for column in range(names.column, -1, -1):
        span = sheet.span_at(row, column)
        name = sheet.text(row, span.first_column).strip()
        if name and span.first_row == row:
            if column < names.column and not is_row_name(name):
                break  # the name of a section, which rows without a name belong to
            return name, (row, span.first_column), span.last_row
    return "", (row, names.column), row


def _end_of_names(sheet: PlainSheet, column: int) -> int:
    spans = [
        sheet.span_at(row, column)
        for row, place in sheet.cells
        if place == column and is_row_name(sheet.text(row, column))
    ]
    ends = (s.last_column for s in spans if s.last_column - s.first_column < _WIDEST_NAME)
    return max(ends, default=column)
