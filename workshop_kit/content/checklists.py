"""Checklists: what to look at where there is no sequence of phases, as in a shop (PHs, C05-C09)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One factor: what happens there, what the company does, what to check on the spot.

    ``row`` is its row in the method, ``caution`` what to weigh before acting on it.
    """

    row: str
    key: str
    name: str
    happens: str
    duty: str
    checks: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """A list of factors; ``use`` says when to go through it."""

    key: str
    row: str
    title: str
    use: str
    items: tuple[ChecklistItem, ...]


@cache
def _table() -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = tomllib.loads(data_text("checklists.toml"))["checklist"]
    return table


def checklists(language: Language) -> tuple[Checklist, ...]:
    """Return every checklist in one language.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [item.name for item in checklists(language("it"))[0].items][3:]
    ['Totem interattivo', 'Accoglienza']
    """
    return tuple(
        Checklist(
            key=entry["key"],
            row=entry["row"],
            title=language.pick(entry["title"]),
            use=language.pick(entry["use"]),
            items=tuple(_item(item, language) for item in entry["item"]),
        )
        for entry in _table()
    )


def _item(entry: dict[str, Any], language: Language) -> ChecklistItem:
    return ChecklistItem(
        row=entry["row"],
        key=entry["key"],
        name=language.pick(entry["name"]),
        happens=language.pick(entry["happens"]),
        duty=language.pick(entry["duty"]),
        checks=tuple(language.pick(check) for check in entry["checks"]),
        caution=language.pick(entry["caution"]) if "caution" in entry else "",
    )
