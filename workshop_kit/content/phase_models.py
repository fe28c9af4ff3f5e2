"""The phase models a team can choose from, with the keys that place its actions (P)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language
from workshop_kit.errors import UnknownPhaseModel
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import JourneyKey, Moment


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """One phase of a model: what happens, what the company does, where they meet.

    ``key`` is the primary journey key, ``takes`` all keys whose actions belong here and
    ``row`` its row in the method, for example ``PH6.3``.
    """

    row: str
    key: JourneyKey
    takes: tuple[JourneyKey, ...]
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


def phase_models(language: Language) -> tuple[PhaseModel, ...]:
    """Return every phase model in one language."""
    return tuple(_model(key, entry, language) for key, entry in _table().items())


def phase_model(key: str, language: Language) -> PhaseModel:
    """Return one phase model.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.
    """
    if key not in _table():
        raise UnknownPhaseModel(key, list(_table()))
    return _model(key, _table()[key], language)


def phase_label(phase: Phase, journey: Journey, language: Language) -> str:
    """Return the team's own name of a phase, else the model's, else its bare key."""
    if phase.label:
        return phase.label
    if journey.phase_model not in _table():
        return phase.key.value
    card = phase_model(journey.phase_model, language).card(phase.key)
    return card.name if card else phase.key.value


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
        moment=Moment(phase["moment"]),
        name=language.pick(phase["name"]),
        happens=language.pick(phase["happens"]),
        duty=language.pick(phase["duty"]),
        touchpoints=language.pick(phase["touchpoints"]),
    )
