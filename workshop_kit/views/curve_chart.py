"""The emotion curve as a native chart that lies over the columns of a journey's sheet."""

from dataclasses import dataclass

from workshop_kit.content.language import Language
from workshop_kit.views.drawing import Box
from workshop_kit.views.emotion_curve import emotion_curve
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.views.journey_rows import PLOT_TALL, PLOT_TOP, REACH
from workshop_kit.views.sheet import Area, CurveChart
from workshop_kit.views.sheet_styles import Looks
from workshop_kit.views.typography import Typography, typeset


@dataclass(frozen=True, slots=True)
class CurveRows:
    """Where the curve lies and where its numbers stand; rows of the sheet, from 0."""

    numbers: int
    scores: int
    words: int
    curve: int
    first_column: int


def curve_chart(
    grid: JourneyGrid, rows: CurveRows, size: tuple[float, float], looks: Looks, language: Language
) -> CurveChart:
    """Return the chart of a journey; ``size`` is its width and height."""
    last = rows.first_column + len(grid.columns) - 1

    def across(row: int) -> Area:
        return Area(row, rows.first_column, row, last)

    name = grid.row("emotion").row.label
    with typeset(Typography(looks.theme.heading_font, looks.theme.body_font)):
        curve = emotion_curve(grid.columns, Box(0, 0, *size), 0, name, language)
    return CurveChart(
        curve=curve,
        row=rows.curve,
        column=rows.first_column,
        numbers=across(rows.numbers),
        scores=across(rows.scores),
        words=across(rows.words),
        reach=REACH,
        plot=(PLOT_TOP, PLOT_TALL),
        line=looks.theme.colours["petrol"],
        zero=looks.theme.colours["back"],
        style=looks.text(size=10.0, bold=True),
    )
