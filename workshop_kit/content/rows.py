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


def row_anchor(key: str) -> Anchor:
    """Return what the values of a row may hang on; rows that are not listed hang on actions.

    Examples
    --------
    >>> row_anchor("kpis"), row_anchor("pains")
    ('either', 'action')
    """
    return next((row["anchor"] for row in _table()["row"] if row["key"] == key), "action")


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


def optional_rows(language: Language) -> tuple[Row, ...]:
    """Return the rows that a team may switch on (G13)."""
    every = (Row(**_worded(entry, language)) for entry in _table()["row"])
    return tuple(row for row in every if not row.basic)


def _worded(entry: dict[str, Any], language: Language) -> dict[str, Any]:
    """Replace each pair of texts by the one in the language."""
    return {
        key: language.pick(value) if isinstance(value, dict) else value
        for key, value in entry.items()
    }
