"""A workshop in another phase model: its file changed, and what happened told piece by piece.

How a journey moves belongs to ``analysis.phase_switch``, where the values of phases show to
``analysis.set_aside``.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.phase_switch import switched
from workshop_kit.analysis.set_aside import (
    REFERENCES,
    left_over,
    phase_texts,
    shown_at,
)
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, language_or_english
from workshop_kit.content.phase_models import crosswalk, phase_label
from workshop_kit.content.wording import translated
from workshop_kit.model.journeys import Journey
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop
from workshop_kit.store.workshop_file import find_workshop

_Way = tuple[str | None, str]
"""The ids of a phase before and a phase after; nothing stands for the tray."""


@dataclass(frozen=True, slots=True)
class Move:
    """What went from one phase to another: actions, and values of the phase itself, in words."""

    origin: str
    target: str
    actions: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JourneySwitch:
    """What a change of model did to one journey; ``origin`` and ``target`` are model keys.

    ``waiting`` are the actions that found no phase, each with the word for its key, ``parked``
    those that the team had laid aside, ``left_over`` phases with the values that no phase shows.
    """

    name: str
    origin: str
    target: str
    moves: tuple[Move, ...]
    waiting: tuple[tuple[str, str], ...]
    parked: tuple[str, ...]
    left_over: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """What a change of model did to a workshop; ``language`` is the one its team writes in."""

    language: Language
    journeys: tuple[JourneySwitch, ...]


def switch_phases(path: Path, model: str, *, now: datetime, author: str = "") -> Switch:
    """Give every journey of a workshop file the phases of a model, and tell what moved.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When the file cannot be read or written.
    """
    crosswalk(model)  # an unknown model is refused before the file is touched
    seen: list[Workshop] = []

    def change(workshop: Workshop) -> Workshop:
        seen.append(workshop)
        return in_model(workshop, model)

    def what(workshop: Workshop, _: Workshop) -> str:
        words = language_or_english(workshop.language)
        return translated("New phase model: {model}", words.code).format(model=model)

    after = edit_workshop(find_workshop(path), change, now=now, author=author, what=what)
    before = seen[-1]
    words = language_or_english(after.language)
    pairs = zip(before.journeys, after.journeys, strict=True)
    return Switch(words, tuple(_told(after, old, new, words) for old, new in pairs))


def in_model(workshop: Workshop, model: str) -> Workshop:
    """Return a workshop whose journeys all have the phases of one model.

    Examples
    --------
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", phase_model="PH6"),))
    >>> [phase.key.value for phase in in_model(workshop, "PH3c").journeys[0].phases]
    ['discover', 'buy', 'loyalty']
    >>> in_model(workshop, "PH6") is workshop
    True
    """
    anchored = frozenset(
        getattr(entry, field)
        for register, field in REFERENCES
        for entry in getattr(workshop, register)
    )
    journeys = tuple(switched(journey, model, anchored=anchored) for journey in workshop.journeys)
    if all(new is old for new, old in zip(journeys, workshop.journeys, strict=True)):
        return workshop
    changed: Workshop = workshop.replace(journeys=journeys)
    return changed


def _told(workshop: Workshop, old: Journey, new: Journey, words: Language) -> JourneySwitch:
    waiting = set(new.order_ids)
    return JourneySwitch(
        name=_name(workshop, new, words),
        origin=old.phase_model,
        target=new.phase_model,
        moves=_moves(workshop, old, new, words),
        waiting=tuple(
            (action.text or action.id, label(f"terms.journey_key.{action.key}", words))
            for action in new.tray
            if action.id in waiting
        ),
        parked=tuple(action.text or action.id for action in new.tray if action.id not in waiting),
        left_over=tuple(
            (phase_label(entry.phase, new.replace(phase_model=entry.model), words), entry.texts)
            for entry in left_over(workshop, new)
        ),
    )


def _moves(workshop: Workshop, old: Journey, new: Journey, words: Language) -> tuple[Move, ...]:
    """Return what changed its phase, in the order of the new phases."""
    actions = defaultdict[_Way, list[str]](list)
    values = defaultdict[_Way, list[str]](list)
    stood = {action.id: action.phase_id for action in old.actions}
    for action in new.actions:
        actions[stood.get(action.id), action.phase_id].append(action.text or action.id)
    for phase in (*new.phases, *new.set_aside):
        start, end = shown_at(old, phase), shown_at(new, phase)
        if end is not None:
            values[start.id if start else None, end.id] += phase_texts(workshop, phase)
    ends = [phase.id for phase in new.phases]
    begins = [None, *(phase.id for phase in old.phases)]
    ways = sorted(
        {*actions, *values}, key=lambda way: (_place(ends, way[1]), _place(begins, way[0]))
    )
    return tuple(
        Move(
            _named(start, old, words),
            _named(end, new, words),
            tuple(actions[start, end]),
            tuple(values[start, end]),
        )
        for start, end in ways
        if start != end and (actions[start, end] or values[start, end])
    )


def _place(ids: Sequence[str | None], key: str | None) -> int:
    return ids.index(key) if key in ids else len(ids)


def _named(phase_id: str | None, journey: Journey, words: Language) -> str:
    """Name a phase of a journey; where there is none, the tray or the place beside all phases."""
    phase = next((phase for phase in journey.phases if phase.id == phase_id), None)
    if phase is not None:
        return phase_label(phase, journey, words)
    return label("grid.no_phase" if phase_id is not None else "terms.tray", words)


def _name(workshop: Workshop, journey: Journey, words: Language) -> str:
    persona = workshop.find(journey.persona_id)
    named = persona.name if isinstance(persona, Persona) else ""
    state = label(f"terms.journey_state.{journey.state}", words)
    return f"{named or journey.scenario or workshop.title or workshop.id} ({state})"
