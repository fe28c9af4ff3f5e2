"""Differences made in a workshop that may have changed since, without touching anything else.

A difference is made only where the workshop still holds what the difference begins from. Where
it holds something else by now, that stays, and the difference is handed back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from workshop_kit.analysis.differences import (
    ABSENT,
    WORKSHOP,
    Difference,
    EntryChange,
    FieldChange,
    OrderChange,
    inverse,
    same_unknown,
)
from workshop_kit.model.value import Entry, Value, registers_of
from workshop_kit.model.workshop import Workshop

V = TypeVar("V", bound=Value)

Owners = Mapping[str, list[Difference]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A workshop with differences made in it, and those that could not be made."""

    workshop: Workshop
    refused: tuple[Difference, ...]


def applied(workshop: Workshop, found: Sequence[Difference]) -> Outcome:
    """Make differences in a workshop.

    Examples
    --------
    >>> from workshop_kit.analysis.differences import differences
    >>> from workshop_kit.model.goals import Goal
    >>> def one_goal(**fields):
    ...     return Workshop(id="w", goals=(Goal(id="g", **fields),))
    >>> named = differences(one_goal(), one_goal(text="Sell more"))
    >>> applied(one_goal(metric="cars"), named).workshop.goals[0].text
    'Sell more'
    >>> applied(one_goal(text="Sell less"), named).refused == named
    True
    """
    free = _ids_set_free(workshop, found)
    taken = workshop.by_id.keys() - free
    possible = {place for place, item in enumerate(found) if _is_possible(workshop, item, taken)}
    # what cannot arrive must not leave: an entry that moves is a difference at either end
    homeless = {_arriving(item) for place, item in enumerate(found) if place not in possible}
    possible -= {place for place in possible if _leaving(found[place]) in homeless - {None}}
    by_owner: dict[str, list[Difference]] = defaultdict(list)
    for place in sorted(possible):
        by_owner[found[place].owner].append(found[place])
    refused = tuple(item for place, item in enumerate(found) if place not in possible)
    return Outcome(_made(WORKSHOP, workshop, by_owner), refused)


def reverted(workshop: Workshop, found: Sequence[Difference]) -> Outcome:
    """Take differences back; those refused are given as they would have been made.

    Examples
    --------
    >>> from workshop_kit.analysis.differences import differences
    >>> before, after = Workshop(id="w", title="Cars"), Workshop(id="w", title="Bikes")
    >>> reverted(after.replace(client="Autovalli"), differences(before, after)).workshop.title
    'Cars'
    """
    return applied(workshop, inverse(found))


def _ids_set_free(workshop: Workshop, found: Iterable[Difference]) -> set[str]:
    """Return the ids of what the differences remove: an entry may come back elsewhere."""
    return {
        key
        for item in found
        if isinstance(item, EntryChange) and not item.came and _is_possible(workshop, item, set())
        for key in _ids_in(item.entry)
    }


def _is_possible(workshop: Workshop, item: Difference, taken: set[str]) -> bool:
    """Whether the workshop holds what a difference begins from, or what it leads to."""
    owner = workshop if item.owner == WORKSHOP else workshop.find(item.owner)
    if owner is None:
        return False
    if isinstance(item, FieldChange):
        now = _content(owner, item.path)
        return _same(owner, item.path, now, item.before) or _same(owner, item.path, now, item.after)
    entries: tuple[Entry, ...] = getattr(owner, item.register, ())
    if isinstance(item, OrderChange):
        order = [entry.id for entry in entries if entry.id in item.before]
        return order in (_present(item.before, order), _present(item.after, order))
    there = next((entry for entry in entries if entry.id == item.entry.id), None)
    if there is not None:
        return there == item.entry
    return not item.came or taken.isdisjoint(_ids_in(item.entry))


def _arriving(item: Difference) -> str | None:
    return item.entry.id if isinstance(item, EntryChange) and item.came else None


def _leaving(item: Difference) -> str | None:
    return item.entry.id if isinstance(item, EntryChange) and not item.came else None


def _made(owner: str, value: V, by_owner: Owners) -> V:
    """Return a value with the differences made in it and in every entry below it."""
    contents: dict[str, Any] = {}
    own = by_owner.get(owner, [])
    for name in registers_of(type(value)):
        old: tuple[Entry, ...] = getattr(value, name)
        entries = [_made(entry.id, entry, by_owner) for entry in old]
        new = _rearranged(entries, [item for item in own if _is_in(item, name)])
        if list(map(id, new)) != list(map(id, old)):
            contents[name] = tuple(new)
    changed: V = value.replace(**contents) if contents else value
    for item in own:
        if isinstance(item, FieldChange):
            changed = _with_content(changed, item.path, item.after)
    return changed


def _rearranged(entries: list[Entry], found: Sequence[Difference]) -> list[Entry]:
    changes = [item for item in found if isinstance(item, EntryChange)]
    gone = {item.entry.id for item in changes if not item.came}
    kept = [entry for entry in entries if entry.id not in gone]
    for item in found:
        if isinstance(item, OrderChange):
            kept = _ordered(kept, item.after)
    there = {entry.id for entry in kept}
    coming = [item for item in changes if item.came and item.entry.id not in there]
    for item in sorted(coming, key=lambda item: item.order.index(item.entry.id)):
        kept.insert(_place(item, kept), item.entry)
    return kept


def _ordered(entries: list[Entry], order: tuple[str, ...]) -> list[Entry]:
    """Put some entries in order, in the places that they have together."""
    by_id = {entry.id: entry for entry in entries}
    following = (by_id[key] for key in order if key in by_id)
    return [next(following) if entry.id in order else entry for entry in entries]


def _place(item: EntryChange, entries: Sequence[Entry]) -> int:
    """Return where an entry belongs: after the last of its forerunners, else before the next."""
    places = {entry.id: place for place, entry in enumerate(entries)}
    own = item.order.index(item.entry.id)
    for key in reversed(item.order[:own]):
        if key in places:
            return places[key] + 1
    return next((places[key] for key in item.order[own:] if key in places), len(entries))


def _content(value: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at the end of a path, ``ABSENT`` if there is no such place."""
    for name in path:
        if not isinstance(value, Value):
            return ABSENT
        known = name in type(value).model_fields
        value = getattr(value, name) if known else (value.model_extra or {}).get(name, ABSENT)
    return value


def _same(owner: Value, path: tuple[str, ...], one: Any, other: Any) -> bool:
    holder = _content(owner, path[:-1])
    if isinstance(holder, Value) and path[-1] in type(holder).model_fields:
        return bool(one == other)
    return same_unknown(one, other)


def _with_content(value: Any, path: tuple[str, ...], content: Any) -> Any:
    name, *rest = path
    inner = _with_content(getattr(value, name), tuple(rest), content) if rest else content
    contents = {**dict(value.values()), name: inner}
    if inner is ABSENT:
        del contents[name]
    return type(value).model_validate(contents)


def _is_in(item: Difference, register: str) -> bool:
    return not isinstance(item, FieldChange) and item.register == register


def _present(order: tuple[str, ...], keys: Sequence[str]) -> list[str]:
    return [key for key in order if key in keys]


def _ids_in(entry: Entry) -> Iterator[str]:
    yield entry.id
    for name in registers_of(type(entry)):
        for inner in getattr(entry, name):
            yield from _ids_in(inner)
