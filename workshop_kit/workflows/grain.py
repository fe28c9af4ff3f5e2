"""The grain of a row: its values on single actions, or on their phase as a whole (G07-G11)."""

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.columns import journey_of

_REFERENCES = {"business_goals": "goal_ids", "kpis": "kpi_ids"}
_WORK = frozenset({"activities", "owner", "technology"})


def to_phase(workshop: Workshop, _value: str = "", *, row: str, phase_id: str) -> Workshop:
    """Hang the values that the actions of a phase have in a row on the phase itself.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Action
    >>> actions = tuple(Action(id=key, phase_id="p", kpi_ids=(f"k-{key}",)) for key in "ab")
    >>> journey = Journey(id="j", phases=(Phase(id="p"),), actions=actions)
    >>> moved = to_phase(Workshop(id="w", journeys=(journey,)), row="kpis", phase_id="p")
    >>> moved.journeys[0].phases[0].kpi_ids, moved.journeys[0].actions[0].kpi_ids
    (('k-a', 'k-b'), ())
    """
    journey, phase = journey_of(workshop, phase_id), workshop.find(phase_id)
    if journey is None or not isinstance(phase, Phase):
        return workshop
    origins = tuple(action.id for action in phase_actions(journey, phase))
    return _moved(workshop, row, origins, phase_id)


def to_action(workshop: Workshop, _value: str = "", *, row: str, action_id: str) -> Workshop:
    """Hang the values that the phase of an action has in a row on that action."""
    journey = journey_of(workshop, action_id)
    phase_id = _phase_id(journey, action_id) if journey else ""
    return _moved(workshop, row, (phase_id,), action_id) if phase_id else workshop


def _moved(workshop: Workshop, row: str, origins: tuple[str, ...], target: str) -> Workshop:
    field = _REFERENCES.get(row)
    if field:
        places = [*origins, target]
        found = dict.fromkeys(
            key for place in places for key in getattr(workshop.find(place), field, ())
        )
        for origin in origins:
            workshop = change_entry(workshop, origin, **{field: ()})
        return change_entry(workshop, target, **{field: tuple(found)})
    register = "activities" if row in _WORK else "statements"
    entries = tuple(
        entry.replace(anchor=target)
        if entry.anchor in origins and getattr(entry, "field", row) == row
        else entry
        for entry in getattr(workshop, register)
    )
    changed: Workshop = workshop.replace(**{register: entries})
    return changed


def _phase_id(journey: Journey, action_id: str) -> str:
    return next((a.phase_id for a in journey.actions if a.id == action_id), "")
