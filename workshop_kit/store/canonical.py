"""Values in canonical JSON: the same value always gives the same text.

The text is put together from the values directly. By way of plain data and the library's
indented form it takes three times as long, and every save waits for it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
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


def _members(value: Value, indent: str, leaving_out: Iterable[str] = ()) -> Iterator[str]:
    """Yield the fields worth writing, then the unknown keys, each with its content."""
    fields = value.__dict__
    for name, key, default in _layout(type(value)):
        content = fields[name]
        if not (_is_empty(content) and content == default):
            yield key + _text(content, indent)
    extra = value.model_extra
    if extra:
        for key in sorted(extra.keys() - set(leaving_out)):
            yield f"{_quoted(key)}: {_text(extra[key], indent)}"


@cache
def _layout(kind: type[Value]) -> tuple[tuple[str, str, Any], ...]:
    """Return each field with the beginning of its line and its default."""
    return tuple(
        (name, f"{_quoted(name)}: ", field.get_default(call_default_factory=True))
        for name, field in kind.model_fields.items()
    )


def _is_empty(content: Any) -> bool:
    if content is None or content == "" or content == ():
        return True
    return isinstance(content, Value) and next(_members(content, ""), None) is None


def _text(content: Any, indent: str) -> str:
    """Return a content; ``indent`` is what stands before the line it begins in."""
    if isinstance(content, str):
        return _quoted(content)
    inner = indent + _STEP
    if isinstance(content, Value):
        return _bracketed("{", _members(content, inner), "}", indent)
    if isinstance(content, tuple):
        return _bracketed("[", (_text(item, inner) for item in content), "]", indent)
    if isinstance(content, date):
        return _quoted(content.isoformat())
    return _unknown(content, indent) if isinstance(content, list | dict) else _scalar(content)


def _unknown(content: list[Any] | dict[str, Any], indent: str) -> str:
    """Return what stands under an unknown key: plain data, which may be nested deeply."""
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return text.replace("\n", f"\n{indent}")


def _bracketed(opening: str, lines: Iterable[str], closing: str, indent: str) -> str:
    inside = f",\n{indent}{_STEP}".join(lines)
    return f"{opening}\n{indent}{_STEP}{inside}\n{indent}{closing}" if inside else opening + closing
