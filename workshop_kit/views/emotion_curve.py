"""Where the word of each point of an emotion curve stands, so that the curve does not cross it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Literal, NamedTuple

from workshop_kit.content.emotions import emotion_scale, emotion_word
from workshop_kit.content.language import Language
from workshop_kit.content.themes import theme
from workshop_kit.views.drawing import Box, CurvePoint, EmotionCurve
from workshop_kit.views.journey_grid import Column
from workshop_kit.views.text_fit import Font, text_width

_TOP, _TALL = 0.12, 0.76
_REACH = 2.5  # the axis runs from −2.5 to 2.5
_WORD = 9.0
_GAP = 6.5
_CLEAR = 3.5  # drawing programs bulge their curves differently: keep this much air

_x = attrgetter("x")

Side = Literal["t", "b", "l", "r"]


class Point(NamedTuple):
    """A place in the chart, in points from its top left."""

    x: float
    y: float


def emotion_curve(
    columns: Sequence[Column], box: Box, plot_left: float, name: str, language: Language
) -> EmotionCurve:
    """Return the curve of a row of columns; an action without a score leaves a gap."""
    points = [_curve_point(column, language) for column in columns]
    width = (box.width - plot_left) / len(points)
    scale = emotion_scale(language)
    return EmotionCurve(
        name=name,
        description=curve_in_words(name, points, language),
        box=box,
        plot_left=plot_left,
        points=tuple(_with_sides(points, width, box.height)),
        ends=(scale[2].capitalize(), scale[-2].capitalize()),
    )


def curve_in_words(name: str, points: Sequence[CurvePoint], language: Language) -> str:
    """Return the curve as a sentence for people who cannot see it."""
    heard = [
        f"{point.name} {point.word} ({language.number(point.score, signed=True)})"
        for point in points
        if point.score is not None
    ]
    return f"{name}: {', '.join(heard)}" if heard else name


def _curve_point(column: Column, language: Language) -> CurvePoint:
    emotion = column.action.emotion if column.action else None
    if emotion is None or emotion.score is None:
        return CurvePoint(str(column.number), None, "", sourced=False)
    word = emotion_word(emotion, language).capitalize()
    return CurvePoint(str(column.number), emotion.score, word, sourced=bool(emotion.source_ids))


def _with_sides(points: Sequence[CurvePoint], width: float, height: float) -> list[CurvePoint]:
    places = {
        number: Point((number + 0.5) * width, _level(point.score, height))
        for number, point in enumerate(points)
        if point.score is not None
    }
    curve = sampled_curve(list(places.values()))
    frame = Box(0, 0, width * len(points), height)
    return [
        replace(point, label=_side(point, places[number], curve, frame))
        if number in places
        else point
        for number, point in enumerate(points)
    ]


def _level(score: int, height: float) -> float:
    return height * (_TOP + (_REACH - score) / (2 * _REACH) * _TALL)


def sampled_curve(points: Sequence[Point], steps: int = 24) -> list[Point]:
    """Return points along the Catmull-Rom spline that drawing programs put through a line."""
    sampled: list[Point] = []
    for place in range(len(points) - 1):
        before, start = points[max(place - 1, 0)], points[place]
        end, after = points[place + 1], points[min(place + 2, len(points) - 1)]
        for step in range(steps + 1):
            share = step / steps
            sampled.append(
                Point(
                    _spline(before.x, start.x, end.x, after.x, share),
                    _spline(before.y, start.y, end.y, after.y, share),
                )
            )
    return sampled


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def _side(point: CurvePoint, place: Point, curve: Sequence[Point], frame: Box) -> Side:
    """Choose the side with the fewest crossings; above for good, below for bad when equal."""
    wide = text_width(point.word, Font(theme().body_font, _WORD, bold=True))
    tall = _WORD * 1.2
    boxes: dict[Side, Box] = {
        "t": Box(place.x - wide / 2, place.y - _GAP - tall, wide, tall),
        "b": Box(place.x - wide / 2, place.y + _GAP, wide, tall),
        "r": Box(place.x + _GAP, place.y - tall / 2, wide, tall),
        "l": Box(place.x - _GAP - wide, place.y - tall / 2, wide, tall),
    }
    order: tuple[Side, ...] = (
        ("t", "b", "r", "l") if (point.score or 0) >= 0 else ("b", "t", "r", "l")
    )
    return min(order, key=lambda side: _cost(boxes[side], curve, frame) + 0.6 * order.index(side))


def _cost(word: Box, curve: Sequence[Point], frame: Box) -> float:
    # the curve runs from left to right, so only the stretch over the word can cross it
    first = bisect_left(curve, word.x - _CLEAR, key=_x)
    last = bisect_right(curve, word.right + _CLEAR, key=_x)
    crossed = sum(word.y - _CLEAR <= point.y <= word.bottom + _CLEAR for point in curve[first:last])
    outside = (
        (word.x < frame.x)
        + (word.right > frame.right)
        + (word.y < 0)
        + (word.bottom > frame.height)
    )
    zero = _level(0, frame.height)
    on_the_line = 6.0 * (word.y < zero < word.bottom)
    return crossed + on_the_line + 50.0 * outside
