"""Styles as XlsxWriter's formats, each made once a workbook."""

from functools import cached_property
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from workshop_kit.views.sheet import Style

_HAIRLINE, _GAP = 1, 5
_SIDES = {
    "hairline": ("left", "right", "top", "bottom"),
    "gap": ("left", "right", "top", "bottom"),
    "sides": ("left", "right"),
    "under": ("bottom",),
    "none": (),
}


class Formats:
    """The formats of one workbook; ``family`` is the font of what is printed around its sheets."""

    def __init__(self, book: xlsxwriter.Workbook, hairline: str, family: str) -> None:
        self._book = book
        self._hairline = hairline
        self.family = family
        self._made: dict[tuple[Style, bool], Format] = {}

    def of(self, style: Style, *, quoted: bool = False) -> Format:
        """Return the format of a style; ``quoted`` keeps Excel from reading a text as a formula."""
        made = self._made.get((style, quoted))
        if made is None:
            settings = {**_settings(style), **self._borders(style), "quote_prefix": quoted}
            made = self._made[style, quoted] = self._book.add_format(settings)
        return made

    def paint(self, fill: str, colour: str) -> Format:
        """Return what a rule puts over a cell: its fill and the colour of its text."""
        return self._book.add_format({"bg_color": f"#{fill}", "font_color": f"#{colour}"})

    @cached_property
    def unlocked(self) -> Format:
        """Return what the empty cells of a column that may be deleted have."""
        return self._book.add_format({"locked": False})

    def _borders(self, style: Style) -> dict[str, Any]:
        kind = _GAP if style.border == "gap" else _HAIRLINE
        colour = "#FFFFFF" if style.border == "gap" else f"#{self._hairline}"
        borders: dict[str, Any] = {}
        for side in _SIDES[style.border]:
            borders |= {side: kind, f"{side}_color": colour}
        return borders


def _settings(style: Style) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "font_name": style.family,
        "font_size": style.size,
        "font_color": f"#{style.colour}",
        "bold": style.bold,
        "italic": style.italic,
        "align": style.across,
        "valign": style.down,
        "indent": style.indent,
        "text_wrap": style.wrap,
        "locked": style.locked,
        "rotation": 90 if style.upright else 0,
    }
    if style.fill:
        settings["bg_color"] = f"#{style.fill}"
    if style.number_format:
        settings["num_format"] = style.number_format
    return settings
