"""Tables of a grid with one entry a line: touchpoints, plan, KPIs, and those below them.

A table is found by the mark of its sheet, its columns by their keys in the row of the mark, its
lines by their ids in the column of the mark, wherever rows and columns went. A column whose key
is lost is known by its heading, and is told apart as such. A table ends where the next one on its
sheet begins, which its title tells where its key is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_kit.content.language import Language
from workshop_kit.importers.plain_book import Content, Place, PlainBook, PlainFormula, PlainSheet
from workshop_kit.importers.table_heads import (
    columns_by_heading,
    heading_row,
    headings_of,
    rows_below,
)
from workshop_kit.tables import grids


@dataclass(frozen=True, slots=True)
class TableKind:
    """One table of the contract; ``announced`` is the key of the row above a further table."""

    name: str
    mark: str
    title: str
    columns: tuple[str, ...]
    labels: str
    announced: str = ""


TOUCHPOINTS = TableKind(
    "touchpoints",
    grids.TOUCHPOINTS_MARK,
    grids.TOUCHPOINTS_SHEET,
    grids.TOUCHPOINT_COLUMNS,
    "grid.touchpoints",
)
HANDOVERS = TableKind(
    grids.HANDOVERS,
    grids.TOUCHPOINTS_MARK,
    grids.TOUCHPOINTS_SHEET,
    grids.HANDOVER_COLUMNS,
    "grid.touchpoints",
    grids.HANDOVERS,
)
PLAN = TableKind("plan", grids.PLAN_MARK, grids.PLAN_SHEET, grids.PLAN_COLUMNS, "grid.plan")
KPIS = TableKind("kpis", grids.KPI_MARK, grids.KPI_SHEET, grids.KPI_COLUMNS, "grid.kpi")
READINGS = TableKind(
    grids.READINGS,
    grids.KPI_MARK,
    grids.KPI_SHEET,
    grids.READING_COLUMNS,
    "grid.readings",
    grids.READINGS,
)

_FIRST_TABLES = {kind.mark: kind for kind in (TOUCHPOINTS, PLAN, KPIS)}
_ANY_MARK = "workshop-kit:"
_FEWEST_KEYS = 3
"""So many keys of columns in one row tell a sheet whose mark is lost."""

_DEEPEST_KEY_ROW = 30

NO_ROW = -1
"""Where the row of the keys is gone."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line; without a key it was added by hand, or has lost it."""

    key: str
    row: int


@dataclass(frozen=True)
class LineTable:
    """A table as found; ``columns`` leads from keys to places, ``by_heading`` names the doubtful."""

    kind: TableKind
    sheet: PlainSheet
    columns: Mapping[str, int]
    by_heading: frozenset[str]
    lines: tuple[TableLine, ...]
    strangers: tuple[Place, ...]

    def content(self, line: TableLine, key: str) -> Content | None:
        """Return what a line says in a column."""
        column = self.columns.get(key)
        return None if column is None else self.sheet.cells.get((line.row, column))

    def text(self, line: TableLine, key: str) -> str:
        """Return the text of a line in a column, without spaces at its ends."""
        found = self.content(line, key)
        return found.strip() if isinstance(found, str) else ""

    def place(self, line: TableLine, key: str) -> Place:
        """Return where a line and a column meet."""
        return line.row, self.columns.get(key, 0)


def line_table(book: PlainBook, kind: TableKind, language: Language) -> LineTable | None:
    """Return a table of a workbook, or nothing where its sheet or its rows are gone."""
    first_table = _FIRST_TABLES[kind.mark].columns
    sheet = sheet_of(book, kind.mark, first_table, kind.title)
    if sheet is None:
        return None
    key_row, key_column = key_place(sheet, kind.mark, first_table)
    below = _rows_below(sheet, kind.mark, key_row, key_column, language)
    headings = headings_of(kind.columns, kind.labels, language)
    if not kind.announced:
        end = min(below.values(), default=sheet.last_row + 1)
        keyed = _by_keys(sheet, key_row, kind)
        head = heading_row(sheet, headings, key_row + 1, end)
    elif kind.announced in below:
        begin = below[kind.announced]
        end = min((row for row in below.values() if row > begin), default=sheet.last_row + 1)
        keyed = {}
        head = heading_row(sheet, headings, begin + 1, end)
    else:
        return None
    columns = keyed | {
        key: column
        for key, column in columns_by_heading(sheet, head, headings).items()
        if key not in keyed and column not in keyed.values()
    }
    doubtful = frozenset() if kind.announced else frozenset(columns) - frozenset(keyed)
    first = head if head is not None else _first_line(sheet, key_row, key_column) - 1
    lines = _lines(sheet, range(first + 1, end), key_column, set(columns.values()))
    known = {*columns.values(), key_column}
    if not kind.announced:
        known |= set(sheet.row(key_row))
    strangers = tuple(_strangers(sheet, range(first, end), known)) if columns else ()
    return LineTable(kind, sheet, columns, doubtful, lines, strangers)


def _rows_below(
    sheet: PlainSheet, mark: str, key_row: int, key_column: int, language: Language
) -> dict[str, int]:
    """Return the rows above what stands below the first table of a sheet."""
    kind = _FIRST_TABLES[mark]
    headings = headings_of(kind.columns, kind.labels, language)
    head = heading_row(sheet, headings, key_row + 1, sheet.last_row + 1)
    first = key_row if head is None else head
    return rows_below(sheet, mark, key_column, first, language)


def sheet_of(
    book: PlainBook, mark: str, columns: tuple[str, ...] = (), title: str = ""
) -> PlainSheet | None:
    """Return the first sheet with a mark; where it is lost, one with the title or the keys."""
    marked = (sheet for sheet in book.sheets if _marked_place(sheet, mark))
    others = [sheet for sheet in book.sheets if not _has_any_mark(sheet)]
    named = (sheet for sheet in others if sheet.title == title)
    keyed = (sheet for sheet in others if _key_row(sheet, columns) is not None)
    return next(marked, None) or next(named, None) or next(keyed, None)


def key_place(sheet: PlainSheet, mark: str, columns: tuple[str, ...] = ()) -> Place:
    """Return the row and the column that hold the keys of a sheet."""
    found = _marked_place(sheet, mark)
    if found is not None:
        return found
    row = _key_row(sheet, columns)
    return (NO_ROW if row is None else row), grids.KEY_COLUMN


def _marked_place(sheet: PlainSheet, mark: str) -> Place | None:
    return next(
        (place for place, content in sheet.cells.items() if content == mark),
        None,
    )


def _has_any_mark(sheet: PlainSheet) -> bool:
    return any(isinstance(c, str) and c.startswith(_ANY_MARK) for c in sheet.cells.values())


def _key_row(sheet: PlainSheet, columns: tuple[str, ...]) -> int | None:
    for row in sheet.filled_rows:
        if row > _DEEPEST_KEY_ROW:
            return None
        if len(set(sheet.row(row).values()) & set(columns)) >= _FEWEST_KEYS:
            return row
    return None


def _by_keys(sheet: PlainSheet, key_row: int, kind: TableKind) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, content in sheet.row(key_row).items():
        if isinstance(content, str) and content in kind.columns:
            found.setdefault(content, column)
    return found


def _first_line(sheet: PlainSheet, key_row: int, key_column: int) -> int:
    rows = (row for row in sheet.filled_rows if row > key_row and sheet.text(row, key_column))
    return next(rows, sheet.last_row + 1)


def _lines(
    sheet: PlainSheet, rows: range, key_column: int, columns: set[int]
) -> tuple[TableLine, ...]:
    """Return the lines that hold an id or anything that was written; formulas alone are none.

    Where the column of ids was deleted, a column of the table stands in its place.
    """
    is_deleted = key_column in columns
    found = []
    for row in sheet.filled_rows:
        if row in rows:
            key = "" if is_deleted else sheet.text(row, key_column)
            written = any(
                column in columns and not isinstance(content, PlainFormula)
                for column, content in sheet.row(row).items()
            )
            if key or written:
                found.append(TableLine(key, row))
    return tuple(found)


def _strangers(sheet: PlainSheet, rows: range, known: set[int]) -> list[Place]:
    """Return the first filled cell of each column that is none of the table's."""
    found: dict[int, Place] = {}
    for row in sheet.filled_rows:
        if row in rows:
            for column, content in sheet.row(row).items():
                if column not in known and not isinstance(content, PlainFormula):
                    found.setdefault(column, (row, column))
    return list(found.values())
