"""Columns of a map: customer actions added, moved, laid aside and put back (G01, G02).

Order on the map is phase by phase, and inside a phase the order of the journey’s list. Every
change puts the list itself in that order, so that reading it is reading the map.
"""

from collections.abc import Sequence
from typing import Any

from workshop_kit.model.edits import change_entry, remove_entry
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line

LEFT, RIGHT = "left", "right"


def begin_action(workshop: Workshop, value: str, *, phase_id: str, action_id: str) -> Workshop:
    """Write the first action of a phase; nothing written is no action."""
    journey = journey_of(workshop, phase_id)
    phase = workshop.find(phase_id)
    text = one_line(value)
    if journey is None or not isinstance(phase, Phase) or not text:
        return workshop
    if workshop.find(action_id):
        return change_entry(workshop, action_id, text=text)
    action = Action(id=action_id, phase_id=phase_id, key=phase.key, text=text)
    return _arranged(workshop, journey, [*journey.actions, action])


def add_action(workshop: Workshop, _value: str = "", *, action: Action) -> Workshop:
    """Put an action at the end of the phase it names."""
    journey = journey_of(workshop, action.phase_id)
    if journey is None or workshop.find(action.id):
        return workshop
    return _arranged(workshop, journey, [*journey.actions, action])


def insert_after(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Put an empty action after the one named by ``value``, in the same phase and key.

    Examples
    --------
    >>> phases = (Phase(id="p"),)
    >>> actions = (Action(id="a", phase_id="p"), Action(id="b", phase_id="p"))
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", phases=phases, actions=actions),))
    >>> [one.id for one in insert_after(workshop, "a", action_id="new").journeys[0].actions]
    ['a', 'new', 'b']
    """
    before = workshop.find(value)
    journey = journey_of(workshop, value)
    if journey is None or not isinstance(before, Action) or workshop.find(action_id):
        return workshop
    action = Action(id=action_id, phase_id=before.phase_id, key=before.key)
    line = list(journey.actions)
    if before not in line:
        return workshop
    line.insert(line.index(before) + 1, action)
    return _arranged(workshop, journey, line)


def move_action(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Move an action one place ``left`` or ``right``; at the end of its phase, into the next one.

    Examples
    --------
    >>> phases = (Phase(id="p"), Phase(id="q"))
    >>> actions = (Action(id="a", phase_id="p"), Action(id="b", phase_id="q"))
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", phases=phases, actions=actions),))
    >>> moved = move_action(workshop, "right", action_id="a").journeys[0].actions
    >>> [(action.id, action.phase_id) for action in moved]
    [('a', 'q'), ('b', 'q')]
    """
    journey = journey_of(workshop, action_id)
    if journey is None or value not in {LEFT, RIGHT}:
        return workshop
    line = in_order(journey)
    here = next((i for i, action in enumerate(line) if action.id == action_id), None)
    if here is None:
        return workshop
    step = 1 if value == RIGHT else -1
    there = here + step
    if 0 <= there < len(line) and line[there].phase_id == line[here].phase_id:
        line[here], line[there] = line[there], line[here]
        return _arranged(workshop, journey, line)
    phase_id = _neighbour(journey, line[here].phase_id, step)
    if phase_id is None:
        return workshop
    moved = line.pop(here).replace(phase_id=phase_id)
    line.insert(0 if step > 0 else len(line), moved)
    return _arranged(workshop, journey, line)


def move_column(workshop: Workshop, value: str, *, way: str) -> Workshop:
    """Move the action named by ``value`` one place to the ``left`` or ``right``."""
    return move_action(workshop, way, action_id=value)


def send_to_phase(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Put an action, also one of the tray, at the end of the phase named by ``value``."""
    journey = journey_of(workshop, action_id)
    action = workshop.find(action_id)
    if journey is None or not isinstance(action, Action) or value not in _ids(journey.phases):
        return workshop
    if action.phase_id == value and action in journey.actions:
        return workshop
    line = [old for old in journey.actions if old.id != action_id]
    tray = tuple(old for old in journey.tray if old.id != action_id)
    order = journey.order_ids if _ids(tray).intersection(journey.order_ids) else ()
    moved = action.replace(phase_id=value)
    return _arranged(workshop, journey, [*line, moved], tray=tray, order_ids=order)


def lay_aside(workshop: Workshop, _value: str = "", *, action_id: str) -> Workshop:
    """Put an action into the tray, with everything that hangs on it."""
    journey = journey_of(workshop, action_id)
    action = workshop.find(action_id)
    if journey is None or action not in journey.actions:
        return workshop
    kept = tuple(old for old in journey.actions if old.id != action_id)
    aside = action.replace(phase_id="")
    return change_entry(workshop, journey.id, actions=kept, tray=(*journey.tray, aside))


def remove_action(workshop: Workshop, _value: str = "", *, action_id: str) -> Workshop:
    """Remove an action with what was said and planned for it; its pains stay without a place."""
    if not isinstance(workshop.find(action_id), Action):
        return workshop
    cleared = workshop.replace(
        statements=tuple(s for s in workshop.statements if s.anchor != action_id),
        activities=tuple(a for a in workshop.activities if a.anchor != action_id),
    )
    for entry_id in sorted(workshop.by_id.keys() - cleared.by_id.keys()):
        cleared = remove_entry(cleared, entry_id)
    return remove_entry(cleared, action_id)


def in_order(journey: Journey) -> list[Action]:
    """Return the actions as the map shows them; those whose phase is gone come last."""
    places = {phase.id: place for place, phase in enumerate(journey.phases)}
    return sorted(journey.actions, key=lambda action: places.get(action.phase_id, len(places)))


def journey_of(workshop: Workshop, entry_id: str) -> Journey | None:
    """Return the journey that an action or phase belongs to."""
    return next(
        (
            journey
            for journey in workshop.journeys
            if entry_id in _ids((*journey.phases, *journey.actions, *journey.tray))
        ),
        None,
    )


def _arranged(workshop: Workshop, journey: Journey, line: list[Action], **changes: Any) -> Workshop:
    ordered = tuple(in_order(journey.replace(actions=tuple(line))))
    return change_entry(workshop, journey.id, actions=ordered, **changes)


def _neighbour(journey: Journey, phase_id: str, step: int) -> str | None:
    ids = [phase.id for phase in journey.phases]
    there = (ids.index(phase_id) if phase_id in ids else len(ids)) + step
    return ids[there] if 0 <= there < len(ids) else None


def _ids(entries: Sequence[Phase | Action]) -> set[str]:
    return {entry.id for entry in entries}
