import pytest

from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.touchpoint_decisions import (
    Verdict,
    decide,
    give_reason,
    reason_of,
    verdict_of,
    waiting_touchpoints,
)

ABSENT = Touchpoint(id="t", name="Chat", status=TouchpointStatus.ABSENT)


def workshop_with(*points: Touchpoint, language: str = "en") -> Workshop:
    return Workshop(id="w", language=language, touchpoints=points)


@pytest.mark.parametrize(
    ("verdict", "status", "written"),
    [
        ("start", TouchpointStatus.PLANNED, "after May"),
        ("not_now", TouchpointStatus.ABSENT, "Not now: after May"),
        ("no", TouchpointStatus.ABSENT, "No: after May"),
    ],
)
def test_a_decision_is_written_in_words_and_read_back(
    verdict: str, status: TouchpointStatus, written: str
) -> None:
    workshop = decide(workshop_with(ABSENT), verdict, entry_id="t")
    point = give_reason(workshop, " after  May ", entry_id="t").touchpoints[0]
    assert (point.status, point.decision) == (status, written)
    assert (verdict_of(point), reason_of(point)) == (Verdict(verdict), "after May")


def test_the_words_are_those_of_the_workshop() -> None:
    point = decide(workshop_with(ABSENT, language="it"), "not_now", entry_id="t").touchpoints[0]
    assert point.decision == "Non ora"
    assert verdict_of(point) is Verdict.NOT_NOW


def test_another_decision_keeps_the_reason_and_the_same_takes_it_back() -> None:
    workshop = workshop_with(ABSENT.replace(decision="No: too dear"))
    turned = decide(workshop, "start", entry_id="t")
    assert reason_of(turned.touchpoints[0]) == "too dear"
    undone = decide(turned, "start", entry_id="t").touchpoints[0]
    assert (undone.status, undone.decision) == (TouchpointStatus.ABSENT, "too dear")


def test_a_sentence_of_the_team_is_a_reason_and_no_decision() -> None:
    point = ABSENT.replace(decision="Nobody has asked: look again in May")
    assert verdict_of(point) is None
    assert reason_of(point) == point.decision


def test_the_undecided_come_first_and_those_in_use_are_left_out() -> None:
    planned = ABSENT.replace(id="p", status=TouchpointStatus.PLANNED)
    used = ABSENT.replace(id="u", status=TouchpointStatus.ACTIVE)
    waiting = waiting_touchpoints(workshop_with(planned, used, ABSENT))
    assert [point.id for point in waiting] == ["t", "p"]


def test_a_touchpoint_that_is_gone_changes_nothing() -> None:
    workshop = workshop_with(ABSENT)
    assert decide(workshop, "no", entry_id="gone") == workshop
    assert give_reason(workshop, "why", entry_id="gone") == workshop
