"""What two versions of a workshop differ in, and such differences made or taken back elsewhere.

Entries are known by their ids, so an action that moved is the same action, and a difference
names one field of one entry. It can therefore be applied to a workshop that has changed in
other places meanwhile: that is how an edit is undone, and how two copies are brought together.
The change log is no difference: it tells of them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from workshop_kit.model.value import Entry, Value, registers_of
from workshop_kit.model.workshop import Workshop

WORKSHOP = ""
"""The owner of what belongs to the workshop itself; no entry has an empty id."""


class Absent:
    """The content of an unknown key that is not there, as opposed to one that holds nothing."""

    def __repr__(self) -> str:
        """Return its name."""
        return "ABSENT"


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an entry with another content; ``path`` leads into values inside the entry."""

    owner: str
    path: tuple[str, ...]
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class EntryAdded:
    """An entry that came into a register of its owner.

    ``order`` holds the ids of the register in the version that has the entry: its place.
    """

    owner: str
    register: str
    entry: Entry
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """An entry that went; what stands in it is what stands in ``EntryAdded``."""

    owner: str
    register: str
    entry: Entry
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderChange:
    """Entries that are in both versions of a register, in another order."""

    owner: str
    register: str
    before: tuple[str, ...]
    after: tuple[str, ...]


Difference = FieldChange | EntryAdded | EntryRemoved | OrderChange


def differences(before: Workshop, after: Workshop) -> tuple[Difference, ...]:
    """Return what makes one version into the other, in the order of the model.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> before = Workshop(id="w", goals=(Goal(id="g1", text="Sell more"),))
    >>> after = Workshop(id="w", goals=(Goal(id="g1", text="Sell more hybrids"), Goal(id="g2")))
    >>> for difference in differences(before, after):
    ...     print(difference)
    FieldChange(owner='g1', path=('text',), before='Sell more', after='Sell more hybrids')
    EntryAdded(owner='', register='goals', entry=Goal(id='g2', kind=<GoalKind.BUSINESS: 'business'>, text='', metric='', baseline='', target='', day=None, customer_benefit='', linked_goal_ids=()), order=('g1', 'g2'))
    """
    return tuple(_between(WORKSHOP, before, after))


def inverse(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences that take others back."""
    return tuple(map(_opposite, found))


def _opposite(difference: Difference) -> Difference:
    if isinstance(difference, EntryAdded | EntryRemoved):
        kind = EntryRemoved if isinstance(difference, EntryAdded) else EntryAdded
        return kind(difference.owner, difference.register, difference.entry, difference.order)
    return replace(difference, before=difference.after, after=difference.before)


def _between(owner: str, before: Value, after: Value) -> Iterator[Difference]:
    registers = registers_of(type(before))
    for name in type(before).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if old is new or name == "change_log":
            continue
        if name in registers:
            yield from _in_register(owner, name, old, new)
        else:
            yield from _in_field(owner, (name,), old, new)
    yield from _in_unknown_keys(owner, (), before, after)


def _in_field(owner: str, path: tuple[str, ...], old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, Value) and isinstance(new, Value):
        for name in type(old).model_fields:
            yield from _in_field(owner, (*path, name), getattr(old, name), getattr(new, name))
        yield from _in_unknown_keys(owner, path, old, new)
    elif old != new:
        yield FieldChange(owner, path, old, new)


def _in_unknown_keys(
    owner: str, path: tuple[str, ...], before: Value, after: Value
) -> Iterator[Difference]:
    old, new = before.model_extra or {}, after.model_extra or {}
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key, ABSENT), new.get(key, ABSENT)
        if not same_unknown(was, now):
            yield FieldChange(owner, (*path, key), was, now)


def same_unknown(one: Any, other: Any) -> bool:
    """Whether two contents of an unknown key are written alike: 1 and true are not."""
    if one is ABSENT or other is ABSENT:
        return one is other
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _in_register(
    owner: str, register: str, before: tuple[Entry, ...], after: tuple[Entry, ...]
) -> Iterator[Difference]:
    old, new = {entry.id: entry for entry in before}, {entry.id: entry for entry in after}
    for entry in before:
        if entry.id not in new:
            yield EntryRemoved(owner, register, entry, tuple(old))
        elif entry is not new[entry.id]:
            yield from _between(entry.id, entry, new[entry.id])
    staying, stayed = [key for key in old if key in new], [key for key in new if key in old]
    if staying != stayed:
        yield OrderChange(owner, register, tuple(staying), tuple(stayed))
    for entry in after:
        if entry.id not in old:
            yield EntryAdded(owner, register, entry, tuple(new))
