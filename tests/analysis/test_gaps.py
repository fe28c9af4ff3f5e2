from small_workshop import JOURNEY, SMALL
from workshop_kit.analysis.gaps import lost_traces, unmet_phases
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Handover, Touchpoint
from workshop_kit.model.workshop import Workshop


def unmet(
    workshop: Workshop = SMALL, journey: Journey = JOURNEY
) -> list[tuple[str, tuple[str, ...]]]:
    return [(found.phase.id, found.action_ids) for found in unmet_phases(workshop, journey)]


def test_a_phase_without_a_touchpoint_is_a_gap_with_its_actions() -> None:
    assert unmet() == [("ph2", ("a3",))]


def test_a_touchpoint_that_is_absent_or_planned_meets_nobody() -> None:
    for status in (TouchpointStatus.ABSENT, TouchpointStatus.PLANNED):
        point = SMALL.touchpoints[0].replace(status=status)
        assert [phase for phase, _ in unmet(SMALL.replace(touchpoints=(point,)))] == ["ph1", "ph2"]


def test_an_exempted_phase_is_no_gap() -> None:
    phases = (JOURNEY.phases[0], JOURNEY.phases[1].replace(exempt_reason="Buys by letter"))
    assert unmet(journey=JOURNEY.replace(phases=phases)) == []


def test_a_journey_without_any_touchpoint_is_not_drawn_yet() -> None:
    actions = tuple(action.replace(touchpoint_ids=()) for action in JOURNEY.actions)
    assert unmet(journey=JOURNEY.replace(actions=actions)) == []


def test_a_handover_is_lost_where_the_team_says_so() -> None:
    points = (Touchpoint(id="t1"), Touchpoint(id="t2"))
    ends = {"from_touchpoint": "t1", "to_touchpoint": "t2"}
    handovers = (
        Handover(id="h1", data_linked=False, **ends),
        Handover(id="h2", data_linked=None, **ends),
        Handover(id="h3", data_linked=True, **ends),
        Handover(id="h4", data_linked=False, from_touchpoint="gone", to_touchpoint="t2"),
    )
    found = lost_traces(SMALL.replace(touchpoints=points, handovers=handovers))
    assert [lost.handover.id for lost in found] == ["h1"]
