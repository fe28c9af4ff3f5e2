"""The starter workshops that a team begins from: finished examples, and blank ones.

The files of the examples, one a language, are made by ``scripts/make_starters.py`` for one
reference day; ``moved_to`` brings their dates to the day a team starts. A blank one has no
file: it is a phase model with nothing in it. Saving a new workshop does not belong here.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from workshop_kit.content.assets import template_root
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.content.phase_models import model_keys, phase_models
from workshop_kit.errors import UnknownLanguage, UnknownStarter
from workshop_kit.model.workshop import Workshop

_FOLDER = "workshops"
_BLANK = "blank-"


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
    """Return every finished example, in the order of the index; no workshop is read for it.

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


def blank_starters(language: Language) -> tuple[Starter, ...]:
    """Return a blank starter for each phase model, the general choice first.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> blank = blank_starters(language("en"))[0]
    >>> blank.key, blank.title
    ('blank-PH6', 'Blank: Six phases, from need to sharing')
    """
    return tuple(
        Starter(
            key=f"{_BLANK}{model.key}",
            title=label("terms.blank_starter", language, title=model.title),
            summary=model.use,
            languages=tuple(languages()),
        )
        for model in phase_models(language)
    )


def blank_model(key: str) -> str | None:
    """Return the phase model of a blank starter; nothing where the key is not one of a blank.

    Examples
    --------
    >>> blank_model("blank-PH8"), blank_model("car-purchase"), blank_model("blank-PH9")
    ('PH8', None, None)
    """
    model = key.removeprefix(_BLANK)
    return model if model != key and model in model_keys() else None


def starter_file(key: str, language_code: str) -> str:
    """Return the name of a starter's file, for example ``car-purchase.it.workshop.json``."""
    return f"{key}.{language_code}.workshop.json"


def starter_text(key: str, language_code: str) -> str:
    """Return the text of the workshop file of a finished example.

    Raises
    ------
    UnknownStarter
        When no starter has this key.
    UnknownLanguage
        When the starter is not written in this language.
    """
    if key not in _index():
        raise UnknownStarter(key, [*_index(), *(f"{_BLANK}{model}" for model in model_keys())])
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
