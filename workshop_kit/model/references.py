"""References: the fields of a workshop's entries that name another entry by its id."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from workshop_kit.model.value import Entry, Value
from workshop_kit.model.workshop import Workshop

_OTHER_NAMES = frozenset(
    {"anchor", "based_on", "from_action", "to_action", "from_touchpoint", "to_touchpoint"}
)


class Reference(NamedTuple):
    """One entry (``owner``) that names another (``target``) in a field."""

    owner: str
    field: str
    target: str


def is_reference(name: str) -> bool:
    """Whether a field of this name holds one id, or nothing; ``…_ids`` hold several."""
    return name.endswith("_id") or name in _OTHER_NAMES


def loose_references(workshop: Workshop) -> set[Reference]:
    """Return the references that point nowhere.

    Examples
    --------
    >>> from workshop_kit.model.goals import Kpi
    >>> loose_references(Workshop(id="w", kpis=(Kpi(id="k", goal_ids=("g",)),)))
    {Reference(owner='k', field='goal_ids', target='g')}
    """
    return {
        reference
        for entry in workshop.entries()
        for reference in _references(entry.id, entry)
        if reference.target and reference.target not in workshop.by_id
    }


def _references(owner: str, value: Value) -> Iterator[Reference]:
    for name in type(value).model_fields:
        for item in _items(getattr(value, name)):
            if isinstance(item, str):
                if name.endswith("_ids") or is_reference(name):
                    yield Reference(owner, name, item)
            elif isinstance(item, Value) and not isinstance(item, Entry):
                yield from _references(owner, item)


def _items(content: Any) -> tuple[Any, ...]:
    return content if isinstance(content, tuple) else (content,)
