"""A table that goes on over as many slides as it takes: same header, same size on each."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain

from workshop_kit.views.drawing import (
    HAIRLINE,
    PETROL,
    WHITE,
    Align,
    Anchor,
    Border,
    Box,
    Cell,
    Colour,
    Paragraph,
    Slide,
    Table,
    paragraph,
)
from workshop_kit.views.layout_parts import CANVAS
from workshop_kit.views.measure import bold_font, cut, height, with_size
from workshop_kit.views.text_fit import SAFETY, text_width
from workshop_kit.views.titles import headed
from workshop_kit.views.typography import SMALLEST, allowed, at_least

SIZES = (16.0, 15.0, 14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_LARGEST, _CONTINUED = 13.0, 10.0
_SIDE, _END = 5.0, 5.0
_MOST_MARGIN = 14.0
_MOST_HEADING = 6
"""Lines a heading may take; a team's own words can be long, and stand whole in the notes."""
_RULE = Border(0.75, HAIRLINE)

Texts = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its key, its heading, its width in points."""

    key: str
    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: texts by column, and a tint for the cells that carry one."""

    cells: Mapping[str, Texts]
    fills: Mapping[str, Colour] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableText:
    """What a screen reader says of a table, and how its text stands: where, and how large at most."""

    name: str
    description: str
    anchor: Anchor = "middle"
    placeholder: str = "table"
    largest: float = _LARGEST


def paged_table(
    columns: Sequence[TableColumn], rows: Sequence[TableRow], text: TableText, room: Box = CANVAS
) -> tuple[Table, ...]:
    """Return one table a slide.

    All rows stand on one slide at the largest size that fits; when none does, they go on at
    10 pt. A row that alone is higher than a slide is cut, so its full text belongs in the notes.
    """
    sizes = [size for size in allowed(SIZES) if size <= at_least(text.largest)]
    size, pages = _pages(columns, rows, room, sizes)
    return tuple(_table(columns, page, text, room, size) for page in pages)


def table_slides(slide: Slide, subtitle: str, tables: Sequence[Table]) -> tuple[Slide, ...]:
    """Return a slide for each table, counted when there are several.

    ``slide`` holds layout, title, notes and what else stands on every page.
    """
    slides = []
    for number, table in enumerate(tables, start=1):
        counter = f"{number}/{len(tables)}" if len(tables) > 1 else ""
        page = Slide(
            slide.layout,
            slide.title,
            counter=counter,
            fills=slide.fills,
            items=(table, *slide.items),
            notes=slide.notes,
        )
        slides.append(headed(page, subtitle))
    return tuple(slides)


def _pages(
    columns: Sequence[TableColumn], rows: Sequence[TableRow], room: Box, sizes: Sequence[float]
) -> tuple[float, list[list[TableRow]]]:
    # the larger the type, the higher the table: halve the list instead of walking it
    continued = at_least(_CONTINUED)
    place = bisect_left(sizes, True, key=lambda size: _fits(columns, rows, size, room.height))
    if place < len(sizes):
        return sizes[place], [list(rows)]
    left = room.height - _header_height(columns, continued)
    shorter = [_cut(columns, row, left, continued) for row in rows]
    heights = [_row_height(columns, row, continued) for row in shorter]
    count = len(_filled(heights, left, left))
    # as many pages as it takes, but evenly filled: no last page with two lines
    even = max(sum(heights) / count, *heights)
    groups = _filled(heights, even, left)
    while len(groups) > count:
        even += 6.0
        groups = _filled(heights, min(even, left), left)
    return continued, [[shorter[place] for place in group] for group in groups]


def _filled(heights: Sequence[float], wanted: float, room: float) -> list[list[int]]:
    """Put rows on pages, each page up to a wanted height and never beyond its room."""
    pages: list[list[int]] = [[]]
    taken = 0.0
    for place, tall in enumerate(heights):
        if pages[-1] and (taken >= wanted or taken + tall > room):
            pages.append([])
            taken = 0.0
        pages[-1].append(place)
        taken += tall
    return pages


def _fits(
    columns: Sequence[TableColumn], rows: Sequence[TableRow], size: float, room: float
) -> bool:
    """Whether all rows stand on one slide; the rest of a table that is too high is not measured."""
    header = _header_height(columns, size)
    heights = accumulate(_row_height(columns, row, size) for row in rows)
    return all(header + tall <= room for tall in chain((0.0,), heights))


def _header_height(columns: Sequence[TableColumn], size: float) -> float:
    size = _heading_size(columns, size)
    titles = [height(_heading(c, size), c.width - 2 * _SIDE, size) for c in columns if c.title]
    return max(titles, default=size * 1.25) + 2 * _END


def _heading_size(columns: Sequence[TableColumn], size: float) -> float:
    """Return one size for all headings at which no word of them is broken, 9 to 13 pt."""
    size = min(size, at_least(_LARGEST))
    while size > at_least(SMALLEST):
        look = bold_font(size)
        if all(
            text_width(word, look) <= (column.width - 2 * _SIDE) * SAFETY
            for column in columns
            for word in column.title.split()
        ):
            break
        size = at_least(size - 0.5)
    return size


def _heading(column: TableColumn, size: float) -> Texts:
    room, most = column.width - 2 * _SIDE, _MOST_HEADING * size * 1.25
    title = (paragraph(column.title, column.align, size=size, bold=True, colour=WHITE),)
    return title if height(title, room, size) <= most else cut(title, room, most, size)


def _row_height(columns: Sequence[TableColumn], row: TableRow, size: float) -> float:
    tallest = max(
        height(row.cells[column.key], column.width - 2 * _SIDE, size)
        if row.cells.get(column.key)
        else size * 1.25
        for column in columns
    )
    return tallest + 2 * _END


def _cut(columns: Sequence[TableColumn], row: TableRow, room: float, size: float) -> TableRow:
    """Cut the cells of a row that alone is higher than a slide."""
    if _row_height(columns, row, size) <= room:
        return row
    cells = {
        column.key: cut(row.cells[column.key], column.width - 2 * _SIDE, room - 2 * _END, size)
        for column in columns
        if row.cells.get(column.key)
    }
    return TableRow(cells, row.fills)


def _table(
    columns: Sequence[TableColumn],
    rows: Sequence[TableRow],
    text: TableText,
    room: Box,
    size: float,
) -> Table:
    heights = [_row_height(columns, row, size) for row in rows]
    header = _header_height(columns, size)
    spare = room.height - header - sum(heights)
    margin = max(0.0, min(spare / len(rows) / 2, _MOST_MARGIN)) if rows else 0.0
    ends = (_SIDE, _SIDE, _END + margin, _END + margin)
    body = [
        tuple(
            Cell(
                with_size(row.cells.get(column.key, ()), size),
                row.fills.get(column.key),
                anchor=text.anchor,
                margins=ends,
                borders=(None, None, None, _RULE),
            )
            for column in columns
        )
        for row in rows
    ]
    heading_size = _heading_size(columns, size)
    head = tuple(
        Cell(
            _heading(column, heading_size) if column.title else (),
            PETROL,
            anchor="middle",
            margins=(_SIDE, _SIDE, _END, _END),
        )
        for column in columns
    )
    return Table(
        name=text.name,
        description=text.description,
        x=room.x,
        y=room.y,
        widths=tuple(column.width for column in columns),
        heights=(header, *(tall + 2 * margin for tall in heights)),
        rows=(head, *body),
        placeholder=text.placeholder,
    )
