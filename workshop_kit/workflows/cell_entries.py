"""What the lines of a cell are, row by row: which entries stand there, and how they are written.

``there`` finds the entries of a cell, ``written`` returns the workshop with other ones in their
place: pairs of the entry that a line continues, or None, and the text of the line.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workshop_kit.model.edits import change_entry, remove_entry
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Activity
from workshop_kit.model.research import Statement
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.ids import following_id
from workshop_kit.workflows.typed_lines import PUT_BETTER

Anchors = tuple[str, ...]
Lines = Sequence[tuple[Any, str]]

_MADE: dict[str, type[Entry]] = {"touchpoints": Touchpoint, "goals": Goal, "kpis": Kpi}


@dataclass(frozen=True, kw_only=True)
class CellEntries(ABC):
    """The entries that stand in the cells of one row.

    ``name`` is the field with their text, ``alike`` from when on a changed line is the same one.
    """

    name: str = "text"
    alike: float = PUT_BETTER

    @abstractmethod
    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return the entries of a cell, from top to bottom."""

    def text(self, entry: Any) -> str:
        """Return an entry as it is typed."""
        text: str = getattr(entry, self.name)
        return text

    @abstractmethod
    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop with other lines in a cell."""


@dataclass(frozen=True)
class Said(CellEntries):
    """Statements about an action or phase, such as thoughts and customer goals."""

    row: str

    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return what was said here, in the order of the register."""
        return [s for s in workshop.statements if s.anchor in anchors and s.field == self.row]

    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop with other statements here; new ones begin as assumptions (B01)."""
        now: list[Entry] = []
        for old, text in lines:
            if old is None:
                made = following_id(workshop, "statement", anchors[-1], self.row, text, *_ids(now))
                now.append(Statement(id=made, anchor=anchors[-1], field=self.row, text=text))
            else:
                now.append(old if old.text == text else old.replace(text=text))
        return _in_place(workshop, "statements", before, now)


@dataclass(frozen=True)
class WorkDone(CellEntries):
    """Activities of the company; a line taken out leaves its owner and technology standing."""

    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return the work done here, also where only an owner is known yet."""
        return [a for a in workshop.activities if a.anchor in anchors]

    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop with other activities here."""
        now: list[Entry] = []
        blank = [entry for entry in before if not entry.text]
        for old, text in lines:
            entry = old or (blank.pop(0) if blank else None)
            if entry is None:
                made = following_id(workshop, "activity", anchors[-1], text, *_ids(now))
                entry = Activity(id=made, anchor=anchors[-1])
            now.append(entry.replace(text=text))
        kept = _ids(now)
        now += [
            entry.replace(text="")
            for entry in before
            if entry.id not in kept and (entry.owner_id or entry.technology)
        ]
        return _in_place(workshop, "activities", before, now)


@dataclass(frozen=True)
class Referred(CellEntries):
    """Entries of a register that an action or phase refers to: touchpoints, goals, KPIs."""

    register_name: str
    field: str

    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return the entries named here, each once."""
        ids = dict.fromkeys(key for anchor in anchors for key in self._ids(workshop, anchor))
        found = (workshop.find(key) for key in ids)
        return [entry for entry in found if isinstance(entry, _MADE[self.register_name])]

    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop in which this place names other entries; none leaves its register."""
        now: list[str] = []
        for old, text in lines:
            workshop, key = self._named(workshop, old, text, anchors[-1])
            now.append(key)
        gone = {entry.id for entry in before} - set(now)
        for anchor in anchors[:-1]:
            kept = tuple(key for key in self._ids(workshop, anchor) if key not in gone)
            workshop = change_entry(workshop, anchor, **{self.field: kept})
            now = [key for key in now if key not in kept]
        return change_entry(workshop, anchors[-1], **{self.field: tuple(dict.fromkeys(now))})

    def _named(self, workshop: Workshop, old: Any, text: str, anchor: str) -> tuple[Workshop, str]:
        """Return the id of the entry of this name, after it was renamed or made if need be."""
        named = next(
            (e for e in getattr(workshop, self.register_name) if _same(self.text(e), text)), None
        )
        if named is not None:
            return workshop, named.id
        if old is not None and self._places(workshop, old.id) < 2:
            return change_entry(workshop, old.id, **{self.name: text}), old.id
        key = following_id(workshop, self.register_name.rstrip("s"), text)
        entry = _MADE[self.register_name].model_validate({"id": key, self.name: text})
        if isinstance(entry, Kpi):  # a KPI names the goals it measures (K24)
            entry = entry.replace(goal_ids=getattr(workshop.find(anchor), "goal_ids", ()))
        entries = (*getattr(workshop, self.register_name), entry)
        return workshop.replace(**{self.register_name: entries}), key

    def _places(self, workshop: Workshop, key: str) -> int:
        """Count the actions and phases that refer to an entry."""
        places = (
            place
            for journey in workshop.journeys
            for place in (*journey.phases, *journey.actions, *journey.tray)
        )
        return sum(key in getattr(place, self.field, ()) for place in places)

    def _ids(self, workshop: Workshop, anchor: str) -> tuple[str, ...]:
        ids: tuple[str, ...] = getattr(workshop.find(anchor), self.field, ())
        return ids


@dataclass(frozen=True)
class PainsHere(CellEntries):
    """Pains felt during an action; one that is felt elsewhere too, or answered, is kept."""

    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return the pains felt here."""
        return [pain for pain in workshop.pains if anchors[-1] in pain.action_ids]

    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop with other pains here."""
        here = anchors[-1]
        now: list[Entry] = []
        for old, text in lines:
            elsewhere = next((pain for pain in workshop.pains if _same(pain.text, text)), None)
            if old is not None:
                now.append(old.replace(text=text))
            elif elsewhere is not None:
                now.append(elsewhere.replace(action_ids=_with(elsewhere.action_ids, here)))
            else:
                key = following_id(workshop, "pain", here, text, *_ids(now))
                now.append(Pain(id=key, text=text, action_ids=(here,)))
        answered = {cover.pain_id for idea in workshop.ideas for cover in idea.covers}
        kept = _ids(now)
        for pain in before:
            left = tuple(key for key in pain.action_ids if key != here)
            if pain.id not in kept and (left or pain.id in answered):
                now.append(pain.replace(action_ids=left))
        standing = [pain for pain in workshop.pains if pain.id in _ids([*before, *now])]
        return _in_place(workshop, "pains", standing, now)


@dataclass(frozen=True)
class IdeasHere(CellEntries):
    """Ideas written out at an action: those whose first pain is felt there first (W04)."""

    action_ids: frozenset[str]

    def there(self, workshop: Workshop, anchors: Anchors) -> list[Any]:
        """Return the ideas written out here."""
        return [idea for idea in workshop.ideas if self._home(workshop, idea) == anchors[-1]]

    def written(
        self, workshop: Workshop, anchors: Anchors, before: list[Any], lines: Lines
    ) -> Workshop:
        """Return a workshop with other ideas here; a new one answers the first pain."""
        pains = PainsHere().there(workshop, anchors)
        now: list[Entry] = []
        for old, text in lines:
            if old is not None:
                now.append(old.replace(text=text))
            elif pains:
                key = following_id(workshop, "idea", anchors[-1], text, *_ids(now))
                now.append(Idea(id=key, text=text, covers=(Cover(pain_id=pains[0].id),)))
        return _in_place(workshop, "ideas", before, now)

    def _home(self, workshop: Workshop, idea: Idea) -> str:
        for cover in idea.covers:
            pain = workshop.find(cover.pain_id)
            for key in pain.action_ids if isinstance(pain, Pain) else ():
                if key in self.action_ids:
                    return key
        return ""


def _in_place(
    workshop: Workshop, register: str, before: Sequence[Entry], now: Sequence[Entry]
) -> Workshop:
    """Return a workshop with some entries of a register where others stood."""
    entries: tuple[Entry, ...] = getattr(workshop, register)
    old, kept = _ids(before), _ids(now)
    first = next((i for i, entry in enumerate(entries) if entry.id in old), len(entries))
    rest = [entry for entry in entries[first:] if entry.id not in old]
    changed = (*entries[:first], *now, *rest)
    if changed != entries:
        workshop = workshop.replace(**{register: changed})
    for key in sorted(old - kept):
        workshop = remove_entry(workshop, key)  # and what refers to it
    return workshop


def _ids(entries: Iterable[Entry]) -> set[str]:
    return {entry.id for entry in entries}


def _same(before: str, now: str) -> bool:
    return before.casefold() == now.casefold()


def _with(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return keys if key in keys else (*keys, key)
