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
    known = {word for text in texts for word in _words(text)}
    return all(any(word.startswith(part) for word in known) for part in _words(query))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
