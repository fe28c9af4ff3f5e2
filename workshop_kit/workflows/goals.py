"""Changes to the goals of a workshop, as pure functions (S02-S05).

What could be said better about a goal belongs to ``goal_messages``, reading a date to ``days``,
writing a change to the workshop file to ``store``.
"""

from datetime import date
from typing import Any

from workshop_kit.model.edits import change, put, remove
from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind
from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line

TEXT_FIELDS = ("text", "metric", "baseline", "target", "customer_benefit")
"""The fields of a goal that hold a sentence or a few words."""

_LETTERS = {GoalKind.BUSINESS: "B", GoalKind.PATH: "P", GoalKind.RELATIONSHIP: "R"}


def goal_codes(workshop: Workshop) -> dict[str, str]:
    """Name each goal by its kind and place, so that people can say “B2”.

    Examples
    --------
    >>> goals = (Goal(id="x"), Goal(id="y", kind=GoalKind.PATH), Goal(id="z"))
    >>> goal_codes(Workshop(id="w", goals=goals))
    {'x': 'B1', 'z': 'B2', 'y': 'P1'}
    """
    return {
        goal.id: f"{_LETTERS[kind]}{place}"
        for kind in GoalKind
        for place, goal in enumerate(goals_of(workshop, kind), start=1)
    }


def goals_of(workshop: Workshop, kind: GoalKind) -> tuple[Goal, ...]:
    """Return the goals of one kind, in the team’s order."""
    return tuple(goal for goal in workshop.goals if goal.kind == kind)


def add_goal(workshop: Workshop, goal_id: str, kind: GoalKind) -> Workshop:
    """Add an empty goal after the others."""
    return put(workshop, "goals", Goal(id=goal_id, kind=kind))


def change_goal(workshop: Workshop, goal_id: str, field: str, text: str) -> Workshop:
    r"""Write one of the ``TEXT_FIELDS`` and leave every other field alone.

    A text is one line: line breaks and runs of spaces become single spaces.

    Examples
    --------
    >>> workshop = Workshop(id="w", goals=(Goal(id="g"),))
    >>> change_goal(workshop, "g", "text", " Sell more \n hybrids").goals[0].text
    'Sell more hybrids'
    """
    if field not in TEXT_FIELDS:
        raise KeyError(field)
    return change(workshop, "goals", goal_id, **{field: one_line(text)})


def set_day(workshop: Workshop, goal_id: str, day: date | None) -> Workshop:
    """Write by when a goal is to be reached."""
    return change(workshop, "goals", goal_id, day=day)


def link_goals(workshop: Workshop, one: str, other: str) -> Workshop:
    """Link two goals, so that each names the other (S05)."""
    if one == other:
        return workshop
    return _with_link(_with_link(workshop, one, other), other, one)


def unlink_goals(workshop: Workshop, one: str, other: str) -> Workshop:
    """Take the link between two goals away, on both sides."""
    return _without_link(_without_link(workshop, one, other), other, one)


def are_linked(one: Goal, other: Goal) -> bool:
    """Whether either goal names the other: a file written elsewhere may hold one side only."""
    return other.id in one.linked_goal_ids or one.id in other.linked_goal_ids


def remove_goal(workshop: Workshop, goal_id: str) -> Workshop:
    """Remove a goal and every reference to it."""
    return remove(workshop, "goals", goal_id)


def restore_goal(workshop: Workshop, goal_id: str, before: Workshop) -> Workshop:
    """Put a removed goal back at its place, with every reference that still has a holder.

    ``before`` is the workshop as it was when the goal was removed. What changed since then
    elsewhere stays as it is now.

    Examples
    --------
    >>> before = Workshop(id="w", goals=(Goal(id="a", linked_goal_ids=("b",)), Goal(id="b")))
    >>> after = change_goal(remove_goal(before, "b"), "a", "text", "Changed since")
    >>> restored = restore_goal(after, "b", before).goals
    >>> [(goal.id, goal.text, goal.linked_goal_ids) for goal in restored]
    [('a', 'Changed since', ('b',)), ('b', '', ())]
    """
    places = {goal.id: place for place, goal in enumerate(before.goals)}
    if goal_id not in places or any(goal.id == goal_id for goal in workshop.goals):
        return workshop
    goal = before.goals[places[goal_id]]
    still_there = {other.id for other in workshop.goals}
    links = tuple(key for key in goal.linked_goal_ids if key in still_there)
    follower = next(
        (i for i, other in enumerate(workshop.goals) if places.get(other.id, -1) > places[goal_id]),
        len(workshop.goals),
    )
    goals = [*workshop.goals]
    goals.insert(follower, goal.replace(linked_goal_ids=links))
    with_goal: Workshop = workshop.replace(goals=tuple(goals))
    restored: Workshop = _pointing_again(with_goal, before, goal_id)
    return restored


def _with_link(workshop: Workshop, holder: str, other: str) -> Workshop:
    goal = _goal(workshop, holder)
    if goal is None or _goal(workshop, other) is None or other in goal.linked_goal_ids:
        return workshop
    return change(workshop, "goals", holder, linked_goal_ids=(*goal.linked_goal_ids, other))


def _without_link(workshop: Workshop, holder: str, other: str) -> Workshop:
    goal = _goal(workshop, holder)
    if goal is None:
        return workshop
    links = tuple(key for key in goal.linked_goal_ids if key != other)
    return change(workshop, "goals", holder, linked_goal_ids=links)


def _goal(workshop: Workshop, goal_id: str) -> Goal | None:
    return next((goal for goal in workshop.goals if goal.id == goal_id), None)


def _pointing_again(now: Any, before: Any, goal_id: str) -> Any:
    """Give every holder in ``now`` the reference that its namesake in ``before`` has."""
    if isinstance(now, Value) and isinstance(before, Value):
        pairs = ((name, getattr(now, name, None), old) for name, old in before.values())
        changes = {name: _pointing_again(new, old, goal_id) for name, new, old in pairs}
        return now.replace(**{name: new for name, new in changes.items() if new is not None})
    if isinstance(now, tuple) and isinstance(before, tuple):
        if goal_id in before and goal_id not in now:
            return (*now, goal_id)
        old = {item.id: item for item in before if isinstance(item, Entry)}
        return tuple(
            _pointing_again(item, old.get(getattr(item, "id", "")), goal_id) for item in now
        )
    return goal_id if before == goal_id and now == "" else now
