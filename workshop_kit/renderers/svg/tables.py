"""Tables: fills first, then borders, then words, so that no cell covers its neighbour's line."""

from collections.abc import Iterator
from itertools import accumulate

from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.markup import rectangle, straight, stroke
from workshop_kit.renderers.svg.texts import Style, TextArea, written
from workshop_kit.views.drawing import Box, Cell, Table

_WORDS = Style()
_SHARP = '<g shape-rendering="crispEdges">'
"""Softened edges would let the background shine through between two cells."""


def table(item: Table, look: Look) -> str:
    """Return a table with its merged cells."""
    cells = list(_placed(item))
    fills = (rectangle(box, look.fill(cell.fill)) for cell, box in cells if cell.fill)
    borders = (_borders(cell, box, look) for cell, box in cells)
    words = (
        written(
            cell.paragraphs, TextArea(_inner(cell, box), cell.anchor, cell.upright), _WORDS, look
        )
        for cell, box in cells
    )
    return f"{_SHARP}{''.join(fills)}</g>{''.join(borders)}{''.join(words)}"


def _placed(item: Table) -> Iterator[tuple[Cell, Box]]:
    """Yield every cell with the area it covers."""
    lefts = list(accumulate(item.widths, initial=item.x))
    tops = list(accumulate(item.heights, initial=item.y))
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(item.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            end, below = column + cell.columns, row + cell.rows
            taken.update(
                (down, across) for down in range(row, below) for across in range(column, end)
            )
            left, top = lefts[column], tops[row]
            yield cell, Box(left, top, lefts[end] - left, tops[below] - top)


def _inner(cell: Cell, box: Box) -> Box:
    left, right, top, bottom = cell.margins
    return Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)


def _borders(cell: Cell, box: Box, look: Look) -> str:
    corners = (
        ((box.x, box.y), (box.x, box.bottom)),
        ((box.right, box.y), (box.right, box.bottom)),
        ((box.x, box.y), (box.right, box.y)),
        ((box.x, box.bottom), (box.right, box.bottom)),
    )
    return "".join(
        straight(*ends, stroke(look.colour(border.colour), border.width))
        for ends, border in zip(corners, cell.borders, strict=True)
        if border is not None and border.width
    )
