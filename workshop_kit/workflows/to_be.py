"""A journey as the team wants it, begun as a copy of the one as it is (W19, D04)."""

from workshop_kit.model.journeys import Action, Activity, Journey, Phase
from workshop_kit.model.keys import JourneyState
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop


def copy_as_to_be(
    workshop: Workshop, _value: str = "", *, journey_id: str, copy_id: str
) -> Workshop:
    """Add a to-be copy of a journey; both stay joined, journey by journey and action by action.

    Actions, phases, goals, KPIs, touchpoints, activities and what the customer wants are copied.
    Feelings, thoughts and pains are not: they are what is to change.

    Examples
    --------
    >>> journey = Journey(id="j", phases=(Phase(id="p"),), actions=(Action(id="a", phase_id="p"),))
    >>> copy = copy_as_to_be(Workshop(id="w", journeys=(journey,)), journey_id="j", copy_id="k")
    >>> (copy.journeys[1].based_on, copy.journeys[1].actions[0].based_on)
    ('j', 'a')
    """
    journey = workshop.find(journey_id)
    if not isinstance(journey, Journey) or workshop.find(copy_id):
        return workshop
    ids = {phase.id: f"{copy_id}.p{n}" for n, phase in enumerate(journey.phases, start=1)}
    ids |= {action.id: f"{copy_id}.a{n}" for n, action in enumerate(journey.actions, start=1)}
    copy = Journey(
        id=copy_id,
        persona_id=journey.persona_id,
        scenario=journey.scenario,
        state=JourneyState.TO_BE,
        based_on=journey.id,
        phase_model=journey.phase_model,
        rows_on=journey.rows_on,
        phases=tuple(_phase(phase, ids) for phase in journey.phases),
        actions=tuple(_action(action, ids) for action in journey.actions),
    )
    changed: Workshop = workshop.replace(
        journeys=(*workshop.journeys, copy),
        statements=(*workshop.statements, *_wishes(workshop, ids, copy_id)),
        activities=(*workshop.activities, *_work(workshop, ids, copy_id)),
    )
    return changed


def _phase(phase: Phase, ids: dict[str, str]) -> Phase:
    copied: Phase = phase.replace(id=ids[phase.id])
    return copied


def _action(action: Action, ids: dict[str, str]) -> Action:
    copied: Action = action.replace(
        id=ids[action.id],
        phase_id=ids.get(action.phase_id, ""),
        based_on=action.id,
        emotion=None,
        marker=None,
    )
    return copied


def _wishes(workshop: Workshop, ids: dict[str, str], copy_id: str) -> tuple[Statement, ...]:
    wishes = [s for s in workshop.statements if s.anchor in ids and s.field == "customer_goals"]
    return tuple(
        wish.replace(id=f"{copy_id}.s{n}", anchor=ids[wish.anchor])
        for n, wish in enumerate(wishes, start=1)
    )


def _work(workshop: Workshop, ids: dict[str, str], copy_id: str) -> tuple[Activity, ...]:
    work = [activity for activity in workshop.activities if activity.anchor in ids]
    return tuple(
        one.replace(id=f"{copy_id}.w{n}", anchor=ids[one.anchor])
        for n, one in enumerate(work, start=1)
    )
