"""One slide as one piece of XML, parsed once, with its notes."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlidePart
from pptx.presentation import Presentation

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.charts import bars_frame, curve_frame
from workshop_kit.renderers.pptx.drawingml import NAMESPACES, paragraphs
from workshop_kit.renderers.pptx.shapes import (
    placeholder_mark,
    placeholder_shape,
    slide_number,
    text_shape,
)
from workshop_kit.renderers.pptx.tables import table_frame
from workshop_kit.views.drawing import (
    QUIET,
    Bars,
    Deck,
    EmotionCurve,
    Item,
    Paragraph,
    Run,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.layouts import Layout, layout

_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_FIRST_SLIDE_ID = 256


def add_slide(deck: Presentation, slide: Slide, number: int, view: Deck, theme: Theme) -> None:
    """Append one slide to a deck, with the parts it needs."""
    plan = layout(slide.layout)
    master = next(entry for entry in deck.slide_layouts if entry.name == plan.name)
    part = SlidePart(
        PackURI(f"/ppt/slides/slide{number}.xml"),
        CONTENT_TYPE.PML_SLIDE,
        deck.part.package,
        parse_xml(f"<p:sld {NAMESPACES}><p:cSld>{_TREE}</p:spTree></p:cSld></p:sld>"),
    )
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    shapes = "".join(_shapes(slide, plan, part, number, view, theme))
    part._element = parse_xml(
        f"<p:sld {NAMESPACES}><p:cSld>{_TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    key = deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
    entry = f'<p:sldId {NAMESPACES} id="{_FIRST_SLIDE_ID + number}" r:id="{key}"/>'
    deck.slides._sldIdLst.append(parse_xml(entry))
    if slide.notes:
        _add_notes(part, slide.notes, view.tag, theme)


def _shapes(
    slide: Slide, plan: Layout, part: SlidePart, number: int, view: Deck, theme: Theme
) -> list[str]:
    """Return the shapes in reading order: title first, footer and number last."""
    shapes: list[str] = []
    fills = {"title": _title(slide), **slide.fills}
    for place in plan.placeholders:
        if fills.get(place.key):
            content = fills[place.key]
            shapes.append(placeholder_shape(place, len(shapes) + 2, content, view.tag, theme))
    for item in slide.items:
        shapes.append(_item(item, plan, part, len(shapes) + 2, view.tag, theme))
    for place in plan.placeholders:
        if place.kind == "ftr":
            footer = (paragraph(view.footer),)
            shapes.append(placeholder_shape(place, len(shapes) + 2, footer, view.tag, theme))
        elif place.kind == "sldNum":
            shapes.append(slide_number(place, len(shapes) + 2, number, view.tag))
    return shapes


def _title(slide: Slide) -> tuple[Paragraph, ...]:
    runs = [Run(slide.title, slide.title_size)]
    if slide.counter:
        runs.append(Run(f"  {slide.counter}", 13, colour=QUIET, heading=False))
    return (Paragraph(tuple(runs)),)


def _item(item: Item, plan: Layout, part: SlidePart, shape_id: int, tag: str, theme: Theme) -> str:
    if isinstance(item, Text):
        return text_shape(item, shape_id, tag, theme)
    if isinstance(item, EmotionCurve):
        return curve_frame(item, part, shape_id, tag, theme)
    if isinstance(item, Bars):
        return bars_frame(item, part, shape_id, tag, theme)
    mark = placeholder_mark(plan.placeholder(item.placeholder)) if item.placeholder else ""
    return table_frame(item, shape_id, mark, tag, theme)


def _add_notes(part: SlidePart, notes: tuple[str, ...], tag: str, theme: Theme) -> None:
    frame = part.notes_slide.notes_text_frame
    if frame is None:  # a notes master without a text placeholder has no place for notes
        return
    body = frame._txBody
    for old in body.p_lst:
        body.remove(old)
    lines = tuple(line for note in notes for line in note.split("\n"))
    wrapped = parse_xml(
        f"<p:txBody {NAMESPACES}><a:bodyPr/>"
        f"{paragraphs((paragraph(line) for line in lines), tag, theme)}</p:txBody>"
    )
    for new in wrapped.p_lst:
        body.append(new)
