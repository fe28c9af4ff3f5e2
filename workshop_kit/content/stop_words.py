"""Words that hold a sentence together and say nothing of its subject, in every language."""

import tomllib
from functools import cache

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(data_text("stop_words.toml"))


@cache
def stop_words() -> frozenset[str]:
    """Return the stop words of all languages: a team may write in more than one.

    They are in small letters and without accents.

    Examples
    --------
    >>> {"because", "perche"} <= stop_words(), "price" in stop_words()
    (True, False)
    """
    return frozenset(word for text in _table()["words"].values() for word in text.split())


def plural_endings(language: Language) -> tuple[tuple[str, str], ...]:
    """Return the pairs of endings that turn one into several.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> plural_endings(language("en"))
    (('', 's'), ('', 'es'), ('y', 'ies'))
    """
    pairs = (pair.partition("+") for pair in language.pick(_table()["plurals"]).split())
    return tuple((one, several) for one, _, several in pairs)
