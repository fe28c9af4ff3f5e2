"""Where the values of phases that a change of model set aside are to be seen.

A phase that was set aside keeps its values, and its key says which phase of the present model
shows them. Those of a key without a phase are left over and listed beside the map. The file
is never changed for it: ``as_drawn`` makes the workshop that outputs draw.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workshop_kit.analysis.phase_switch import home_of
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.workshop import Workshop

REFERENCES = (
    ("statements", "anchor"),
    ("activities", "anchor"),
    ("empathy_maps", "phase_id"),
    ("dismissals", "anchor"),
)
"""The registers whose entries may hang on a phase, and the fields that name it."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A phase that the present model shows nowhere; ``texts`` are the values it holds.

    ``model`` is the model it comes from, empty where that is not known.
    """

    phase: Phase
    model: str
    texts: tuple[str, ...]


def as_drawn(workshop: Workshop) -> Workshop:
    """Return a workshop with the values of set-aside phases at the phases that show them.

    Goals and KPIs join those of the phase, and whatever hangs on a set-aside phase hangs on the
    one that shows it. Phases that are shown nowhere stay set aside.

    Examples
    --------
    >>> from workshop_kit.model.keys import JourneyKey
    >>> old = Phase(id="old", key=JourneyKey.TRIAL, goal_ids=("g1",))
    >>> new = Phase(id="new", key=JourneyKey.COMPARE, goal_ids=("g2",))
    >>> journey = Journey(id="j", phase_model="PH6", phases=(new,), set_aside=(old,))
    >>> drawn = as_drawn(Workshop(id="w", journeys=(journey,))).journeys[0]
    >>> drawn.phases[0].goal_ids, drawn.set_aside
    (('g2', 'g1'), ())
    """
    homes = {key: home for journey in workshop.journeys for key, home in _homes(journey).items()}
    if not homes:
        return workshop
    changes: dict[str, Any] = {
        register: tuple(_hung(entry, field, homes) for entry in getattr(workshop, register))
        for register, field in REFERENCES
    }
    journeys = tuple(_gathered(journey) for journey in workshop.journeys)
    drawn: Workshop = workshop.replace(journeys=journeys, **changes)
    return drawn


def left_over(workshop: Workshop, journey: Journey) -> tuple[LeftOver, ...]:
    """Return the set-aside phases that hold something and are shown nowhere in a journey."""
    found = (
        LeftOver(phase, model_of(journey, phase), phase_texts(workshop, phase))
        for phase in journey.set_aside
        if shown_at(journey, phase) is None
    )
    return tuple(entry for entry in found if entry.texts)


def shown_at(journey: Journey, phase: Phase) -> Phase | None:
    """Return the phase of a journey that shows the values of a phase: mostly itself."""
    if any(phase.id == other.id for other in journey.phases):
        return phase
    return home_of(phase.key, journey.phases, journey.phase_model)


def model_of(journey: Journey, phase: Phase) -> str:
    """Return the model a phase belongs to: the present one, that it was set aside with, or none."""
    if any(phase.id == other.id for other in journey.phases):
        return journey.phase_model
    listed = (entry for entry in journey.arrangements if phase.id in entry.phase_ids)
    return next((entry.phase_model for entry in listed), "")


def phase_texts(workshop: Workshop, phase: Phase) -> tuple[str, ...]:
    """Return in words what hangs on a phase itself: purpose, goals, KPIs, statements, activities."""
    goals = [entry for key in phase.goal_ids if isinstance(entry := workshop.find(key), Goal)]
    kpis = [entry for key in phase.kpi_ids if isinstance(entry := workshop.find(key), Kpi)]
    texts = (
        phase.purpose,
        *(goal.text for goal in goals),
        *(kpi.name for kpi in kpis),
        *(statement.text for statement in workshop.statements if statement.anchor == phase.id),
        *(activity.text for activity in workshop.activities if activity.anchor == phase.id),
    )
    return tuple(text for text in texts if text.strip())


def _homes(journey: Journey) -> dict[str, str]:
    """Return the id of the phase that shows each set-aside phase; some are shown nowhere."""
    homes = {phase.id: shown_at(journey, phase) for phase in journey.set_aside}
    return {key: home.id for key, home in homes.items() if home is not None}


def _gathered(journey: Journey) -> Journey:
    homes = _homes(journey)
    phases = tuple(
        _joined(phase, [old for old in journey.set_aside if homes.get(old.id) == phase.id])
        for phase in journey.phases
    )
    aside = tuple(phase for phase in journey.set_aside if phase.id not in homes)
    gathered: Journey = journey.replace(phases=phases, set_aside=aside)
    return gathered


def _joined(phase: Phase, others: list[Phase]) -> Phase:
    every = [phase, *others]
    joined: Phase = phase.replace(
        purpose=next((one.purpose for one in every if one.purpose), ""),
        goal_ids=_once(goal_id for one in every for goal_id in one.goal_ids),
        kpi_ids=_once(kpi_id for one in every for kpi_id in one.kpi_ids),
    )
    return joined


def _hung(entry: Any, field: str, homes: dict[str, str]) -> Any:
    place = getattr(entry, field)
    return entry.replace(**{field: homes[place]}) if place in homes else entry


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
