"""KPIs of a workshop: taken from a goal’s metric or from the library, never twice."""

import pytest

from workshop_kit.content.kpi_library import kpi_card
from workshop_kit.content.language import language
from workshop_kit.errors import InputError
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.kpis import add_kpi_of_goal, add_kpi_of_library, goals_without_kpi
from workshop_kit.workflows.numbers import number_and_unit, parse_number

ITALIAN, ENGLISH = language("it"), language("en")
WORKSHOP = Workshop(
    id="w",
    goals=(
        Goal(id="g", metric="Contracts", baseline="14 a month", target="20 a month"),
        Goal(id="h", metric="contracts", target="many"),
        Goal(id="i"),
    ),
)


def test_a_goal_with_a_metric_waits_for_a_kpi_until_one_measures_it() -> None:
    assert [goal.id for goal in goals_without_kpi(WORKSHOP)] == ["g", "h"]
    followed = add_kpi_of_goal(WORKSHOP, "", goal_id="g", kpi_id="k", language=ENGLISH)
    assert followed.kpis == (
        Kpi(id="k", name="Contracts", unit="a month", baseline=14, target=20, goal_ids=("g",)),
    )
    assert [goal.id for goal in goals_without_kpi(followed)] == ["h"]


def test_two_goals_with_one_metric_share_a_kpi() -> None:
    followed = add_kpi_of_goal(WORKSHOP, "", goal_id="g", kpi_id="k", language=ENGLISH)
    shared = add_kpi_of_goal(followed, "", goal_id="h", kpi_id="l", language=ENGLISH)
    assert [(kpi.id, kpi.target, kpi.goal_ids) for kpi in shared.kpis] == [("k", 20, ("g", "h"))]


@pytest.mark.parametrize("goal_id", ["i", "gone"])
def test_no_metric_is_no_kpi(goal_id: str) -> None:
    same = add_kpi_of_goal(WORKSHOP, "", goal_id=goal_id, kpi_id="k", language=ENGLISH)
    assert same == WORKSHOP


def test_a_kpi_of_the_library_is_taken_once() -> None:
    nps = kpi_card("nps", ITALIAN)
    assert nps is not None
    once = add_kpi_of_library(WORKSHOP, "", card=nps, kpi_id="k")
    assert [(kpi.library_key, kpi.unit) for kpi in once.kpis] == [("nps", "punti")]
    assert add_kpi_of_library(once, "", card=nps, kpi_id="l") == once


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("25", 25),
        ("−3", -3),
        ("+12", 12),
        ("18,5 %", 18.5),
        ("18.5", 18.5),
        ("1.234", 1234),
        ("1 240", 1240),
        ("1.234,5", 1234.5),
    ],
)
def test_a_number_is_read_as_italians_write_it_and_else_as_others_do(
    typed: str, value: float
) -> None:
    assert parse_number(typed, ITALIAN) == value


@pytest.mark.parametrize("typed", ["many", "1.2.3", "--1", "=1+1", "٣", "1e5", "9" * 30, "NaN"])
def test_what_is_no_number_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(InputError, match="is no number"):
        parse_number(typed, ENGLISH)


def test_a_number_keeps_what_stands_after_it() -> None:
    assert number_and_unit("35% of all visits", ENGLISH) == (35, "% of all visits")
    assert number_and_unit("+8", ENGLISH) == (8, "")
    assert number_and_unit("not measured", ENGLISH) == (None, "")
