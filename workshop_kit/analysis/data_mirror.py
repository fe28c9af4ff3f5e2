"""The workshop that the sheet of data in a grid mirrors: the one the grid was made from."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from workshop_kit.analysis.register_rows import Row, fields_of, workshop_of_rows
from workshop_kit.importers.plain_book import Content, PlainBook, PlainSheet
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import DATA_MARK, KEY_COLUMN
from workshop_kit.tables.registers import Column, Kind, Register, registers


def data_of(book: PlainBook) -> PlainSheet | None:
    """Return the sheet of data, whatever it is called now."""
    return next((sheet for sheet in book.sheets if DATA_MARK in sheet.cells.values()), None)


def mirrored_rows(sheet: PlainSheet) -> dict[str, list[dict[str, Content | None]]]:
    """Return the rows of each register on the sheet: a cell, or None, by each of its headings."""
    found: dict[str, list[dict[str, Content | None]]] = {}
    headings: dict[str, dict[int, str]] = {}
    for row in sheet.filled_rows:
        name = sheet.text(row, KEY_COLUMN)
        if name not in registers():
            continue
        cells = {column: cell for column, cell in sheet.row(row).items() if column != KEY_COLUMN}
        if name not in headings:
            headings[name] = {column: str(cell) for column, cell in cells.items()}
            found[name] = []
        else:
            found[name].append({head: cells.get(c) for c, head in headings[name].items()})
    return found


def mirrored_workshop(sheet: PlainSheet) -> Workshop:
    """Return the workshop on a sheet of data.

    Raises
    ------
    ValueError
        When somebody changed the sheet so that no workshop is left in it.
    """
    rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for name, found in mirrored_rows(sheet).items():
        register = registers()[name]
        for cells in found:
            parent = str(cells.get(register.parent_column) or "")
            rows[name, parent].append(fields_of(dict(_typed(register, cells))))
    return workshop_of_rows(rows)


def _typed(register: Register, cells: dict[str, Content | None]) -> Iterator[tuple[Column, Any]]:
    for column in register.columns:
        # a workbook of an earlier version lacks some: their fields take the default
        if column.name in cells:
            cell = cells[column.name]
            empty = "" if column.kind is Kind.TEXT and not column.optional else None
            yield column, empty if cell is None else _value(cell, column.kind)


def _value(cell: Content, kind: Kind) -> Any:
    """Return what a cell was before ``data_cell`` made it one."""
    if kind in (Kind.TEXTS, Kind.UNKNOWN):
        return json.loads(str(cell))
    if kind is Kind.WHOLE:
        return int(str(cell)) if isinstance(cell, str) else int(cell)  # type: ignore[arg-type]
    if kind is Kind.NUMBER:
        return float(cell)  # type: ignore[arg-type]
    if kind is Kind.DAY:
        return cell if isinstance(cell, date) else date.fromisoformat(str(cell))
    if kind is Kind.MOMENT:
        return datetime.fromisoformat(str(cell))
    return bool(cell) if kind in (Kind.TRUTH, Kind.PRESENCE) else str(cell)
