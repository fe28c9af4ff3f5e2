"""The emotion curve as a native line chart whose points stand on a table's columns.

Its XML is written here, because python-pptx's writer cannot place a plot area, mark single
points or number axes as the format wants (it gives negative ids, which the Open XML SDK
refuses).
"""

from pptx.parts.slide import SlidePart

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.chart_frames import (
    CATEGORIES,
    SHOW_NOTHING,
    SHOW_VALUE,
    VALUES,
    ChartPlace,
    chart_frame,
    chart_space,
    plot_layout,
    score_axis,
)
from workshop_kit.renderers.pptx.chart_parts import Data, Series, add_chart, series_xml
from workshop_kit.renderers.pptx.drawingml import emu, solid, text
from workshop_kit.views.drawing import (
    QUIET,
    WHITE,
    CurvePoint,
    EmotionCurve,
    emotion_colour,
)

_TOP, _TALL = 0.12, 0.76
"""The plot area's share of the chart's height: room for labels above and below."""


def curve_frame(
    curve: EmotionCurve, part: SlidePart, place: ChartPlace, tag: str, theme: Theme
) -> str:
    """Add the chart part of an emotion curve and return its ``<p:graphicFrame>``."""
    names = tuple(point.name for point in curve.points)
    scores = tuple(point.score for point in curve.points)
    data = Data(names, (Series(curve.name, scores),))
    blanks = "span" if curve.bare else "gap"
    plot = _curve_plot(curve, data, tag, theme)
    key = add_chart(part, place.name, data, chart_space(plot, tag, theme, blanks))
    description = "" if curve.bare else curve.description
    return chart_frame(curve.name, description, curve.box, key, place.shape_id)


def _curve_plot(curve: EmotionCurve, data: Data, tag: str, theme: Theme) -> str:
    title, categories, values = series_xml(data)
    left = curve.plot_left / curve.box.width
    points = "".join(_point(place, point, theme) for place, point in enumerate(curve.points))
    labels = "".join(
        _word(place, point, curve.box.width, tag, theme) for place, point in enumerate(curve.points)
    )
    weight = 2.0 if curve.bare else 2.5
    marker = (
        f'<c:marker><c:symbol val="circle"/><c:size val="{6 if curve.bare else 9}"/><c:spPr>'
        f"{solid(curve.colour, theme)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
    )
    words = "" if curve.bare else f"{points}<c:dLbls>{labels}{SHOW_NOTHING}</c:dLbls>"
    return (
        f"{plot_layout(left, _TOP, 1 - left, _TALL)}"
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>{title}'
        f'<c:spPr><a:ln w="{emu(weight)}" cap="rnd">{solid(curve.colour, theme)}<a:round/></a:ln></c:spPr>'
        f'{marker}{words}{categories}{values}<c:smooth val="{int(curve.smooth)}"/></c:ser><c:marker val="1"/>'
        f'<c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/></c:lineChart>'
        f"{_category_axis(curve.bare, theme)}{score_axis(curve.ends, tag, theme, bare=curve.bare)}"
    )


def _point(place: int, point: CurvePoint, theme: Theme) -> str:
    """Return one marker: diamond below zero, circle above, hollow for an assumption."""
    if point.score is None:
        return ""
    symbol, size = ("diamond", 11) if point.score < 0 else ("circle", 10)
    colour = emotion_colour(point.score)
    if point.sourced:
        look = f'{solid(colour, theme)}<a:ln w="19050">{solid(WHITE, theme)}</a:ln>'
    else:
        look = (
            f'{solid(WHITE, theme)}<a:ln w="22225">{solid(colour, theme)}'
            '<a:prstDash val="sysDash"/></a:ln>'
        )
    return (
        f'<c:dPt><c:idx val="{place}"/><c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>'
        f'<c:spPr>{look}</c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>'
    )


def _word(place: int, point: CurvePoint, wide: float, tag: str, theme: Theme) -> str:
    """Return the word beside a point; words are in ink, colour is for marks only."""
    if point.score is None or not point.word:
        return ""
    size = round(theme.smallest * 100)
    shift = f'<c:x val="{point.shift / wide:.5f}"/><c:y val="0"/>'
    layout = f"<c:layout><c:manualLayout>{shift}</c:manualLayout></c:layout>" if point.shift else ""
    return (
        f'<c:dLbl><c:idx val="{place}"/>{layout}<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="{tag}" sz="{size}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr>'
        f"<a:t>{text(point.word)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{point.label}"/>{SHOW_VALUE}</c:dLbl>'
    )


def _category_axis(bare: bool, theme: Theme) -> str:
    line = "<a:noFill/>" if bare else solid(QUIET, theme)
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="{int(bare)}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:spPr><a:ln w="9525">{line}</a:ln></c:spPr><c:crossAx val="{VALUES}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )
