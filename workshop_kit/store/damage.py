"""A value that is not allowed, told in plain words instead of the validator's."""

import json
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from workshop_kit.errors import Reason

_LONGEST = 60


def place(detail: ErrorDetails, data: Any) -> str:
    """Return the way to a value by names and ids, for example ``ideas → idea-3 → impact``.

    An entry without an id is named by its number in the list, from 1.
    """
    steps = []
    for step in detail["loc"]:
        data = _inside(data, step)
        steps.append(_name(step, data))
    return " → ".join(steps) or "id"


def reason(detail: ErrorDetails) -> Reason:
    """Return why a value is not allowed, and what is."""
    explain = _REASONS.get(detail["type"], _not_allowed)
    return explain(_shown(detail["input"]), {k: str(v) for k, v in detail.get("ctx", {}).items()})


def _inside(data: Any, step: int | str) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name(step: int | str, data: Any) -> str:
    if isinstance(step, str):
        return step
    own = data.get("id") if isinstance(data, dict) else None
    return own if isinstance(own, str) and own else str(step + 1)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _missing(_given: str, _limits: dict[str, str]) -> Reason:
    return Reason("it is missing")


def _choice(given: str, limits: dict[str, str]) -> Reason:
    allowed = limits["expected"].replace("'", "").replace(" or ", ", ")
    return Reason("“{given}” is not on the list {allowed}", given=given, allowed=allowed)


def _identifier(given: str, _limits: dict[str, str]) -> Reason:
    return Reason(
        "“{given}” is not an id; an id has letters, digits, “_”, “.” and “-”, at most 64",
        given=given,
    )


def _low(given: str, limits: dict[str, str]) -> Reason:
    return Reason("{given} is less than {limit}", given=given, limit=limits["ge"])


def _high(given: str, limits: dict[str, str]) -> Reason:
    return Reason("{given} is more than {limit}", given=given, limit=limits["le"])


def _day(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is not a date such as 2027-06-30", given=given)


def _moment(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is not a time such as 2027-06-30T10:42:00Z", given=given)


def _whole_number(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is not a whole number", given=given)


def _number(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is not a number", given=given)


def _text(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("{given} is not a text between quotation marks", given=given)


def _truth(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is neither true nor false", given=given)


def _list(_given: str, _limits: dict[str, str]) -> Reason:
    return Reason("a list in square brackets belongs there")


def _group(_given: str, _limits: dict[str, str]) -> Reason:
    return Reason("values in curly brackets belong there")


def _rule(_given: str, limits: dict[str, str]) -> Reason:
    """Report the model's own rule: it has one, that no id stands for two things."""
    ids = limits["error"].partition(": ")[2]
    return Reason("each id may be used once, and these are used more often: {ids}", ids=ids)


def _not_allowed(given: str, _limits: dict[str, str]) -> Reason:
    return Reason("“{given}” is not allowed there", given=given)


_REASONS: dict[str, Callable[[str, dict[str, str]], Reason]] = {
    "missing": _missing,
    "enum": _choice,
    "string_pattern_mismatch": _identifier,
    "greater_than_equal": _low,
    "less_than_equal": _high,
    "date_parsing": _day,
    "date_type": _day,
    "datetime_parsing": _moment,
    "datetime_from_date_parsing": _moment,
    "datetime_type": _moment,
    "int_type": _whole_number,
    "int_parsing_size": _whole_number,
    "float_type": _number,
    "string_type": _text,
    "bool_type": _truth,
    "tuple_type": _list,
    "model_type": _group,
    "value_error": _rule,
}
