"""An emotion moved along its scale step by step, as keys do on the curve (E09)."""

from workshop_kit.model.journeys import Action
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.emotions import UNKNOWN, set_score

_STEPS = {"up": 1, "down": -1}
_LIMIT = 2


def step_score(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Move the emotion of an action ``up`` or ``down`` by one, or make it ``unknown``.

    The first step, up or down, begins in the middle.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Journey
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", actions=(Action(id="a"),)),))
    >>> once = step_score(workshop, "down", action_id="a")
    >>> twice = step_score(once, "down", action_id="a")
    >>> [one.journeys[0].actions[0].emotion.score for one in (once, twice)]
    [0, -1]
    """
    action = workshop.find(action_id)
    if not isinstance(action, Action):
        return workshop
    if value == UNKNOWN:
        return set_score(workshop, UNKNOWN, action_id=action_id)
    if value not in _STEPS:
        return workshop
    score = action.emotion.score if action.emotion else None
    now = 0 if score is None else min(_LIMIT, max(-_LIMIT, score + _STEPS[value]))
    return set_score(workshop, str(now), action_id=action_id)
