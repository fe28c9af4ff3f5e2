"""What earlier steps leave to the brainstorming: gaps that may be pains, sparks, perhaps ideas (S15).

Each is offered until it has been taken: the entry made of it carries an id of its own, so two
notebooks that take it at the same moment make one entry.
"""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from workshop_kit.analysis.current import current_journeys
from workshop_kit.analysis.gaps import lost_traces, unmet_phases
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.ideas import Idea, Pain
from workshop_kit.model.keys import PainKind
from workshop_kit.model.workshop import Workshop

_WORDS = "brainstorming.gathered"


@dataclass(frozen=True, slots=True)
class Gathered:
    """Something that was found before: what it says, where, and the entry it would become."""

    kind: Literal["gap", "spark"]
    text: str
    where: str
    register: str
    entry: Pain | Idea


def gathered(workshop: Workshop, language: Language) -> tuple[Gathered, ...]:
    """Return the gaps, then the sparks, that nobody has taken yet.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.touchpoints import Touchpoint
    >>> point = Touchpoint(id="t", name="Talk with friends", spark="Who helps owners tell?")
    >>> [(found.kind, found.text) for found in gathered(Workshop(id="w", touchpoints=(point,)), language("en"))]
    [('spark', 'Who helps owners tell?')]
    """
    offered = (
        *_phases(workshop, language),
        *_handovers(workshop, language),
        *_sparks(workshop, language),
    )
    return tuple(found for found in offered if found.entry.id not in workshop.by_id)


def _phases(workshop: Workshop, language: Language) -> tuple[Gathered, ...]:
    return tuple(
        _gap(
            label(f"{_WORDS}.phase", language, phase=phase_label(unmet.phase, journey, language)),
            label(f"{_WORDS}.phase_where", language),
            Pain(id=_id("pain", unmet.phase.id), action_ids=unmet.action_ids),
        )
        for journey in current_journeys(workshop)
        for unmet in unmet_phases(workshop, journey)
    )


def _handovers(workshop: Workshop, language: Language) -> tuple[Gathered, ...]:
    return tuple(
        _gap(
            lost.handover.what_is_repeated
            or label(
                f"{_WORDS}.handover", language, before=lost.before.name, after=lost.after.name
            ),
            label(
                f"{_WORDS}.handover_where", language, before=lost.before.name, after=lost.after.name
            ),
            Pain(
                id=_id("pain", lost.handover.id),
                touchpoint_ids=(lost.before.id, lost.after.id),
                kind=PainKind.FRUSTRATED,
            ),
        )
        for lost in lost_traces(workshop)
    )


def _sparks(workshop: Workshop, language: Language) -> tuple[Gathered, ...]:
    return tuple(
        Gathered(
            "spark",
            touchpoint.spark,
            label(f"{_WORDS}.spark_where", language, touchpoint=touchpoint.name),
            "ideas",
            Idea(
                id=_id("idea", touchpoint.id),
                text=touchpoint.spark,
                channel_keys=touchpoint.channel_keys,
            ),
        )
        for touchpoint in workshop.touchpoints
        if touchpoint.spark
    )


def _gap(text: str, where: str, pain: Pain) -> Gathered:
    named = pain.replace(text=text)
    return Gathered("gap", text, where, "pains", named)


def _id(kind: str, found: str) -> str:
    """Return the id of the entry that is made of something, always the same."""
    return f"{kind}-{blake2b(found.encode(), digest_size=6).hexdigest()}"
