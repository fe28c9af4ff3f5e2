"""Sheets that a reader could drown in: cells far away, merged cells without end, false sizes.

A reader that goes through a sheet visits every place up to its last cell, and makes a cell for
every place of a merged block.
"""

import re
from collections.abc import Iterator
from typing import Final

from workshop_kit.errors import Reason
from workshop_kit.importers.guard_threats import (
    WITHOUT_EMPTY_CELLS,
    WITHOUT_LINKS,
    Threat,
    shown,
)
from workshop_kit.importers.guard_xml import Look, Visitor

MOST_CELLS: Final = 1_000_000
LARGEST_AREA: Final = 10_000_000
"""Places up to the last cell; a sheet of 60 actions has some thousand."""
LARGEST_MERGE: Final = 1 << 20
"""Places under all merged blocks of a sheet; one whole column is just as many."""

_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ROW: Final = re.compile(r"[0-9]{1,7}")
_STARTS_A_PROGRAM: Final = re.compile(r"""[\w"']\s*\|\s*['"\w][^!]*!""")


class SheetVisit(Visitor):
    """Looks at the elements of one sheet as they go by."""

    reads = frozenset({"f"})

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.cells = 0
        self._row = self._column = 0
        self._last_row = self._last_column = 0
        self._said = self._merged = 0
        self._columns: dict[str, int] = {}
        self._looks = {
            "row": self._see_row,
            "c": self._see_cell,
            "dimension": self._see_size,
            "mergeCell": self._see_block,
            "hyperlink": self._see_block,
        }

    def look(self, name: str) -> Look | None:
        """Return what looks at rows, cells, merged blocks …."""
        return self._looks.get(name)

    def read(self, text: str) -> None:
        """Look at a formula."""
        self.threats.extend(formula_threats(self.part, text))

    def close(self) -> None:
        """Judge the sheet as a whole."""
        area = self._last_row * self._last_column
        if area > LARGEST_AREA:
            place = f"{_letters(self._last_column)}{self._last_row}"
            self._tell(Reason("“{part}” has cells up to {place}", part=self._name, place=place))
        elif self._said > LARGEST_AREA:
            self._tell(
                Reason("“{part}” says that it is far larger than its cells", part=self._name)
            )
        if self.cells > MOST_CELLS:
            count = str(MOST_CELLS)
            self._tell(Reason("“{part}” has more than {count} cells", part=self._name, count=count))
        if self._merged > LARGEST_MERGE:
            self._tell(
                Reason(
                    "“{part}” has merged or linked cells over {count} places",
                    part=self._name,
                    count=str(self._merged),
                )
            )

    @property
    def _name(self) -> str:
        return shown(self.part)

    def _tell(self, why: Reason) -> None:
        self.threats.append(Threat(self.part, why, WITHOUT_EMPTY_CELLS))

    def _see_row(self, attributes: dict[str, str]) -> None:
        row = attributes.get("r", "")
        self._row = int(row) if _ROW.fullmatch(row) else self._row + 1
        self._column = 0

    def _see_cell(self, attributes: dict[str, str]) -> None:
        self.cells += 1
        self._column += 1
        place = attributes.get("r")
        if place:
            self._go_to(place)
        # written out, as this runs for every cell
        if self._column > self._last_column:
            self._last_column = self._column
        if self._row > self._last_row:
            self._last_row = self._row

    def _go_to(self, place: str) -> None:
        found = _PLACE.fullmatch(place) or _PLACE.fullmatch(place.upper())
        if found:
            letters = found[1]
            if letters not in self._columns:
                self._columns[letters] = _number(letters)
            self._column, self._row = self._columns[letters], int(found[2])

    def _see_size(self, attributes: dict[str, str]) -> None:
        self._said = max(self._said, _last_place(attributes.get("ref", "")))

    def _see_block(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("ref", "")
        if ":" in reference:
            self._merged += _area(reference)


def formula_threats(part: str, formula: str) -> Iterator[Threat]:
    """Say whether a formula asks another program for its value, and so starts it.

    Examples
    --------
    >>> [threat.removable for threat in formula_threats("sheet1.xml", "cmd|'/C calc'!A0")]
    [True]
    """
    if _STARTS_A_PROGRAM.search(formula):
        reason = Reason(
            "“{part}” has a formula that starts a program: {formula}",
            part=shown(part),
            formula=shown(formula),
        )
        yield Threat(part, reason, WITHOUT_LINKS, removable=True)


def _area(reference: str) -> int:
    """Return how many places an area such as ``A1:C3`` has."""
    first, _, last = reference.upper().partition(":")
    (left, top), (right, bottom) = _position(first), _position(last)
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _last_place(reference: str) -> int:
    right, bottom = _position(reference.upper().rpartition(":")[2])
    return right * bottom


def _position(place: str) -> tuple[int, int]:
    found = _PLACE.fullmatch(place)
    return (_number(found[1]), int(found[2])) if found else (1, 1)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
