"""The natural cubic spline: how LibreOffice bends a line through points, wider than Office does."""

from collections.abc import Sequence


def natural_spline(
    points: Sequence[tuple[float, float]], steps: int = 24
) -> list[tuple[float, float]]:
    """Return points along the natural cubic spline through ``points``, whose x ascend.

    Examples
    --------
    >>> natural_spline([(0, 0), (1, 1), (2, 0)], steps=2)
    [(0.0, 0.0), (0.5, 0.6875), (1.0, 1.0), (1.0, 1.0), (1.5, 0.6875), (2.0, 0.0)]
    """
    bends = _second_derivatives(points)
    sampled: list[tuple[float, float]] = []
    for place in range(len(points) - 1):
        (x, y), (after_x, after_y) = points[place], points[place + 1]
        wide = after_x - x
        for step in range(steps + 1):
            share = step / steps
            rest = 1 - share
            bend = (rest**3 - rest) * bends[place] + (share**3 - share) * bends[place + 1]
            sampled.append((x + share * wide, rest * y + share * after_y + bend * wide**2 / 6))
    return sampled


def _second_derivatives(points: Sequence[tuple[float, float]]) -> list[float]:
    """Solve for the bend at each point; at both ends a natural spline has none."""
    bends, carried = [0.0] * len(points), [0.0] * len(points)
    for place in range(1, len(points) - 1):
        (before_x, before_y), (x, y), (after_x, after_y) = points[place - 1 : place + 2]
        share = (x - before_x) / (after_x - before_x)
        pivot = share * bends[place - 1] + 2
        bends[place] = (share - 1) / pivot
        turn = (after_y - y) / (after_x - x) - (y - before_y) / (x - before_x)
        turned = 6 * turn / (after_x - before_x)
        carried[place] = (turned - share * carried[place - 1]) / pivot
    for place in range(len(points) - 2, 0, -1):
        bends[place] = bends[place] * bends[place + 1] + carried[place]
    return bends
