"""The phase models a team can choose from, with the keys that place its actions (P).

Changing the model of a journey belongs to ``analysis.phase_switch``; the list of the in-store
path is no sequence and belongs to ``checklists``.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.errors import UnknownPhaseModel
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import JourneyKey, Moment


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """One phase of a model: what happens, what the company does, where they meet.

    ``key`` is the primary journey key, ``takes`` all keys whose actions belong here, ``ours``
    those of them that the kit placed here and the method does not (marked † in the documentation).
    ``row`` is its row in the method, for example ``PH6.3``.
    """

    row: str
    key: JourneyKey
    takes: tuple[JourneyKey, ...]
    ours: tuple[JourneyKey, ...]
    moment: Moment
    name: str
    happens: str
    duty: str
    touchpoints: str


@dataclass(frozen=True, slots=True)
class PhaseModel:
    """A named sequence of phases; ``use`` says when to choose it."""

    key: str
    title: str
    use: str
    phases: tuple[PhaseCard, ...]

    def card(self, key: JourneyKey) -> PhaseCard | None:
        """Return the phase whose primary key this is."""
        return next((card for card in self.phases if card.key == key), None)


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(data_text("phases.toml"))


@cache
def phase_models(language: Language) -> tuple[PhaseModel, ...]:
    """Return every phase model in one language."""
    return tuple(phase_model(key, language) for key in _table())


def model_keys() -> tuple[str, ...]:
    """Return the keys of all phase models, the general choice first."""
    return tuple(_table())


@cache
def phase_model(key: str, language: Language) -> PhaseModel:
    """Return one phase model.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.
    """
    return _model(key, _entry(key), language)


@cache
def crosswalk(key: str) -> Mapping[JourneyKey, JourneyKey]:
    """Return where a model places each journey key: the primary key of the phase that takes it.

    A key that is missing has no phase in this model.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.

    Examples
    --------
    >>> crosswalk("PH6")[JourneyKey.TRIAL].value, JourneyKey.LOYALTY in crosswalk("PH5c")
    ('compare', False)
    """
    return {
        JourneyKey(taken): JourneyKey(phase["key"])
        for phase in _entry(key)["phase"]
        for taken in phase["takes"]
    }


def empty_phases(key: str, id_of: Callable[[str], str]) -> tuple[Phase, ...]:
    """Return the phases of a model with nothing in them; ``id_of`` gives each row its id.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.

    Examples
    --------
    >>> [phase.id for phase in empty_phases("PH3c", str.lower)]
    ['ph3c.1', 'ph3c.2', 'ph3c.3']
    """
    return tuple(
        Phase(id=id_of(phase["row"]), key=phase["key"], moment=phase["moment"])
        for phase in _entry(key)["phase"]
    )


def phase_label(phase: Phase, journey: Journey, language: Language) -> str:
    """Return the team's own name of a phase, else the model's, else the name of its key."""
    if phase.label:
        return phase.label
    card = None
    if journey.phase_model in _table():
        card = phase_model(journey.phase_model, language).card(phase.key)
    return card.name if card else label(f"terms.journey_key.{phase.key}", language)


def _entry(key: str) -> dict[str, Any]:
    if key not in _table():
        raise UnknownPhaseModel(key, list(_table()))
    return _table()[key]


def _model(key: str, entry: dict[str, Any], language: Language) -> PhaseModel:
    return PhaseModel(
        key=key,
        title=language.pick(entry["title"]),
        use=language.pick(entry["use"]),
        phases=tuple(_card(phase, language) for phase in entry["phase"]),
    )


def _card(phase: dict[str, Any], language: Language) -> PhaseCard:
    return PhaseCard(
        row=phase["row"],
        key=JourneyKey(phase["key"]),
        takes=tuple(JourneyKey(key) for key in phase["takes"]),
        ours=tuple(JourneyKey(key) for key in phase.get("ours", ())),
        moment=Moment(phase["moment"]),
        name=language.pick(phase["name"]),
        happens=language.pick(phase["happens"]),
        duty=language.pick(phase["duty"]),
        touchpoints=language.pick(phase["touchpoints"]),
    )
