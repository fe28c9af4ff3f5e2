"""The emotion of an action in a grid: score, word and trigger, each in a row of its own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from workshop_kit.content.emotions import emotion_scale, emotion_words
from workshop_kit.importers.plain_book import Content
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import SCORE_ROW, TRIGGER_ROW, WORD_ROW, unmarked
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.grids.columns import whole
from workshop_kit.workflows.grids.findings import Edit, GridCase, Unreadable, checked, told

_NOT_KNOWN = "?"
_LEAST, _MOST = -2, 2

Fields = Callable[[Emotion], dict[str, Any]]


def meant_emotion(case: GridCase, row: str, anchor: str, content: Content | None) -> Edit:
    """Return the edit that a cell of emotion stands for.

    Raises
    ------
    Unreadable
        When the score is none, or the cell holds what no text is.
    """
    if row == SCORE_ROW:
        score = _score(case, content)
        return partial(_felt, action_id=anchor, fields=lambda _: {"score": score})
    text = one_line(told(checked(content, case)))
    if row == TRIGGER_ROW:
        return partial(_felt, action_id=anchor, fields=lambda _: {"trigger": text})
    return partial(_felt, action_id=anchor, fields=_word(case, text))


def same_word(row: str, before: Content | None, after: Content | None) -> bool:
    """Whether two words differ in their sign alone, which only a source can change."""
    if row != WORD_ROW or not (isinstance(before, str) and isinstance(after, str)):
        return False
    return one_line(unmarked(before)[0]) == one_line(unmarked(after)[0])


def _score(case: GridCase, content: Content | None) -> int | None:
    if isinstance(content, str) and content.strip() == _NOT_KNOWN:
        return None
    try:
        score: int | None = whole(_LEAST, _MOST)(content, case).value
    except Unreadable:
        if isinstance(content, str):
            words = {w.casefold(): s for s, w in emotion_scale(case.language).items()}
            if content.strip().casefold() in words:
                return words[content.strip().casefold()]
        raise
    return score


def _word(case: GridCase, text: str) -> Fields:
    words, _ = unmarked(text)
    words = "" if words.strip() == _NOT_KNOWN else words.strip()
    listed = {word.label.casefold(): word.key for word in emotion_words(case.language)}
    scale = emotion_scale(case.language)

    def fields(emotion: Emotion) -> dict[str, Any]:
        if emotion.score is not None and words == scale[emotion.score]:
            return {"word": "", "word_key": ""}
        if words.casefold() in listed:
            return {"word": "", "word_key": listed[words.casefold()]}
        return {"word": words, "word_key": ""}

    return fields


def _felt(workshop: Workshop, *, action_id: str, fields: Fields) -> Workshop:
    """Change what is said of an emotion; one of which nothing is left was never looked for."""
    action = workshop.find(action_id)
    if not isinstance(action, Action):
        return workshop
    emotion = action.emotion or Emotion()
    changed = emotion.replace(**fields(emotion))
    if changed == Emotion():
        return change_entry(workshop, action_id, emotion=None)
    return change_entry(workshop, action_id, emotion=changed)
