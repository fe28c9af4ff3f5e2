"""Changes that entries of every kind have in common, as functions ``(workshop, value) → workshop``.

The entry and its field come first, as keywords, so that a control of a form can hold all of it
but the value (``functools.partial``). What only one kind of entry knows belongs to its own module.
"""

import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.errors import InputError
from workshop_kit.model.edits import change_entry, put
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.days import parse_day


def set_field(workshop: Workshop, value: Any, *, entry_id: str, field: str) -> Workshop:
    """Write one field of an entry and leave every other field alone.

    Raises
    ------
    pydantic.ValidationError
        When the model does not allow the value: the control offered what it should not.
    """
    return change_entry(workshop, entry_id, **{field: value})


def set_line(workshop: Workshop, value: str, *, entry_id: str, field: str) -> Workshop:
    r"""Write a text of one line: line breaks and runs of spaces become single spaces.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> workshop = Workshop(id="w", goals=(Goal(id="g"),))
    >>> set_line(workshop, " Sell more \n hybrids", entry_id="g", field="text").goals[0].text
    'Sell more hybrids'
    """
    return change_entry(workshop, entry_id, **{field: one_line(value)})


def set_lines(workshop: Workshop, value: str, *, entry_id: str, field: str) -> Workshop:
    """Write a text that may have several lines."""
    lines = (one_line(line) for line in value.splitlines())
    return change_entry(workshop, entry_id, **{field: "\n".join(lines).strip()})


def turn(workshop: Workshop, value: str, *, entry_id: str, field: str) -> Workshop:
    """Put a key into a field that holds several, or take it out if it is there.

    Examples
    --------
    >>> from workshop_kit.model.goals import Kpi
    >>> workshop = Workshop(id="w", kpis=(Kpi(id="k", goal_ids=("g1",)),))
    >>> turn(workshop, "g2", entry_id="k", field="goal_ids").kpis[0].goal_ids
    ('g1', 'g2')
    """
    entry = workshop.find(entry_id)
    if entry is None:
        return workshop
    keys: tuple[str, ...] = getattr(entry, field)
    turned = tuple(key for key in keys if key != value) if value in keys else (*keys, value)
    return change_entry(workshop, entry_id, **{field: turned})


def add(workshop: Workshop, _value: str = "", *, register: str, entry: Entry) -> Workshop:
    """Put an entry at the end of a register of the workshop."""
    return put(workshop, register, entry)


def set_title(workshop: Workshop, value: str, *, field: str) -> Workshop:
    """Write a text of the workshop itself, such as its title or its client."""
    changed: Workshop = workshop.replace(**{field: one_line(value)})
    return changed


def day_reader(language: Language) -> Callable[[str], date | None]:
    """Return a function that reads a day as people write it; nothing typed is no day."""
    return lambda typed: parse_day(typed, language) if typed.strip() else None


def count_reader(language: Language) -> Callable[[str], int | None]:
    """Return a function that reads how many there are; nothing typed is not known.

    It raises InputError with a sentence in ``language`` for anything but a whole number.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> count_reader(language("en"))(" 1,200 ")
    1200
    """

    def read(typed: str) -> int | None:
        digits = "".join(letter for letter in typed if letter not in " .,’'\u00a0\u202f")
        if not digits:
            return None
        if not digits.isdecimal() or len(digits) > _LONGEST_COUNT:
            sentence = label("notebooks.forms.no_count", language, given=typed.strip())
            raise InputError(reason=sentence)
        return int(digits)

    return read


def one_line(text: str) -> str:
    """Return a text without line breaks, control characters and spaces at its ends."""
    kept = "".join(
        letter for letter in text if letter.isspace() or unicodedata.category(letter) != "Cc"
    )
    return " ".join(kept.split())


_LONGEST_COUNT = 9
