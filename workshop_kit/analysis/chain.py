"""The chain of phases: as strong as its weakest link (L01-L05).

A phase's score is the equal-weight mean, on 0-100, of the inputs the team has:

========  ==========================================================================
input     score of one action; a phase takes its lowest
========  ==========================================================================
emotion   −2 → 0, 0 → 50, +2 → 100
marker    blocks → 0, slows → 50, helps → 100
pains     100 without pains, 50 when one slows, 0 when one blocks
========  ==========================================================================

A phase without any emotion or marker has no score: silence is not strength. The chain is
the minimum; the mean stands beside it to show the difference.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_kit.model.ideas import Pain
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import Effect, Severity
from workshop_kit.model.workshop import Workshop

_EFFECT = {Effect.BLOCKS: 0.0, Effect.SLOWS: 50.0, Effect.HELPS: 100.0}
_SEVERITY = {Severity.BLOCKS: 0.0, Severity.SLOWS: 50.0}


@dataclass(frozen=True, slots=True)
class Ring:
    """One phase of the chain; ``inputs`` holds the part scores that made ``score``."""

    phase: Phase
    score: float | None
    inputs: dict[str, float]
    lowest: Action | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The rings of one journey in order."""

    rings: tuple[Ring, ...]

    @property
    def weakest(self) -> Ring | None:
        """The ring with the lowest score, the first of equals; nothing without scores."""
        scored = [ring for ring in self.rings if ring.score is not None]
        return min(scored, key=lambda ring: ring.score or 0.0, default=None)

    @property
    def strength(self) -> float | None:
        """The chain's strength: its minimum."""
        return self.weakest.score if self.weakest else None

    @property
    def mean(self) -> float | None:
        """The mean score, which hides what the minimum shows."""
        scores = [ring.score for ring in self.rings if ring.score is not None]
        return sum(scores) / len(scores) if scores else None


def chain(workshop: Workshop, journey: Journey) -> Chain:
    """Score every phase of a journey."""
    return Chain(tuple(_ring(workshop, journey, phase) for phase in journey.phases))


def phase_actions(journey: Journey, phase: Phase) -> tuple[Action, ...]:
    """Return the actions of a phase in time order."""
    return tuple(action for action in journey.actions if action.phase_id == phase.id)


def pains_of(workshop: Workshop, actions: Iterable[Action]) -> tuple[Pain, ...]:
    """Return the pains felt during any of the actions, in the order of the register."""
    keys = {action.id for action in actions}
    return tuple(pain for pain in workshop.pains if keys.intersection(pain.action_ids))


def _ring(workshop: Workshop, journey: Journey, phase: Phase) -> Ring:
    actions = phase_actions(journey, phase)
    felt = [a for a in actions if a.emotion is not None and a.emotion.score is not None]
    marked = [_EFFECT[a.marker.effect] for a in actions if a.marker is not None]
    inputs: dict[str, float] = {}
    if felt:
        inputs["emotion"] = min(_emotion_score(action) for action in felt)
    if marked:
        inputs["marker"] = min(marked)
    if inputs:
        hurting = [_SEVERITY[pain.severity] for pain in pains_of(workshop, actions)]
        inputs["pains"] = min(hurting, default=100.0)
    score = sum(inputs.values()) / len(inputs) if inputs else None
    return Ring(phase, score, inputs, min(felt, key=_emotion_score, default=None))


def _emotion_score(action: Action) -> float:
    score = action.emotion.score if action.emotion else None
    return 50.0 + 25.0 * (score or 0)
