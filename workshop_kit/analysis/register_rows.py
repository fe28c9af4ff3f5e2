"""Rows of the registers put together into a workshop: the way back of ``register_columns``."""

from collections.abc import Hashable, Mapping
from typing import Any

from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import WORKSHOP, Column, Kind, Register, children, registers

Row = dict[str, Any]
Rows = Mapping[tuple[str, str], list[Row]]
"""The fields of each row, by the name of their table and the id of their parent."""


def fields_of(row: Mapping[Column, Any]) -> Row:
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


def workshop_of_rows(rows: Rows) -> Workshop:
    """Return the workshop that rows make.

    Raises
    ------
    ValueError
        When a row names a parent that is not there, or the workshop is not exactly one row.
    pydantic.ValidationError
        When a value is not allowed.
    """
    left = {key: list(group) for key, group in rows.items()}
    top = left.pop((WORKSHOP, ""), [])
    if len(top) != 1:
        message = f"a workshop is one row, not {len(top)}"
        raise ValueError(message)
    data = _with_children(registers()[WORKSHOP], top[0], left)
    refuse("parents", {parent for (_, parent), group in left.items() if group})
    return Workshop.model_validate(data)


def refuse(what: str, names: set[Hashable] | set[str]) -> None:
    """Raise ValueError for names that a workshop does not have."""
    if names:
        message = f"a workshop has no such {what}: {', '.join(sorted(map(str, names)))}"
        raise ValueError(message)


def _with_children(register: Register, row: Row, rows: dict[tuple[str, str], list[Row]]) -> Row:
    """Add the rows of the child tables to the row they belong to, and take them out of the pile."""
    lists: Row = {}
    for child in children(register):
        own_id = str(row.get("id", "")) if child.parent_column else ""
        found = rows.pop((child.name, own_id), [])
        lists[child.field] = tuple(_with_children(child, inner, rows) for inner in found)
    return {**row, **lists}
