"""Values of attributes, read from files that may say anything."""

import re
from typing import Final

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}")
_TRUE: Final = {"1", "true", "on"}


def whole(text: str | None) -> int | None:
    """Return a whole number, or nothing where there is none of a size that Office has.

    Examples
    --------
    >>> whole("12"), whole("-3"), whole("twelve"), whole("9" * 5000)
    (12, -3, None, None)
    """
    return int(text) if text and _WHOLE.fullmatch(text) else None


def is_true(text: str | None) -> bool:
    """Whether an attribute says yes; one that is missing says no."""
    return text in _TRUE


def units(text: str) -> int:
    """Return the length of a text as Office counts it, in UTF-16 code units.

    Examples
    --------
    >>> units("abc"), units("🚗")
    (3, 2)
    """
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
