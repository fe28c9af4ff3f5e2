"""What every chart shares: its frame on the slide, its space, its plot area, its text."""

from dataclasses import dataclass

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.drawingml import (
    DECORATIVE,
    NAMESPACES,
    attribute,
    solid,
    transform,
)
from workshop_kit.views.drawing import HAIRLINE, INK, Box

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CATEGORIES, VALUES = 11, 12
"""The ids of the two axes: small and positive, as the format wants them."""

SHOW_VALUE = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
SHOW_NOTHING = SHOW_VALUE.replace('showVal val="1"', 'showVal val="0"')


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Which chart this is: the number of its shape, and of its slide in the deck."""

    shape_id: int
    slide: int

    @property
    def name(self) -> str:
        """A name no other chart of the deck has, ending in digits as the format's names do."""
        return f"{self.slide:03d}{self.shape_id:03d}"


def chart_frame(name: str, description: str, box: Box, key: str, shape_id: int) -> str:
    """Return the frame that shows a chart; one without a description is decoration."""
    spoken = f' descr="{attribute(description)}"/>' if description else f">{DECORATIVE}</p:cNvPr>"
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{shape_id}" name="{attribute(name)}"'
        f"{spoken}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>{transform(box, 'p')}"
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{key}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def chart_space(plot: str, tag: str, theme: Theme, blanks: str = "gap", legend: str = "") -> str:
    """Return the chart part around a plot area; ``blanks`` says what a missing value does."""
    return (
        f'<c:chartSpace xmlns:c="{CHART}" {NAMESPACES}><c:date1904 val="0"/><c:lang val="{tag}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="{blanks}"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(theme.smallest * 100)}"/></a:pPr>'
        f'<a:endParaRPr lang="{tag}"/></a:p></c:txPr>'
        '<c:externalData r:id="WORKBOOK"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def plot_layout(x: float, y: float, width: float, height: float) -> str:
    """Return the place of the plot area itself, as shares of the chart."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{x:.5f}"/><c:y val="{y:.5f}"/><c:w val="{width:.5f}"/>'
        f'<c:h val="{height:.5f}"/></c:manualLayout></c:layout>'
    )


def chart_text(tag: str, size: float, theme: Theme) -> str:
    """Return how the words of an axis, a legend or a label are set."""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}">'
        f'{solid(INK, theme)}</a:defRPr></a:pPr><a:endParaRPr lang="{tag}"/></a:p></c:txPr>'
    )


def quoted(word: str) -> str:
    """Return a word that may stand inside the quotes of a number format."""
    return word.replace('"', "”")


def score_axis(ends: tuple[str, str], tag: str, theme: Theme, *, bare: bool = False) -> str:
    """Return the axis from −2.5 to 2.5: room for the curve's bulge, words at both ends."""
    high, low = ends
    words = attribute(f'[>1]"{quoted(high)}";[<-1]"{quoted(low)}";""')
    grid = (
        ""
        if bare
        else f'<c:majorGridlines><c:spPr><a:ln w="6350">{solid(HAIRLINE, theme)}'
        '<a:prstDash val="dash"/></a:ln></c:spPr></c:majorGridlines>'
    )
    return (
        f'<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="2.5"/>'
        f'<c:min val="-2.5"/></c:scaling><c:delete val="{int(bare)}"/><c:axPos val="l"/>{grid}'
        f'<c:numFmt formatCode="{words}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{chart_text(tag, theme.smallest, theme)}<c:crossAx val="{CATEGORIES}"/><c:crosses val="min"/>'
        '<c:crossBetween val="between"/><c:majorUnit val="2.5"/></c:valAx>'
    )


def legend(tag: str, size: float, theme: Theme) -> str:
    """Return a legend under the plot."""
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{chart_text(tag, size, theme)}</c:legend>'
