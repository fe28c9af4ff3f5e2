"""The words beside the points of a curve."""

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.views.drawing import Box
from workshop_kit.views.emotion_curve import Point, emotion_curve, sampled_curve
from workshop_kit.views.journey_grid import journey_grid

IT = language("it")


def test_the_curve_is_told_in_words_for_people_who_cannot_see_it() -> None:
    columns = journey_grid(SMALL, JOURNEY, IT).columns
    curve = emotion_curve(columns, Box(0, 0, 600, 100), 100, "Emozione", IT)
    assert curve.description == "Emozione: 1 Curious (+1), 2 Proud (+2), 3 Angry (−2)"
    assert curve.ends == ("Entusiasmo", "Frustrazione")


def test_a_point_without_a_source_is_drawn_as_an_assumption() -> None:
    columns = journey_grid(SMALL, JOURNEY, IT).columns
    curve = emotion_curve(columns, Box(0, 0, 600, 100), 100, "Emozione", IT)
    assert [point.sourced for point in curve.points] == [True, True, False]


def test_a_peak_carries_its_word_above_and_a_low_below() -> None:
    columns = journey_grid(SMALL, JOURNEY, IT).columns
    curve = emotion_curve(columns, Box(0, 0, 600, 100), 100, "Emozione", IT)
    assert [point.label for point in curve.points][1:] == ["t", "b"]


def test_the_sampled_curve_goes_through_every_point() -> None:
    points = [Point(0, 10), Point(50, 40), Point(100, 20)]
    sampled = sampled_curve(points)
    assert all(any(abs(p.x - s.x) + abs(p.y - s.y) < 0.01 for s in sampled) for p in points)
