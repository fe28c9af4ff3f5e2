"""What is so today: the journeys as they are, and the pains felt on them.

A journey as it should be is a plan. Where a page speaks of how things are, its actions and its
pains are not counted; a workshop that holds plans alone is spoken of as it is drawn.
"""

from workshop_kit.analysis.chain import pains_of
from workshop_kit.model.ideas import Pain
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import JourneyState
from workshop_kit.model.workshop import Workshop


def current_journeys(workshop: Workshop, persona_id: str = "") -> tuple[Journey, ...]:
    """Return the as-is journeys, those of one persona if it is named; all, if none is as-is.

    Examples
    --------
    >>> today = Journey(id="today", persona_id="p")
    >>> later = Journey(id="later", persona_id="p", state="to_be")
    >>> [j.id for j in current_journeys(Workshop(id="w", journeys=(later, today)))]
    ['today']
    >>> [j.id for j in current_journeys(Workshop(id="w", journeys=(later,)))]
    ['later']
    """
    own = [j for j in workshop.journeys if not persona_id or j.persona_id == persona_id]
    return tuple(j for j in own if j.state is JourneyState.AS_IS) or tuple(own)


def current_pains(workshop: Workshop) -> tuple[Pain, ...]:
    """Return the pains that are felt today: not those that stand on planned actions alone."""
    today = current_journeys(workshop)
    planned = [action for j in workshop.journeys if j not in today for action in j.actions]
    felt = {pain.id for pain in pains_of(workshop, (a for j in today for a in j.actions))}
    to_come = {pain.id for pain in pains_of(workshop, planned)} - felt
    return tuple(pain for pain in workshop.pains if pain.id not in to_come)
