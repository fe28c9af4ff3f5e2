"""Sections and rows of the journey grid, in reading order (G03-G13)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language

Anchor = Literal["action", "phase", "either"]


@dataclass(frozen=True, slots=True)
class Section:
    """A band of rows: front-end, experience, back-end, and what comes next."""

    key: str
    accent: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid; ``anchor`` says whether its values hang on actions or phases."""

    key: str
    section: str
    anchor: Anchor
    basic: bool
    label: str
    prompt: str


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(data_text("rows.toml"))


def sections(language: Language) -> tuple[Section, ...]:
    """Return the sections from top to bottom."""
    return tuple(Section(**_worded(entry, language)) for entry in _table()["section"])


def rows(language: Language, switched_on: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return the basic rows and those a team switched on, from top to bottom.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [row.key for row in rows(language("en"), ("duration",))][:3]
    ['actions', 'duration', 'customer_goals']
    """
    every = (Row(**_worded(entry, language)) for entry in _table()["row"])
    return tuple(row for row in every if row.basic or row.key in switched_on)


def _worded(entry: dict[str, Any], language: Language) -> dict[str, Any]:
    """Replace each pair of texts by the one in the language."""
    return {
        key: language.pick(value) if isinstance(value, dict) else value
        for key, value in entry.items()
    }
