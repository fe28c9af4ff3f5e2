"""Text boxes, ornaments and placeholders of a slide."""

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.drawingml import (
    DECORATIVE,
    attribute,
    emu,
    has_words,
    paragraphs,
    solid,
    transform,
)
from workshop_kit.views.drawing import Paragraph, Text
from workshop_kit.views.layout_parts import Placeholder

_SHAPE = {"rect": "rect", "ellipse": "ellipse", "round": "roundRect", "line": "line"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}


def text_shape(item: Text, shape_id: int, tag: str, theme: Theme) -> str:
    """Return a text box or ornament as ``<p:sp>``; one without text is marked decorative."""
    across, down = (emu(length) for length in item.inset)
    spoken = "" if has_words(item.paragraphs) else DECORATIVE
    upright = ' vert="vert270"' if item.upright else ""
    is_text_box = item.fill is None and item.outline is None and item.shape == "rect"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{attribute(item.name)}">{spoken}</p:cNvPr>'
        f"<p:cNvSpPr{' txBox=' + chr(34) + '1' + chr(34) if is_text_box else ''}/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{transform(item.box)}<a:prstGeom prst="{_SHAPE[item.shape]}"><a:avLst/></a:prstGeom>'
        f"{solid(item.fill, theme)}{_outline(item, theme)}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="{across}" tIns="{down}" rIns="{across}" '
        f'bIns="{down}" anchor="{_ANCHOR[item.anchor]}"{upright}><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs(item.paragraphs, tag, theme)}</p:txBody></p:sp>"
    )


def _outline(item: Text, theme: Theme) -> str:
    if item.outline is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if item.dashed else ""
    return f'<a:ln w="{emu(item.line_width)}">{solid(item.outline, theme)}{dash}</a:ln>'


def placeholder_shape(
    place: Placeholder, shape_id: int, content: tuple[Paragraph, ...], tag: str, theme: Theme
) -> str:
    """Return a filled placeholder; size and style stay the layout's, and the place unless it moved."""
    moved = f"<p:spPr>{transform(place.box)}</p:spPr>" if place.is_moved else "<p:spPr/>"
    return (
        f"{placeholder_head(place, shape_id)}{moved}<p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle/>{paragraphs(content, tag, theme)}</p:txBody></p:sp>"
    )


def blank_placeholder(place: Placeholder, shape_id: int, tag: str) -> str:
    """Return a placeholder left empty: while somebody edits, it shows the layout's prompt."""
    return (
        f"{placeholder_head(place, shape_id)}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:endParaRPr lang="{tag}" dirty="0"/></a:p></p:txBody></p:sp>'
    )


def slide_number(place: Placeholder, shape_id: int, number: int, tag: str) -> str:
    """Return the slide number as a field, so that it follows when slides move."""
    size = f' sz="{round(place.size * 100)}"' if place.is_sized else ""
    return (
        f"{placeholder_head(place, shape_id)}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{tag}"{size} dirty="0"/><a:t>{number}</a:t></a:fld>'
        f'<a:endParaRPr lang="{tag}" dirty="0"/></a:p></p:txBody></p:sp>'
    )


def placeholder_head(place: Placeholder, shape_id: int) -> str:
    """Return the opening of a placeholder's ``<p:sp>``, named after the layout's key."""
    name = place.key.replace("_", " ").capitalize()
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder_mark(place)}</p:nvPr></p:nvSpPr>'
    )


def placeholder_mark(place: Placeholder) -> str:
    """Return the ``<p:ph>`` that ties a shape to its layout."""
    index = "" if place.index is None else f' idx="{place.index}"'
    quarter = ' sz="quarter"' if place.kind in {"body", "pic", "tbl", "ftr", "sldNum"} else ""
    return f'<p:ph type="{place.kind}"{quarter}{index}/>'
