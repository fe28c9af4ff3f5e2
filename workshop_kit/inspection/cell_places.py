"""Places on a sheet as Excel writes them, read; and blocks of cells that lie over each other."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import Final

from workshop_kit.views.sheet import Area

ROWS: Final = 1_048_576
COLUMNS: Final = 16_384

_PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def place_of(text: str) -> tuple[int, int] | None:
    """Return row and column from 0, or nothing where a sheet has no such cell.

    Examples
    --------
    >>> place_of("D10"), place_of("XFD1048576"), place_of("XFE1"), place_of("A0")
    ((9, 3), (1048575, 16383), None, None)
    """
    found = _PLACE.fullmatch(text)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if 1 <= row <= ROWS and column <= COLUMNS else None


def area_of(text: str) -> Area | None:
    """Return a block of cells, or nothing where the text names none.

    Examples
    --------
    >>> area_of("B2:C3"), area_of("B2"), area_of("B2:")
    (Area(first_row=1, first_column=1, last_row=2, last_column=2), Area(first_row=1, first_column=1, last_row=1, last_column=1), None)
    """
    first, colon, last = text.partition(":")
    start, end = place_of(first), place_of(last if colon else first)
    if start is None or end is None or end[0] < start[0] or end[1] < start[1]:
        return None
    return Area(*start, *end)


def overlapping(areas: Iterable[Area]) -> Iterator[tuple[Area, Area]]:
    """Yield pairs of blocks that share a cell, each block as the second of one pair at most.

    Rows are gone through from top to bottom. The blocks that the row crosses lie side by side,
    so only the neighbours of a new one can be in its way, however many there are.

    Examples
    --------
    >>> one, two, three = area_of("A1:B2"), area_of("B2:C3"), area_of("D1:D9")
    >>> list(overlapping([three, two, one])) == [(one, two)]
    True
    """
    beside: list[tuple[int, int]] = []
    standing: dict[tuple[int, int], Area] = {}
    ends: list[tuple[int, tuple[int, int]]] = []
    for area in sorted(areas, key=lambda area: (area.first_row, area.first_column)):
        while ends and ends[0][0] < area.first_row:
            _, gone = heappop(ends)
            del beside[bisect_left(beside, gone)], standing[gone]
        span = (area.first_column, area.last_column)
        at = bisect_left(beside, span)
        neighbours = (standing[other] for other in beside[max(at - 1, 0) : at + 1])
        in_the_way = next((other for other in neighbours if _share_columns(other, area)), None)
        if in_the_way is not None:
            yield in_the_way, area
            continue
        insort(beside, span)
        standing[span] = area
        heappush(ends, (area.last_row, span))


def _share_columns(one: Area, other: Area) -> bool:
    return one.first_column <= other.last_column and other.first_column <= one.last_column
