"""What is made of a template, fact by fact, for people who want to know before they publish.

Facts are keys with values; their words belong to the labels (``templates.…``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop_kit.content.contrast import contrast
from workshop_kit.content.font_widths import is_known
from workshop_kit.views.brand.brand import Brand
from workshop_kit.views.brand.frames import TITLES
from workshop_kit.views.brand.template import ForeignLayout
from workshop_kit.views.office_themes import is_default_theme

_POINTS_A_CM: Final = 72 / 2.54
_ROLES: Final = {"petrol": "headers", "experience": "experience", "opportunity": "ideas"}


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
    frame, page = brand.content, brand.template.page
    if brand.cover is None:
        yield Fact("no_cover", {}, True)
    else:
        title = brand.cover.place(*TITLES)
        yield Fact("cover", {"name": _name(brand, brand.cover), "size": title.size if title else 0})
    size = frame.title.size if frame.title else 0
    yield Fact("content", {"name": _name(brand, frame.layout), "size": size})
    if frame.title is None:
        yield Fact("no_title", {}, True)
    elif frame.is_placed_anew:
        yield Fact("title_placed", {}, True)
    elif frame.is_moved:
        yield Fact("title_trimmed", {})
    share = frame.area.width * frame.area.height / (page.width * page.height)
    area: dict[str, str | float] = {
        "width": _cm(frame.area.width),
        "height": _cm(frame.area.height),
    }
    yield Fact("area", {**area, "share": round(100 * share)})
    if frame.sheet:
        yield Fact("sheet", {}, True)
    scale = brand.stretch.type
    if scale < 1:
        yield Fact("type", {"share": round(100 * scale), "least": brand.typography.smallest})
    unused = len(brand.template.layouts) - len(
        {frame.layout.part, brand.cover.part if brand.cover else ""} - {""}
    )
    if unused:
        yield Fact("unused", {"count": unused})


def _colours(brand: Brand) -> Iterator[Fact]:
    colours, look = brand.content.layout.colours, brand.look
    page = look.colours["paper_white"]
    if look.is_dark:
        yield Fact("dark", {})
    if is_default_theme(colours):
        yield Fact("office_colours", {}, True)
    for role, word in _ROLES.items():
        slot, value = look.slots[role], look.colours[role]
        other = look.colours["ink"] if role == "opportunity" else page
        yield Fact(
            f"colour_{word}",
            {
                "slot": slot.scheme or f"#{slot.value}",
                "value": f"#{value}",
                "contrast": contrast(value, other),
            },
        )
        before = colours.get(slot.scheme, "")
        if slot.changes and before:
            yield Fact(
                "shaded",
                {"slot": slot.scheme, "before": f"#{before}", "contrast": contrast(before, other)},
            )
    if look.slots["ink"].scheme != "tx1":
        yield Fact("ink", {"value": f"#{look.colours['ink']}"}, True)


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
