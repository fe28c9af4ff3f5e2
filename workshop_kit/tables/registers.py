"""The tables a workshop falls into, and their columns, derived from the model's fields.

==================  ======================================================================
in the model        in the tables
==================  ======================================================================
the workshop        table ``workshop``, one row
a register          a table of its name, one row an entry: ``goals``, ``ideas``
a list in an entry  a table with the entry's id in its first column: ``phases`` and
                    ``actions`` have ``journey_id``, ``kpi_readings`` has ``kpi_id``
one value inside    columns with a dot: ``emotion.score``; where the value may be absent,
another             a column ``emotion`` says whether it is there
a list of texts     one cell
unknown keys        one cell, column ``unknown_keys``
==================  ======================================================================

Row order is list order. A new field of the model needs no code here.
"""

import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop

WORKSHOP = "workshop"
UNKNOWN_KEYS = "unknown_keys"


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    CHOICE = "choice"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "yes or no"
    DAY = "day"
    MOMENT = "day and time"
    TEXTS = "list of texts"
    PRESENCE = "whether the value is there"
    UNKNOWN = "unknown keys"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``path`` leads to its field, ``choices`` are the keys a choice may have."""

    path: tuple[str, ...]
    kind: Kind
    optional: bool = False
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The column's heading."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Register:
    """One table; ``field`` of the ``parent`` register's values holds its rows.

    ``parent_column`` is the heading of the column that names the parent's entry; it is empty
    for what the workshop itself holds.
    """

    name: str
    value: type[Value]
    columns: tuple[Column, ...]
    parent: str = ""
    parent_column: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """A field's type, taken apart."""

    inner: Any
    optional: bool = False
    many: bool = False

    @property
    def is_value(self) -> bool:
        return isinstance(self.inner, type) and issubclass(self.inner, Value)


_KINDS: dict[type, Kind] = {
    str: Kind.TEXT,
    bool: Kind.TRUTH,
    int: Kind.WHOLE,
    float: Kind.NUMBER,
    datetime: Kind.MOMENT,
    date: Kind.DAY,
}


@cache
def registers() -> dict[str, Register]:
    """Return every table by its name, parents before their children.

    Examples
    --------
    >>> [table.name for table in children(registers()["journeys"])][:5]
    ['phases', 'actions', 'links', 'tray', 'set_aside']
    >>> [column.name for column in registers()["idea_covers"].columns]
    ['pain_id', 'strength', 'unknown_keys']
    """
    whole = Register(WORKSHOP, Workshop, tuple(_columns(Workshop)))
    return {register.name: register for register in (whole, *_children(whole))}


def children(parent: Register) -> tuple[Register, ...]:
    """Return the tables whose rows belong to the rows of another."""
    return tuple(register for register in registers().values() if register.parent == parent.name)


def _children(parent: Register) -> Iterator[Register]:
    for field, shape in _lists_of_values(parent.value):
        whole = parent.value is Workshop
        owner = _snake(parent.value.__name__)
        own_name = whole or issubclass(shape.inner, Entry)
        child = Register(
            name=field if own_name else f"{owner}_{field}",
            value=shape.inner,
            columns=tuple(_columns(shape.inner)),
            parent=parent.name,
            parent_column="" if whole else f"{owner}_id",
            field=field,
        )
        yield child
        yield from _children(child)


def _lists_of_values(kind: type[Value]) -> Iterator[tuple[str, _Shape]]:
    for name, field in kind.model_fields.items():
        shape = _shape(field.annotation)
        if shape.many and shape.is_value:
            if kind is not Workshop and not issubclass(kind, Entry):
                message = f"{kind.__name__}.{name}: rows need an entry whose id they can name"
                raise TypeError(message)
            yield name, shape


def _columns(kind: type[Value], path: tuple[str, ...] = ()) -> Iterator[Column]:
    for name, field in kind.model_fields.items():
        shape = _shape(field.annotation)
        here = (*path, name)
        if shape.is_value and not shape.many:
            if shape.optional:
                yield Column(here, Kind.PRESENCE)
            yield from _columns(shape.inner, here)
        elif not shape.is_value:
            yield _column(here, shape)
    yield Column((*path, UNKNOWN_KEYS), Kind.UNKNOWN, optional=True)


def _column(path: tuple[str, ...], shape: _Shape) -> Column:
    if shape.many:
        return Column(path, Kind.TEXTS)
    if issubclass(shape.inner, StrEnum):
        keys = tuple(choice.value for choice in shape.inner)
        return Column(path, Kind.CHOICE, shape.optional, keys)
    return Column(path, _KINDS[shape.inner], shape.optional)


def _shape(annotation: Any) -> _Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shape(get_args(annotation)[0])
    if origin is tuple:
        return _Shape(_shape(get_args(annotation)[0]).inner, many=True)
    if origin in (Union, types.UnionType):
        (present,) = (part for part in get_args(annotation) if part is not type(None))
        return _Shape(_shape(present).inner, optional=True)
    return _Shape(annotation)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
