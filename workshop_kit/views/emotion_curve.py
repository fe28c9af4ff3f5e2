"""Where the word of each point of an emotion curve stands, so that the curve does not cross it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Literal, NamedTuple

from workshop_kit.content.emotions import emotion_scale, emotion_word
from workshop_kit.content.language import Language
from workshop_kit.views.drawing import Box, CurvePoint, EmotionCurve
from workshop_kit.views.journey_grid import Column
from workshop_kit.views.measure import bold_font
from workshop_kit.views.natural_spline import natural_spline
from workshop_kit.views.text_fit import text_width
from workshop_kit.views.typography import at_least

_TOP, _TALL = 0.12, 0.76
_REACH = 2.5  # the axis runs from −2.5 to 2.5
_WORD = 9.0
_GAP = 6.5
_CLEAR = 3.5  # drawing programs bulge their curves differently: keep this much air

_WORD_OVER_WORD = 12.0  # worse than a curve that crosses a word from end to end
_ILLEGIBLE = 8.0

_x = attrgetter("x")

Side = Literal["t", "b", "l", "r"]


class Point(NamedTuple):
    """A place in the chart, in points from its top left."""

    x: float
    y: float


Lines = tuple[list[Point], ...]
"""A curve as each drawing program bends it."""


class OnMap(NamedTuple):
    """What a curve over the cells of a map goes by.

    Its line is that of the whole map, and its words keep clear of the ``texts`` of the cells:
    their places, from the top left of the first column.
    """

    smooth: bool
    texts: tuple[Box, ...] = ()


class _Place(NamedTuple):
    """Where a word may stand: a side of its point, moved to the right by so much."""

    side: Side
    shift: float
    box: Box


def is_smooth(scores: Sequence[int | None]) -> bool:
    """Say whether a smooth line through the scores stays on the axis in every drawing program.

    Examples
    --------
    >>> is_smooth([1, -1, 2]), is_smooth([-2, 2, 2, -2])
    (True, False)
    """
    known = [(float(n), float(score)) for n, score in enumerate(scores) if score is not None]
    return all(abs(height) <= _REACH for _, height in natural_spline(known))


def emotion_curve(
    columns: Sequence[Column],
    box: Box,
    plot_left: float,
    name: str,
    language: Language,
    *,
    on_map: OnMap | None = None,
) -> EmotionCurve:
    """Return the curve of a row of columns; an action without a score leaves a gap.

    Its line is smooth where it stays on the axis, unless it is ``on_map``. A word that would
    stand on another one is left out of the picture, not of its description.
    """
    points = [_curve_point(column, language) for column in columns]
    width = (box.width - plot_left) / len(points)
    if on_map is None:
        on_map = OnMap(is_smooth([point.score for point in points]))
    scale = emotion_scale(language)
    return EmotionCurve(
        name=name,
        description=curve_in_words(name, points, language),
        box=box,
        plot_left=plot_left,
        points=tuple(_with_words(points, width, box.height, on_map)),
        ends=(scale[2].capitalize(), scale[-2].capitalize()),
        smooth=on_map.smooth,
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


def _with_words(
    points: Sequence[CurvePoint], width: float, height: float, on_map: OnMap
) -> list[CurvePoint]:
    places = {
        number: Point((number + 0.5) * width, _level(point.score, height))
        for number, point in enumerate(points)
        if point.score is not None
    }
    lines = _lines(list(places.values()), smooth=on_map.smooth)
    frame = Box(0, 0, width * len(points), height)
    drawn, words = list(points), list(on_map.texts)
    # the strongest feelings first: they are what a reader looks for
    for number in sorted(places, key=lambda n: (-abs(points[n].score or 0), n)):
        point = points[number]
        chosen, cost = _chosen(point, places[number], (lines, words), frame)
        word = "" if cost >= _ILLEGIBLE else point.word
        drawn[number] = replace(point, word=word, label=chosen.side, shift=chosen.shift)
        words += [chosen.box] if word else []
    return drawn


def _lines(places: list[Point], *, smooth: bool) -> Lines:
    """Return the curve as Office draws it and as LibreOffice does; straight, they agree."""
    if smooth:
        return sampled_curve(places), [Point(*place) for place in natural_spline(places)]
    return ([p for pair in pairwise(places) for p in sampled_curve(pair)],)


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


def _chosen(
    point: CurvePoint, place: Point, taken: tuple[Lines, list[Box]], frame: Box
) -> tuple[_Place, float]:
    """Choose the place with the fewest crossings, and say how bad it still is."""
    wide = text_width(point.word, bold_font(at_least(_WORD)))
    lines, words = taken
    costs = {
        chosen: 0.4 * order
        + _cost(chosen.box, lines, frame)
        + _WORD_OVER_WORD * sum(_meet(chosen.box, other) for other in words)
        for order, chosen in enumerate(_places(place, wide, above=(point.score or 0) >= 0))
    }
    return min(costs.items(), key=itemgetter(1))


def _places(place: Point, wide: float, *, above: bool) -> Iterator[_Place]:
    """Yield where a word may stand, the best first: above for good, below for bad."""
    tall, half = at_least(_WORD) * 1.2, wide / 2
    over, under = place.y - _GAP - tall, place.y + _GAP
    ends: tuple[tuple[Side, float], ...] = (("t", over), ("b", under))
    ends = ends if above else ends[::-1]
    for side, y in ends:
        yield _Place(side, 0.0, Box(place.x - half, y, wide, tall))
    # on a slope a word stands clear of the line when it only begins or ends at its point
    for shift in (half, -half):
        for side, y in ends:
            yield _Place(side, shift, Box(place.x - half + shift, y, wide, tall))
    beside = place.y - tall / 2
    yield _Place("r", 0.0, Box(place.x + _GAP, beside, wide, tall))
    yield _Place("l", 0.0, Box(place.x - _GAP - wide, beside, wide, tall))


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def _cost(word: Box, lines: Lines, frame: Box) -> float:
    crossed = max(_crossings(word, line) for line in lines)
    outside = (
        (word.x < frame.x)
        + (word.right > frame.right)
        + (word.y < 0)
        + (word.bottom > frame.height)
    )
    zero = _level(0, frame.height)
    on_the_line = 6.0 * (word.y < zero < word.bottom)
    return crossed + on_the_line + 50.0 * outside


def _crossings(word: Box, line: list[Point]) -> int:
    # the curve runs from left to right, so only the stretch over the word can cross it
    first = bisect_left(line, word.x - _CLEAR, key=_x)
    last = bisect_right(line, word.right + _CLEAR, key=_x)
    return sum(word.y - _CLEAR <= point.y <= word.bottom + _CLEAR for point in line[first:last])
