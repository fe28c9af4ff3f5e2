"""Values in canonical JSON: the same value always gives the same text.

The text is put together from the values directly. By way of plain data and the library's
indented form it takes three times as long, and every save waits for it.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from json.encoder import encode_basestring
from typing import Any

from workshop_kit.model.value import Value

_STEP = "  "

_scalar = json.JSONEncoder(allow_nan=False).encode

_quoted: Callable[[str], str] = encode_basestring
"""A text between quotation marks, accents as they are."""


def value_text(value: Value, header: Mapping[str, Any]) -> str:
    r"""Return a value as an indented object, some keys of a header first.

    Keys stand in the order of the model, unknown ones last and in alphabetical order. What is
    empty is left out, unless that would change it; every choice, number and yes or no is
    written even where it is the default, so that a later default changes no old file.

    Examples
    --------
    >>> from workshop_kit.model.goals import Reading
    >>> value_text(Reading(day=date(2027, 6, 30), value=0), {"format": "x"})
    '{\n  "format": "x",\n  "day": "2027-06-30",\n  "value": 0.0\n}'
    """
    members = [f"{_quoted(key)}: {_text(content, _STEP)}" for key, content in header.items()]
    members += _members(value, _STEP, leaving_out=header)
    return _bracketed("{", members, "}", "")


def whole_characters(text: str) -> str:
    """Return a text that can be written as UTF-8.

    Half of a character (a lone surrogate, which a browser may send when an emoji is cut) has no
    place there and becomes U+FFFD; two halves that belong together are joined.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _members(value: Value, indent: str, leaving_out: Iterable[str] = ()) -> list[str]:
    """Return the fields worth writing, then the unknown keys, each with its content."""
    fields = value.__dict__
    lines = []
    for name, key, default, is_value in _layout(type(value)):
        content = fields[name]
        # most fields are texts, and nearly all that are empty are so by default
        if content.__class__ is str:
            if content or default != "":
                lines.append(key + _quoted(content))
        elif (content and not is_value) or not (content == default and _is_empty(content)):
            lines.append(key + _text(content, indent))
    extra = value.model_extra
    if extra:
        unknown = sorted(extra.keys() - set(leaving_out))
        lines += [f"{_quoted(key)}: {_text(extra[key], indent)}" for key in unknown]
    return lines


@cache
def _layout(kind: type[Value]) -> tuple[tuple[str, str, Any, bool], ...]:
    """Return of each field its name, how its line begins, its default, and if that is a value."""
    defaults = {
        name: field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
    }
    return tuple(
        (name, f"{_quoted(name)}: ", default, isinstance(default, Value))
        for name, default in defaults.items()
    )


def _is_empty(content: Any) -> bool:
    if isinstance(content, Value):
        return not _members(content, "")
    return content is None or content == "" or content == ()


def _text(content: Any, indent: str) -> str:
    """Return a content; ``indent`` is what stands before the line it begins in."""
    if isinstance(content, str):
        return _quoted(content)
    inner = indent + _STEP
    if isinstance(content, tuple):
        return _bracketed("[", [_text(item, inner) for item in content], "]", indent)
    if isinstance(content, date):
        return _quoted(content.isoformat())
    if content is None or isinstance(content, int | float):
        return _scalar(content)
    if isinstance(content, list | dict):
        return _unknown(content, indent)
    return _bracketed("{", _members(content, inner), "}", indent)


def _unknown(content: list[Any] | dict[str, Any], indent: str) -> str:
    """Return what stands under an unknown key: plain data, which may be nested deeply."""
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return text.replace("\n", f"\n{indent}")


def _bracketed(opening: str, lines: list[str], closing: str, indent: str) -> str:
    if not lines:
        return opening + closing
    line_break = f"\n{indent}{_STEP}"
    return f"{opening}{line_break}{f',{line_break}'.join(lines)}\n{indent}{closing}"
