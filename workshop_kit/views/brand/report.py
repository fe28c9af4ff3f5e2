"""What is made of a template, fact by fact, for people who want to know before they publish.

Facts are keys with values; their words belong to the labels (``templates.…``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop_kit.content.contrast import TEXT, contrast
from workshop_kit.content.font_widths import is_known
from workshop_kit.views.brand.brand import Brand
from workshop_kit.views.brand.frames import TITLES, Frame
from workshop_kit.views.brand.free_area import overlap
from workshop_kit.views.brand.palette import ground
from workshop_kit.views.brand.template import ForeignLayout
from workshop_kit.views.office_themes import is_default_theme

_POINTS_A_CM: Final = 72 / 2.54
_TOUCHING: Final = 1.0
"""Boxes that share no more than a square point lie side by side."""
_ROLES: Final = {
    "petrol": "headers",
    "front": "front",
    "experience": "experience",
    "opportunity": "ideas",
}
_TOGETHER: Final = {"petrol": "headers_front", "experience": "experience", "opportunity": "ideas"}
"""Headers and the front-end section have one colour unless a team chose two."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know; ``is_fallback`` where something had to be done without the template's help."""

    key: str
    values: dict[str, str | float]
    is_fallback: bool = False


def facts(brand: Brand) -> tuple[Fact, ...]:
    """Return what is made of a template, in the order it is told."""
    return (*_page(brand), *_layouts(brand), *_colours(brand), *_fonts(brand))


def _page(brand: Brand) -> Iterator[Fact]:
    template = brand.template
    size: dict[str, str | float] = {"width": _cm(template.width), "height": _cm(template.height)}
    yield Fact("page", {**size, "layouts": len(template.layouts)})
    if brand.zoom > 1.0:
        page = brand.page
        yield Fact("resized", {"width": _cm(page.width), "height": _cm(page.height)}, True)
    if template.slides:
        yield Fact("samples", {"count": template.slides})
    if template.sections or template.shows:
        yield Fact("sections", {"count": template.sections, "shows": template.shows})


def _layouts(brand: Brand) -> Iterator[Fact]:
    frame = brand.content
    if brand.cover is None:
        yield Fact("no_cover", {}, True)
    else:
        title = brand.cover.place(*TITLES)
        yield Fact("cover", {"name": _name(brand, brand.cover), "size": title.size if title else 0})
    size = frame.title.size if frame.title else 0
    yield Fact("content", {"name": _name(brand, frame.layout), "size": size})
    yield from _title(frame)
    yield from _area(brand)
    unused = len(brand.template.layouts) - len(
        {frame.layout.part, brand.cover.part if brand.cover else ""} - {""}
    )
    if unused:
        yield Fact("unused", {"count": unused})


def _title(frame: Frame) -> Iterator[Fact]:
    if frame.is_title_fixed:
        yield Fact("title_fixed", {})
    elif frame.title is None:
        yield Fact("no_title", {}, True)
    elif frame.is_placed_anew:
        yield Fact("title_placed", {}, True)
    elif frame.is_moved:
        yield Fact("title_trimmed", {})


def _area(brand: Brand) -> Iterator[Fact]:
    frame, page = brand.content, brand.template.page
    share = frame.area.width * frame.area.height / (page.width * page.height)
    area: dict[str, str | float] = {
        "width": _cm(frame.area.width),
        "height": _cm(frame.area.height),
    }
    yield Fact("area", {**area, "share": round(100 * share)})
    if overlap(frame.title_box, frame.area) > _TOUCHING:
        yield Fact("title_on_area", {}, True)
    if frame.sheet:
        yield Fact("sheet", {}, True)
    scale = brand.stretch.type
    if scale < 1:
        yield Fact("type", {"share": round(100 * scale), "least": brand.typography.smallest})


def _colours(brand: Brand) -> Iterator[Fact]:
    colours, look = brand.content.layout.colours, brand.look
    if look.is_dark:
        yield Fact("dark", {})
    if is_default_theme(colours):
        yield Fact("office_colours", {}, True)
    are_together = look.slots["petrol"] == look.slots["front"]
    for role, word in (_TOGETHER if are_together else _ROLES).items():
        yield from _colour(role, word, brand)
    if look.slots["ink"].scheme != "tx1":
        yield Fact("ink", {"value": f"#{look.colours['ink']}"}, True)


def _colour(role: str, word: str, brand: Brand) -> Iterator[Fact]:
    """Yield what a role's colour is, and what it was before it could be read."""
    look, slot = brand.look, brand.look.slots[role]
    value = look.colours[role]
    other = ground(role, look.colours["ink"], look.colours["paper_white"])
    reached = contrast(value, other)
    name = slot.scheme or f"#{slot.value}"
    shown = f"#{value}"
    told: dict[str, str | float] = {"slot": name, "value": shown, "contrast": reached}
    told["colour"] = shown if name == shown else f"{name} {shown}"
    yield Fact(f"colour_{word}", told, reached < TEXT)
    before = brand.content.layout.colours.get(slot.scheme, slot.value)
    if slot.changes and before and contrast(before, other) < TEXT:
        was: dict[str, str | float] = {"before": f"#{before}", "contrast": contrast(before, other)}
        yield Fact("shaded", {"slot": name, **was})


def _fonts(brand: Brand) -> Iterator[Fact]:
    look = brand.look
    title = brand.content.title
    heading = (title.font if title else "") or look.heading_font
    yield Fact("fonts", {"heading": heading, "body": look.body_font})
    unknown = dict.fromkeys(name for name in (heading, look.body_font) if not is_known(name))
    if unknown:
        yield Fact("unknown_fonts", {"names": ", ".join(unknown)}, True)


def _name(brand: Brand, layout: ForeignLayout) -> str:
    place = next(
        n for n, entry in enumerate(brand.template.layouts, 1) if entry.part == layout.part
    )
    return f"{layout.name} ({place})" if layout.name else str(place)


def _cm(points: float) -> float:
    return round(points / _POINTS_A_CM, 1)
