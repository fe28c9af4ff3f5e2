"""What layout and master draw on every slide, and where."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import is_true
from workshop_kit.inspection.namespaces import MC, A, P
from workshop_kit.inspection.slide_shapes import name_of, placeholder, text_of
from workshop_kit.inspection.templates.colours import solid_value
from workshop_kit.inspection.templates.places import box_of
from workshop_kit.views.brand.template import Obstacle

_DRAWN: Final = tuple(f"{P}{name}" for name in ("sp", "pic", "grpSp", "cxnSp", "graphicFrame"))
_SEEN_FILLS: Final = tuple(
    f"{A}{name}" for name in ("solidFill", "gradFill", "blipFill", "pattFill")
)


def obstacles_of(root: etree._Element, colours: dict[str, str]) -> Iterator[Obstacle]:
    """Yield what a layout or master draws, groups as one; placeholders draw nothing themselves."""
    tree = root.find(f"{P}cSld/{P}spTree")
    for shape in _drawn(tree) if tree is not None else ():
        box = box_of(shape)
        if box is None or placeholder(shape) is not None or _is_hidden(shape):
            continue
        if shape.tag != f"{P}sp" or _is_seen(shape):
            yield Obstacle(name_of(shape), box, _fill(shape, colours))


def _drawn(tree: etree._Element) -> Iterator[etree._Element]:
    for child in tree:
        if child.tag == f"{MC}AlternateContent":
            second = child.find(f"{MC}Fallback")
            yield from _drawn(second if second is not None else child[0])
        elif child.tag in _DRAWN:
            yield child


def _is_hidden(shape: etree._Element) -> bool:
    properties = next(shape.iter(f"{P}cNvPr"), None)
    return properties is not None and is_true(properties.get("hidden", "0"))


def _is_seen(shape: etree._Element) -> bool:
    """Whether a shape has a text, a fill or a line; a style gives it both unless it says not."""
    look = shape.find(f"{P}spPr")
    if text_of(shape) or look is None:
        return bool(text_of(shape))
    if any(look.find(fill) is not None for fill in _SEEN_FILLS):
        return True
    line = look.find(f"{A}ln")
    if line is not None and any(line.find(fill) is not None for fill in _SEEN_FILLS):
        return True
    return shape.find(f"{P}style") is not None and look.find(f"{A}noFill") is None


def _fill(shape: etree._Element, colours: dict[str, str]) -> str:
    fill = shape.find(f"{P}spPr/{A}solidFill")
    return solid_value(fill, colours) if fill is not None else ""
