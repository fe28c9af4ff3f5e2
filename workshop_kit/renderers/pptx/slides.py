"""One slide as one piece of XML, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlidePart
from pptx.presentation import Presentation

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.chart_frames import ChartPlace
from workshop_kit.renderers.pptx.charts import curve_frame
from workshop_kit.renderers.pptx.drawingml import NAMESPACES, has_words
from workshop_kit.renderers.pptx.notes import add_notes
from workshop_kit.renderers.pptx.pictures import picture
from workshop_kit.renderers.pptx.plain_charts import bars_frame, lines_frame, stacked_frame
from workshop_kit.renderers.pptx.shapes import (
    blank_placeholder,
    placeholder_mark,
    placeholder_shape,
    slide_number,
    text_shape,
)
from workshop_kit.renderers.pptx.tables import table_frame
from workshop_kit.views.drawing import (
    Bars,
    Blank,
    Deck,
    EmotionCurve,
    Item,
    Lines,
    Paragraph,
    Picture,
    Slide,
    StackedBars,
    Text,
    paragraph,
)
from workshop_kit.views.layout_parts import Layout
from workshop_kit.views.layouts import LAYOUTS
from workshop_kit.views.titles import title_line

_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_FIRST_SLIDE_ID = 256
_MASTERS_MAP = "<a:masterClrMapping/>"


@dataclass(frozen=True, slots=True)
class Stage:
    """What slides are written onto: a look, and for each layout's key the part that has it.

    ``maps`` are the maps of colours that slides on some layouts must repeat.
    """

    theme: Theme
    layouts: Mapping[str, tuple[Layout, Part]]
    maps: Mapping[str, str] = field(default_factory=dict)


def own_stage(deck: Presentation, theme: Theme) -> Stage:
    """Return the stage that the kit's own master is."""
    parts = {entry.name: entry.part for entry in deck.slide_layouts}
    return Stage(theme, {plan.key: (plan, parts[plan.name]) for plan in LAYOUTS})


@dataclass(frozen=True, slots=True)
class _Page:
    """The slide being written: its part and number, its layout, and how runs are set."""

    part: SlidePart
    number: int
    plan: Layout
    tag: str
    theme: Theme


def add_slide(deck: Presentation, slide: Slide, number: int, view: Deck, stage: Stage) -> None:
    """Append one slide to a deck, with the parts it needs."""
    plan, layout = stage.layouts[slide.layout]
    theme = stage.theme
    part = SlidePart(
        PackURI(f"/ppt/slides/slide{number}.xml"),
        CONTENT_TYPE.PML_SLIDE,
        deck.part.package,
        # its XML comes last: charts and pictures first need a part to relate to
        parse_xml(f"<p:sld {NAMESPACES}/>"),
    )
    part.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    page = _Page(part, number, plan, view.tag, theme)
    shapes = "".join(_shapes(slide, page, view.footer))
    part._element = parse_xml(
        f"<p:sld {NAMESPACES}><p:cSld>{_TREE}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMapOvr>{stage.maps.get(slide.layout, _MASTERS_MAP)}</p:clrMapOvr></p:sld>"
    )
    key = deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
    entry = f'<p:sldId {NAMESPACES} id="{_FIRST_SLIDE_ID + number}" r:id="{key}"/>'
    deck.slides._sldIdLst.append(parse_xml(entry))
    if slide.notes:
        add_notes(deck, part, slide.notes, number, (view.tag, theme))


def _shapes(slide: Slide, page: _Page, footer: str) -> list[str]:
    """Return the shapes in reading order: title first, footer and number last."""
    shapes: list[str] = []
    fills: dict[str, tuple[Paragraph, ...]] = {"title": (title_line(slide),), **slide.fills}
    for place in page.plan.placeholders:
        content = fills.get(place.key, ())
        if has_words(content):
            shapes.append(placeholder_shape(place, len(shapes) + 2, content, page.tag, page.theme))
    for item in slide.items:
        shapes.append(_item(item, page, len(shapes) + 2))
    for place in page.plan.placeholders:
        shape_id = len(shapes) + 2
        if place.kind == "ftr":
            line = (paragraph(footer, size=place.size if place.is_sized else None),)
            shapes.append(placeholder_shape(place, shape_id, line, page.tag, page.theme))
        elif place.kind == "sldNum":
            shapes.append(slide_number(place, shape_id, page.number, page.tag))
    return shapes


def _item(item: Item, page: _Page, shape_id: int) -> str:
    if isinstance(item, Text):
        return text_shape(item, shape_id, page.tag, page.theme)
    if isinstance(item, Blank):
        return blank_placeholder(page.plan.placeholder(item.placeholder), shape_id, page.tag)
    if isinstance(item, Picture):
        return picture(item, page.part, page.plan, shape_id)
    chart = ChartPlace(shape_id, page.number)
    if isinstance(item, EmotionCurve):
        return curve_frame(item, page.part, chart, page.tag, page.theme)
    if isinstance(item, Bars):
        return bars_frame(item, page.part, chart, page.tag, page.theme)
    if isinstance(item, StackedBars):
        return stacked_frame(item, page.part, chart, page.tag, page.theme)
    if isinstance(item, Lines):
        return lines_frame(item, page.part, chart, page.tag, page.theme)
    mark = placeholder_mark(page.plan.placeholder(item.placeholder)) if item.placeholder else ""
    return table_frame(item, shape_id, mark, page.tag, page.theme)
