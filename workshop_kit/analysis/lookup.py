"""A workshop's entries by id, for views that follow many references."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TypeVar

from workshop_kit.model.journeys import Activity
from workshop_kit.model.research import Statement
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Lookup:
    """One workshop, indexed once; a reference that points nowhere gives nothing."""

    workshop: Workshop
    _statements: dict[tuple[str, str], list[Statement]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        statements: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for statement in self.workshop.statements:
            statements[statement.anchor, statement.field].append(statement)
        object.__setattr__(self, "_statements", dict(statements))

    def get(self, kind: type[E], entry_id: str) -> E | None:
        """Return the entry with this id if it is of this kind."""
        entry = self.workshop.by_id.get(entry_id)
        return entry if isinstance(entry, kind) else None

    def get_all(self, kind: type[E], entry_ids: tuple[str, ...]) -> tuple[E, ...]:
        """Return the entries that exist, in the order of the ids."""
        found = (self.get(kind, entry_id) for entry_id in entry_ids)
        return tuple(entry for entry in found if entry is not None)

    def statements(self, anchor: str, field: str) -> tuple[Statement, ...]:
        """Return the statements that speak of an entry in one field."""
        return tuple(self._statements.get((anchor, field), ()))

    def activities(self, anchor: str) -> tuple[Activity, ...]:
        """Return the company's activities at an action or phase."""
        return tuple(a for a in self.workshop.activities if a.anchor == anchor)
