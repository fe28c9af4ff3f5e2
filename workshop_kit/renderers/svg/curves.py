"""Lines on the emotion scale: the curve over a map's columns, and journeys compared."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workshop_kit.renderers.svg.axis_names import names_under
from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.marks import (
    LEGEND_TALL,
    Key,
    legend,
    marker,
    thin_line,
)
from workshop_kit.renderers.svg.markup import DASH, SHORT_DASH, number, straight, stroke
from workshop_kit.renderers.svg.texts import Style, caption
from workshop_kit.views.drawing import (
    HAIRLINE,
    WHITE,
    Align,
    Box,
    CurvePoint,
    EmotionCurve,
    Lines,
    emotion_colour,
)
from workshop_kit.views.emotion_curve import Point
from workshop_kit.views.journey_rows import PLOT_TALL, PLOT_TOP, REACH
from workshop_kit.views.text_fit import Font, text_width

_AXIS_WORDS = Style(9.0)
_POINT_WORDS = Style(9.0, bold=True)
_GAP = 5.0
_BESIDE, _OVER = 6.5, 12.0
"""From a point to the word beside it, and to the middle of one above or below."""

_MARKERS = ("circle", "diamond", "square", "triangle", "x")
_ROUND = ' fill="none" stroke-linejoin="round" stroke-linecap="round"'
_DASHED = ' fill="none" stroke-linejoin="round"'  # round ends would close the gaps


def emotion_curve(item: EmotionCurve, look: Look) -> str:
    """Return the curve of a journey, each point over its column; a bare one is line and dots."""
    box = item.box
    plot = Box(
        box.x + item.plot_left,
        box.y + PLOT_TOP * box.height,
        box.width - item.plot_left,
        PLOT_TALL * box.height,
    )
    places = list(_places([point.score for point in item.points], plot))
    known = [place for place in places if place is not None]
    stretches = [known] if item.bare else list(_stretches(places))
    weight = 2.0 if item.bare else 2.5
    line = f"{_ROUND}{stroke(look.colour(item.colour), weight)}"
    bent = _smooth if item.smooth else _straight
    curves = (f'<path d="{bent(points)}"{line}/>' for points in stretches if len(points) > 1)
    if item.bare:
        dot = look.fill(item.colour)
        return "".join((*curves, *(marker("circle", x, y, 6.0, dot) for x, y in known)))
    drawn = [_scale(item.ends, plot, look), *curves]
    for point, place in zip(item.points, places, strict=True):
        if place is not None:
            drawn += [_mark(point, place, look), _word(point, place, look)]
    return "".join(drawn)


def lines(item: Lines, look: Look) -> str:
    """Return lines on the emotion scale over their categories, with a legend."""
    box = item.box
    font = Font(look.family(heading=False), _AXIS_WORDS.size)
    left = max(text_width(word, font) for word in item.ends) + 2 * _GAP
    step = (box.width - left) / max(len(item.categories), 1)
    names = names_under(item.categories, step, look)
    below = LEGEND_TALL + names.height
    plot = Box(box.x + left, box.y + _GAP, box.width - left, box.height - below - _GAP)
    drawn = [_scale(item.ends, plot, look), names.drawn(plot.x, plot.bottom, look)]
    keys = []
    for series, kind in zip(item.series, _kinds(len(item.series)), strict=True):
        colour = look.colour(series.colour)
        ends = _DASHED if series.dashed else _ROUND
        line = f"{ends}{stroke(colour, 2.25, DASH if series.dashed else ())}"
        mark = f"{look.fill(WHITE if series.dashed else series.colour)}{stroke(colour, 1.25)}"
        keys.append(Key(series.name, line, kind, mark))
        places = list(_places(series.values, plot))
        for stretch in _stretches(places):
            points = " ".join(f"{number(x)},{number(y)}" for x, y in stretch)
            drawn.append(f'<polyline points="{points}"{line}/>')
        drawn += [marker(kind, place.x, place.y, 9.0, mark) for place in places if place]
    return "".join((*drawn, legend(keys, box, look)))


def _kinds(count: int) -> list[str]:
    return [_MARKERS[place % len(_MARKERS)] for place in range(count)]


def _places(scores: Sequence[float | None], plot: Box) -> Iterator[Point | None]:
    step = plot.width / max(len(scores), 1)
    for place, score in enumerate(scores):
        x = plot.x + (place + 0.5) * step
        yield None if score is None else Point(x, _level(score, plot))


def _level(score: float, plot: Box) -> float:
    return plot.y + (REACH - score) / (2 * REACH) * plot.height


def _stretches(places: Iterable[Point | None]) -> Iterator[list[Point]]:
    """Yield the points between gaps."""
    stretch: list[Point] = []
    for place in (*places, None):
        if place is not None:
            stretch.append(place)
        elif stretch:
            yield stretch
            stretch = []


def _smooth(points: Sequence[Point]) -> str:
    """Return the Catmull-Rom spline through points, which Office calls smooth, as a path."""
    path = [f"M{number(points[0].x)} {number(points[0].y)}"]
    for place, (start, end) in enumerate(pairwise(points)):
        before = points[max(place - 1, 0)]
        after = points[min(place + 2, len(points) - 1)]
        bends = (
            Point(start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6),
            Point(end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6),
            end,
        )
        path.append("C" + " ".join(f"{number(x)} {number(y)}" for x, y in bends))
    return "".join(path)


def _straight(points: Sequence[Point]) -> str:
    """Return straight lines from point to point, as a path."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _scale(ends: tuple[str, str], plot: Box, look: Look) -> str:
    """Return the lines of the scale, and the words at its two ends."""
    grid = stroke(look.colour(HAIRLINE), 0.5, DASH)
    drawn = []
    for score, word in ((REACH, ends[0]), (-REACH, ends[1])):
        y = _level(score, plot)
        drawn.append(straight((plot.x, y), (plot.right, y), grid))
        drawn.append(caption(word, (plot.x - _GAP, y), "right", _AXIS_WORDS, look))
    y = _level(0, plot)
    return "".join((*drawn, straight((plot.x, y), (plot.right, y), thin_line(look))))


def _mark(point: CurvePoint, place: Point, look: Look) -> str:
    """Return one marker: diamond below zero, circle above, hollow for an assumption."""
    score = point.score or 0
    kind, size = ("diamond", 11.0) if score < 0 else ("circle", 10.0)
    colour = emotion_colour(score)
    if point.sourced:
        dress = f"{look.fill(colour)}{stroke(look.colour(WHITE), 1.5)}"
    else:
        dress = f"{look.fill(WHITE)}{stroke(look.colour(colour), 1.75, SHORT_DASH)}"
    return marker(kind, place.x, place.y, size, dress)


def _word(point: CurvePoint, place: Point, look: Look) -> str:
    across: dict[str, tuple[float, float, Align]] = {
        "t": (0.0, -_OVER, "center"),
        "b": (0.0, _OVER, "center"),
        "l": (-_BESIDE, 0.0, "right"),
        "r": (_BESIDE, 0.0, "left"),
    }
    right, down, align = across[point.label]
    beside = (place.x + right + point.shift, place.y + down)
    return caption(point.word, beside, align, _POINT_WORDS, look)
