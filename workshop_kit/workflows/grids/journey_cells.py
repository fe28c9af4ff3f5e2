"""Cells of a journey’s sheet compared, wherever their columns are now."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_kit.importers.journey_tables import (
    ASKED_ROWS,
)
from workshop_kit.importers.plain_book import Content, same_content
from workshop_kit.views.journey_grid import GridCell, JourneyGrid
from workshop_kit.views.row_values import Line
from workshop_kit.workflows.grids.emotions import meant_emotion, same_word
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridChange,
    GridProblem,
    Unreadable,
    kind_of,
    settled,
    told,
    where,
)
from workshop_kit.workflows.grids.sides import JourneySides


@dataclass(frozen=True)
class CellsCompared(JourneySides):
    """The cells of one journey."""

    def findings(self) -> Iterator[Finding]:
        """Yield what differs, row by row."""
        for row in self.base_grid.rows:
            if row.row.key != "emotion":
                for cell in row.cells:
                    yield from self._cell(row.row.key, row.row.label, cell)
        for key in ASKED_ROWS:
            for column in self.base_grid.columns:
                if column.action and column.key in self.places:
                    yield from self._emotion(key, column.key)

    def _cell(self, row: str, name: str, cell: GridCell) -> Iterator[Finding]:
        keys = self._keys_of(cell)
        if row not in self.found.rows or not any(key in self.places for key in keys):
            return
        number = self.base.rows[row]
        first = self.base.columns[cell.first].column if self.base.columns else 0
        before = self.base.sheet.cells.get((number, first))
        written = [
            (key, content)
            for key in keys
            if key in self.places
            and (content := self.found.content(row, self.places[key])) is not None
        ]
        one = next((w for w in written if w[0] == keys[0]), None) or next(iter(written), None)
        start = next(key for key in keys if key in self.places)
        yield from self._difference(
            row, name, cell.anchor, cell.lines, before, one[1] if one else None,
            self.places[one[0] if one else start],
        )  # fmt: skip
        for key, content in written:
            if one and key != one[0]:
                place = self.places[key]
                yield from self._difference(row, name, key, (), None, content, place)

    def _keys_of(self, cell: GridCell) -> list[str]:
        columns = self.base_grid.columns[cell.first : cell.first + cell.span]
        return [c.key if c.action else f"phase:{c.key}" for c in columns]

    def _difference(  # noqa: PLR0913 - a cell on both sides, and where it is
        self,
        row: str,
        name: str,
        anchor: str,
        lines: tuple[Line, ...],
        before: Content | None,
        after: Content | None,
        column: int,
    ) -> Iterator[Finding]:
        if same_content(before, after):
            return
        place = where(self.found.sheet, (self.found.rows[row], column), name)
        if anchor in {c.key for c in self.base_grid.columns if c.action is None} and (
            row_is_of_actions(self.base_grid, row)
        ):
            return  # what is written in the empty column of a phase makes an action of it
        try:
            meant = self.meant(row, anchor, lines, after, self.case.now)
        except Unreadable as reason:
            yield GridProblem(place, str(reason))
            return
        if meant.edit is None:
            return
        doubt = meant.doubt
        if row in self.found.by_label:
            doubt = f"{doubt} {self.case.words('row_by_label')}".strip()
        if column in self.returned:
            name_of = self.actions[self.returned[column]]
            doubt = f"{doubt} {self.case.words('lost_key', name=name_of)}".strip()
        change = GridChange(
            kind_of(before, after), place, told(before), told(after), meant.edit, doubt
        )
        yield from settled(change, self._current(row, anchor), self.case)

    def _current(self, row: str, anchor: str) -> str | None:
        """Return what the workshop shows at a place now; None where its anchor is gone."""
        if self.case.now.find(anchor) is None:
            return None
        if self.now is None:
            return ""
        found = next(
            (c for r in self.now_grid.rows if r.row.key == row for c in r.cells
             if c.anchor == anchor), None,
        )  # fmt: skip
        if found is None:
            return ""
        column = self.now.columns[found.first].column
        return told(self.now.content(row, column))

    def _emotion(self, row: str, key: str) -> Iterator[Finding]:
        if row not in self.found.rows:
            return
        place = self.places[key]
        start = next(c.column for c in self.base.columns if c.key == key)
        before, after = self.base.content(row, start), self.found.content(row, place)
        if same_content(before, after) or same_word(row, before, after):
            return
        at = where(self.found.sheet, (self.found.rows[row], place))
        try:
            edit = meant_emotion(self.case, row, key, after)
        except Unreadable as reason:
            yield GridProblem(at, str(reason))
            return
        doubt = ""
        if place in self.returned:
            doubt = self.case.words("lost_key", name=self.actions[key])
        change = GridChange(kind_of(before, after), at, told(before), told(after), edit, doubt)
        column = (
            next((c.column for c in self.now.columns if c.key == key), None) if self.now else None
        )
        current = (
            None if column is None or self.now is None else told(self.now.content(row, column))
        )
        yield from settled(change, current, self.case)


def row_is_of_actions(grid: JourneyGrid, row: str) -> bool:
    """Whether the values of a row hang on actions alone."""
    return grid.row(row).row.anchor == "action"
