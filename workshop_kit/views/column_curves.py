"""The emotion curve cut into columns: each column gets the piece that runs through it (E09, G06).

Drawn column by column, the curve stays over its columns however wide they are. It is monotone
between points (Fritsch and Carlson), so that it never promises more than the scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDE, TALL = 100.0, 100.0
"""A column runs from 0 to 100, both ways; y grows downwards."""

_TOP, _BOTTOM = 24.0, 76.0
_HIGHEST = 2


@dataclass(frozen=True, slots=True)
class ColumnCurve:
    """The piece of the curve in one column: an SVG path, and the height of its point."""

    path: str
    level: float | None


def column_curves(scores: Sequence[int | None]) -> tuple[ColumnCurve, ...]:
    """Return the pieces of the curve through some scores, one a column; None interrupts it.

    Examples
    --------
    >>> [curve.level for curve in column_curves([2, 0, None, -2])]
    [24.0, 50.0, None, 76.0]
    >>> column_curves([0, 0, None])[0].path
    'M50 50C83.3 50 116.7 50 150 50'
    """
    levels = [None if score is None else level(score) for score in scores]
    slopes = _slopes(levels)
    bends = [_bend(levels, slopes, place) for place in range(len(levels))]
    return tuple(ColumnCurve(_path(bends, place), height) for place, height in enumerate(levels))


def level(score: int) -> float:
    """Return the height of a score."""
    return _TOP + (_HIGHEST - score) * (_BOTTOM - _TOP) / (2 * _HIGHEST)


Bend = tuple[float, float, float, float]
"""The heights of a start, its handle, the handle of an end, and that end."""


def _bend(levels: Sequence[float | None], slopes: Sequence[float], place: int) -> Bend | None:
    """Return the stretch from a column to the next one, if both have a point."""
    if place + 1 >= len(levels):
        return None
    start, end = levels[place], levels[place + 1]
    if start is None or end is None:
        return None
    return start, start + slopes[place] / 3, end - slopes[place + 1] / 3, end


def _slopes(levels: Sequence[float | None]) -> list[float]:
    """Return the slope at each point: none at a peak, and nowhere steep enough to overshoot."""
    slopes = []
    for place, here in enumerate(levels):
        before = levels[place - 1] if place else None
        after = levels[place + 1] if place + 1 < len(levels) else None
        rise = [
            b - a for a, b in ((before, here), (here, after)) if a is not None and b is not None
        ]
        if len(rise) < 2:
            slopes.append(rise[0] if rise else 0.0)
        elif rise[0] * rise[1] <= 0:
            slopes.append(0.0)
        else:
            slopes.append(2 * rise[0] * rise[1] / (rise[0] + rise[1]))
    return slopes


def _path(bends: Sequence[Bend | None], place: int) -> str:
    """Return both stretches that touch a column; what lies outside of it is cut off."""
    before = _stretch(bends[place - 1], -WIDE / 2) if place else ""
    return before + _stretch(bends[place], WIDE / 2)


def _stretch(bend: Bend | None, left: float) -> str:
    if bend is None:
        return ""
    start, leaving, reaching, end = map(_number, bend)
    x = [_number(left + WIDE * third / 3) for third in range(4)]
    return f"M{x[0]} {start}C{x[1]} {leaving} {x[2]} {reaching} {x[3]} {end}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
