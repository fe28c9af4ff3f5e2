"""Changes to a workshop as pure functions: each takes one and returns another.

Applying a change to a file, under its lock, belongs to ``store``.
"""

from typing import Any

from workshop_kit.model.references import is_reference
from workshop_kit.model.value import Entry, Value, registers_of
from workshop_kit.model.workshop import Workshop


def put(workshop: Workshop, register: str, entry: Entry) -> Workshop:
    """Add an entry at the end of a register, or replace the one with its id.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> workshop = put(Workshop(id="w"), "goals", Goal(id="g1", text="Sell more hybrids"))
    >>> put(workshop, "goals", Goal(id="g1", text="Sell more cars")).goals[0].text
    'Sell more cars'
    """
    entries: tuple[Entry, ...] = getattr(workshop, register)
    if any(old.id == entry.id for old in entries):
        changed = tuple(entry if old.id == entry.id else old for old in entries)
    else:
        changed = (*entries, entry)
    return _with(workshop, {register: changed})


def change(workshop: Workshop, register: str, entry_id: str, **changes: Any) -> Workshop:
    """Change fields of one entry; a workshop without that entry is returned as it is.

    Raises
    ------
    pydantic.ValidationError
        When a new value is not allowed.
    """
    entries: tuple[Entry, ...] = getattr(workshop, register)
    changed = tuple(old.replace(**changes) if old.id == entry_id else old for old in entries)
    return _with(workshop, {register: changed})


def change_entry(workshop: Workshop, entry_id: str, **changes: Any) -> Workshop:
    """Change fields of one entry, in whatever register it is, also of a phase or an action.

    A workshop without that entry is returned as it is.

    Raises
    ------
    pydantic.ValidationError
        When a new value is not allowed.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Journey, Phase
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", phases=(Phase(id="p"),)),))
    >>> change_entry(workshop, "p", label="Trial").journeys[0].phases[0].label
    'Trial'
    """
    changed: Workshop = _with_entry(workshop, entry_id, changes)
    return changed


def remove_entry(workshop: Workshop, entry_id: str) -> Workshop:
    """Remove one entry, in whatever register it is, and every reference to it."""
    return Workshop.model_validate(_without_references(_without(workshop, entry_id), entry_id))


def remove(workshop: Workshop, register: str, entry_id: str) -> Workshop:
    """Remove one entry and every reference to it, so that nothing points nowhere.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> goals = (Goal(id="g1"), Goal(id="g2", linked_goal_ids=("g1",)))
    >>> remove(Workshop(id="w", goals=goals), "goals", "g1").goals[0].linked_goal_ids
    ()
    """
    entries: tuple[Entry, ...] = getattr(workshop, register)
    kept = _with(workshop, {register: tuple(old for old in entries if old.id != entry_id)})
    return Workshop.model_validate(_without_references(kept, entry_id))


def _with(workshop: Workshop, changes: dict[str, Any]) -> Workshop:
    changed: Workshop = workshop.replace(**changes)
    return changed


def _with_entry(value: Value, entry_id: str, changes: dict[str, Any]) -> Any:
    """Return a value with one entry changed in it; what holds no change stays the same object."""
    updates = {}
    for name in registers_of(type(value)):
        entries = getattr(value, name)
        changed = tuple(
            old.replace(**changes) if old.id == entry_id else _with_entry(old, entry_id, changes)
            for old in entries
        )
        if any(new is not old for new, old in zip(changed, entries, strict=True)):
            updates[name] = changed
    return value.replace(**updates) if updates else value


def _without(value: Value, entry_id: str) -> Any:
    updates = {}
    for name in registers_of(type(value)):
        entries = getattr(value, name)
        kept = tuple(_without(old, entry_id) for old in entries if old.id != entry_id)
        if kept != entries:
            updates[name] = kept
    return value.replace(**updates) if updates else value


def _without_references(value: Value, entry_id: str) -> dict[str, Any]:
    """Return the fields of a value, with references to an id taken out."""
    cleaned: dict[str, Any] = {}
    for name, field in value.values():
        if name.endswith("_ids"):
            cleaned[name] = tuple(key for key in field if key != entry_id)
        elif is_reference(name) and field == entry_id:
            cleaned[name] = ""
        else:
            cleaned[name] = _clean(field, entry_id)
    return cleaned


def _clean(field: Any, entry_id: str) -> Any:
    if isinstance(field, tuple):
        return tuple(_clean(item, entry_id) for item in field if not _covers(item, entry_id))
    return _without_references(field, entry_id) if isinstance(field, Value) else field


def _covers(item: Any, entry_id: str) -> bool:
    """Whether an item exists only for the entry that goes, as an idea's cover of a pain does."""
    return getattr(item, "pain_id", "") == entry_id
