"""The handovers as a table below the touchpoints, with what the customer has to repeat (L11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.touchpoints import Handover, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    HANDOVER_COLUMNS,
    HANDOVERS,
    KEY_COLUMN,
    list_name,
    table_name,
)
from workshop_kit.views.sheet import Area, Cell, Check, Choice, Message, Style, Table, Value
from workshop_kit.views.sheet_styles import Looks

_SPARE, _LEAST = 2, 4


@dataclass(frozen=True)
class Handovers:
    """The handovers of a workshop from a row on: a heading, then the table."""

    workshop: Workshop
    row: int
    looks: Looks
    language: Language

    @property
    def last_row(self) -> int:
        """The last row of the table."""
        return self.row + 1 + max(len(self.workshop.handovers) + _SPARE, _LEAST)

    @cached_property
    def table(self) -> Table:
        """The table."""
        return Table(
            name=table_name(HANDOVERS),
            area=Area(self.row + 1, 0, self.last_row, len(HANDOVER_COLUMNS) - 1),
            headers=tuple(self._words(key) for key in HANDOVER_COLUMNS),
            header=self.looks.head,
            filters=False,
        )

    def cells(self) -> Iterator[Cell]:
        """Yield the heading, the headers and the lines."""
        columns = len(HANDOVER_COLUMNS) - 1
        yield Cell(self.row, KEY_COLUMN, HANDOVERS, self.looks.key)
        yield Cell(self.row, 1, self._words(HANDOVERS), self.looks.block, columns=columns)
        for column, header in enumerate(self.table.headers):
            yield Cell(self.row + 1, column, header, self.looks.head)
        known = self.workshop.handovers
        for place, row in enumerate(range(self.row + 2, self.last_row + 1)):
            values = self._values(known[place]) if place < len(known) else (None,) * (columns + 1)
            for column, value in enumerate(values):
                yield Cell(row, column, value, self._style(HANDOVER_COLUMNS[column]))

    def checks(self) -> Iterator[Check]:
        """Yield the lists to choose from."""
        for key in ("from", "to"):
            source = list_name("touchpoints")
            yield Choice(self._area(key), source, "information", *self._told(key, "handover"))
        answers = (self._words("yes"), self._words("no"))
        yield Choice(self._area("linked"), answers, "stop", *self._told("linked", "linked"))

    def _style(self, key: str) -> Style:
        if key == "id":
            return self.looks.key
        return self.looks.figure if key == "linked" else self.looks.input

    def _values(self, handover: Handover) -> tuple[Value, ...]:
        lookup = Lookup(self.workshop)
        ends = (handover.from_touchpoint, handover.to_touchpoint)
        found = [lookup.get(Touchpoint, key) for key in ends]
        first, second = (point.name if point and point.name else None for point in found)
        linked = None
        if handover.data_linked is not None:
            linked = self._words("yes" if handover.data_linked else "no")
        return handover.id, first, second, linked, handover.what_is_repeated or None

    def _told(self, column: str, key: str) -> tuple[Message, Message]:
        name = self._words(column)
        hint, refusal = self._words(f"{key}_hint"), self._words(f"{key}_refusal")
        return Message(name, hint), Message(name, refusal)

    def _words(self, key: str) -> str:
        return label(f"grid.touchpoints.{key}", self.language)

    def _area(self, key: str) -> Area:
        column = HANDOVER_COLUMNS.index(key)
        return Area(self.row + 2, column, self.last_row, column)
