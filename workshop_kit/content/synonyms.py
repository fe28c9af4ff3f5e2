"""What rows and phases are called in maps that others made, in every language of the kit."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache

from workshop_kit.content.assets import data_text
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.content.phase_models import phase_models
from workshop_kit.content.rows import optional_rows, rows
from workshop_kit.content.search import plain_words
from workshop_kit.model.keys import JourneyKey

EMOTION_NAMES: Mapping[str, str] = {
    "emotion_score": "emotion_score",
    "emotion_word": "emotion",
    "emotion_trigger": "emotion_trigger",
}
"""The rows of emotion in the kit’s own workbook, and the row of a map that each is."""

_PARENTHESES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_BETWEEN = re.compile(r"[/|&+,;:–—]| - | and | or | e | o ", re.IGNORECASE)
_MOST_WORDS = 6
"""A name is short: words inside a longer text say nothing about its row."""

_LONGEST = 120
_REMEMBERED = 4096
_NEAR_ENOUGH = 0.87
_SHORTEST_SPELT = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for; without ``sure`` it only looks like it."""

    key: str
    sure: bool = True


@lru_cache(maxsize=_REMEMBERED)
def row_named(name: str) -> Known | None:
    """Return which row of a map a name stands for, or nothing.

    Examples
    --------
    >>> row_named("2. Pain points (what hurts?)"), row_named("Punti critici").key
    (Known(key='pains', sure=True), 'pains')
    >>> row_named("What is the customer’s mood?"), row_named("Weather")
    (Known(key='emotion', sure=False), None)
    """
    return _named("row", name)


def is_row_name(name: str) -> bool:
    """Whether a text is the name of a row, or several of them, and nothing else.

    Examples
    --------
    >>> is_row_name("Touchpoints & channels"), is_row_name("Compares two channels")
    (True, False)
    """
    phrases = _phrases("row")
    return len(name) <= _LONGEST and any(_phrase(part) in phrases for part in (name, *_parts(name)))


@lru_cache(maxsize=_REMEMBERED)
def beside_named(name: str) -> str:
    """Return what a name beside a map announces: persona, scenario, title, client, or nothing.

    Examples
    --------
    >>> beside_named("Buyer persona:"), beside_named("Weather")
    ('persona', '')
    """
    return _phrases("beside").get(_phrase(name), "")


@lru_cache(maxsize=_REMEMBERED)
def phase_named(name: str) -> JourneyKey:
    """Return what happens in a phase of this name; ``other`` where that is not known.

    Examples
    --------
    >>> phase_named("1. Awareness").value, phase_named("Il rinnovo").value
    ('discover', 'loyalty')
    """
    known = _named("phase", name)
    return JourneyKey(known.key) if known else JourneyKey.OTHER


def is_mark(text: str) -> bool:
    """Whether a text only marks a place, as an x or a tick does.

    Examples
    --------
    >>> is_mark(" X "), is_mark("✓"), is_mark("Sì"), is_mark("the first bite")
    (True, True, True, False)
    """
    words = plain_words(text)
    return not words or " ".join(words) in _phrases("mark") or words == ["1"]


def language_of_names(names: list[str]) -> Language | None:
    """Return the language most of some names of rows are in, if there is one.

    Examples
    --------
    >>> language_of_names(["Fasi", "Emozioni", "KPI"]).code
    'it'
    """
    told = [_phrase(name) for name in names]
    counts = {
        words: sum(phrase in _of_language(words.code) for phrase in told)
        for words in languages().values()
    }
    best = max(counts, key=lambda words: counts[words])
    return best if list(counts.values()).count(counts[best]) == 1 else None


def _named(table: str, name: str) -> Known | None:
    """Return what a name stands for: as a whole, in its parts, by words in it, by its letters."""
    if len(name) > _LONGEST:
        return None
    phrases = _phrases(table)
    bare = _PARENTHESES.sub(" ", name)
    for text in (name, bare, bare.partition(":")[0]):
        if _phrase(text) in phrases:
            return Known(phrases[_phrase(text)])
    if table == "row" and _phrase(bare) in _phrases("likely"):
        return Known(_phrases("likely")[_phrase(bare)], sure=False)
    parts = [phrases.get(_phrase(part), "") for part in _parts(name)]
    if any(parts):
        return Known(next(filter(None, parts)), sure=len(set(parts)) == 1)
    found = _inside(_phrase(name), phrases) or _spelt_like(_phrase(name), phrases)
    return Known(found, sure=False) if found else None


def _parts(name: str) -> list[str]:
    is_short = len(name.split()) <= _MOST_WORDS
    return [
        part for part in _BETWEEN.split(_PARENTHESES.sub(" ", name)) if part.strip() and is_short
    ]


def _inside(phrase: str, phrases: Mapping[str, str]) -> str:
    """Return what the longest known phrase inside a short one stands for."""
    if not phrase or phrase.count(" ") >= _MOST_WORDS:
        return ""
    within = [known for known in phrases if f" {known} " in f" {phrase} "]
    return phrases[max(within, key=len)] if within else ""


def _spelt_like(phrase: str, phrases: Mapping[str, str]) -> str:
    if len(phrase) < _SHORTEST_SPELT or phrase.count(" ") >= _MOST_WORDS:
        return ""
    near = get_close_matches(phrase, phrases, n=1, cutoff=_NEAR_ENOUGH)
    return phrases[near[0]] if near else ""


def _phrase(text: str) -> str:
    """Return a name as its plain words, without the number in front."""
    words = plain_words(text)
    while words and words[0].isdecimal():
        words = words[1:]
    return " ".join(words)


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(data_text("synonyms.toml"))


@cache
def _phrases(table: str) -> dict[str, str]:
    """Return what each phrase of a table stands for; the kit’s own names count first."""
    found: dict[str, str] = {}
    own = {"row": _own_rows, "phase": _own_phases}.get(table)
    for words in languages().values():
        for key, name in own(words) if own else ():
            found.setdefault(_phrase(name), key)
    listed: dict[str, str] = {}
    for key, texts in _table()[table].items():
        for words in languages().values():
            for name in words.pick(texts).split(","):
                listed[_phrase(name)] = key
    # of phases several models speak, and mean different things by one name
    return found | listed if table == "phase" else listed | found


@cache
def _of_language(code: str) -> frozenset[str]:
    words = languages()[code]
    listed = (name for texts in _table()["row"].values() for name in words.pick(texts).split(","))
    return frozenset(_phrase(name) for name in [*listed, *(name for _, name in _own_rows(words))])


def _own_rows(words: Language) -> Iterator[tuple[str, str]]:
    for row in (*rows(words), *optional_rows(words)):
        yield row.key, row.label
    for own, key in EMOTION_NAMES.items():
        yield key, label(f"grid.journey.{own}", words)
    yield "phase", label("grid.journey.phase", words)


def _own_phases(words: Language) -> Iterator[tuple[str, str]]:
    for model in phase_models(words):
        for card in model.phases:
            yield card.key.value, card.name
