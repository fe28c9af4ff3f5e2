"""The starter workshops: finished examples, one file a language, that a team begins from.

The files are made by ``scripts/make_starters.py`` for one reference day; ``moved_to`` brings
their dates to the day a team starts. Saving a new workshop does not belong here.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from workshop_kit.content.assets import template_root
from workshop_kit.content.language import Language
from workshop_kit.errors import UnknownLanguage, UnknownStarter
from workshop_kit.model.workshop import Workshop

_FOLDER = "workshops"


@dataclass(frozen=True, slots=True)
class Starter:
    """One starter as a picker shows it; ``languages`` are the codes it is written in."""

    key: str
    title: str
    summary: str
    languages: tuple[str, ...]


@cache
def _index() -> dict[str, dict[str, Any]]:
    index = template_root() / _FOLDER / "index.toml"
    return tomllib.loads(index.read_text(encoding="utf-8"))


def starters(language: Language) -> tuple[Starter, ...]:
    """Return every starter, in the order of the index; no workshop is read for it.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> starters(language("it"))[0].title
    'Acquisto dell’auto di famiglia'
    """
    return tuple(
        Starter(
            key=key,
            title=language.pick(entry["title"]),
            summary=language.pick(entry["summary"]),
            languages=tuple(entry["languages"]),
        )
        for key, entry in _index().items()
    )


def starter_file(key: str, language_code: str) -> str:
    """Return the name of a starter's file, for example ``car-purchase.it.workshop.json``."""
    return f"{key}.{language_code}.workshop.json"


def starter_text(key: str, language_code: str) -> str:
    """Return the text of a starter's workshop file.

    Raises
    ------
    UnknownStarter
        When no starter has this key.
    UnknownLanguage
        When the starter is not written in this language.
    """
    if key not in _index():
        raise UnknownStarter(key, list(_index()))
    written_in = _index()[key]["languages"]
    if language_code not in written_in:
        raise UnknownLanguage(language_code, written_in)
    file = template_root() / _FOLDER / starter_file(key, language_code)
    return file.read_text(encoding="utf-8")


def moved_to(workshop: Workshop, today: date) -> Workshop:
    """Return a starter as a workshop that begins today: all dates move by the same days.

    A workshop that did not come from a starter is returned as it is.

    Examples
    --------
    >>> starter = {"key": "example", "title": "Example", "reference_day": "2026-01-01"}
    >>> workshop = Workshop(id="w", day=date(2026, 1, 1), review_date=date(2026, 4, 1), starter=starter)
    >>> moved_to(workshop, date(2027, 3, 10)).review_date
    datetime.date(2027, 6, 8)
    """
    fields = workshop.model_dump()
    starter = fields.pop("starter", None)
    if starter is None:
        return workshop
    days = today - date.fromisoformat(starter["reference_day"])
    return Workshop.model_validate(_moved(fields, days))


def _moved(value: Any, days: timedelta) -> Any:
    """Return a field with each date inside it moved."""
    if isinstance(value, date):
        return value + days
    if isinstance(value, dict):
        return {key: _moved(item, days) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(_moved(item, days) for item in value)
    return value
