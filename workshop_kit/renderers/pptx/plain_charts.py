"""Bars, stacked bars and lines as native charts."""

from pptx.parts.slide import SlidePart

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.chart_frames import (
    CATEGORIES,
    SHOW_VALUE,
    VALUES,
    ChartPlace,
    chart_frame,
    chart_space,
    chart_text,
    legend,
    score_axis,
)
from workshop_kit.renderers.pptx.chart_parts import Data, Series, add_chart, series_xml
from workshop_kit.renderers.pptx.drawingml import emu, solid
from workshop_kit.views.drawing import QUIET, WHITE, Bars, Lines, LineSeries, StackedBars

_LEGEND_SIZE = 11.0


def bars_frame(bars: Bars, part: SlidePart, place: ChartPlace, tag: str, theme: Theme) -> str:
    """Add a bar chart to a slide and return its ``<p:graphicFrame>``."""
    names, values = zip(*bars.bars, strict=True)
    data = Data(names, (Series(bars.name, values),))
    longest = bars.longest or max(values)
    labels = (
        '<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'{chart_text(tag, bars.size, theme)}<c:dLblPos val="outEnd"/>{SHOW_VALUE}</c:dLbls>'
    )
    title, categories, numbers = series_xml(data)
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/>{title}<c:spPr>{solid(bars.colour, theme)}</c:spPr>'
        f'<c:invertIfNegative val="0"/>{labels}{categories}{numbers}</c:ser>'
    )
    plot = _bar_plot("clustered", series, longest * 1.15, _axis_words(tag, bars.size, theme))
    key = add_chart(part, place.name, data, chart_space(plot, tag, theme))
    return chart_frame(bars.name, bars.description, bars.box, key, place.shape_id)


def stacked_frame(
    bars: StackedBars, part: SlidePart, place: ChartPlace, tag: str, theme: Theme
) -> str:
    """Add a chart of stacked bars to a slide and return its ``<p:graphicFrame>``."""
    data = Data(bars.categories, tuple(Series(name, v) for name, _, v in bars.parts))
    series = ""
    for number, (_, colour, _) in enumerate(bars.parts):
        title, categories, numbers = series_xml(data, number)
        series += (
            f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{title}<c:spPr>'
            f'{solid(colour, theme)}<a:ln w="9525">{solid(QUIET, theme)}</a:ln></c:spPr>'
            f'<c:invertIfNegative val="0"/>{categories}{numbers}</c:ser>'
        )
    totals = [sum(values) for values in zip(*(v for _, _, v in bars.parts), strict=True)]
    plot = _bar_plot("stacked", series, max(totals) * 1.05, _axis_words(tag, bars.size, theme))
    space = chart_space(
        plot, tag, theme, legend=legend(tag, max(_LEGEND_SIZE, theme.smallest), theme)
    )
    key = add_chart(part, place.name, data, space)
    return chart_frame(bars.name, bars.description, bars.box, key, place.shape_id)


def lines_frame(lines: Lines, part: SlidePart, place: ChartPlace, tag: str, theme: Theme) -> str:
    """Add a line chart on the emotion scale to a slide and return its ``<p:graphicFrame>``."""
    data = Data(lines.categories, tuple(Series(line.name, line.values) for line in lines.series))
    series = "".join(_line(data, number, line, theme) for number, line in enumerate(lines.series))
    plot = (
        '<c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/><c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/></c:lineChart>'
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{solid(QUIET, theme)}</a:ln></c:spPr>{chart_text(tag, max(11.0, theme.smallest), theme)}'
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f"{score_axis(lines.ends, tag, theme)}"
    )
    space = chart_space(
        plot, tag, theme, legend=legend(tag, max(_LEGEND_SIZE, theme.smallest), theme)
    )
    key = add_chart(part, place.name, data, space)
    return chart_frame(lines.name, lines.description, lines.box, key, place.shape_id)


_MARKERS = ("circle", "diamond", "square", "triangle", "x")
"""A marker for each line, so that none is told apart by colour alone."""


def _line(data: Data, number: int, line: LineSeries, theme: Theme) -> str:
    title, categories, values = series_xml(data, number)
    dash = '<a:prstDash val="dash"/>' if line.dashed else ""
    colour = solid(line.colour, theme)
    inside = solid(WHITE, theme) if line.dashed else colour
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{title}<c:spPr>'
        f'<a:ln w="{emu(2.25)}" cap="rnd">{colour}{dash}<a:round/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="{_MARKERS[number % len(_MARKERS)]}"/><c:size val="9"/><c:spPr>'
        f'{inside}<a:ln w="15875">{colour}</a:ln></c:spPr></c:marker>{categories}{values}'
        '<c:smooth val="0"/></c:ser>'
    )


def _axis_words(tag: str, size: float, theme: Theme) -> str:
    return f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{chart_text(tag, size, theme)}"


def _bar_plot(grouping: str, series: str, longest: float, words: str) -> str:
    overlap = '<c:overlap val="100"/>' if grouping == "stacked" else ""
    return (
        f'<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="45"/>{overlap}'
        f'<c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/></c:barChart>'
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{words}<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{longest:g}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="{CATEGORIES}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
