"""Words that come back in what customers and team have said: keywords to begin with (I02, S16).

A word is a run of letters in any script. Two forms are one word if they differ by an accent
alone, or if both occur and one is the other's plural by the endings of the language: nothing is
cut off a word that nobody has used in its shorter form.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from workshop_kit.model.workshop import Workshop

SHORTEST = 3
LEAST_TEXTS = 2
MOST = 10

Endings = Collection[tuple[str, str]]
"""Pairs of endings that turn one of something into several, such as ``("y", "ies")``."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word as it is written most often, and the number of texts it occurs in."""

    text: str
    texts: int


def spoken_texts(workshop: Workshop) -> tuple[str, ...]:
    """Return what research has written down: statements, what sources taught, pains."""
    return (
        *(statement.text for statement in workshop.statements),
        *(line for source in workshop.sources for line in source.learned.splitlines()),
        *(pain.text for pain in workshop.pains),
        *(cause for pain in workshop.pains for cause in pain.causes),
    )


def recurring_words(
    texts: Iterable[str], stop_words: Collection[str], endings: Endings
) -> tuple[Found, ...]:
    """Return the words that occur in two texts or more, the most frequent first.

    A word counts once in a text, however often it is said there. ``stop_words`` are folded.

    Examples
    --------
    >>> texts = ("The price moves", "Three prices for one car", "A price in writing")
    >>> recurring_words(texts, {"the", "for", "three", "one"}, [("", "s")])
    (Found(text='price', texts=3),)
    """
    places: dict[str, set[int]] = defaultdict(set)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for place, text in enumerate(texts):
        for word in words(text):
            folded = fold(word)
            if len(folded) >= SHORTEST and folded not in stop_words:
                places[folded].add(place)
                spellings[folded][word.lower()] += 1
    for plural, singular in list(_plurals(places, endings)):
        places[singular] |= places.pop(plural)
        spellings[singular].update(spellings.pop(plural))
    found = [
        Found(_usual(spellings[word], word), len(where))
        for word, where in places.items()
        if len(where) >= LEAST_TEXTS
    ]
    return tuple(sorted(found, key=lambda word: (-word.texts, word.text)))


def words(text: str) -> Iterator[str]:
    """Yield the words of a text: runs of letters with their marks, in any script.

    Examples
    --------
    >>> list(words("L’offerta, in 24 ore: perché no?"))
    ['L', 'offerta', 'in', 'ore', 'perché', 'no']
    """
    for is_word, letters in groupby(unicodedata.normalize("NFC", text), key=_belongs):
        if is_word:
            yield "".join(letters)


def fold(word: str) -> str:
    """Return a word without case and accents, the same however it was typed.

    Examples
    --------
    >>> fold("Città"), fold("CAFÉ") == fold("cafe")
    ('citta', True)
    """
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn") or word


def _usual(spellings: Counter[str], singular: str) -> str:
    """Return the most frequent spelling, of equals the singular."""
    return min(spellings, key=lambda word: (-spellings[word], fold(word) != singular, word))


def _belongs(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM"


def _plurals(known: Mapping[str, object], endings: Endings) -> Iterator[tuple[str, str]]:
    """Yield each word that is the plural of another known one, with that one."""
    for word in list(known):
        for one, several in endings:
            singular = word.removesuffix(several) + one
            long_enough = len(singular) >= SHORTEST and word.endswith(several)
            if long_enough and singular != word and singular in known:
                yield word, singular
                break
