"""Placeholders of a layout, with what they take from their master."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.namespaces import A, P
from workshop_kit.inspection.slide_shapes import placeholder, shapes
from workshop_kit.inspection.templates.colours import solid_value
from workshop_kit.views.brand.template import Place
from workshop_kit.views.drawing import Box

_EMU_A_POINT: Final = 12_700
_PARENTS: Final = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body"}
_STYLES: Final = {"title": "titleStyle", "ctrTitle": "titleStyle"}


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a master gives to the placeholders of its layouts."""

    master: etree._Element

    def shape(self, kind: str) -> etree._Element | None:
        """Return the master's placeholder that one of a layout follows."""
        wanted = _PARENTS.get(kind, kind)
        return next((s for s in shapes(self.master) if _kind(s) == wanted), None)

    def style(self, kind: str) -> etree._Element | None:
        """Return the master's style of text for a kind of placeholder."""
        name = _STYLES.get(kind, "bodyStyle")
        return self.master.find(f"{P}txStyles/{P}{name}/{A}lvl1pPr/{A}defRPr")


def places_of(
    layout: etree._Element, inherited: Inherited, colours: Mapping[str, str]
) -> tuple[Place, ...]:
    """Return the placeholders of a layout in their order."""
    return tuple(
        _place(shape, mark, inherited, colours)
        for shape in shapes(layout)
        if (mark := placeholder(shape)) is not None
    )


def _place(
    shape: etree._Element, mark: etree._Element, inherited: Inherited, colours: Mapping[str, str]
) -> Place:
    kind = mark.get("type", "obj")
    parent = inherited.shape(kind)
    box = box_of(shape) or (box_of(parent) if parent is not None else None)
    said = [
        style
        for style in (_style(shape), _style(parent), inherited.style(kind))
        if style is not None
    ]
    size = next(((whole(style.get("sz")) or 0) for style in said if style.get("sz")), 0)
    caps = next((style.get("cap") for style in said if style.get("cap")), "none")
    faces = (
        face.get("typeface", "") for style in said if (face := style.find(f"{A}latin")) is not None
    )
    font = next(faces, "")
    fills = (fill for style in said if (fill := style.find(f"{A}solidFill")) is not None)
    fill = next(fills, None)
    return Place(
        kind,
        mark.get("idx", ""),
        box,
        size / 100,
        "" if font.startswith("+") else font,
        solid_value(fill, colours) if fill is not None else "",
        is_capital=caps == "all",
    )


def _style(shape: etree._Element | None) -> etree._Element | None:
    if shape is None:
        return None
    return shape.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr/{A}defRPr")


def _kind(shape: etree._Element) -> str | None:
    mark = placeholder(shape)
    return mark.get("type", "obj") if mark is not None else None


def box_of(shape: etree._Element) -> Box | None:
    """Return where a shape stands, in points; nothing where it does not say so itself."""
    frame = next(
        (found for path in (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm")
         if (found := shape.find(path)) is not None), None
    )  # fmt: skip
    offset, extent = (
        (frame.find(f"{A}off"), frame.find(f"{A}ext")) if frame is not None else (None, None)
    )
    if offset is None or extent is None:
        return None
    x, y = ((whole(offset.get(name)) or 0) / _EMU_A_POINT for name in ("x", "y"))
    wide, high = ((whole(extent.get(name)) or 0) / _EMU_A_POINT for name in ("cx", "cy"))
    return Box(x, y, wide, high)
