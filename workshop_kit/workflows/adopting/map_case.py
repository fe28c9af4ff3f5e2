"""One map while it is taken over: its columns as actions, where its cells stand, what was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.importers.map_lanes import Lane
from workshop_kit.importers.map_tables import LaneValue, MapTable
from workshop_kit.importers.plain_book import Place, PlainError, PlainFormula, content_text
from workshop_kit.model.journeys import Phase
from workshop_kit.views.addresses import address
from workshop_kit.workflows.adopting.adoption import Finding, Kind
from workshop_kit.workflows.adopting.registers import Registers

_LONGEST = 60


@dataclass
class MapCase:
    """A map, the registers it fills, and fields of the actions it becomes, column by column.

    ``phase_of`` leads from columns to the phase over them, ``phase_fields`` from the id of a phase
    to what it is to hold besides. ``aside`` gathers what has to become
    notes: the name of a row, and a line for each of its cells.
    """

    table: MapTable
    registers: Registers
    language: Language
    phases: tuple[Phase, ...] = ()
    phase_fields: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    phase_of: dict[int, Phase] = field(default_factory=dict)
    actions: dict[int, dict[str, Any]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    aside: list[tuple[str, list[str]]] = field(default_factory=list)

    def lanes(self, *keys: str) -> Iterator[Lane]:
        """Yield the lanes of some rows, in the order of the map."""
        return (lane for lane in self.table.lanes if lane.key in keys and lane.lines)

    def readable(self, *lanes: Lane) -> Iterator[LaneValue]:
        """Yield the cells of some lanes; formulas and error values are told, and go to the notes."""
        for lane in lanes:
            unread = []
            for value in self.table.values(lane.lines):
                if isinstance(value.content, PlainFormula | PlainError):
                    given = content_text(value.content)
                    key = "formula" if isinstance(value.content, PlainFormula) else "error_value"
                    self.tell("problem", self.where(value.place), key, given=given)
                    unread.append(self.placed(value))
                else:
                    yield value
            if unread:
                self.aside.append((lane.name, unread))

    def by_column(self, *lanes: Lane) -> Iterator[tuple[int, LaneValue]]:
        """Yield the readable cells of some lanes once for each column that they cover."""
        for value in self.readable(*lanes):
            for column in value.columns:
                yield column, value

    def action_ids(self, value: LaneValue) -> tuple[str, ...]:
        """Return the actions that a cell stands under."""
        return tuple(self.actions[c]["id"] for c in value.columns if c in self.actions)

    def covers_phase(self, value: LaneValue) -> bool:
        """Whether a cell is merged over all columns of a phase that has several."""
        columns = self.columns_of(value.columns[0])
        return len(columns) > 1 and set(columns) <= set(value.columns)

    def columns_of(self, column: int) -> tuple[int, ...]:
        """Return all columns of the phase over a column."""
        return self._columns[self.phase_of[column].id]

    @cached_property
    def _columns(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for table_phase in self.table.phases:
            found[self.phase_of[table_phase.columns[0]].id] = table_phase.columns
        return found

    def where(self, place: Place) -> str:
        """Return sheet and cell as they are in the file."""
        row, column = place[::-1] if self.table.is_turned else place
        return f"{self.table.sheet.title} {address(row, column)}"

    def placed(self, value: LaneValue) -> str:
        """Return a cell as a line of a note: phase, action, and what stands there."""
        column = value.columns[0]
        names = [self.phase_of[column].label, self.actions.get(column, {}).get("text", "")]
        told = " › ".join(brief(name) for name in names if name)
        return f"{told}: {content_text(value.content)}" if told else content_text(value.content)

    def tell(self, kind: Kind, where: str, key: str, **values: str) -> None:
        """Note something that a person should look at."""
        self.findings.append(Finding(kind, where, key, values))

    def words(self, key: str, **values: str) -> str:
        """Return a label in the language of the workshop."""
        return label(f"adopting.{key}", self.language, **values)


def brief(text: str) -> str:
    """Return a text short enough to name something by it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
