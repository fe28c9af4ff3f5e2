"""What of a workshop is looked at in step 4: one persona, journey, phase, map and action."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.slides.persona import first_name
from workshop_kit.workflows.empathy import maps_of, new_map

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Sight:
    """The part of a workshop that is on screen.

    Without a ``phase`` it is the whole journey. ``empathy`` may be a map that nobody has begun
    yet (``maps`` does not hold it then): the first thing written in it begins it. ``new_ids``
    are what the next map and the next action will be called.
    """

    lookup: Lookup
    language: Language
    persona: Persona
    journey: Journey | None
    phase: Phase | None
    maps: tuple[EmpathyMap, ...]
    empathy: EmpathyMap
    actions: tuple[Action, ...]
    action: Action | None
    new_ids: Mapping[str, str]

    @property
    def workshop(self) -> Workshop:
        """The workshop that is looked at."""
        return self.lookup.workshop

    @property
    def name(self) -> str:
        """How the board speaks of the persona."""
        return first_name(self.persona, self.language)


def sight(
    workshop: Workshop, chosen: Mapping[str, str], new_ids: Mapping[str, str], language: Language
) -> Sight | None:
    """Return what is looked at; what was not chosen, or is gone, is chosen by the kit.

    ``chosen`` holds ids under ``persona journey phase map action``; an empty phase is the whole
    journey. A workshop without a persona shows nothing yet.
    """
    persona = _one(workshop.personas, chosen.get("persona"), _first_customer(workshop))
    if persona is None:
        return None
    journey = _one(journeys_of(workshop, persona), chosen.get("journey"))
    phase = _phase(workshop, persona, journey, chosen.get("phase"))
    maps = maps_of(workshop, persona.id, phase.id if phase else "")
    empathy = _one(maps, chosen.get("map")) or new_map(persona.id, phase.id if phase else "")
    actions = _actions(journey, phase)
    action = _one(actions, chosen.get("action"))
    lookup = Lookup(workshop)
    return Sight(lookup, language, persona, journey, phase, maps, empathy, actions, action, new_ids)


def journeys_of(workshop: Workshop, persona: Persona) -> tuple[Journey, ...]:
    """Return the journeys of a persona, or else those that are nobody’s."""
    own = tuple(j for j in workshop.journeys if j.persona_id == persona.id)
    return own or tuple(j for j in workshop.journeys if not j.persona_id)


def _one(entries: tuple[E, ...], chosen: str | None, otherwise: str = "") -> E | None:
    """Return the entry that was chosen, else the other one, else the first."""
    by_id = {entry.id: entry for entry in entries}
    return by_id.get(chosen or "") or by_id.get(otherwise) or next(iter(entries), None)


def _first_customer(workshop: Workshop) -> str:
    """Return whose journey comes first."""
    return next((j.persona_id for j in workshop.journeys if j.persona_id), "")


def _phase(
    workshop: Workshop, persona: Persona, journey: Journey | None, chosen: str | None
) -> Phase | None:
    if journey is None or chosen == "":
        return None
    mapped = next(
        (e.phase_id for e in workshop.empathy_maps if e.persona_id == persona.id and e.phase_id), ""
    )
    return _one(journey.phases, chosen, mapped)


def _actions(journey: Journey | None, phase: Phase | None) -> tuple[Action, ...]:
    if journey is None:
        return ()
    return phase_actions(journey, phase) if phase else journey.actions
