"""The sheet of a journey read by its keys: columns of actions, phases over them, rows below.

Columns are known by the key in the row of the mark, rows by the key in its column. What was added
by hand has no key; the second of two equal keys is a copy, and counts as added.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.rows import optional_rows, rows
from workshop_kit.importers.line_tables import NO_ROW, key_place
from workshop_kit.importers.plain_book import (
    Content,
    Place,
    PlainBook,
    PlainSheet,
)
from workshop_kit.tables import grids

ASKED_ROWS = (grids.SCORE_ROW, grids.WORD_ROW, grids.TRIGGER_ROW)
"""The rows of emotion that people fill in; its curve is drawn from them."""

_TITLE = re.compile(rf"{grids.journey_sheet(1)}( \d+)?$")
_KEY = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_FEWEST_LABELS = 3
_HEAD_ROWS = (grids.HEADLINE_ROW, grids.PHASE_ROW, grids.NUMBER_ROW)


@dataclass(frozen=True, slots=True)
class JourneyColumn:
    """One column; ``key`` is an action, ``phase:ID``, or nothing."""

    key: str
    column: int
    copied: bool = False


@dataclass(frozen=True, slots=True)
class PhaseGroup:
    """Columns that lie under one phase, with its name and the place of the name."""

    name: str
    place: Place
    columns: tuple[JourneyColumn, ...]


@dataclass(frozen=True)
class JourneyTable:
    """A journey as found; ``by_label`` names the rows whose keys are lost."""

    journey_id: str
    sheet: PlainSheet
    key_row: int
    rows: Mapping[str, int]
    by_label: frozenset[str]
    columns: tuple[JourneyColumn, ...]
    groups: tuple[PhaseGroup, ...]
    strangers: tuple[int, ...]

    def content(self, row: str, column: int) -> Content | None:
        """Return what stands in a row; formulas and errors as they are."""
        number = self.rows.get(row)
        return None if number is None else self.sheet.cells.get((number, column))

    def headline(self) -> tuple[str, Place]:
        """Return the sentence over the journey and its place."""
        row = self.rows.get(grids.HEADLINE_ROW, 0)
        filled = (c for c in self.sheet.row(row) if c != 0 and self.sheet.text(row, c))
        column = next(filled, 1)
        return self.sheet.text(row, column), (row, column)


def journey_tables(book: PlainBook, language: Language) -> tuple[JourneyTable, ...]:
    """Return every journey of a workbook, in the order of its sheets; copies of one are left out."""
    found = [
        _table(sheet, language)
        for sheet in book.sheets
        if _is_marked(sheet)
        or _row_keys(sheet) >= {grids.PHASE_ROW, grids.NUMBER_ROW}
        or (_TITLE.match(sheet.title) and _is_labelled(sheet, language))
    ]
    kept: dict[str, JourneyTable] = {}
    for table in found:
        kept.setdefault(table.journey_id or table.sheet.title, table)
    return tuple(kept.values())


def _is_marked(sheet: PlainSheet) -> bool:
    return grids.GRID_MARK in sheet.cells.values()


def _is_labelled(sheet: PlainSheet, language: Language) -> bool:
    texts = {text.split("\n")[0] for text in sheet.cells.values() if isinstance(text, str)}
    return len(texts & set(_labels(language).values())) >= _FEWEST_LABELS


def _row_keys(sheet: PlainSheet) -> set[str]:
    return {sheet.text(row, grids.KEY_COLUMN) for row in sheet.filled_rows}


def _table(sheet: PlainSheet, language: Language) -> JourneyTable:
    key_row, key_column = key_place(sheet, grids.GRID_MARK)
    if key_row == NO_ROW and _holds_keys(sheet.row(grids.KEY_ROW)):
        key_row = grids.KEY_ROW
    labels = _labels(language)
    keyed: dict[str, int] = {}
    for row in sheet.filled_rows:
        key = sheet.text(row, key_column)
        if row != key_row and (key in labels or key in _HEAD_ROWS):
            keyed.setdefault(key, row)
    label_column = _label_column(sheet, labels, key_column)
    marked = _is_marked(sheet)
    told = _by_label(sheet, labels, label_column, keyed)
    every = keyed | told
    columns = tuple(_columns(sheet, key_row, label_column, every))
    return JourneyTable(
        journey_id=sheet.text(key_row, key_column + 1) if marked else "",
        sheet=sheet,
        key_row=key_row,
        rows=every,
        by_label=frozenset(told),
        columns=columns,
        groups=tuple(_groups(sheet, every.get(grids.PHASE_ROW), columns)),
        strangers=tuple(_strangers(sheet, every, label_column)),
    )


def _holds_keys(row: Mapping[int, Content]) -> bool:
    """Whether a row looks like keys, which are short and have no spaces."""
    return len(row) > 1 and all(isinstance(c, str) and _KEY.fullmatch(c) for c in row.values())


def _labels(language: Language) -> dict[str, str]:
    """Return the name of every row by its key, the heads among them."""
    every = (*rows(language), *optional_rows(language))
    found = {row.key: row.label for row in every if row.key != "emotion"}
    found |= {key: label(f"grid.journey.{key}", language) for key in ASKED_ROWS}
    found[grids.PHASE_ROW] = label("grid.journey.phase", language)
    found[grids.NUMBER_ROW] = label("grid.journey.number", language)
    return found


def _label_column(sheet: PlainSheet, labels: Mapping[str, str], key_column: int) -> int:
    """Return the column with the names of the rows, which may have moved with an inserted one."""
    names = set(labels.values())
    counts: dict[int, int] = {}
    for (_, column), content in sheet.cells.items():
        if isinstance(content, str) and content.split("\n")[0] in names:
            counts[column] = counts.get(column, 0) + 1
    usual = key_column + grids.FIRST_COLUMN - 1
    return max(counts, key=lambda column: (counts[column], -column), default=usual)


def _by_label(
    sheet: PlainSheet, labels: Mapping[str, str], column: int, keyed: Mapping[str, int]
) -> dict[str, int]:
    """Return the rows without a key whose name tells which they are."""
    found: dict[str, int] = {}
    for key, name in labels.items():
        for row in sheet.filled_rows if key not in keyed else ():
            names = {sheet.text(row, place).split("\n")[0] for place in range(column + 1)}
            if row not in keyed.values() and name in names:
                found.setdefault(key, row)
    return found


def _columns(
    sheet: PlainSheet, key_row: int, label_column: int, rows_by_key: Mapping[str, int]
) -> Iterator[JourneyColumn]:
    """Yield the columns of actions; one without a key counts if anything is written in it."""
    told = [row for key, row in rows_by_key.items() if key not in _HEAD_ROWS]
    filled = {column for row in told for column in sheet.row(row)}
    keyed = set(sheet.row(key_row))
    seen: set[str] = set()
    for column in sorted(filled | keyed):
        key = sheet.text(key_row, column)
        if column <= label_column or (not key and column not in filled):
            continue
        copied = key in seen
        seen.add(key)
        yield JourneyColumn("" if copied else key, column, copied and bool(key))


def _groups(
    sheet: PlainSheet, row: int | None, columns: tuple[JourneyColumn, ...]
) -> Iterator[PhaseGroup]:
    """Yield the phases from left to right; a blank cell goes on with the phase before it."""
    if row is None:
        return
    name, place = "", (row, -1)
    gathered: list[JourneyColumn] = []
    for column in columns:
        start = sheet.span_at(row, column.column).first_column
        text = sheet.text(row, start)
        if gathered and text and start != place[1]:
            yield PhaseGroup(name, place, tuple(gathered))
            gathered = []
        if not gathered:
            name, place = text, (row, start)
        gathered.append(column)
    if gathered:
        yield PhaseGroup(name, place, tuple(gathered))


def _strangers(sheet: PlainSheet, rows_by_key: Mapping[str, int], label_column: int) -> list[int]:
    """Return the rows among those of the journey that somebody added."""
    known = {row for key, row in rows_by_key.items()}
    first, last = min(known, default=0), max(known, default=-1)
    return [
        row
        for row in sheet.filled_rows
        if first < row <= last
        and row not in known
        and sheet.text(row, label_column)
        and not sheet.text(row, 0)
    ]
