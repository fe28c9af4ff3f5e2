"""What says where a table of a grid begins, apart from hidden keys: its title and its headings."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.importers.plain_book import PlainSheet
from workshop_kit.tables import grids


@dataclass(frozen=True, slots=True)
class Block:
    """What stands below the first table of a sheet; ``columns`` have headings under ``labels``."""

    key: str
    title: str
    labels: str = ""
    columns: tuple[str, ...] = ()


_BELOW: Mapping[str, tuple[Block, ...]] = {
    grids.TOUCHPOINTS_MARK: (
        Block(
            grids.HANDOVERS,
            "grid.touchpoints.handovers",
            "grid.touchpoints",
            grids.HANDOVER_COLUMNS,
        ),
    ),
    grids.KPI_MARK: (
        Block(grids.CALCULATOR, "grid.calculator.title"),
        Block(grids.READINGS, "grid.readings.title", "grid.readings", grids.READING_COLUMNS),
    ),
}
"""The blocks below the first table of a sheet, by the mark of the sheet."""


def headings_of(columns: tuple[str, ...], labels: str, language: Language) -> dict[str, str]:
    """Return what stands over each column of a table, but for that of the ids."""
    return {key: label(f"{labels}.{key}", language) for key in columns[1:]}


def heading_row(sheet: PlainSheet, headings: Mapping[str, str], first: int, end: int) -> int | None:
    """Return the row that holds most of the headings, if it holds half of them."""
    best: tuple[int, int] = (0, 0)
    for row in sheet.filled_rows:
        if first <= row < end:
            count = len(set(sheet.row(row).values()) & set(headings.values()))
            best = max(best, (count, -row))
    return -best[1] if best[0] * 2 >= len(headings) else None


def columns_by_heading(
    sheet: PlainSheet, row: int | None, headings: Mapping[str, str]
) -> dict[str, int]:
    """Return the columns whose headings stand in a row, by their keys."""
    if row is None:
        return {}
    keys = {heading: key for key, heading in headings.items()}
    found: dict[str, int] = {}
    for column, content in sheet.row(row).items():
        if isinstance(content, str) and content in keys:
            found.setdefault(keys[content], column)
    return found


def rows_below(
    sheet: PlainSheet, mark: str, key_column: int, first: int, language: Language
) -> dict[str, int]:
    """Return the row above each block below the first table, whose lines begin after ``first``.

    Its key in the column of keys says so; where that is lost its title, which stands alone in
    its row, and where the title is gone too the row of its headings.
    """
    found: dict[str, int] = {}
    for block in _BELOW.get(mark, ()):
        row = _keyed_row(sheet, key_column, block.key)
        if row is None:
            row = _titled_row(sheet, label(block.title, language), first)
        if row is None and block.columns:
            headings = headings_of(block.columns, block.labels, language)
            head = heading_row(sheet, headings, first + 1, sheet.last_row + 1)
            row = None if head is None else head - 1
        if row is not None:
            found[block.key] = row
    return found


def _keyed_row(sheet: PlainSheet, key_column: int, key: str) -> int | None:
    rows = (row for row in sheet.filled_rows if sheet.text(row, key_column) == key)
    return next(rows, None)


def _titled_row(sheet: PlainSheet, title: str, first: int) -> int | None:
    rows = (
        row for row in sheet.filled_rows if row > first and list(sheet.row(row).values()) == [title]
    )
    return next(rows, None)
