"""Workshops for tests: any value of any model class, derived from its fields."""

import itertools
import types
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop

V = TypeVar("V", bound=Value)

HEADER = {"format", "version", "min_reader"}
WIDEST = 2**63

texts = st.text(max_size=12)

whole_numbers = st.integers(min_value=-WIDEST, max_value=WIDEST - 1)

figures = st.floats(allow_nan=False, allow_infinity=False)

json_values = st.recursive(
    st.none() | st.booleans() | whole_numbers | figures | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=3,
)

zones = st.just(UTC) | st.integers(min_value=-14 * 60, max_value=14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)

moments = st.datetimes() | st.datetimes(timezones=zones)

_SIMPLE: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: whole_numbers,
    float: figures,
    str: texts,
    date: st.dates(),
    datetime: moments,
}


def values_of(kind: type[V]) -> st.SearchStrategy[V]:
    """Any value of one model class, unknown keys included; ids inside it are unique."""
    return _data_of(kind).map(_with_unique_ids).map(kind.model_validate)


def workshops() -> st.SearchStrategy[Workshop]:
    """Any workshop."""
    return values_of(Workshop)


@st.composite
def _data_of(draw: Callable[[st.SearchStrategy[Any]], Any], kind: type[Value]) -> dict[str, Any]:
    """Draw some of the fields: an unfinished workshop is a workshop too."""
    fields = kind.model_fields
    required = {name for name, field in fields.items() if field.is_required()}
    optional = sorted(set(fields) - required)
    # all fields of a small value, a handful of a large one, so that examples stay small
    some = st.lists(st.sampled_from(optional), unique=True, max_size=6) if optional else st.just([])
    chosen = required | set(draw(some))
    data = {name: draw(_field(fields[name])) for name in fields if name in chosen}
    if issubclass(kind, Entry):
        data["id"] = _OwnId(data["id"])
    known = set(fields) | HEADER
    unknown = texts.filter(lambda key: key not in known)
    extra: dict[str, Any] = draw(st.just({}) | st.dictionaries(unknown, json_values, max_size=2))
    return data | extra


def _field(field: FieldInfo) -> st.SearchStrategy[Any]:
    return _typed(field.annotation, field.metadata)


def _typed(kind: Any, rules: list[Any]) -> st.SearchStrategy[Any]:
    origin = get_origin(kind)
    if origin is Annotated:
        bare, *inner = get_args(kind)
        # a rule may stand by itself or inside a ``Field``
        return _typed(bare, [rule for item in inner for rule in getattr(item, "metadata", [item])])
    if origin in (Union, types.UnionType):
        return st.one_of(
            [st.none() if part is type(None) else _typed(part, rules) for part in get_args(kind)]
        )
    if origin is tuple:
        return st.lists(_typed(get_args(kind)[0], []), max_size=2).map(tuple)
    return _plain(kind, rules)


def _plain(kind: type, rules: list[Any]) -> st.SearchStrategy[Any]:
    if issubclass(kind, Value):
        return _data_of(kind)
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    patterns = [rule.pattern for rule in rules if isinstance(rule, StringConstraints)]
    if patterns:
        # the model's pattern engine lets no line break pass before “$”, Python's does
        return st.from_regex(str(patterns[0]).strip("^$"), fullmatch=True)
    low = [rule.ge for rule in rules if isinstance(rule, Ge)]
    high = [rule.le for rule in rules if isinstance(rule, Le)]
    if low or high:
        return st.integers(*low, *high)  # type: ignore[arg-type]
    return _SIMPLE[kind]


class _OwnId(str):
    """The id of an entry, as opposed to an unknown key that happens to be called so."""

    __slots__ = ()


def _with_unique_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Give each id its number, for two entries of a workshop never share one."""
    numbers = itertools.count()

    def numbered(value: Any) -> Any:
        if isinstance(value, _OwnId):
            return f"{value[:50]}-{next(numbers)}"
        if isinstance(value, dict):
            return {key: numbered(inner) for key, inner in value.items()}
        return tuple(numbered(item) for item in value) if isinstance(value, tuple) else value

    numbered_data: dict[str, Any] = numbered(data)
    return numbered_data
