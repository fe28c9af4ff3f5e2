"""How wide the characters of a type family are, read from the tables in ``templates/fonts``.

Widths are in parts of the type size (ems), without kerning: the sum never promises a word
less room than it takes. The tables are made by ``scripts/make_font_widths.py``. Breaking lines
belongs to ``views.text_fit``.
"""

import json
import unicodedata
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate
from typing import Any

from workshop_kit.content.assets import template_root

_TABLES = {
    "calibri": "calibri",
    "calibri light": "calibri",
    "carlito": "calibri",
    "georgia": "georgia",
    "gelasio": "georgia",
    "arial": "arial",
    "helvetica": "arial",
    "arimo": "arial",
    "liberation sans": "arial",
    "dejavu sans": "dejavu_sans",
}
"""The shipped table of each known family; free and old families share one by design."""

_WIDEST = "dejavu_sans"
_TALLEST_LINE = 1.363
"""The line of Open Sans and Noto Sans, the tallest common one: unknown families get it."""

_EM = 1000
_SYMBOL = 1100
"""Stars, hearts and the like come from another font: the widest seen (Noto’s ◆) is 1.11 em."""
_EMOJI = 1400
"""Segoe UI Emoji draws them 1.37 em wide, Noto 1.25."""
_EMOJI_SELECTOR = "\N{VARIATION SELECTOR-16}"
_WITHOUT_WIDTH = {"Mn", "Me", "Cf", "Cc"}


class _Advances(dict[str, int]):
    """Thousandths of the type size by character; one that is missing is reckoned once."""

    def __init__(self, known: dict[str, int], default: int) -> None:
        super().__init__(known)
        self.default = default

    def __missing__(self, character: str) -> int:
        self[character] = width = self._reckoned(character)
        return width

    def _reckoned(self, character: str) -> int:
        category = unicodedata.category(character)
        if character == _EMOJI_SELECTOR:
            return _EMOJI - _SYMBOL  # it turns the symbol before it into an emoji
        if category in _WITHOUT_WIDTH and character != "\t":
            return 0
        if unicodedata.east_asian_width(character) in "WF":
            return _EMOJI if category == "So" else _EM
        parts = unicodedata.normalize("NFD", character)
        if parts != character:
            return sum(self[part] for part in parts)
        return _SYMBOL if category.startswith("S") else -(-self.default * 11 // 10)


@dataclass(frozen=True, slots=True, eq=False)
class FontWidths:
    """The widths of one style of a family; ``line`` is the height of a line, both in ems."""

    family: str
    line: float
    _advances: _Advances = field(repr=False)

    def width(self, text: str) -> float:
        """Return how wide a text is on one line.

        Examples
        --------
        >>> font_widths("Calibri").width("Hi")
        0.854
        """
        return sum(map(self._advances.__getitem__, text)) / _EM

    def edges(self, text: str) -> tuple[float, ...]:
        """Return where each character begins, and where the last one ends.

        Examples
        --------
        >>> font_widths("Calibri").edges("Hi")
        (0.0, 0.624, 0.854)
        """
        steps = map(self._advances.__getitem__, text)
        return tuple(edge / _EM for edge in accumulate(steps, initial=0))


def is_known(family: str) -> bool:
    """Return whether the widths of a family are its own, and not the widest shipped.

    Examples
    --------
    >>> is_known("calibri"), is_known("Comic Sans MS")
    (True, False)
    """
    return _key(family) in _TABLES


@cache
def font_widths(family: str, *, bold: bool = False, italic: bool = False) -> FontWidths:
    """Return the widths of one style, read once.

    A family the kit does not know is measured as DejaVu Sans, one of the widest in common
    use, with a line as tall as any: its text may be given too much room, hardly too little.
    """
    table = _table(_TABLES.get(_key(family), _WIDEST))
    style = table["styles"][_style(bold=bold, italic=italic)]
    widths = FontWidths(table["family"], table["line"], _advances(style))
    return widths if is_known(family) else replace(widths, line=_TALLEST_LINE)


def _key(family: str) -> str:
    return family.strip().casefold()


def _style(*, bold: bool, italic: bool) -> str:
    if bold:
        return "bold_italic" if italic else "bold"
    return "italic" if italic else "regular"


@cache
def _table(name: str) -> dict[str, Any]:
    text = (template_root() / "fonts" / f"{name}.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def _advances(style: dict[str, Any]) -> _Advances:
    known = {
        chr(code): width
        for start, run in style["runs"].items()
        for code, width in enumerate(run, int(start, 16))
    }
    return _Advances(known, style["default"])
