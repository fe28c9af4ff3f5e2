"""A workshop and what people make of it: the kinds of edits that a difference has to survive."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from workshop_kit.model.value import Entry, Value, registers_of
from workshop_kit.model.workshop import Workshop
from workshops import texts, values_of, workshops

Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def edited(draw: Draw, workshop: Workshop) -> Workshop:
    """A workshop after up to three edits: entries new, gone, moved, sorted, fields rewritten."""
    for _ in range(draw(st.integers(0, 3))):
        workshop = draw(st.sampled_from(_EDITS))(draw, workshop)
    return workshop


@st.composite
def versions(draw: Draw, count: int = 2) -> tuple[Workshop, ...]:
    """Workshops, each edited from the one before."""
    found = [draw(workshops())]
    for _ in range(count - 1):
        found.append(draw(edited(found[-1])))
    return tuple(found)


def _rewrite_workshop(draw: Draw, workshop: Workshop) -> Workshop:
    return workshop.model_validate({**dict(workshop.values()), **_some_fields(draw, workshop)})


def _rewrite_entry(draw: Draw, workshop: Workshop) -> Workshop:
    entries = list(workshop.entries())
    if not entries:
        return workshop
    entry = draw(st.sampled_from(entries))
    fields = {**dict(entry.values()), **_some_fields(draw, entry)}
    for name in [key for key in fields if key in (entry.model_extra or {}) and draw(st.booleans())]:
        del fields[name]
    changed: Workshop = _with_entry(workshop, entry.id, type(entry).model_validate(fields))
    return changed


def _add(draw: Draw, workshop: Workshop) -> Workshop:
    register = draw(st.sampled_from(registers_of(Workshop)))
    kind = type(workshop).model_fields[register].annotation
    entry = draw(values_of(kind.__args__[0]))  # type: ignore[union-attr]
    if {key.id for key in _whole(entry)} & workshop.by_id.keys():
        return workshop
    entries = list(getattr(workshop, register))
    entries.insert(draw(st.integers(0, len(entries))), entry)
    changed: Workshop = workshop.replace(**{register: tuple(entries)})
    return changed


def _remove(draw: Draw, workshop: Workshop) -> Workshop:
    entries = list(workshop.entries())
    if not entries:
        return workshop
    changed: Workshop = _with_entry(workshop, draw(st.sampled_from(entries)).id, None)
    return changed


def _sort(draw: Draw, workshop: Workshop) -> Workshop:
    register = draw(st.sampled_from(registers_of(Workshop)))
    order = draw(st.permutations(getattr(workshop, register)))
    changed: Workshop = workshop.replace(**{register: tuple(order)})
    return changed


def _to_tray(draw: Draw, workshop: Workshop) -> Workshop:
    journeys = [journey for journey in workshop.journeys if journey.actions]
    if not journeys:
        return workshop
    journey, target = draw(st.sampled_from(journeys)), draw(st.sampled_from(workshop.journeys))
    action = draw(st.sampled_from(journey.actions))
    without = _with_entry(workshop, action.id, None)
    holder = next(other for other in without.journeys if other.id == target.id)
    moved = action.replace(phase_id="")
    changed: Workshop = _with_entry(without, target.id, holder.replace(tray=(*holder.tray, moved)))
    return changed


_EDITS = (_rewrite_workshop, _rewrite_entry, _add, _remove, _sort, _to_tray)


def _some_fields(draw: Draw, value: Value) -> dict[str, Any]:
    """Return other contents for fields that hold no entries, and perhaps an unknown key."""
    other = draw(values_of(type(value)))
    keep = {"id", "change_log", *registers_of(type(value))}
    names = [name for name in type(value).model_fields if name not in keep]
    chosen = draw(st.lists(st.sampled_from(names), max_size=3)) if names else []
    unknown = draw(st.dictionaries(st.just("later") | texts.map("x{}".format), texts, max_size=1))
    return {**{name: getattr(other, name) for name in chosen}, **unknown}


def _with_entry(value: Any, entry_id: str, entry: Entry | None) -> Any:
    """Return a value in which one entry, wherever it is, is another one or none."""
    kind: type[Value] = type(value)
    changes = {}
    for register in registers_of(kind):
        entries = [
            entry if old.id == entry_id else _with_entry(old, entry_id, entry)
            for old in getattr(value, register)
        ]
        changes[register] = tuple(kept for kept in entries if kept is not None)
    return value.replace(**changes) if changes else value


def _whole(entry: Entry) -> list[Entry]:
    inner = [item for name in registers_of(type(entry)) for item in getattr(entry, name)]
    return [entry, *(found for item in inner for found in _whole(item))]
