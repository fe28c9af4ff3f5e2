"""Writing a cell of the map: lines over lines, each kept as the entry it was (G03-G11).

A row says what its lines are: statements, entries of a register, activities. What a line is
called in the register it names; what is called nothing like it becomes a new entry.
"""

from collections.abc import Callable, Sequence
from typing import Any

from workshop_kit.analysis.set_aside import shown_at
from workshop_kit.content.rows import row_anchor
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.cell_entries import (
    CellEntries,
    IdeasHere,
    PainsHere,
    Referred,
    Said,
    WorkDone,
)
from workshop_kit.workflows.cell_work import owner_lines, set_owners, set_technology, tool_lines
from workshop_kit.workflows.columns import in_order, journey_of
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.typed_lines import SPELT_BETTER, continued, typed_lines

_OWN_FIELDS = {"actions": "text", "duration": "duration"}
"""Rows whose value is a field of the action itself."""

_REGISTERS = {
    "touchpoints": ("touchpoints", "touchpoint_ids", "name"),
    "business_goals": ("goals", "goal_ids", "text"),
    "kpis": ("kpis", "kpi_ids", "name"),
}
"""Rows that name entries of a register: which, in which field, and by which name."""

_WORK: dict[str, tuple[Callable[..., Workshop], Callable[..., list[str]]]] = {
    "owner": (set_owners, owner_lines),
    "technology": (set_technology, tool_lines),
}


def write_cell(workshop: Workshop, value: str, *, row: str, anchor: str) -> Workshop:
    r"""Write a cell, one entry a line; ``anchor`` is the action or phase the cell belongs to.

    A line that stayed, or was put better, keeps its entry with evidence and sources.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Action
    >>> from workshop_kit.model.research import Statement
    >>> journey = Journey(id="j", actions=(Action(id="a"),))
    >>> said = Statement(id="s", anchor="a", field="thoughts", text="Is it new?", tag="evidence")
    >>> workshop = Workshop(id="w", journeys=(journey,), statements=(said,))
    >>> now = write_cell(workshop, "Too dear\nIs it new?", row="thoughts", anchor="a").statements
    >>> [(statement.text, statement.tag.value) for statement in now]
    [('Too dear', 'assumption'), ('Is it new?', 'evidence')]
    """
    journey = journey_of(workshop, anchor)
    if journey is None:
        return workshop
    if row in _OWN_FIELDS:
        return change_entry(workshop, anchor, **{_OWN_FIELDS[row]: one_line(value)})
    anchors = anchors_of(journey, row, anchor)
    if row in _WORK:
        return _WORK[row][0](workshop, value, anchors)
    kind = _kind(row, journey)
    before = kind.there(workshop, anchors)
    lines = typed_lines(value)
    ways = continued([kind.text(entry) for entry in before], lines, alike=kind.alike)
    kept = [None if way is None else before[way] for way in ways]
    return kind.written(workshop, anchors, before, list(zip(kept, lines, strict=True)))


def write_lines(
    workshop: Workshop, lines: Sequence[tuple[str, str]], *, row: str, anchor: str
) -> Workshop:
    """Write a cell whose lines say which entry each of them is: pairs of an id, or none, and a text.

    Entries that nobody sees, because they have no text yet, stay.
    """
    journey = journey_of(workshop, anchor)
    if journey is None:
        return workshop
    kind, anchors = _kind(row, journey), anchors_of(journey, row, anchor)
    before = kind.there(workshop, anchors)
    by_id = {entry.id: entry for entry in before}
    named = {key for key, _ in lines}
    pairs = [(by_id.get(key), text) for key, text in lines]
    if not isinstance(kind, WorkDone):  # which keeps them itself
        pairs += [(e, "") for e in before if not kind.text(e).strip() and e.id not in named]
    return kind.written(workshop, anchors, before, pairs)


def entries_of(workshop: Workshop, *, row: str, anchor: str) -> list[Any]:
    """Return the entries that stand in a cell, from top to bottom."""
    journey = journey_of(workshop, anchor)
    if journey is None:
        return []
    return _kind(row, journey).there(workshop, anchors_of(journey, row, anchor))


def lines_to_type(workshop: Workshop, *, row: str, anchor: str) -> list[str]:
    """Return the lines of a cell as they are typed: names without figures, signs and marks."""
    journey = journey_of(workshop, anchor)
    entry = workshop.find(anchor)
    if journey is None or entry is None:
        return []
    if row in _OWN_FIELDS:
        text = getattr(entry, _OWN_FIELDS[row], "")
        return [text] if text else []
    anchors = anchors_of(journey, row, anchor)
    if row in _WORK:
        return _WORK[row][1](workshop, anchors)
    kind = _kind(row, journey)
    return [text for entry in kind.there(workshop, anchors) if (text := kind.text(entry))]


def anchors_of(journey: Journey, row: str, anchor: str) -> tuple[str, ...]:
    """Return what the values of a cell hang on, its own anchor last.

    The first action of a phase also shows what hangs on the phase itself, where other actions
    of the phase have values of their own. A phase shows those of phases that were set aside.
    """
    if row_anchor(row) != "either":
        return (anchor,)
    phase_id = next((a.phase_id for a in journey.actions if a.id == anchor), anchor)
    first = next((a.id for a in in_order(journey) if a.phase_id == phase_id), "")
    if anchor not in {phase_id, first}:
        return (anchor,)
    aside = [old.id for old in journey.set_aside if _shows(journey, phase_id, old)]
    return tuple(dict.fromkeys((*aside, phase_id, anchor)))


def _shows(journey: Journey, phase_id: str, old: Phase) -> bool:
    home = shown_at(journey, old)
    return home is not None and home.id == phase_id


def _kind(row: str, journey: Journey) -> CellEntries:
    if row in _REGISTERS:
        register, field, name = _REGISTERS[row]
        return Referred(register, field, name=name, alike=SPELT_BETTER)
    if row == "pains":
        return PainsHere()
    if row == "ideas":
        return IdeasHere(frozenset(action.id for action in journey.actions))
    if row == "activities":
        return WorkDone()
    return Said(row)
