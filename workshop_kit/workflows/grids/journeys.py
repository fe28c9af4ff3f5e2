"""The sheets of journeys compared: headline, columns, then what stands in the cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from workshop_kit.analysis.set_aside import as_drawn
from workshop_kit.importers.journey_tables import (
    JourneyTable,
    journey_tables,
)
from workshop_kit.importers.plain_book import same_content
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import GRID_MARK
from workshop_kit.views.journey_grid import journey_grid
from workshop_kit.workflows.grids.actions import ColumnsCompared
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    StrangeContent,
    kind_of,
    settled,
    told,
    where,
)
from workshop_kit.workflows.grids.journey_cells import CellsCompared
from workshop_kit.workflows.grids.sides import JourneySides

_FIRST_JOURNEY = Journey(id="journey-1")


def journey_findings(case: GridCase) -> Iterator[Finding]:
    """Yield what differs on the sheets of journeys."""
    tables = journey_tables(case.file, case.language)
    files = {table.journey_id or table.sheet.title: table for table in tables}
    bases = {table.journey_id: table for table in journey_tables(case.base_book, case.language)}
    nows = {table.journey_id: table for table in journey_tables(case.now_book, case.language)}
    base, now = as_drawn(case.base), as_drawn(case.now)
    for journey in base.journeys or (_FIRST_JOURNEY,):
        title = bases[journey.id].sheet.title
        found = files.get(journey.id) or _without_id(files, journey, title)
        if found is None:
            yield GridProblem(title, case.words("table_missing", table=title))
            continue
        current = next((one for one in now.journeys if one.id == journey.id), None)
        if current is None and base.journeys:
            yield GridProblem(found.sheet.title, case.words("journey_gone"))
            continue
        sides = (
            case,
            found,
            bases[journey.id],
            nows.get(journey.id),
            journey_grid(base, journey, case.language),
            journey_grid(now, current or _FIRST_JOURNEY, case.language),
        )
        yield from _HeadCompared(*sides).findings()
        yield from ColumnsCompared(*sides).findings()
        yield from CellsCompared(*sides).findings()
    read = {table.sheet.title for table in files.values()}
    for sheet in case.file.sheets:
        if GRID_MARK in sheet.cells.values() and sheet.title not in read:
            yield StrangeContent(sheet.title, case.words("copied_sheet"))


def _without_id(
    files: Mapping[str, JourneyTable], journey: Journey, title: str
) -> JourneyTable | None:
    """Return the sheet that lost the id of a journey but has its actions or phases."""
    keys = {action.id for action in journey.actions} | {f"phase:{p.id}" for p in journey.phases}
    nameless = [table for table in files.values() if not table.journey_id]
    keyed = (table for table in nameless if keys & {c.key for c in table.columns})
    named = (table for table in nameless if table.sheet.title == title)
    return next(keyed, None) or next(named, None)


@dataclass(frozen=True)
class _HeadCompared(JourneySides):
    """The headline of one journey, and rows that are not where they should be."""

    def findings(self) -> Iterator[Finding]:
        yield from self._headline()
        yield from self._lost_rows()

    def _headline(self) -> Iterator[Finding]:
        (before, _), (after, place) = self.base.headline(), self.found.headline()
        if same_content(before, after) or "headline" not in self.found.rows:
            return
        edit = partial(_with_headline, journey_id=self.base_grid.journey.id, text=after.strip())
        change = GridChange(
            kind_of(before, after), where(self.found.sheet, place), before, after, edit
        )
        yield from settled(change, self.now.headline()[0] if self.now else "", self.case)

    def _lost_rows(self) -> Iterator[Finding]:
        for row in self.base.rows:
            if row not in self.found.rows:
                yield GridProblem(self.found.sheet.title, self.case.words("row_missing", name=row))
        for number in self.found.strangers:
            filled = self.found.sheet.row(number)
            text = " · ".join(told(content) for content in filled.values())
            yield StrangeContent(where(self.found.sheet, (number, min(filled))), text)


def _with_headline(workshop: Workshop, *, journey_id: str, text: str) -> Workshop:
    return change_entry(workshop, journey_id, headline=text)
