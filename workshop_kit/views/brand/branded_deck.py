"""A deck on a template: every slide with the layout that carries it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from workshop_kit.content.themes import Theme
from workshop_kit.views.brand.brand import Brand, zoomed
from workshop_kit.views.brand.cover import CONTENT_PLAN, COVER, cover_slide, place_below
from workshop_kit.views.brand.fitting import on_page, sheet
from workshop_kit.views.brand.frames import CONTENT, TITLES
from workshop_kit.views.brand.headline import INSET, one_line
from workshop_kit.views.brand.template import ForeignLayout, Place
from workshop_kit.views.drawing import Box, Deck, Item, Slide, Text
from workshop_kit.views.layout_parts import Kind, Layout, Placeholder
from workshop_kit.views.layouts import layout
from workshop_kit.views.text_fit import Font, cut_to_height


@dataclass(frozen=True, slots=True)
class Plan:
    """A layout of the template as slides fill it: its part, and the places that are used.

    ``repeats_map`` says that slides must repeat the layout's own map of colours.
    """

    layout: Layout
    part: str
    repeats_map: bool


@dataclass(frozen=True, slots=True)
class BrandedDeck:
    """A deck whose slides name plans; the template's page is drawn ``zoom`` times as large."""

    deck: Deck
    plans: Mapping[str, Plan]
    look: Theme
    zoom: float


def branded(deck: Deck, brand: Brand) -> BrandedDeck:
    """Move a finished deck onto a template."""
    frame = brand.content
    box = zoomed(frame.title_box, brand.zoom)
    plans = {
        CONTENT_PLAN: _plan(CONTENT_PLAN, frame.layout, brand, box if frame.is_moved else None)
    }
    if brand.cover is not None:
        plans[COVER] = _plan(COVER, brand.cover, brand, None)
    slides = tuple(
        cover_slide(slide, brand) if slide.layout == "cover" else _slide(slide, brand, box)
        for slide in deck.slides
    )
    return BrandedDeck(
        replace(deck, slides=slides, footer=_footer(deck.footer, brand), accent="", prompts={}),
        plans,
        brand.look,
        brand.zoom,
    )


def _plan(key: str, foreign: ForeignLayout, brand: Brand, title: Box | None) -> Plan:
    """Return the places of a layout that are filled; a title without a place gets one."""
    zoom, small = brand.zoom, brand.look.smallest
    places = [
        _filled("title", foreign.place(*TITLES) or Place("title", "", None), zoom, title),
        *(
            [_filled("subtitle", sub, zoom, None)]
            if key == COVER and (sub := place_below(foreign))
            else ()
        ),
        *(
            replace(_filled(name, place, zoom, None), size=small, is_sized=True)
            for name, kind in (("footer", "ftr"), ("number", "sldNum"))
            if (place := foreign.place(kind)) is not None
        ),
    ]
    plan = Layout(key, foreign.name, foreign.kind, tuple(places))
    return Plan(plan, foreign.part, foreign.remaps)


def _filled(key: str, place: Place, zoom: float, moved_to: Box | None) -> Placeholder:
    box = moved_to or (zoomed(place.box, zoom) if place.box else Box(0, 0, 0, 0))
    index = int(place.index) if place.index.isdecimal() else None
    kind = cast("Kind", place.kind)
    return Placeholder(key, kind, index, box, "", place.size, is_moved=moved_to is not None)


def _slide(slide: Slide, brand: Brand, box: Box) -> Slide:
    """Return a slide of the kit's on the template's page."""
    frame = brand.content
    stretch = brand.stretch
    drawn = on_page(replace(slide, items=tuple(_in_area(slide))), layout(slide.layout), stretch)
    under = (sheet(stretch.area, brand.page, box),) if frame.sheet else ()
    marks = tuple(_at_top(mark, brand.page) for mark in _marks(slide))
    counter = f" · {slide.counter}" if slide.counter else ""
    shown, size = one_line(slide.title, frame.layout.place(*TITLES), box, brand, counter)
    whole = slide.title + counter
    notes = slide.notes if shown == whole else (whole, *slide.notes)
    return Slide(CONTENT_PLAN, shown, size, items=(*under, *drawn, *marks), notes=notes)


def _marks(slide: Slide) -> list[Text]:
    """Return what stands above the content, as the mark of a draft does."""
    texts = (item for item in slide.items if isinstance(item, Text))
    return [text for text in texts if text.box.bottom <= CONTENT.y]


def _in_area(slide: Slide) -> Sequence[Item]:
    marks = _marks(slide)
    return [item for item in slide.items if item not in marks]


def _at_top(mark: Text, page: Box) -> Text:
    """Return a mark in the corner of the page."""
    box = mark.box
    return replace(mark, box=Box(page.right - box.width - 24, 6, box.width, box.height))


def _footer(footer: str, brand: Brand) -> str:
    """Return what fits the template's footer on one line."""
    place = brand.content.layout.place("ftr")
    if place is None or place.box is None:
        return footer
    font = Font(brand.look.body_font, brand.look.smallest)
    width = place.box.width * brand.zoom - INSET
    return cut_to_height(footer, width, font.line_height, font)[0]
