"""What is missing along a journey: phases nobody accompanies, passages where the trace is lost."""

from dataclasses import dataclass

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Handover, Touchpoint
from workshop_kit.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class UnmetPhase:
    """A phase in which no touchpoint in use meets the customer (S10, T20)."""

    phase: Phase
    action_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LostTrace:
    """A handover whose data are not passed on, between two touchpoints that exist (L11)."""

    handover: Handover
    before: Touchpoint
    after: Touchpoint


def unmet_phases(workshop: Workshop, journey: Journey) -> tuple[UnmetPhase, ...]:
    """Return the phases without a touchpoint in use; those the team has exempted are left out.

    As long as the journey has no touchpoint at all, nothing is missing yet: it is not drawn.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Action
    >>> booking = Action(id="a", phase_id="p1", touchpoint_ids=("t",))
    >>> journey = Journey(id="j", phases=(Phase(id="p1"), Phase(id="p2")), actions=(booking,))
    >>> workshop = Workshop(id="w", touchpoints=(Touchpoint(id="t"),), journeys=(journey,))
    >>> [found.phase.id for found in unmet_phases(workshop, journey)]
    ['p2']
    """
    if not any(action.touchpoint_ids for action in journey.actions):
        return ()
    lookup = Lookup(workshop)
    unmet = []
    for phase in journey.phases:
        actions = phase_actions(journey, phase)
        met = lookup.get_all(Touchpoint, tuple(k for a in actions for k in a.touchpoint_ids))
        in_use = any(point.status is TouchpointStatus.ACTIVE for point in met)
        if not in_use and not phase.exempt_reason:
            unmet.append(UnmetPhase(phase, tuple(action.id for action in actions)))
    return tuple(unmet)


def lost_traces(workshop: Workshop) -> tuple[LostTrace, ...]:
    """Return the handovers of which the team knows that no data are passed on."""
    lookup = Lookup(workshop)
    lost = []
    for handover in workshop.handovers:
        before = lookup.get(Touchpoint, handover.from_touchpoint)
        after = lookup.get(Touchpoint, handover.to_touchpoint)
        if handover.data_linked is False and before is not None and after is not None:
            lost.append(LostTrace(handover, before, after))
    return tuple(lost)
