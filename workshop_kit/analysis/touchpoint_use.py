"""Which touchpoints a journey uses, where, and how it feels there (S08-S10, T20)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.keys import Moment, TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop

Uses = Mapping[tuple[str, str], Sequence[Action]]
"""The actions that use a touchpoint in a phase, by the ids of both."""

Reach = Literal["online", "offline", "both"]


@dataclass(frozen=True, slots=True)
class Use:
    """A touchpoint in a phase: not used, a gap, planned, or used by ``actions`` actions.

    ``lowest`` is the lowest emotion there, nothing if nobody has judged it.
    """

    kind: Literal["none", "gap", "planned", "used"]
    actions: int = 0
    lowest: int | None = None


def touchpoint_uses(journey: Journey) -> Uses:
    """Return the actions that use a touchpoint, by phase.

    Examples
    --------
    >>> action = Action(id="a", phase_id="ph", touchpoint_ids=("t",))
    >>> list(touchpoint_uses(Journey(id="j", actions=(action,))))
    [('t', 'ph')]
    """
    uses: dict[tuple[str, str], list[Action]] = defaultdict(list)
    for action in journey.actions:
        for key in action.touchpoint_ids:
            uses[key, action.phase_id].append(action)
    return dict(uses)


def touchpoints_beside(workshop: Workshop, journey: Journey) -> tuple[Touchpoint, ...]:
    """Return the touchpoints a journey meets, and those no journey meets: they are gaps too."""
    met_elsewhere = {
        key
        for other in workshop.journeys
        if other.id != journey.id
        for action in other.actions
        for key in action.touchpoint_ids
    }
    own = {key for action in journey.actions for key in action.touchpoint_ids}
    return tuple(
        point for point in workshop.touchpoints if point.id in own or point.id not in met_elsewhere
    )


def use_of(touchpoint: Touchpoint, phase_id: str, uses: Uses) -> Use:
    """Return what a touchpoint is to the customer in a phase."""
    actions = uses.get((touchpoint.id, phase_id), ())
    if not actions:
        return Use("none")
    if touchpoint.status is TouchpointStatus.ABSENT:
        return Use("gap", len(actions))
    if touchpoint.status is TouchpointStatus.PLANNED:
        return Use("planned", len(actions))
    felt = [a.emotion.score for a in actions if a.emotion and a.emotion.score is not None]
    return Use("used", len(actions), min(felt, default=None))


def reach(touchpoint: Touchpoint, workshop: Workshop) -> Reach | None:
    """Return whether a touchpoint is met online, offline or both, from its channels (D22).

    Nothing if it has no channel that the workshop knows.
    """
    found = {c.online for c in workshop.channels if c.key in touchpoint.channel_keys}
    if not found:
        return None
    if None in found or len(found) > 1:
        return "both"
    return "online" if True in found else "offline"


def touchpoints_by_moment(journey: Journey, uses: Uses) -> dict[str, int]:
    """Count the touchpoints that accompany the customer before, during and after (T20)."""
    moments = {phase.id: phase.moment for phase in journey.phases}
    return {
        moment.value: len({point for point, phase in uses if moments.get(phase) is moment})
        for moment in Moment
    }
