"""The one escape function for texts in cells."""

import re

from workshop_kit.analysis.legible import legible_text

_LINE_ENDS = re.compile("\r\n?")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def cell_text(text: str) -> str:
    r"""Return a text without the characters that XML or Excel would not keep.

    Examples
    --------
    >>> cell_text("one\r\ntwo\x07")
    'one\ntwo'
    """
    if text.isprintable():  # nearly every text: no line ends, nothing forbidden
        return text
    return legible_text(_LINE_ENDS.sub("\n", text))


def looks_like_a_formula(text: str) -> bool:
    """Whether Excel would make a formula of a text when somebody edits and leaves its cell."""
    return text.startswith(_FORMULA_STARTS)
