"""Phases of one map: added, named, moved and taken out, without losing what they hold (D05).

A change of the whole phase model belongs to ``workflows.phases``.
"""

from workshop_kit.analysis.set_aside import phase_texts
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.columns import LEFT, RIGHT, in_order, journey_of, lay_aside


def add_phase(
    workshop: Workshop, value: str = "", *, journey_id: str, phase_id: str, after: str = ""
) -> Workshop:
    """Put a phase of the team’s own, called ``value``, after another, or at the end.

    Examples
    --------
    >>> journey = Journey(id="j", phases=(Phase(id="p"), Phase(id="q")))
    >>> workshop = Workshop(id="w", journeys=(journey,))
    >>> added = add_phase(workshop, "Delivery", journey_id="j", phase_id="new", after="p")
    >>> [phase.id for phase in added.journeys[0].phases]
    ['p', 'new', 'q']
    """
    journey = workshop.find(journey_id)
    if not isinstance(journey, Journey) or workshop.find(phase_id):
        return workshop
    ids = [phase.id for phase in journey.phases]
    place = ids.index(after) + 1 if after in ids else len(ids)
    before = journey.phases[:place]
    moment = {"moment": before[-1].moment} if before else {}
    phase = Phase(id=phase_id, label=value, **moment)
    return change_entry(workshop, journey_id, phases=(*before, phase, *journey.phases[place:]))


def move_phase(workshop: Workshop, value: str, *, phase_id: str) -> Workshop:
    """Move a phase with its actions one place ``left`` or ``right``."""
    journey = journey_of(workshop, phase_id)
    if journey is None or value not in {LEFT, RIGHT}:
        return workshop
    phases = list(journey.phases)
    here = next(place for place, phase in enumerate(phases) if phase.id == phase_id)
    there = here + (1 if value == RIGHT else -1)
    if not 0 <= there < len(phases):
        return workshop
    phases[here], phases[there] = phases[there], phases[here]
    ordered = in_order(journey.replace(phases=tuple(phases)))
    return change_entry(workshop, journey.id, phases=tuple(phases), actions=tuple(ordered))


def remove_phase(workshop: Workshop, _value: str = "", *, phase_id: str) -> Workshop:
    """Take a phase out: its actions wait in the tray, its own values with the phases set aside.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Action
    >>> journey = Journey(id="j", phases=(Phase(id="p"),), actions=(Action(id="a", phase_id="p"),))
    >>> removed = remove_phase(Workshop(id="w", journeys=(journey,)), phase_id="p").journeys[0]
    >>> removed.phases, removed.actions, [action.id for action in removed.tray]
    ((), (), ['a'])
    """
    journey = journey_of(workshop, phase_id)
    phase = workshop.find(phase_id)
    if journey is None or not isinstance(phase, Phase):
        return workshop
    for action in journey.actions:
        if action.phase_id == phase_id:
            workshop = lay_aside(workshop, action_id=action.id)
    aside = (phase,) if phase_texts(workshop, phase) else ()
    return change_entry(
        workshop,
        journey.id,
        phases=tuple(old for old in journey.phases if old.id != phase_id),
        set_aside=(*journey.set_aside, *aside),
    )
