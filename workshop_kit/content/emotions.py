"""The emotion scale and the words that name a feeling (E09, E10)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Emotion


@dataclass(frozen=True, slots=True)
class EmotionWord:
    """A word of the picker; ``score`` is the place on the scale it usually stands for."""

    key: str
    score: int
    label: str


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(data_text("emotions.toml"))


def emotion_scale(language: Language) -> dict[int, str]:
    """Return the word of each score, from +2 down to −2."""
    return {int(score): language.pick(texts) for score, texts in _table()["scale"].items()}


def emotion_words(language: Language) -> tuple[EmotionWord, ...]:
    """Return the words of the picker, from the lowest score up."""
    return tuple(
        EmotionWord(key, entry["score"], language.pick(entry))
        for key, entry in _table()["words"].items()
    )


def word_score(key: str) -> int | None:
    """Return the score that a word of the picker usually stands for; nothing for another key.

    Examples
    --------
    >>> word_score("frustrated"), word_score("")
    (-2, None)
    """
    entry = _table()["words"].get(key)
    return None if entry is None else int(entry["score"])


def emotion_word(emotion: Emotion, language: Language) -> str:
    """Return the word to show: the team's own, else the library's, else the scale's.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> emotion_word(Emotion(score=-1, word_key="worried"), language("it"))
    'preoccupazione'
    """
    if emotion.word:
        return emotion.word
    if emotion.word_key in _table()["words"]:
        return language.pick(_table()["words"][emotion.word_key])
    return "" if emotion.score is None else emotion_scale(language)[emotion.score]
