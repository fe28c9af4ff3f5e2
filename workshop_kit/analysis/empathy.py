"""What an empathy map and the feelings of a phase come to (E02, E09).

How these count in the chain of phases belongs to ``chain``.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import EMPATHY_FIELDS, EXTENDED_FIELDS, EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class PhaseEmotion:
    """What is felt in a phase: the mean of its actions, and the lowest of them.

    ``sourced`` says that research stands behind every score. Without a score ``unknown`` tells
    a phase that the team looked at from one that nobody has looked at yet.
    """

    mean: float | None = None
    lowest: int | None = None
    sourced: bool = False
    unknown: bool = False

    @property
    def level(self) -> int | None:
        """The place on the scale that the mean is nearest to; halfway counts as the lower one.

        Examples
        --------
        >>> PhaseEmotion(mean=-0.5).level, PhaseEmotion(mean=1.5).level
        (-1, 1)
        """
        return None if self.mean is None else ceil(self.mean - 0.5)


def phase_emotion(journey: Journey, phase: Phase) -> PhaseEmotion:
    """Return what is felt in a phase; it is never stored, only its actions are.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Emotion
    >>> phase = Phase(id="p")
    >>> scores = {"a": -2, "b": 1}
    >>> actions = tuple(
    ...     Action(id=key, phase_id="p", emotion=Emotion(score=score)) for key, score in scores.items()
    ... )
    >>> felt = phase_emotion(Journey(id="j", phases=(phase,), actions=actions), phase)
    >>> felt.mean, felt.lowest
    (-0.5, -2)
    """
    emotions = [action.emotion for action in phase_actions(journey, phase) if action.emotion]
    scored = [emotion for emotion in emotions if emotion.score is not None]
    scores = [emotion.score for emotion in scored if emotion.score is not None]
    if not scores:
        return PhaseEmotion(unknown=bool(emotions))
    return PhaseEmotion(
        mean=sum(scores) / len(scores),
        lowest=min(scores),
        sourced=all(emotion.source_ids for emotion in scored),
    )


def lowest_action(actions: Iterable[Action]) -> Action | None:
    """Return the action that feels worst, the first of equals; nothing where nothing is felt."""
    felt = [action for action in actions if action.emotion and action.emotion.score is not None]
    return min(felt, key=_score, default=None)


def map_fields(empathy: EmpathyMap) -> tuple[str, ...]:
    """Return the fields that a map shows: the method’s four, and the extension if it is on (E08)."""
    return EMPATHY_FIELDS + EXTENDED_FIELDS if empathy.extended else EMPATHY_FIELDS


def map_statements(workshop: Workshop, empathy: EmpathyMap) -> tuple[Statement, ...]:
    """Return what stands in the fields of a map that are shown; the empty and the rejected not."""
    fields = map_fields(empathy)
    return tuple(
        said
        for said in workshop.statements
        if said.anchor == empathy.id
        and said.field in fields
        and said.text
        and said.status is not Status.REJECTED
    )


def tag_counts(statements: Iterable[Statement]) -> dict[Tag, int]:
    """Count statements by how sure the team is of them, in the order of the tags.

    Examples
    --------
    >>> {tag.value: count for tag, count in tag_counts((Statement(id="s"),)).items()}
    {'evidence': 0, 'assumption': 1, 'unknown': 0}
    """
    found = Counter(said.tag for said in statements)
    return {tag: found[tag] for tag in Tag}


def said_and_thought(workshop: Workshop, empathy: EmpathyMap) -> tuple[Statement, Statement] | None:
    """Return the first thing said and the first thing thought, to be held against each other.

    Nothing as long as one of the two fields is empty.
    """
    found = {said.field: said for said in reversed(map_statements(workshop, empathy))}
    said, thought = found.get("says"), found.get("thinks")
    return (said, thought) if said and thought else None


def _score(action: Action) -> int:
    score = action.emotion.score if action.emotion else None
    return 0 if score is None else score
