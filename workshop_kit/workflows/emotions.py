"""How the customer feels during an action, written as pure functions (E09-E11).

Every function takes the workshop and what was chosen or typed; ``action_id`` says where.
"""

from typing import Any

from workshop_kit.content.emotions import word_score
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.statements import turned_source

UNKNOWN = "unknown"
"""What is chosen where the team looked and does not know."""


def set_score(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Write a score from −2 to +2, or that it is not known.

    A word of the library that stands for another score goes; the team’s own word stays.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Journey
    >>> felt = Emotion(score=-2, word_key="frustrated", trigger="Third visit")
    >>> journey = Journey(id="j", actions=(Action(id="a", emotion=felt),))
    >>> changed = set_score(Workshop(id="w", journeys=(journey,)), "1", action_id="a")
    >>> changed.journeys[0].actions[0].emotion
    Emotion(score=1, word_key='', word='', trigger='Third visit', source_ids=())
    """
    score = None if value == UNKNOWN else int(value)
    emotion = _emotion(workshop, action_id)
    word_key = emotion.word_key if word_score(emotion.word_key) == score else ""
    return _changed(workshop, action_id, score=score, word_key=word_key)


def turn_word(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Choose a word of the library instead of any other, or take it away again."""
    chosen = "" if _emotion(workshop, action_id).word_key == value else value
    return _changed(workshop, action_id, word_key=chosen, word="")


def set_word(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Write the team’s own word instead of any other."""
    word = one_line(value)
    key = "" if word else _emotion(workshop, action_id).word_key
    return _changed(workshop, action_id, word=word, word_key=key)


def set_trigger(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Write what sets the emotion off (E11)."""
    return _changed(workshop, action_id, trigger=one_line(value))


def turn_emotion_source(workshop: Workshop, value: str, *, action_id: str) -> Workshop:
    """Name a source of the emotion, or take its name away."""
    named = _emotion(workshop, action_id).source_ids
    return _changed(workshop, action_id, source_ids=turned_source(workshop, named, value))


def forget_emotion(workshop: Workshop, *, action_id: str) -> Workshop:
    """Take the emotion of an action away, as if nobody had looked yet."""
    return change_entry(workshop, action_id, emotion=None)


def _emotion(workshop: Workshop, action_id: str) -> Emotion:
    entry = workshop.find(action_id)
    return (entry.emotion or Emotion()) if isinstance(entry, Action) else Emotion()


def _changed(workshop: Workshop, action_id: str, **changes: Any) -> Workshop:
    emotion = _emotion(workshop, action_id).replace(**changes)
    return change_entry(workshop, action_id, emotion=emotion)
