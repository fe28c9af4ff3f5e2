"""A journey's sheet: the map to read, print, and write in.

From the top: hidden keys, headline, phases, numbers of the columns, the rows in their
sections, and below them what the signs mean.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables import grids
from workshop_kit.tables.grids import FIRST_COLUMN, KEY_COLUMN, KEY_ROW
from workshop_kit.views.cell_heights import cell_height, row_height, whole_pixels
from workshop_kit.views.curve_chart import CurveRows, curve_chart
from workshop_kit.views.journey_checks import checks, rules
from workshop_kit.views.journey_grid import Column, GridCell, JourneyGrid, PhaseSpan, journey_grid
from workshop_kit.views.journey_notes import journey_notes
from workshop_kit.views.journey_page import BAND_WIDTH, KEY_WIDTH, Measures, measures
from workshop_kit.views.journey_rows import SheetRow, sheet_rows
from workshop_kit.views.sheet import Area, Cell, CurveChart, Name, Page, Sheet, Style
from workshop_kit.views.sheet_styles import Looks, varied
from workshop_kit.views.titles import journey_headline, journey_subtitle

_BAND, _LABEL = 1, 2
_TITLE, _SUBTITLE, _GAP, _PHASES, _NUMBERS, _FIRST_ROW = 1, 2, 3, 4, 5, 6
_HEADER = {KEY_ROW: 15.0, _GAP: 6.0, _PHASES: 25.5, _NUMBERS: 18.0}
_LIKELY_TITLE = 60.0
"""The height of title and subtitle before the width is known: one line each."""


@dataclass(frozen=True)
class JourneySheet:
    """One journey on its way to a sheet; journeys count from 1."""

    workshop: Workshop
    journey: Journey
    number: int
    looks: Looks
    language: Language

    def sheet(self, footer: tuple[str, str]) -> Sheet:
        """Return the sheet; ``footer`` is what stands left and right at the foot of a page."""
        rows, columns, looks = self._rows, self._columns, self.looks
        return Sheet(
            title=grids.journey_sheet(self.number),
            tab=looks.theme.colours["petrol"],
            page=self._page(footer),
            cells=tuple(self._cells()),
            widths=self._widths,
            heights=self._heights,
            hidden_rows=(KEY_ROW,),
            hidden_columns=(KEY_COLUMN,),
            frozen=(_FIRST_ROW, FIRST_COLUMN),
            checks=tuple(checks(rows, _FIRST_ROW, FIRST_COLUMN, columns, self.language)),
            rules=tuple(rules(rows, _FIRST_ROW, FIRST_COLUMN, columns, looks)),
            charts=(self._chart(),),
            free_columns=(FIRST_COLUMN, self._last_column),
        )

    def names(self) -> Iterator[Name]:
        """Yield a name for each row of the journey."""
        title = grids.journey_sheet(self.number)
        for row, entry in enumerate(self._rows, start=_FIRST_ROW):
            area = Area(row, FIRST_COLUMN, row, self._last_column)
            yield Name(grids.row_name(self.number, entry.key), title, area)

    @cached_property
    def _grid(self) -> JourneyGrid:
        grid = journey_grid(self.workshop, self.journey, self.language)
        return grid if grid.columns else _with_a_column(grid)

    @cached_property
    def _rows(self) -> tuple[SheetRow, ...]:
        return sheet_rows(self._grid, self.looks, self.language)

    @property
    def _columns(self) -> int:
        return len(self._grid.columns)

    @property
    def _last_column(self) -> int:
        return FIRST_COLUMN + self._columns - 1

    @property
    def _last_row(self) -> int:
        return _FIRST_ROW + len(self._rows) - 1

    @cached_property
    def _notes(self) -> tuple[str, ...]:
        return journey_notes(self._grid, self.language)

    @cached_property
    def _measures(self) -> Measures:
        bands = {
            section.key: whole_pixels(
                cell_height(section.label.upper(), self.looks.band(section.accent), BAND_WIDTH)
            )
            for section in self._grid.sections
        }
        frame = sum(_HEADER.values()) + _LIKELY_TITLE + 18.0 * len(self._notes)
        return measures(self._rows, self._grid.phases, bands, frame, self.looks)

    @property
    def _title_columns(self) -> tuple[int, int]:
        """Return where titles begin and over how many columns they go.

        On several pages they stay clear of the labels, which repeat on each of them.
        """
        breaks = self._measures.breaks
        return (FIRST_COLUMN, breaks[0]) if breaks else (_BAND, 2 + self._columns)

    @cached_property
    def _widths(self) -> tuple[float, ...]:
        measured = self._measures
        columns = (measured.column_width,) * self._columns
        return (KEY_WIDTH, BAND_WIDTH, measured.label_width, *columns)

    @property
    def _phase_height(self) -> float:
        """Return the height of the phase names, which may need a second line."""
        column = self._measures.column_width
        names = [(p.label, self.looks.phase, p.span * column) for p in self._grid.phases]
        return max(_HEADER[_PHASES], row_height(names))

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        first, columns = self._title_columns
        wide = sum(self._widths[first : first + columns])
        header = {cell.row: row_height([(cell.value, cell.style, wide)]) for cell in self._titles()}
        notes = [row_height([(note, self.looks.quiet, wide)]) for note in self._notes]
        head = {**header, **_HEADER, _PHASES: self._phase_height}
        return (
            *(head[row] for row in range(_FIRST_ROW)),
            *self._measures.rows,
            _HEADER[_GAP],
            *notes,
        )

    def _page(self, footer: tuple[str, str]) -> Page:
        measured = self._measures
        return Page(
            paper="A3",
            footer=footer,
            area=Area(_TITLE, _BAND, len(self._heights) - 1, self._last_column),
            repeat_rows=(_PHASES, _NUMBERS),
            repeat_columns=(_BAND, _LABEL),
            one_page=measured.one_page,
            scale=measured.scale,
            breaks=tuple(FIRST_COLUMN + column for column in measured.breaks),
        )

    def _chart(self) -> CurveChart:
        place = {row.key: number for number, row in enumerate(self._rows, start=_FIRST_ROW)}
        top, _, bottom = (place[key] for key in grids.CURVE_ROWS)
        size = (self._measures.column_width * self._columns, sum(self._heights[top : bottom + 1]))
        rows = CurveRows(
            numbers=_NUMBERS,
            scores=place[grids.SCORE_ROW],
            words=place[grids.WORD_ROW],
            curve=top,
            first_column=FIRST_COLUMN,
        )
        return curve_chart(self._grid, rows, size, self.looks, self.language)

    def _cells(self) -> Iterator[Cell]:
        yield from self._keys()
        yield from self._titles()
        yield from self._header()
        for row, entry in enumerate(self._rows, start=_FIRST_ROW):
            yield Cell(row, _LABEL, entry.label, entry.label_style)
            for place in entry.places:
                column = FIRST_COLUMN + place.first
                yield Cell(row, column, place.value, entry.style, columns=place.span)
        yield from self._bands()
        for row, note in enumerate(self._notes, start=self._last_row + 2):
            yield self._across(row, note, self.looks.quiet)

    def _keys(self) -> Iterator[Cell]:
        def key(row: int, column: int, text: str) -> Cell:
            return Cell(row, column, text, self.looks.free_key)

        yield key(KEY_ROW, KEY_COLUMN, grids.GRID_MARK)
        yield key(KEY_ROW, _BAND, self.journey.id)
        for place, column in enumerate(self._grid.columns, start=FIRST_COLUMN):
            of_phase = grids.empty_phase_key(column.key) if column.key else ""
            yield key(KEY_ROW, place, column.key if column.action else of_phase)
        yield key(_TITLE, KEY_COLUMN, grids.HEADLINE_ROW)
        yield key(_PHASES, KEY_COLUMN, grids.PHASE_ROW)
        yield key(_NUMBERS, KEY_COLUMN, grids.NUMBER_ROW)
        for row, entry in enumerate(self._rows, start=_FIRST_ROW):
            yield key(row, KEY_COLUMN, entry.key)

    def _titles(self) -> Iterator[Cell]:
        headline = journey_headline(self.workshop, self.journey, self.language)
        subtitle = journey_subtitle(self.workshop, self.journey, self.language)
        yield self._across(_TITLE, headline, self.looks.title)
        yield self._across(_SUBTITLE, subtitle, self.looks.quiet)

    def _across(self, row: int, text: str, style: Style) -> Cell:
        first, columns = self._title_columns
        return Cell(row, first, text, varied(style, locked=False), columns=columns)

    def _header(self) -> Iterator[Cell]:
        looks = self.looks
        yield Cell(
            _PHASES, _BAND, label("grid.journey.phase", self.language), looks.label, columns=2
        )
        yield Cell(
            _NUMBERS, _BAND, label("grid.journey.number", self.language), looks.label, columns=2
        )
        for phase in self._grid.phases:
            place = FIRST_COLUMN + phase.first
            yield Cell(_PHASES, place, phase.label or None, looks.phase, columns=phase.span)
        for place, column in enumerate(self._grid.columns, start=FIRST_COLUMN):
            is_moment = column.action is not None and column.action.moment_of_truth
            style = looks.moment_of_truth if is_moment else looks.number
            yield Cell(_NUMBERS, place, column.number, style)

    def _bands(self) -> Iterator[Cell]:
        sections = [row.section for row in self._rows]
        for section in self._grid.sections:
            if section.key in sections:
                first = _FIRST_ROW + sections.index(section.key)
                rows = sections.count(section.key)
                name = section.label.upper()
                yield Cell(first, _BAND, name, self.looks.band(section.accent), rows=rows)


def _with_a_column(grid: JourneyGrid) -> JourneyGrid:
    """Give a journey without phases and actions one column to begin with."""
    rows = tuple(replace(row, cells=(GridCell("", 0, 1, ()),)) for row in grid.rows)
    phases = (PhaseSpan("", "", None, 0, 1),)
    return replace(grid, phases=phases, columns=(Column(1, "", None),), rows=rows)
