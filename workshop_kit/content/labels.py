"""Short texts of decks, sheets and notebooks, by dotted key and language."""

import tomllib
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language

_FILES = (
    *("deck", "findings", "forms", "grid", "history", "notebooks", "prompts", "slides", "terms"),
    *("start", "research", "touchpoints", "empathy", "brainstorming", "drawing", "publish"),
    *("adopting", "reading", "templates"),
)


@cache
def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(data_text(f"labels_{file}.toml"))


def label(key: str, language: Language, **values: object) -> str:
    """Return one text, for example ``label("deck.plan.owner", language)``, and fill its gaps.

    The first part of the key names the file, the rest the tables inside it.

    Raises
    ------
    KeyError
        When there is no such text: a fault in the program, so it is not translated.
    """
    text = language.pick(_entry(key))
    return text.format(**values) if values else text


def counted(key: str, language: Language, count: int, **values: object) -> str:
    """Return a text about a number of things; one of a kind has a text of its own.

    The text for one stands beside the other under the key with ``_one`` at its end, if the
    words differ. ``count`` fills the gap of that name.
    """
    if count == 1:
        try:
            return label(f"{key}_one", language, count=count, **values)
        except KeyError:
            pass  # the same words do for one
    return label(key, language, count=count, **values)


def _entry(key: str) -> Any:
    file, *path = key.split(".")
    if file not in _FILES:
        raise KeyError(key)
    entry: Any = _table(file)
    for part in path:
        entry = entry[part]
    return entry
