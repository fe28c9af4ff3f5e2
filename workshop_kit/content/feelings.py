"""What words and signs say of a feeling, from −2 to +2, in every language of the kit."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workshop_kit.content.assets import data_text
from workshop_kit.content.emotions import emotion_scale, emotion_words
from workshop_kit.content.language import languages
from workshop_kit.content.search import plain_words

_VARIANT = "\ufe0f"
"""What asks for a coloured picture; the feeling is the same without it."""

_FIRST_PICTURE = "\u2600"
"""From here on a sign is a picture, which may stand anywhere in a text."""

_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Feeling:
    """A score that words or a sign stand for; none where they contradict each other.

    ``rest`` is what a text says besides its signs.
    """

    score: int | None
    rest: str = ""


def signed_feeling(text: str) -> Feeling | None:
    """Return what a sign in a text says, and the text without it; nothing where there is none.

    Examples
    --------
    >>> signed_feeling("😡 nobody calls"), signed_feeling("++"), signed_feeling("No sign")
    (Feeling(score=-2, rest='nobody calls'), Feeling(score=2, rest=''), None)
    """
    bare = text.replace(_VARIANT, "").strip()
    if bare in _signs():
        return Feeling(_signs()[bare])
    pictures = [sign for sign in bare if sign >= _FIRST_PICTURE and sign in _signs()]
    if not pictures:
        return None
    scores = {_signs()[sign] for sign in pictures}
    rest = "".join(sign for sign in bare if sign not in pictures)
    return Feeling(_agreed({*scores}), rest.strip(" ,;:-–"))


def worded_feeling(text: str) -> Feeling | None:
    """Return what the words of a text say of a feeling; nothing where none of them is known.

    Examples
    --------
    >>> worded_feeling("Frustrazione").score, worded_feeling("a bit worried about it").score
    (-2, -1)
    >>> worded_feeling("excited but nervous").score, worded_feeling("not happy").score
    (None, None)
    >>> worded_feeling("excited, curious").score
    1
    >>> worded_feeling("Tuesday") is None
    True
    """
    words = plain_words(text)
    phrase = " ".join(words)
    if phrase in _worded():
        return Feeling(_worded()[phrase])
    if not words or len(words) > _MOST_WORDS:
        return None
    scores: set[int | None] = {None} if _negations() & set(words) else set()
    known = False
    while words:
        length = next((n for n in (3, 2, 1) if " ".join(words[:n]) in _worded()), 0)
        if length:
            scores.add(_worded()[" ".join(words[:length])])
            known = True
        words = words[length or 1 :]
    return Feeling(_agreed(scores)) if known else None


def _agreed(scores: set[int | None]) -> int | None:
    """Return the milder of several scores on one side of the scale; nothing for any others."""
    certain = {score for score in scores if score is not None}
    if certain != scores:
        return None
    if len(certain) == 1 or min(certain) > 0:
        return min(certain)
    return max(certain) if max(certain) < 0 else None


@cache
def _signs() -> Mapping[str, int]:
    listed = tomllib.loads(data_text("synonyms.toml"))["sign"]
    return {sign: int(score) for score, signs in listed.items() for sign in signs.split()}


@cache
def _worded() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for score, texts in tomllib.loads(data_text("synonyms.toml"))["feeling"].items():
        for words in languages().values():
            found |= {_phrase(name): int(score) for name in words.pick(texts).split(",")}
    for words in languages().values():
        found |= {_phrase(word): score for score, word in emotion_scale(words).items()}
        found |= {_phrase(word.label): word.score for word in emotion_words(words)}
    return found


@cache
def _negations() -> frozenset[str]:
    texts = tomllib.loads(data_text("synonyms.toml"))["negation"]["words"]
    spoken = (words.pick(texts).split(",") for words in languages().values())
    return frozenset(_phrase(word) for listed in spoken for word in listed)


def _phrase(text: str) -> str:
    return " ".join(plain_words(text))
