"""One journey on its three sides: in the file, as it was when the file was made, as it is now."""

from dataclasses import dataclass, replace
from functools import cached_property, partial

from workshop_kit.importers.journey_tables import (
    ASKED_ROWS,
    JourneyColumn,
    JourneyTable,
)
from workshop_kit.importers.plain_book import Content
from workshop_kit.model.edits import change_entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.views.row_values import Line
from workshop_kit.workflows.grids.cells import MeantCell, meant_cell
from workshop_kit.workflows.grids.emotions import meant_emotion
from workshop_kit.workflows.grids.findings import (
    GridCase,
    checked,
    told,
)
from workshop_kit.workflows.grids.phases import (
    Placed,
    phases_of_columns,
    placed_groups,
)
from workshop_kit.workflows.typed_lines import SPELT_BETTER, continued

_OWN_FIELDS = {"actions": "text", "duration": "duration"}


@dataclass(frozen=True)
class JourneySides:
    """A journey in a file (``found``), as the file was made (``base``), and as it is ``now``."""

    case: GridCase
    found: JourneyTable
    base: JourneyTable
    now: JourneyTable | None
    base_grid: JourneyGrid
    now_grid: JourneyGrid

    @cached_property
    def homes(self) -> dict[str, str]:
        """The phase of each column of ours, by its key."""
        return phases_of_columns(self.base_grid)

    @cached_property
    def actions(self) -> dict[str, str]:
        """The text of each action when the file was made."""
        columns = self.base_grid.columns
        return {column.key: column.action.text for column in columns if column.action}

    @cached_property
    def returned(self) -> dict[int, str]:
        """The actions of columns whose keys are lost, known by their texts."""
        keys = {column.key for column in self.found.columns}
        gone = [key for key, text in self.actions.items() if key not in keys and text]
        fresh = [column for column in self.found.columns if column.key not in self.homes]
        texts = [told(self.found.content("actions", column.column)) for column in fresh]
        ways = continued([self.actions[key] for key in gone], texts, alike=SPELT_BETTER)
        return {
            fresh[n].column: gone[way]
            for n, way in enumerate(ways)
            if way is not None and not fresh[n].copied
        }

    def key(self, column: JourneyColumn) -> str:
        """Return which column of ours one in the file is; nothing for a new one."""
        known = column.key if column.key in self.homes else ""
        return known or self.returned.get(column.column, "")

    @cached_property
    def places(self) -> dict[str, int]:
        """The column of each action or empty phase of ours."""
        return {key: c.column for c in self.found.columns if (key := self.key(c))}

    @cached_property
    def groups(self) -> tuple[Placed, ...]:
        """The phases in the file, with those they are."""
        return placed_groups(self.case.base, self.base_grid, self.base, self.found)

    @cached_property
    def phase_of(self) -> dict[int, str]:
        """The phase over each column in the file."""
        return {c.column: one.phase_id for one in self.groups for c in one.group.columns}

    def meant(
        self,
        row: str,
        anchor: str,
        lines: tuple[Line, ...],
        content: Content | None,
        there: Workshop,
    ) -> MeantCell:
        """Return what a cell means at an action or phase of the workshop ``there``.

        Raises
        ------
        Unreadable
            When it is not what its row takes.
        """
        if row in ASKED_ROWS:
            return MeantCell(meant_emotion(self.case, row, anchor, content))
        text = told(checked(content, self.case))
        if row in _OWN_FIELDS:
            return MeantCell(
                partial(_with_field, entry_id=anchor, field=_OWN_FIELDS[row], text=text.strip())
            )
        case = self.case
        if there is not case.now:
            case = replace(case, now=there)
        return meant_cell(case, row, anchor, lines, text)


def _with_field(workshop: Workshop, *, entry_id: str, field: str, text: str) -> Workshop:
    return change_entry(workshop, entry_id, **{field: text})
