"""Differences made in a workshop that may have changed since, without touching anything else.

A difference is made only where the workshop holds what the difference begins from. Where it
holds something else by now, that stays, and the difference is handed back.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import compress
from operator import not_
from typing import Any, TypeVar

from workshop_kit.analysis.differences import (
    ABSENT,
    WORKSHOP,
    Difference,
    EntryAdded,
    EntryRemoved,
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


def applied(workshop: Workshop, found: Sequence[Difference], *, strict: bool = False) -> Outcome:
    """Make differences in a workshop.

    Where the workshop holds already what a difference leads to, it counts as made; if
    ``strict``, it counts as changed by somebody else.

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
    possible = _possible(workshop, found, strict=strict)
    by_owner: dict[str, list[Difference]] = defaultdict(list)
    for item in compress(found, possible):
        by_owner[item.owner].append(item)
    refused = tuple(compress(found, map(not_, possible)))
    return Outcome(_made(WORKSHOP, workshop, by_owner), refused)


def reverted(workshop: Workshop, found: Sequence[Difference]) -> Outcome:
    """Take differences back where nothing was changed since.

    Those refused are given the way they would have been made, from the later to the earlier.

    Examples
    --------
    >>> from workshop_kit.analysis.differences import differences
    >>> before, after = Workshop(id="w", title="Cars"), Workshop(id="w", title="Bikes")
    >>> reverted(after.replace(client="Autovalli"), differences(before, after)).workshop.title
    'Cars'
    """
    return applied(workshop, inverse(found), strict=True)


def _possible(workshop: Workshop, found: Sequence[Difference], *, strict: bool) -> list[bool]:
    """Say of each difference whether it can be made, given the others."""
    ready = [_is_ready(workshop, item, strict=strict) for item in found]
    leaving = [item for item in compress(found, ready) if isinstance(item, EntryRemoved)]
    taken = workshop.by_id.keys() - {key for item in leaving for key in _ids_in(item.entry)}
    # what cannot arrive must not leave: an entry that moves is a difference at either end
    homeless = {
        item.entry.id
        for item, is_ready in zip(found, ready, strict=True)
        if isinstance(item, EntryAdded) and not (is_ready and _has_room(workshop, item, taken))
    }
    return [
        is_ready and not (isinstance(item, EntryAdded | EntryRemoved) and item.entry.id in homeless)
        for item, is_ready in zip(found, ready, strict=True)
    ]


def _is_ready(workshop: Workshop, item: Difference, *, strict: bool) -> bool:
    """Whether a workshop holds what a difference begins from, or leads to if not strict."""
    owner = workshop if item.owner == WORKSHOP else workshop.find(item.owner)
    if owner is None:
        return False
    if isinstance(item, FieldChange):
        wanted = (item.before,) if strict else (item.before, item.after)
        now = _content(owner, item.path)
        return any(_same(owner, item.path, now, content) for content in wanted)
    entries: tuple[Entry, ...] = getattr(owner, item.register, ())
    if isinstance(item, OrderChange):
        order = [entry.id for entry in entries if entry.id in item.before]
        orders = (item.before,) if strict else (item.before, item.after)
        return order in [_present(wanted, order) for wanted in orders]
    there = next((entry for entry in entries if entry.id == item.entry.id), None)
    if there is not None:
        return there == item.entry and not (isinstance(item, EntryAdded) and strict)
    return isinstance(item, EntryAdded) or not strict


def _has_room(workshop: Workshop, item: EntryAdded, taken: Set[str]) -> bool:
    """Whether an entry that comes finds its ids free, or is there already."""
    is_there = workshop.find(item.entry.id) == item.entry
    return is_there or taken.isdisjoint(_ids_in(item.entry))


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
    gone = {item.entry.id for item in found if isinstance(item, EntryRemoved)}
    kept = [entry for entry in entries if entry.id not in gone]
    for item in found:
        if isinstance(item, OrderChange):
            kept = _ordered(kept, item.after)
    there = {entry.id for entry in kept}
    added = [item for item in found if isinstance(item, EntryAdded)]
    for item in sorted(added, key=lambda item: item.order.index(item.entry.id)):
        if item.entry.id not in there:
            kept.insert(_place(item, kept), item.entry)
    return kept


def _ordered(entries: list[Entry], order: tuple[str, ...]) -> list[Entry]:
    """Put some entries in order, in the places that they have together."""
    by_id = {entry.id: entry for entry in entries}
    following = (by_id[key] for key in order if key in by_id)
    return [next(following) if entry.id in order else entry for entry in entries]


def _place(item: EntryAdded, entries: Sequence[Entry]) -> int:
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
