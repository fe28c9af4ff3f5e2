"""Edits of goals: pure functions on a workshop small enough to check in the head."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_workshop import SMALL
from workshop_kit.content.language import language, languages
from workshop_kit.errors import InputError
from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.days import parse_day
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.goals import (
    add_goal,
    change_goal,
    goal_codes,
    goals_of,
    link_goals,
    remove_goal,
    restore_goal,
    set_day,
    unlink_goals,
)

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2199, 12, 31))
TWO = Workshop(id="w", goals=(Goal(id="b"), Goal(id="p", kind=GoalKind.PATH)))


def test_a_new_goal_comes_last_and_is_empty() -> None:
    goals = add_goal(TWO, "new", GoalKind.RELATIONSHIP).goals
    assert goals[-1] == Goal(id="new", kind=GoalKind.RELATIONSHIP)
    assert goals[:-1] == TWO.goals


def test_a_text_touches_its_own_field_only() -> None:
    changed = change_goal(TWO, "p", "metric", "Offers a month").goals
    assert changed == (TWO.goals[0], TWO.goals[1].replace(metric="Offers a month"))


def test_a_field_that_holds_no_text_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        change_goal(TWO, "p", "linked_goal_ids", "b")


def test_a_goal_that_is_gone_is_not_changed() -> None:
    assert change_goal(TWO, "gone", "text", "x") == TWO
    assert set_day(TWO, "gone", date(2027, 1, 1)) == TWO
    assert link_goals(TWO, "gone", "b") == link_goals(TWO, "b", "gone") == TWO


def test_a_text_is_one_line_without_control_characters() -> None:
    assert one_line(" Sell\r\nmore\x00 \t hybrids\u200d ") == "Sell more hybrids\u200d"


def test_codes_follow_kind_and_order() -> None:
    workshop = add_goal(add_goal(TWO, "r", GoalKind.RELATIONSHIP), "b2", GoalKind.BUSINESS)
    assert goal_codes(workshop) == {"b": "B1", "b2": "B2", "p": "P1", "r": "R1"}


def test_a_link_stands_on_both_goals_and_goes_from_both() -> None:
    linked = link_goals(link_goals(TWO, "b", "p"), "p", "b")
    assert [goal.linked_goal_ids for goal in linked.goals] == [("p",), ("b",)]
    assert unlink_goals(linked, "p", "b") == TWO


def test_a_goal_is_not_linked_to_itself() -> None:
    assert link_goals(TWO, "b", "b") == TWO


def test_a_removed_goal_comes_back_with_every_reference() -> None:
    before = link_goals(add_goal(SMALL, "path", GoalKind.PATH), "g", "path")
    removed = remove_goal(before, "g")
    assert removed.journeys[0].phases[0].goal_ids == ()
    assert restore_goal(removed, "g", before) == before


def test_what_changed_since_the_removal_stays_changed() -> None:
    before = link_goals(add_goal(SMALL, "path", GoalKind.PATH), "g", "path")
    since = change_goal(remove_goal(before, "g"), "path", "text", "Book online")
    restored = restore_goal(since, "g", before)
    assert restored == change_goal(before, "path", "text", "Book online")


def test_a_link_to_a_goal_that_went_too_does_not_come_back() -> None:
    before = link_goals(TWO, "b", "p")
    both_gone = remove_goal(remove_goal(before, "b"), "p")
    assert restore_goal(both_gone, "b", before).goals == (TWO.goals[0],)


def test_a_goal_comes_back_once() -> None:
    restored = restore_goal(remove_goal(TWO, "b"), "b", TWO)
    assert restore_goal(restored, "b", TWO) == restored == TWO
    assert [goal.id for goal in goals_of(restored, GoalKind.BUSINESS)] == ["b"]


@pytest.mark.parametrize(
    "written",
    ["31/03/2027", "2027-03-31", "31 mar 2027", "31 Mar 2027", "31.3.27", "31-03-2027",
     "31 marzo 2027", "31st of March, 2027", "March 31, 2027", " 31  MARZO 2027 "],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_spelling(written: str) -> None:
    assert {parse_day(written, words) for words in languages().values()} == {date(2027, 3, 31)}


@pytest.mark.parametrize(
    "written", ["soon", "31/02/2027", "03/31/2027", "2027", "1/1/1", "31 ma 27"]
)
def test_what_is_no_day_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(InputError, match=f"“{written}”.*31/03/2027"):
        parse_day(written, language("en"))


def test_the_refusal_speaks_the_language() -> None:
    with pytest.raises(InputError, match="La data è «presto»"):
        parse_day("presto", language("it"))


@given(day=DAYS, code=st.sampled_from(sorted(languages())))
def test_a_day_is_read_back_as_it_is_shown(day: date, code: str) -> None:
    words = language(code)
    assert parse_day(words.day(day), words) == day
