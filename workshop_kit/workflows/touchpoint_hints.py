"""What the inventory of touchpoints still lacks: sentences that advise and never refuse."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from workshop_kit.analysis.touchpoint_use import reach, touchpoint_uses, touchpoints_beside
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Ownership, TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop

MOST = 3
"""How many hints are given at once."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One sentence, and the touchpoint it speaks of, if it is one."""

    text: str
    touchpoint_id: str = ""


def touchpoint_hints(workshop: Workshop, journey: Journey, language: Language) -> tuple[Hint, ...]:
    """Return what is still missing in a journey’s touchpoints, the weightiest first.

    At most ``MOST`` hints, none while the inventory is empty: phases without a touchpoint
    (check-T1), missing ones without a decision (check-T7), nothing outside the company’s control
    (check-T6), handovers where data get lost (check-T8), one side only of online and offline
    (check-T4), no purpose (check-T2).

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.journeys import Phase
    >>> journey = Journey(id="j", phases=(Phase(id="p", label="Trial"),))
    >>> workshop = Workshop(id="w", touchpoints=(Touchpoint(id="t", name="Chat"),))
    >>> touchpoint_hints(workshop, journey, language("en"))[0].text
    '“Trial” has no touchpoint yet: where does the customer find an answer there?'
    """
    points = [point for point in touchpoints_beside(workshop, journey) if point.name]
    if not points:
        return ()
    found = (
        _silent_phases(journey, language),
        _undecided(points, language),
        _only_own(points, language),
        _lost_data(workshop, language),
        _one_side(workshop, points, language),
        _no_purpose(points, language),
    )
    return tuple(islice((hint for hints in found for hint in hints), MOST))


def _silent_phases(journey: Journey, language: Language) -> Iterator[Hint]:
    used = {phase for _, phase in touchpoint_uses(journey)}
    silent = [p for p in journey.phases if p.id not in used and not p.exempt_reason]
    if silent:
        name = phase_label(silent[0], journey, language)
        words = counted(
            "touchpoints.hints.silent", language, len(silent), phase=name, more=len(silent) - 1
        )
        yield Hint(words)


def _undecided(points: list[Touchpoint], language: Language) -> Iterator[Hint]:
    for point in points:
        key = _question(point)
        if key:
            yield Hint(label(f"touchpoints.hints.{key}", language, name=point.name), point.id)
            return


def _question(point: Touchpoint) -> str:
    """Return what to ask of a touchpoint that is not in use: nothing if all of it is written."""
    absent = point.status is TouchpointStatus.ABSENT
    if absent and not (point.benefit and point.decision):
        return "no_decision" if point.benefit else "no_benefit"
    planned = point.status is TouchpointStatus.PLANNED
    return "only_planned" if planned and not (point.benefit or point.decision) else ""


def _only_own(points: list[Touchpoint], language: Language) -> Iterator[Hint]:
    if all(point.ownership is not Ownership.OTHERS for point in points):
        yield Hint(label("touchpoints.hints.only_own", language))


def _lost_data(workshop: Workshop, language: Language) -> Iterator[Hint]:
    for handover in workshop.handovers:
        first = workshop.find(handover.from_touchpoint)
        second = workshop.find(handover.to_touchpoint)
        if not isinstance(first, Touchpoint) or not isinstance(second, Touchpoint):
            continue
        if handover.data_linked is False and not handover.what_is_repeated:
            names = {"first": first.name, "second": second.name}
            yield Hint(label("touchpoints.hints.lost_data", language, **names))
            return


def _one_side(workshop: Workshop, points: list[Touchpoint], language: Language) -> Iterator[Hint]:
    sides = {reach(point, workshop) for point in points}
    for side in ("online", "offline"):
        if sides == {side}:
            yield Hint(label(f"touchpoints.hints.all_{side}", language))


def _no_purpose(points: list[Touchpoint], language: Language) -> Iterator[Hint]:
    point = next((point for point in points if not point.purpose), None)
    if point is not None:
        yield Hint(label("touchpoints.hints.no_purpose", language, name=point.name), point.id)
