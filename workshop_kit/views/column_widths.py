"""Columns of tables made as wide as a font asks: no word of a header breaks, every day is shown."""

import re
from collections.abc import Iterable, Sequence

from workshop_kit.views.cell_heights import text_width_in_cell, whole_pixels
from workshop_kit.views.sheet import Cell, Style

_MOST = 1.4
"""A header that a person typed may hold a word without end."""
_WIDEST_DAY = "30 Nov 2026"
_WORD = re.compile(r"[^\s\-–/]+[\-–/]?")


def fitting_widths(
    widths: Sequence[float], cells: Iterable[Cell], head: Style
) -> tuple[float, ...]:
    """Return the widths of columns, wider where the font of ``head``, the headers’ style, asks.

    Excel breaks a word that does not fit, and shows “####” for a day that does not.

    Examples
    --------
    >>> head = Style("DejaVu Sans", "FFFFFF", bold=True, indent=1)
    >>> fitting_widths((60, 60), [Cell(0, 0, "Leverage", head), Cell(0, 1, "KPI", head)], head)
    (72.75, 60)
    """
    fitting = list(widths)
    for cell in cells:
        if cell.columns == 1:
            most = widths[cell.column] * _MOST
            needed = min(whole_pixels(_needed(cell, head)), most)
            fitting[cell.column] = max(fitting[cell.column], needed)
    return tuple(fitting)


def _needed(cell: Cell, head: Style) -> float:
    if "yyyy" in cell.style.number_format:  # also where the day is still to be written
        return text_width_in_cell(_WIDEST_DAY, cell.style)
    if isinstance(cell.value, str) and cell.style is head:
        words = _WORD.findall(cell.value)
        return max((text_width_in_cell(word, head) for word in words), default=0.0)
    return 0.0
