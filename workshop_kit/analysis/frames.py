"""A workshop as data frames, one a register, and back without loss.

The columns are those of ``tables.registers``; their types never depend on what a workshop
happens to hold:

=================  ================================  =====================================
cells              dtype                             missing
=================  ================================  =====================================
text               ``string``                        never; an empty text is a text
choice             ``category`` of all its keys      ``NaN``
whole number       ``Int64``                         ``NA``
number             ``Float64``                       ``NA``
yes or no          ``boolean``                       ``NA``
day                ``datetime64[s]``                 ``NaT``
day and time       ``object`` (``datetime``), as     never
                   one column may mix time zones
list of texts      ``object`` (``tuple``)            never; no texts are ``()``
unknown keys       ``object`` (``dict``)             ``None``
=================  ================================  =====================================

A column with a dot is also missing where the value it belongs to is not there.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from workshop_kit.analysis.register_columns import register_columns
from workshop_kit.analysis.register_rows import Row, fields_of, refuse, workshop_of_rows
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import Column, Kind, Register, registers

Frames = Mapping[str, pd.DataFrame]

_DTYPES: dict[Kind, Any] = {
    Kind.TEXT: pd.StringDtype("python"),
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "Float64",
    Kind.TRUTH: "boolean",
    Kind.PRESENCE: "boolean",
    Kind.DAY: "datetime64[s]",
    Kind.MOMENT: "object",
    Kind.TEXTS: "object",
    Kind.UNKNOWN: "object",
}


def frames(workshop: Workshop) -> dict[str, pd.DataFrame]:
    """Return every register of a workshop as a table.

    Examples
    --------
    >>> from workshop_kit.model.ideas import Cover, Idea
    >>> idea = Idea(id="i1", impact=4, covers=(Cover(pain_id="p1"), Cover(pain_id="p2")))
    >>> tables = frames(Workshop(id="w", ideas=(idea,)))
    >>> tables["ideas"][["id", "impact"]].values.tolist()
    [['i1', 4]]
    >>> tables["idea_covers"][["idea_id", "pain_id", "strength"]].values.tolist()
    [['i1', 'p1', 'solves'], ['i1', 'p2', 'solves']]
    """
    columns = register_columns(workshop)
    return {name: _frame(register, columns[name]) for name, register in registers().items()}


def workshop_from_frames(tables: Frames) -> Workshop:
    """Return the workshop whose ``frames`` these are.

    Tables and columns that are missing stand for empty registers and fields.

    Raises
    ------
    ValueError
        When a table or column is not one of a workshop's, a row names a parent that is not
        there, or ``workshop`` does not have exactly one row: none may be lost in silence.
    pydantic.ValidationError
        When a value is not allowed.
    """
    refuse("tables", set(tables) - set(registers()))
    rows = {
        key: group
        for name, frame in tables.items()
        for key, group in _grouped(registers()[name], frame).items()
    }
    return workshop_of_rows(rows)


def _frame(register: Register, columns: dict[str, list[Any]]) -> pd.DataFrame:
    dtypes = {column.name: _dtype(column) for column in register.columns}
    parent = _DTYPES[Kind.TEXT]
    return pd.DataFrame(
        {name: pd.Series(cells, dtype=dtypes.get(name, parent)) for name, cells in columns.items()}
    )


def _dtype(column: Column) -> Any:
    if column.kind is Kind.CHOICE:
        return pd.CategoricalDtype(list(column.choices))
    return _DTYPES[column.kind]


def _grouped(register: Register, frame: pd.DataFrame) -> dict[tuple[str, str], list[Row]]:
    """Return the rows of a table as fields of the model, under their parents."""
    headings = {column.name for column in register.columns} | {register.parent_column}
    refuse(f"columns of {register.name}", set(frame.columns) - headings)
    columns = [column for column in register.columns if column.name in frame]
    cells = {column: _cells(frame[column.name], column) for column in columns}
    parents = frame[register.parent_column] if register.parent_column else [""] * len(frame)
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for number, parent_id in enumerate(parents):
        row = {column: cells[column][number] for column in columns}
        groups[register.name, str(parent_id)].append(fields_of(row))
    return groups


def _cells(series: "pd.Series[Any]", column: Column) -> list[Any]:
    """Return the cells of a column as plain Python values, ``None`` where one is missing."""
    if column.kind in (Kind.TEXTS, Kind.UNKNOWN):
        # a missing list or dict may also be a NaN, which other tables put into empty cells
        return [cell if isinstance(cell, tuple | list | dict) else None for cell in series]
    typed = series.astype(_dtype(column))
    plain = _PLAIN.get(column.kind, lambda cell: cell)
    return [
        None if missing else plain(cell)
        for cell, missing in zip(typed.tolist(), typed.isna(), strict=True)
    ]


def _day(moment: Any) -> date:
    day: date = moment.date()
    return day


_PLAIN: dict[Kind, Callable[[Any], Any]] = {Kind.DAY: _day}
