"""Every register of the workshop as a plain table, for programs: a mirror, not to be edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop_kit.analysis.register_columns import register_columns
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    DATA_MARK,
    DATA_SHEET,
    KEY_COLUMN,
    KEY_ROW,
    data_cell,
    table_name,
)
from workshop_kit.tables.registers import UNKNOWN_KEYS
from workshop_kit.views.sheet import Area, Cell, Page, Sheet, Table, Value
from workshop_kit.views.sheet_styles import Looks, varied

_TITLE, _REMARK = 1, 2
_FIRST_ROW = 4
_HEIGHTS = (15.0, 30.0, 18.0, 6.0)
_WIDTH = 111.0


@dataclass(frozen=True, slots=True)
class _Block:
    """A register on the sheet; its first row holds the headers."""

    name: str
    row: int
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def data_sheet(
    workshop: Workshop, looks: Looks, language: Language, footer: tuple[str, str]
) -> Sheet:
    """Return the sheet with one table a register that holds anything, one below the other."""
    blocks = tuple(_blocks(workshop))
    columns = max(len(block.headers) for block in blocks)
    last_row = blocks[-1].row + len(blocks[-1].rows)
    return Sheet(
        title=DATA_SHEET,
        tab=looks.theme.tint("back", 0.5),
        page=Page("A3", footer, Area(_TITLE, KEY_COLUMN, last_row, columns)),
        cells=tuple(_cells(blocks, looks, language)),
        widths=(_WIDTH,) * (columns + 1),
        heights=_HEIGHTS,
        hidden_rows=(KEY_ROW,),
        frozen=(_FIRST_ROW, 0),
        tables=tuple(_table(block, looks) for block in blocks),
    )


def _blocks(workshop: Workshop) -> Iterator[_Block]:
    row = _FIRST_ROW
    for name, columns in register_columns(workshop).items():
        records = list(zip(*columns.values(), strict=True))
        if records:
            block = _block(name, row, tuple(columns), records)
            yield block
            row += len(block.rows) + 2


def _block(name: str, row: int, headers: tuple[str, ...], records: list[tuple[Any, ...]]) -> _Block:
    """Return a register without the columns of unknown keys that it does not need."""
    used = [
        place
        for place, header in enumerate(headers)
        if not header.endswith(UNKNOWN_KEYS) or any(record[place] for record in records)
    ]
    rows = tuple(tuple(data_cell(record[place]) for place in used) for record in records)
    return _Block(name, row, tuple(headers[place] for place in used), rows)


def _cells(blocks: tuple[_Block, ...], looks: Looks, language: Language) -> Iterator[Cell]:
    yield Cell(KEY_ROW, KEY_COLUMN, DATA_MARK, looks.key)
    yield Cell(
        _TITLE, KEY_COLUMN, label("grid.data.title", language), varied(looks.title, wrap=False)
    )
    yield Cell(_REMARK, KEY_COLUMN, label("grid.data.remark", language), looks.data_name)
    for block in blocks:
        for row in range(block.row, block.row + len(block.rows) + 1):
            yield Cell(row, KEY_COLUMN, block.name, looks.data_name)
        for place, header in enumerate(block.headers, start=1):
            yield Cell(block.row, place, header, looks.data_head)
        for row, values in enumerate(block.rows, start=block.row + 1):
            for place, value in enumerate(values, start=1):
                if value is not None:
                    yield Cell(row, place, value, looks.data(value))


def _table(block: _Block, looks: Looks) -> Table:
    area = Area(block.row, 1, block.row + len(block.rows), len(block.headers))
    name = table_name(f"data_{block.name}")
    return Table(name, area, block.headers, looks.data_head, filters=False)
