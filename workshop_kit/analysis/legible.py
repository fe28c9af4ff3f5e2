"""Texts without the characters that no file of Office keeps.

A workshop may hold them (somebody pasted from a terminal), a deck or workbook cannot. What is
shown follows from the texts without them, so that a text of nothing else counts as empty.
"""

import re
from typing import Any

from workshop_kit.model.workshop import Workshop

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legible_text(text: str) -> str:
    r"""Return a text without the characters that XML or Excel would not keep.

    Examples
    --------
    >>> legible_text("one\x07")
    'one'
    """
    return _FORBIDDEN.sub("", text)


def legible(workshop: Workshop) -> Workshop:
    r"""Return a workshop whose texts are legible; the same one if they are.

    Examples
    --------
    >>> legible(Workshop(id="w", title="\x17", client="Bella\x07 Casa")).client
    'Bella Casa'
    """
    values = workshop.model_dump()
    cleaned = _cleaned(values)
    return workshop if cleaned == values else Workshop.model_validate(cleaned)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        # nearly every text; enumerations are texts too, and stay what they are
        return value if value.isprintable() else legible_text(value)
    if isinstance(value, dict):
        return {key: _cleaned(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_cleaned(entry) for entry in value)
    return value
