"""A workbook as plain contents: cells by row and column, merged areas, properties.

Rows and columns count from 0. What was read from a file and what the kit would write itself are
both told in this way, so that one reader of keys serves for the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property


@dataclass(frozen=True, slots=True)
class PlainFormula:
    """A formula in a cell, never reckoned here."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class PlainError:
    """An error value in a cell, such as ``#REF!``."""

    text: str


Content = str | float | bool | date | PlainFormula | PlainError
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Span:
    """A merged area, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class PlainSheet:
    """One sheet; only filled cells are in ``cells``."""

    title: str
    cells: Mapping[Place, Content]
    merges: tuple[Span, ...] = ()

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell; anything but a text is none."""
        found = self.cells.get((row, column))
        return found if isinstance(found, str) else ""

    def row(self, row: int) -> dict[int, Content]:
        """Return the filled cells of a row by their column, from left to right."""
        return self._rows.get(row, {})

    @property
    def filled_rows(self) -> list[int]:
        """The rows that hold anything, from top to bottom."""
        return sorted(self._rows)

    @property
    def last_row(self) -> int:
        """The last row that holds anything; −1 on an empty sheet."""
        return max(self._rows, default=-1)

    def span_at(self, row: int, column: int) -> Span:
        """Return the merged area that a cell is part of, or the cell itself."""
        return next(
            (
                span
                for span in self.merges
                if span.first_row <= row <= span.last_row
                and span.first_column <= column <= span.last_column
            ),
            Span(row, column, row, column),
        )

    def span_from(self, row: int, column: int) -> Span:
        """Return the merged area that begins at a cell, or the cell itself."""
        return self._spans.get((row, column)) or Span(row, column, row, column)

    @cached_property
    def _spans(self) -> dict[Place, Span]:
        return {(span.first_row, span.first_column): span for span in self.merges}

    @cached_property
    def _rows(self) -> dict[int, dict[int, Content]]:
        rows: dict[int, dict[int, Content]] = {}
        for (row, column), content in sorted(self.cells.items(), key=lambda item: item[0]):
            rows.setdefault(row, {})[column] = content
        return rows


@dataclass(frozen=True, slots=True)
class PlainBook:
    """A whole workbook, and the custom properties that say what it was made from."""

    sheets: tuple[PlainSheet, ...]
    properties: Mapping[str, str] = field(default_factory=dict)


def as_content(value: object) -> Content | None:
    r"""Return a value as the content of a cell: a day without its midnight, no empty text.

    Examples
    --------
    >>> as_content(datetime(2027, 6, 30)), as_content(""), as_content("a\r\nb")
    (datetime.date(2027, 6, 30), None, 'a\nb')
    """
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n") or None
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, bool | int | float | date | PlainFormula | PlainError):
        return value
    return None if value is None else str(value)


def content_text(content: Content) -> str:
    """Return a content as text, also of a formula or an error.

    Examples
    --------
    >>> content_text(4.0), content_text(3.5), content_text(PlainFormula("=A1"))
    ('4', '3.5', '=A1')
    """
    if isinstance(content, PlainFormula | PlainError):
        return content.text
    if isinstance(content, float) and content.is_integer():
        return str(int(content))
    return str(content)


def same_content(one: Content | None, other: Content | None) -> bool:
    r"""Whether two cells say the same; runs of spaces inside a line make no difference.

    Examples
    --------
    >>> same_content("Is it  new? ", "Is it new?"), same_content(4, 4.0), same_content("a\nb", "a b")
    (True, True, False)
    """
    if isinstance(one, str) or isinstance(other, str):
        return _lines(one) == _lines(other)
    if isinstance(one, PlainFormula) or isinstance(other, PlainFormula):
        return isinstance(one, PlainFormula) and isinstance(other, PlainFormula)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return one == other


def _lines(content: Content | None) -> object:
    if content is None:
        return ()
    if not isinstance(content, str):
        return content
    lines = [" ".join(line.split()) for line in content.split("\n")]
    return tuple(lines) if any(lines) else ()
