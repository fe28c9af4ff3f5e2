"""Texts cut to what a cell of Excel can hold; the whole text stays in the workshop file."""

from dataclasses import replace

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.addresses import address
from workshop_kit.views.sheet import Cell, Cut, Sheet

LONGEST = 32_767
"""UTF-16 code units, as Excel counts."""


def within_limits(sheet: Sheet, language: Language) -> tuple[Sheet, tuple[Cut, ...]]:
    """Return a sheet whose texts fit their cells, and where one had to be cut."""
    cuts = []
    cells = []
    for cell in sheet.cells:
        if isinstance(cell.value, str) and _is_too_long(cell.value):
            cuts.append(Cut(sheet.title, address(cell.row, cell.column)))
            cells.append(_shortened(cell, cell.value, language))
        else:
            cells.append(cell)
    return (replace(sheet, cells=tuple(cells)), tuple(cuts)) if cuts else (sheet, ())


def _shortened(cell: Cell, text: str, language: Language) -> Cell:
    ending = label("grid.cut", language)
    room = LONGEST - _units(ending)
    kept = text.encode("utf-16-le", "replace")[: 2 * room].decode("utf-16-le", "ignore")
    return replace(cell, value=kept + ending)


def _is_too_long(text: str) -> bool:
    # a character takes two units at the most, so few texts need counting
    return 2 * len(text) > LONGEST and _units(text) > LONGEST


def _units(text: str) -> int:
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
