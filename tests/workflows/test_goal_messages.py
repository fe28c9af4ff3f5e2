"""Sentences that advise on a goal, in both languages."""

from datetime import date

import pytest

from workshop_kit.content.language import language
from workshop_kit.model.goals import Goal
from workshop_kit.workflows.goal_messages import Message, goal_messages

WHOLE = Goal(
    id="g", text="Sell more", metric="Signatures", baseline="18%", target="25%", day=date(2027, 3, 31)
)  # fmt: skip


def fields(goal: Goal) -> list[str]:
    return [message.field for message in goal_messages(goal, language("en"))]


def test_a_whole_goal_needs_no_advice() -> None:
    assert goal_messages(WHOLE, language("en")) == ()


def test_an_empty_goal_is_left_alone() -> None:
    assert goal_messages(Goal(id="g"), language("en")) == ()


def test_gaps_are_named_in_reading_order_once_there_is_a_sentence() -> None:
    assert fields(Goal(id="g", text="Sell more")) == ["metric", "target", "day"]
    assert fields(WHOLE.replace(baseline="")) == ["baseline"]
    assert fields(Goal(id="g", metric="Signatures")) == ["text"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The target is “25”. Add a unit, for example 25%."),
        ("it", "Il traguardo è «25». Aggiungere l’unità, per esempio 25\u00a0%."),
    ],
)
def test_a_bare_number_is_asked_for_its_unit(code: str, sentence: str) -> None:
    goal = WHOLE.replace(baseline="18", target="25")
    assert goal_messages(goal, language(code)) == (Message("target", sentence),)


def test_a_large_number_is_not_taken_for_a_share() -> None:
    goal = WHOLE.replace(baseline="86", target="130")
    assert goal_messages(goal, language("en"))[0].text.endswith("for example 130 a month.")


@pytest.mark.parametrize(
    "clear",
    [
        {"baseline": "86 a month", "target": "130"},
        {"baseline": "+12", "target": "+30"},
        {"metric": "Contracts a month", "baseline": "14", "target": "20"},
        {"metric": "Contratti al mese", "baseline": "14", "target": "20"},
        {"metric": "NPS", "baseline": "12", "target": "30"},
        {"baseline": "not measured", "target": "80%"},
    ],
)
def test_a_number_is_clear_when_its_unit_stands_elsewhere(clear: dict[str, str]) -> None:
    assert fields(WHOLE.replace(**clear)) == []


def test_a_way_that_begins_without_a_unit_is_unclear_at_its_beginning() -> None:
    assert fields(WHOLE.replace(baseline="18")) == ["baseline"]
