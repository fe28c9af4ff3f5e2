"""The words beside the points of a curve."""

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.views.drawing import Box, EmotionCurve
from workshop_kit.views.emotion_curve import OnMap, Point, emotion_curve, sampled_curve
from workshop_kit.views.journey_grid import Column, journey_grid
from workshop_kit.views.natural_spline import natural_spline

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


def columns_of(*felt: tuple[int, str]) -> list[Column]:
    actions = [
        Action(id=f"a{n}", phase_id="p", key="buy", emotion=Emotion(score=score, word=word))
        for n, (score, word) in enumerate(felt, start=1)
    ]
    return [Column(n, action.id, action) for n, action in enumerate(actions, start=1)]


def curve_of(width: float, *felt: tuple[int, str]) -> EmotionCurve:
    return emotion_curve(columns_of(*felt), Box(0, 0, width, 200), 0, "Emozione", IT)


def test_the_wider_spline_goes_through_every_point_too() -> None:
    points = [(0.0, 10.0), (50.0, 40.0), (100.0, 20.0), (150.0, 20.0)]
    sampled = natural_spline(points)
    assert all(any(abs(x - a) + abs(y - b) < 0.01 for a, b in sampled) for x, y in points)


def test_a_line_that_would_bulge_off_its_axis_is_drawn_straight() -> None:
    assert curve_of(600, (1, "Calma"), (-1, "Ansia"), (2, "Gioia")).smooth
    steep = curve_of(600, (-2, "Rabbia"), (2, "Gioia"), (2, "Gioia"), (-2, "Rabbia"))
    assert not steep.smooth


def test_a_word_on_a_slope_begins_or_ends_at_its_point() -> None:
    curve = curve_of(400, (-2, "Rabbia"), (1, "Sollievo"), (2, "Orgoglio"))
    assert curve.points[1].shift != 0
    assert curve.points[0].word == "Rabbia"


def test_words_that_would_stand_on_one_another_are_left_to_the_description() -> None:
    felt = [(0, f"Concentrazione {n}") for n in range(12)]
    curve = curve_of(240, *felt)
    drawn = [point.word for point in curve.points]
    assert "" in drawn
    assert any(drawn)
    assert all(word in curve.description for _, word in felt)


def test_a_word_keeps_clear_of_the_texts_of_the_cells() -> None:
    felt, frame = columns_of((0, "Calma"), (-1, "Ansia"), (0, "Fiducia")), Box(0, 0, 600, 200)
    free, taken = (
        emotion_curve(felt, frame, 0, "Emozione", IT, on_map=OnMap(True, texts)).points[1]
        for texts in ((), (Box(200, 135, 200, 65),))
    )
    assert (free.word, free.label) == ("Ansia", "b")
    assert (taken.word, taken.label) == ("Ansia", "t")
