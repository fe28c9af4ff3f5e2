"""A workshop taken apart into the columns of its registers, as plain Python values.

Data frames and the sheet of data are made of these; so a workbook needs no pandas.
"""

from collections import defaultdict
from typing import Any

from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import WORKSHOP, Column, Kind, Register, children, registers


def register_columns(workshop: Workshop) -> dict[str, dict[str, list[Any]]]:
    """Return the cells of every register by its name and the headings of its columns.

    A choice is its key, a list of texts a tuple, a set of unknown keys a dict; ``None`` stands
    where the value a cell belongs to is not there.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> goals = register_columns(Workshop(id="w", goals=(Goal(id="g1", text="Fewer calls"),)))["goals"]
    >>> goals["id"], goals["text"]
    (['g1'], ['Fewer calls'])
    """
    found: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    _collect(registers()[WORKSHOP], "", workshop, found)
    return {name: _columns(register, found[name]) for name, register in registers().items()}


def _collect(
    register: Register, parent_id: str, value: Value, found: dict[str, list[tuple[str, Value]]]
) -> None:
    """List a value, and all that it holds, under the names of their tables."""
    found[register.name].append((parent_id, value))
    for child in children(register):
        own_id = getattr(value, "id", "") if child.parent_column else ""
        for inner in getattr(value, child.field):
            _collect(child, own_id, inner, found)


def _columns(register: Register, rows: list[tuple[str, Value]]) -> dict[str, list[Any]]:
    table: dict[str, list[Any]] = {}
    if register.parent_column:
        table[register.parent_column] = [parent_id for parent_id, _ in rows]
    for column in register.columns:
        table[column.name] = [_cell(value, column) for _, value in rows]
    return table


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
