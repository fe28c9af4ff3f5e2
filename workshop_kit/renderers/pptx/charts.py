"""Native charts: the emotion curve on a table's columns, and plain bars.

Their XML is written here, because python-pptx's writer cannot place a plot area, mark single
points or number axes as the format wants (it gives negative ids, which the Open XML SDK
refuses).
"""

from dataclasses import dataclass

from pptx.parts.slide import SlidePart

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.chart_parts import Series, add_chart, series_xml
from workshop_kit.renderers.pptx.drawingml import (
    DECORATIVE,
    NAMESPACES,
    attribute,
    emu,
    solid,
    text,
    transform,
)
from workshop_kit.views.drawing import (
    HAIRLINE,
    INK,
    QUIET,
    WHITE,
    Bars,
    Box,
    CurvePoint,
    EmotionCurve,
    emotion_colour,
)

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CATEGORIES, _VALUES = 11, 12
_TOP, _TALL = 0.12, 0.76
"""The plot area's share of the chart's height: room for labels above and below."""


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Which chart this is: the number of its shape, and of its slide in the deck."""

    shape_id: int
    slide: int

    @property
    def name(self) -> str:
        """A name no other chart of the deck has, ending in digits as the format's names do."""
        return f"{self.slide:03d}{self.shape_id:03d}"


def curve_frame(
    curve: EmotionCurve, part: SlidePart, place: ChartPlace, tag: str, theme: Theme
) -> str:
    """Add the chart part of an emotion curve and return its ``<p:graphicFrame>``."""
    names = [point.name for point in curve.points]
    series = Series(curve.name, names, [point.score for point in curve.points])
    blanks = "span" if curve.bare else "gap"
    key = add_chart(
        part, place.name, series, _space(_curve_plot(curve, series, tag, theme), tag, blanks)
    )
    description = "" if curve.bare else curve.description
    return _frame(curve.name, description, curve.box, key, place.shape_id)


def bars_frame(bars: Bars, part: SlidePart, place: ChartPlace, tag: str, theme: Theme) -> str:
    """Add the chart part of a bar chart and return its ``<p:graphicFrame>``."""
    series = Series(bars.name, [name for name, _ in bars.bars], [value for _, value in bars.bars])
    key = add_chart(
        part, place.name, series, _space(_bars_plot(bars, series, tag, theme), tag, "gap")
    )
    return _frame(bars.name, bars.description, bars.box, key, place.shape_id)


def _frame(name: str, description: str, box: Box, key: str, shape_id: int) -> str:
    spoken = f' descr="{attribute(description)}"/>' if description else f">{DECORATIVE}</p:cNvPr>"
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{shape_id}" name="{attribute(name)}"'
        f"{spoken}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>{transform(box, 'p')}"
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{key}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _space(plot: str, tag: str, blanks: str) -> str:
    return (
        f'<c:chartSpace xmlns:c="{_CHART}" {NAMESPACES}><c:date1904 val="0"/><c:lang val="{tag}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="{blanks}"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr>'
        f'<a:endParaRPr lang="{tag}"/></a:p></c:txPr>'
        '<c:externalData r:id="WORKBOOK"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


_SERIES_HEAD = '<c:idx val="0"/><c:order val="0"/>'
_SHOW_VALUE = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_SHOW_NOTHING = _SHOW_VALUE.replace('showVal val="1"', 'showVal val="0"')


def _layout(x: float, y: float, width: float, height: float) -> str:
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{x:.5f}"/><c:y val="{y:.5f}"/><c:w val="{width:.5f}"/>'
        f'<c:h val="{height:.5f}"/></c:manualLayout></c:layout>'
    )


def _curve_plot(curve: EmotionCurve, series: Series, tag: str, theme: Theme) -> str:
    title, categories, values = series_xml(series)
    left = curve.plot_left / curve.box.width
    points = "".join(_point(place, point, theme) for place, point in enumerate(curve.points))
    labels = "".join(_word(place, point, tag) for place, point in enumerate(curve.points))
    weight = 2.0 if curve.bare else 2.5
    marker = (
        f'<c:marker><c:symbol val="circle"/><c:size val="{6 if curve.bare else 9}"/><c:spPr>'
        f"{solid(curve.colour, theme)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
    )
    words = "" if curve.bare else f"{points}<c:dLbls>{labels}{_SHOW_NOTHING}</c:dLbls>"
    return (
        f"{_layout(left, _TOP, 1 - left, _TALL)}"
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser>{_SERIES_HEAD}{title}'
        f'<c:spPr><a:ln w="{emu(weight)}" cap="rnd">{solid(curve.colour, theme)}<a:round/></a:ln></c:spPr>'
        f'{marker}{words}{categories}{values}<c:smooth val="1"/></c:ser><c:marker val="1"/>'
        f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/></c:lineChart>'
        f"{_category_axis(curve.bare, theme)}{_score_axis(curve, tag, theme)}"
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


def _word(place: int, point: CurvePoint, tag: str) -> str:
    """Return the word beside a point; words are in ink, colour is for marks only."""
    if point.score is None:
        return ""
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="{tag}" sz="900" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr>'
        f"<a:t>{text(point.word)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{point.label}"/>{_SHOW_VALUE}</c:dLbl>'
    )


def _category_axis(bare: bool, theme: Theme) -> str:
    line = "<a:noFill/>" if bare else solid(QUIET, theme)
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="{int(bare)}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:spPr><a:ln w="9525">{line}</a:ln></c:spPr><c:crossAx val="{_VALUES}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _score_axis(curve: EmotionCurve, tag: str, theme: Theme) -> str:
    """Return the axis from −2.5 to 2.5: room for the curve's bulge, words at both ends."""
    high, low = curve.ends
    words = attribute(f'[>1]"{_quoted(high)}";[<-1]"{_quoted(low)}";""')
    grid = (
        ""
        if curve.bare
        else f'<c:majorGridlines><c:spPr><a:ln w="6350">{solid(HAIRLINE, theme)}'
        '<a:prstDash val="dash"/></a:ln></c:spPr></c:majorGridlines>'
    )
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="2.5"/>'
        f'<c:min val="-2.5"/></c:scaling><c:delete val="{int(curve.bare)}"/><c:axPos val="l"/>{grid}'
        f'<c:numFmt formatCode="{words}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_axis_text(tag, 9, theme)}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="min"/><c:crossBetween val="between"/>'
        '<c:majorUnit val="2.5"/></c:valAx>'
    )


def _quoted(word: str) -> str:
    """Return a word that may stand inside the quotes of a number format."""
    return word.replace('"', "”")


def _axis_text(tag: str, size: float, theme: Theme) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}">'
        f'{solid(INK, theme)}</a:defRPr></a:pPr><a:endParaRPr lang="{tag}"/></a:p></c:txPr>'
    )


def _bars_plot(bars: Bars, series: Series, tag: str, theme: Theme) -> str:
    title, categories, values = series_xml(series)
    labels = (
        '<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f"{_axis_text(tag, bars.size, theme)}"
        f'<c:dLblPos val="outEnd"/>{_SHOW_VALUE}</c:dLbls>'
    )
    longest = max((value for _, value in bars.bars), default=1.0)
    return (
        '<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"<c:ser>{_SERIES_HEAD}{title}<c:spPr>{solid(bars.colour, theme)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{labels}{categories}{values}</c:ser><c:gapWidth val="45"/>'
        f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/></c:barChart>'
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_axis_text(tag, bars.size, theme)}"
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{longest * 1.15:g}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="{_CATEGORIES}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
