"""Text boxes, ornaments, placeholders and pictures of a slide."""

from base64 import b64encode
from collections.abc import Sequence

from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.markup import DASH, number, rectangle, straight, stroke
from workshop_kit.renderers.svg.texts import Style, TextArea, style_of, written
from workshop_kit.views.drawing import Box, Colour, Paragraph, Picture, Text
from workshop_kit.views.layout_parts import TITLE_SPACING, Ornament, Placeholder

_ROUNDED = 0.16667
"""The radius of Office's rounded rectangle, in parts of its shorter side."""

_ORNAMENT_LINE = 0.75
_BULLETS = Colour("front")
_TITLES = {"title", "ctrTitle"}
_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"))


def text_shape(item: Text, look: Look) -> str:
    """Return a shape and the text in it."""
    line = ""
    if item.outline is not None:
        dash = DASH if item.dashed else ()
        line = stroke(look.colour(item.outline), item.line_width, dash)
    shape = ""
    if line or item.fill is not None:
        shape = outlined(item.shape, item.box, f"{look.fill(item.fill)}{line}")
    area = TextArea(item.box.inset(*item.inset), item.anchor, item.upright)
    return shape + written(item.paragraphs, area, Style(), look)


def outlined(shape: str, box: Box, look: str) -> str:
    """Return the outline of a shape: rectangle, rounded rectangle, ellipse or line."""
    if shape == "line":
        return straight((box.x, box.y), (box.right, box.bottom), look)
    if shape == "ellipse":
        across, down = box.width / 2, box.height / 2
        return (
            f'<ellipse cx="{number(box.x + across)}" cy="{number(box.y + down)}" '
            f'rx="{number(across)}" ry="{number(down)}"{look}/>'
        )
    if shape == "round":
        radius = min(box.width, box.height) * _ROUNDED
        return rectangle(box, f' rx="{number(radius)}"{look}')
    return rectangle(box, look)


def ornament(item: Ornament, look: Look) -> str:
    """Return a shape of the layout."""
    line = stroke(look.colour(item.outline), _ORNAMENT_LINE) if item.outline else ""
    return outlined(item.shape, item.box, f"{look.fill(item.fill)}{line}")


def placeholder(place: Placeholder, content: Sequence[Paragraph], look: Look) -> str:
    """Return the text of a placeholder at its place in the layout."""
    spacing = TITLE_SPACING if place.kind in _TITLES else 1.0
    area = TextArea(place.box.inset(*place.inset), place.anchor)
    return written(content, area, style_of(place, spacing, _BULLETS), look)


def picture(item: Picture) -> str:
    """Return a picture with its bytes inside; one of an unknown kind is left out."""
    kind = next((kind for start, kind in _KINDS if item.content.startswith(start)), None)
    if kind is None:
        return ""
    content = b64encode(item.content).decode("ascii")
    box = item.box
    return (
        f'<image x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
        f'height="{number(box.height)}" preserveAspectRatio="none" '
        f'href="data:image/{kind};base64,{content}"/>'
    )
