"""How tall a row must be, because Excel does not make merged or printed cells taller by itself."""

import math
from collections.abc import Iterable
from functools import cache

from workshop_kit.views.sheet import Cell, Formula, Run, Style, Value
from workshop_kit.views.text_fit import SAFETY, Font, line_count, text_width

TALLEST = 409.5
"""Excel has no taller row."""

LEAST = 21.0
_PITCH = 15 / 11  # Excel gives Calibri at 11 pt rows of 15 pt, more than the font asks for
_LEADING = 1.1165  # as much more it gives to taller fonts; no row is lower than Calibri's
_ABOVE_AND_BELOW = 6.0
_SIDES = 5.0
_INDENT = 8.5


def text_room(style: Style, width: float) -> float:
    """Return how much of a cell's width its text may take."""
    return max(width - _SIDES - _INDENT * style.indent, 12.0)


def text_width_in_cell(text: str, style: Style) -> float:
    """Return how wide a cell must be so that its text stays on one line."""
    return text_width(text, _font(style)) / SAFETY + _SIDES + _INDENT * style.indent


def cell_height(value: Value, style: Style, width: float) -> float:
    r"""Return the height of a cell whose text is wrapped in a width.

    Examples
    --------
    >>> plain = Style("Calibri", "000000")
    >>> cell_height("Two\nlines", plain, 100), cell_height("", plain, 100)
    (36.0, 21.0)
    """
    if style.upright:
        # Excel turns the text, so its width becomes the height
        return text_width(str(value), _font(style)) * 1.1 + 2 * _ABOVE_AND_BELOW
    runs = value if isinstance(value, tuple) else (Run(_words(value), style),)
    return max(LEAST, sum(_run_height(run, width, style) for run in runs) + _ABOVE_AND_BELOW)


def row_height(cells: Iterable[tuple[Value, Style, float]]) -> float:
    """Return the height of a row from its values, styles and widths, in steps Excel can keep."""
    tallest = max((cell_height(*cell) for cell in cells), default=LEAST)
    return min(whole_pixels(tallest), TALLEST)


def heights(cells: Iterable[Cell], widths: tuple[float, ...], rows: int) -> tuple[float, ...]:
    """Return the height of every row of a sheet; cells over several rows do not count."""
    by_row: dict[int, list[tuple[Value, Style, float]]] = {}
    for cell in cells:
        if cell.rows == 1 and cell.style.wrap:
            width = sum(widths[cell.column : cell.column + cell.columns])
            by_row.setdefault(cell.row, []).append((cell.value, cell.style, width))
    return tuple(row_height(by_row.get(row, ())) for row in range(rows))


def whole_pixels(points: float) -> float:
    """Round a length up to whole pixels of 0.75 points, the steps in which Excel draws."""
    return math.ceil(points / 0.75 - 1e-9) * 0.75


def _run_height(run: Run, width: float, style: Style) -> float:
    font = _font(run.style)
    lines = line_count(run.text.strip("\n"), text_room(style, width), font)
    return lines * run.style.size * max(_PITCH, font.widths.line * _LEADING)


def _words(value: Value) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Formula):
        # a number takes one line, however many digits it has
        return value.value if isinstance(value.value, str) else ""
    return str(value)


@cache
def _font(style: Style) -> Font:
    return Font(style.family, style.size, style.bold, style.italic)
