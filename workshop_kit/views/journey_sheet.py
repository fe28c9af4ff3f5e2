"""A journey's sheet: the map to read, print, and write in.

From the top: hidden keys, headline, phases, numbers of the columns, rows in sections, and
below them what the signs mean.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    FIRST_COLUMN,
    GRID_MARK,
    KEY_COLUMN,
    KEY_ROW,
    NUMBER_ROW,
    PHASE_ROW,
    empty_phase_key,
    journey_sheet as sheet_title,
    row_name,
)
from workshop_kit.views.cell_heights import cell_height, row_height, whole_pixels
from workshop_kit.views.curve_chart import curve_chart
from workshop_kit.views.journey_checks import checks, rules
from workshop_kit.views.journey_grid import Column, JourneyGrid, PhaseSpan, journey_grid
from workshop_kit.views.journey_notes import journey_notes
from workshop_kit.views.journey_page import BAND_WIDTH, KEY_WIDTH, Measures, measures
from workshop_kit.views.journey_rows import SheetRow, sheet_rows
from workshop_kit.views.sheet import Area, Cell, Name, Page, Sheet, Style, Value
from workshop_kit.views.sheet_styles import Looks, looks
from workshop_kit.views.titles import journey_headline, journey_subtitle

BAND, LABEL = 1, 2
TITLE, SUBTITLE, GAP, PHASES, NUMBERS, FIRST_ROW = 1, 2, 3, 4, 5, 6
_HEADER = {KEY_ROW: 15.0, SUBTITLE: 18.0, GAP: 6.0, PHASES: 25.5, NUMBERS: 18.0}


def journey_sheet(
    workshop: Workshop,
    journey: Journey,
    number: int,
    language: Language,
    footer: tuple[str, str],
) -> tuple[Sheet, tuple[Name, ...]]:
    """Return the sheet of a journey and the names of its rows; journeys count from 1."""
    grid = _with_a_column(journey_grid(workshop, journey, language))
    drawn = _Drawn(workshop, grid, number, language, looks())
    return drawn.sheet(footer), drawn.names


def _with_a_column(grid: JourneyGrid) -> JourneyGrid:
    """Give a journey without phases and actions one column to begin with."""
    if grid.columns:
        return grid
    rows = tuple(
        replace(row, cells=(GridCellLike(),)) for row in grid.rows
    )
    return replace(grid, columns=(Column(1, "", None),), rows=rows)
