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
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import WORKSHOP, Column, Kind, Register, children, registers

Frames = Mapping[str, pd.DataFrame]
Row = dict[str, Any]
Rows = Mapping[tuple[str, str], list[Row]]
"""The fields of each row, by the name of their table and the id of their parent."""

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
    found: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    _collect(registers()[WORKSHOP], "", workshop, found)
    return {name: _frame(register, found[name]) for name, register in registers().items()}


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
    _refuse("tables", set(tables) - set(registers()))
    rows = {
        key: group
        for name, frame in tables.items()
        for key, group in _grouped(registers()[name], frame).items()
    }
    top = rows.pop((WORKSHOP, ""), [])
    if len(top) != 1:
        message = f"a workshop is one row, not {len(top)}"
        raise ValueError(message)
    data = _with_children(registers()[WORKSHOP], top[0], rows)
    _refuse("parents", {parent for (_, parent), group in rows.items() if group})
    return Workshop.model_validate(data)


def _collect(
    register: Register, parent_id: str, value: Value, found: dict[str, list[tuple[str, Value]]]
) -> None:
    """List a value, and all that it holds, under the names of their tables."""
    found[register.name].append((parent_id, value))
    for child in children(register):
        own_id = getattr(value, "id", "") if child.parent_column else ""
        for inner in getattr(value, child.field):
            _collect(child, own_id, inner, found)


def _frame(register: Register, rows: list[tuple[str, Value]]) -> pd.DataFrame:
    table = {}
    if register.parent_column:
        parents = [parent_id for parent_id, _ in rows]
        table[register.parent_column] = pd.Series(parents, dtype=_DTYPES[Kind.TEXT])
    for column in register.columns:
        cells = [_cell(value, column) for _, value in rows]
        table[column.name] = pd.Series(cells, dtype=_dtype(column))
    return pd.DataFrame(table)


def _dtype(column: Column) -> Any:
    if column.kind is Kind.CHOICE:
        return pd.CategoricalDtype(list(column.choices))
    return _DTYPES[column.kind]


def _cell(value: Value, column: Column) -> Any:
    inner: Any = value
    for name in column.path[:-1]:
        inner = getattr(inner, name)
        if inner is None:
            return None
    if column.kind is Kind.UNKNOWN:
        return inner.model_extra or None
    content = getattr(inner, column.path[-1])
    if column.kind is Kind.PRESENCE:
        return content is not None
    if column.kind is Kind.TEXTS:
        return tuple(map(str, content))
    return str(content) if column.kind is Kind.CHOICE and content is not None else content


def _grouped(register: Register, frame: pd.DataFrame) -> dict[tuple[str, str], list[Row]]:
    """Return the rows of a table as fields of the model, under their parents."""
    headings = {column.name for column in register.columns} | {register.parent_column}
    _refuse(f"columns of {register.name}", set(frame.columns) - headings)
    columns = [column for column in register.columns if column.name in frame]
    cells = {column: _cells(frame[column.name], column) for column in columns}
    parents = frame[register.parent_column] if register.parent_column else [""] * len(frame)
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for number, parent_id in enumerate(parents):
        row = {column: cells[column][number] for column in columns}
        groups[register.name, str(parent_id)].append(_fields(row))
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


def _fields(row: dict[Column, Any]) -> Row:
    """Put the cells of one row back into nested fields; what is missing takes its default."""
    fields: Row = {}
    absent: set[tuple[str, ...]] = set()
    for column, cell in row.items():
        *way, name = column.path
        if any(column.path[:depth] in absent for depth in range(len(column.path))):
            continue
        target = fields
        for step in way:
            target = target.setdefault(step, {})
        if column.kind is Kind.PRESENCE:
            target[name] = {} if cell else None
            if not cell:
                absent.add(column.path)
        elif column.kind is Kind.UNKNOWN:
            target.update(cell or {})
        elif cell is not None or column.optional:
            target[name] = cell
    return fields


def _with_children(register: Register, row: Row, rows: dict[tuple[str, str], list[Row]]) -> Row:
    """Add the rows of the child tables to the row they belong to, and take them out of the pile."""
    lists: Row = {}
    for child in children(register):
        own_id = str(row.get("id", "")) if child.parent_column else ""
        found = rows.pop((child.name, own_id), [])
        lists[child.field] = tuple(_with_children(child, inner, rows) for inner in found)
    return {**row, **lists}


def _refuse(what: str, names: set[Hashable] | set[str]) -> None:
    if names:
        message = f"a workshop has no such {what}: {', '.join(sorted(map(str, names)))}"
        raise ValueError(message)
