"""The sheet of pains and ideas read by its keys: ideas are columns, pains are rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_kit.importers.line_tables import key_place, sheet_of
from workshop_kit.importers.plain_book import Content, Place, PlainBook, PlainSheet
from workshop_kit.tables import grids

PAIN, SEVERITY, _WEIGHT, ANSWERS = grids.IDEA_COLUMNS


@dataclass(frozen=True)
class IdeaTable:
    """Pains and ideas as found; ``new_rows`` and ``new_columns`` have no key."""

    sheet: PlainSheet
    rows: Mapping[str, int]
    columns: Mapping[str, int]
    new_rows: tuple[int, ...]
    new_columns: tuple[int, ...]

    def content(self, row: str, column: str) -> Content | None:
        """Return what stands at two keys."""
        if row not in self.rows or column not in self.columns:
            return None
        return self.sheet.cells.get(self.place(row, column))

    def place(self, row: str, column: str) -> Place:
        """Return where two keys meet."""
        return self.rows.get(row, 0), self.columns.get(column, 0)

    @property
    def ideas(self) -> list[str]:
        """The ids of the ideas, from left to right."""
        return [key for key in self.columns if key not in grids.IDEA_COLUMNS]

    @property
    def pains(self) -> list[str]:
        """The ids of the pains, from top to bottom."""
        others = {*grids.IDEA_ROWS, grids.IDEA_HEAD_ROW}
        return [key for key in self.rows if key not in others]


def idea_table(book: PlainBook) -> IdeaTable | None:
    """Return the table of a workbook, or nothing where its sheet or its heads are gone."""
    sheet = sheet_of(book, grids.IDEAS_MARK, grids.IDEA_COLUMNS)
    if sheet is None:
        return None
    key_row, key_column = key_place(sheet, grids.IDEAS_MARK, grids.IDEA_COLUMNS)
    columns: dict[str, int] = {}
    for column, content in sheet.row(key_row).items():
        if column != key_column and isinstance(content, str):
            columns.setdefault(content, column)
    rows: dict[str, int] = {}
    for row in sheet.filled_rows:
        key = sheet.text(row, key_column)
        if row != key_row and key:
            rows.setdefault(key, row)
    if grids.IDEA_HEAD_ROW not in rows or PAIN not in columns:
        return None
    head, pain = rows[grids.IDEA_HEAD_ROW], columns[PAIN]
    end = min((rows[key] for key in grids.IDEA_ROWS if key in rows), default=sheet.last_row + 1)
    right = columns.get(ANSWERS, pain)
    return IdeaTable(
        sheet,
        rows,
        columns,
        tuple(
            row
            for row in sheet.filled_rows
            if head < row < end and row not in rows.values() and sheet.text(row, pain).strip()
        ),
        tuple(
            column
            for column in sheet.row(head)
            if column > right
            and column not in columns.values()
            and sheet.text(head, column).strip()
        ),
    )
