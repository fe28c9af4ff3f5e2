"""Finding an entry of a library by the words people use for it."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def matches(query: str, texts: Iterable[str]) -> bool:
    """Say whether every word of a query begins a word of the texts; case and accents do not count.

    Examples
    --------
    >>> matches("perche valor", ["Il valore, e perché"]), matches("alore", ["valore"])
    (True, False)
    """
    known = {word for text in texts for word in plain_words(text)}
    return all(any(word.startswith(part) for word in known) for part in plain_words(query))


def found_parts(query: str, text: str) -> tuple[tuple[str, bool], ...]:
    """Cut a text into the parts that a query found, marked ``True``, and those between them.

    Examples
    --------
    >>> found_parts("perche", "E perché no?")
    (('E ', False), ('perché', True), (' no?', False))
    """
    sought = plain_words(query)
    parts: list[tuple[str, bool]] = []
    done = 0
    for word in _WORD.finditer(text):
        length = max((_found_length(part, word.group()) for part in sought), default=0)
        if length:
            parts.append((text[done : word.start()], False))
            done = word.start() + length
            parts.append((text[word.start() : done], True))
    parts.append((text[done:], False))
    return tuple((part, marked) for part, marked in parts if part)


def _found_length(part: str, word: str) -> int:
    """Return how many letters of a word it takes to spell a part that begins it, else none."""
    if not _plain(word).startswith(part):
        return 0
    return next(n for n in range(1, len(word) + 1) if len(_plain(word[:n])) >= len(part))


def plain_words(text: str) -> list[str]:
    """Return the words of a text without case and accents.

    Examples
    --------
    >>> plain_words("L’età, perché?")
    ['l', 'eta', 'perche']
    """
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    """Return a text without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
