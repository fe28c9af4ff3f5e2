"""Where nothing stands: the largest empty rectangle of a page."""

from collections.abc import Iterable

from workshop_kit.views.drawing import Box


def overlap(one: Box, other: Box) -> float:
    """Return how much area two boxes share."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, across) * max(0.0, down)


def free_area(room: Box, taken: Iterable[Box], wanted: Box) -> Box:
    """Return the empty rectangle in a room that can show a box largest.

    A box is shown larger the less it has to shrink in both directions; of those that show it
    equally large, the one with the larger area wins.

    Examples
    --------
    >>> free_area(Box(0, 0, 100, 60), [Box(80, 0, 20, 10)], Box(0, 0, 100, 50))
    Box(x=0, y=10, width=100, height=50)
    """
    inside = [_clipped(box, room) for box in taken if overlap(box, room) > 0]
    tops = sorted({room.y, *(box.bottom for box in inside)})
    bottoms = sorted({room.bottom, *(box.y for box in inside)})
    best, merit = Box(room.x, room.y, 0.0, 0.0), (0.0, 0.0)
    for top in tops:
        for bottom in (edge for edge in bottoms if edge > top):
            for free in _gaps(room, top, bottom, inside):
                shown = min(free.width / wanted.width, free.height / wanted.height)
                rank = (round(shown, 4), free.width * free.height)
                if rank > merit:
                    best, merit = free, rank
    return best


def _clipped(box: Box, room: Box) -> Box:
    x, y = max(box.x, room.x), max(box.y, room.y)
    return Box(x, y, min(box.right, room.right) - x, min(box.bottom, room.bottom) - y)


def _gaps(room: Box, top: float, bottom: float, inside: list[Box]) -> Iterable[Box]:
    """Yield what is free between two heights, from left to right."""
    left = room.x
    between = (box for box in inside if box.y < bottom and box.bottom > top)
    for box in sorted(between, key=lambda box: box.x):
        if box.x > left:
            yield Box(left, top, box.x - left, bottom - top)
        left = max(left, box.right)
    if room.right > left:
        yield Box(left, top, room.right - left, bottom - top)
