"""Cells of a journey’s sheet compared, wherever their columns are now."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_kit.importers.journey_tables import (
    ASKED_ROWS,
)
from workshop_kit.importers.plain_book import Content, same_content
from workshop_kit.views.journey_grid import GridCell, GridRow, JourneyGrid
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
                yield from self._beside(row)
        for key in ASKED_ROWS:
            for column in self.base_grid.columns:
                if column.action and column.key in self.places:
                    yield from self._emotion(key, column.key)

    def _cell(self, row: str, name: str, cell: GridCell) -> Iterator[Finding]:
        places = self._places_of(cell)
        if row not in self.found.rows or not places:
            return
        number = self.base.rows[row]
        first = self.base.columns[cell.first].column if self.base.columns else 0
        before = self.base.sheet.cells.get((number, first))
        written = [
            (key, content)
            for key, column in places.items()
            if (content := self.found.content(row, column)) is not None
        ]
        one = next(iter(written), None)
        yield from self._difference(
            row, name, cell.anchor, cell.lines, before, one[1] if one else None,
            places[one[0] if one else next(iter(places))],
        )  # fmt: skip
        for key, content in written[1:]:
            yield from self._difference(row, name, key, (), None, content, places[key])

    def _beside(self, row: GridRow) -> Iterator[Finding]:
        """Yield what stands at actions that were moved out of the cell of their phase."""
        key, name = row.row.key, row.row.label
        if key not in self.found.rows:
            return
        seen = {column for cell in row.cells for column in self._places_of(cell).values()}
        for anchor, column in self.places.items():
            content = self.found.content(key, column)
            if content is not None and column not in seen and anchor in self.actions:
                yield from self._difference(key, name, anchor, (), None, content, column)

    def _places_of(self, cell: GridCell) -> dict[str, int]:
        """Return the columns in the file where a cell may be: those of its actions or its phase.

        What a phase says stays under the phase, whichever actions stand there now.
        """
        if cell.anchor in self.homes.values():
            under = {
                key: column
                for key, column in self.places.items()
                if self.phase_of.get(column) == cell.anchor
            }
            if under:
                return dict(sorted(under.items(), key=lambda place: place[1]))
        return {key: self.places[key] for key in self._keys_of(cell) if key in self.places}

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
        yield from (GridProblem(place, remark) for remark in meant.remarks)
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
        if same_content(before, after):
            return
        at = where(self.found.sheet, (self.found.rows[row], place))
        if same_word(row, before, after):
            yield GridProblem(at, self.case.words("emotion_sign_not_here"))
            return
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
