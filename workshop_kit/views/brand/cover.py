"""The first slide of a deck on a template: its title, and below it what the map is and for whom."""

from dataclasses import replace
from typing import Final

from workshop_kit.content.contrast import luminance
from workshop_kit.views.brand.brand import Brand, zoomed
from workshop_kit.views.brand.fitting import sheet
from workshop_kit.views.brand.frames import TITLES
from workshop_kit.views.brand.free_area import free_area, overlap
from workshop_kit.views.brand.headline import INSET, family_of, one_line
from workshop_kit.views.brand.template import ForeignLayout, Place
from workshop_kit.views.drawing import INK, WHITE, Box, Colour, Item, Paragraph, Run, Slide, Text
from workshop_kit.views.text_fit import Font, cut_to_height, fit_size, text_height

COVER: Final = "brand.cover"
CONTENT_PLAN: Final = "brand.content"
"""The keys of the two layouts that a deck uses."""

_COVERS: Final = tuple(float(size) for size in range(60, 17, -2))
_LINES: Final = tuple(float(size) for size in range(20, 9, -1))
_AIR: Final = 8.0


def cover_slide(slide: Slide, brand: Brand) -> Slide:
    """Return the first slide: its title and what it says below, where the template wants them."""
    lines = [
        "".join(run.text for run in piece.runs)
        for key in ("subtitle", "state", "imprint")
        for piece in slide.fills.get(key, ())
    ]
    whole = slide.notes[0] if slide.notes and slide.title.endswith("…") else slide.title
    if brand.cover is None:
        return _plain_cover(slide, lines, brand)
    place = brand.cover.place(*TITLES)
    title, size = _fitted_title(whole, place, brand)
    sub = place_below(brand.cover)
    box = zoomed(sub.box, brand.zoom) if sub is not None and sub.box is not None else None
    shown = _fitted_lines(lines, box, brand) if box is not None else None
    if shown is not None:
        return Slide(COVER, title, size, fills={"subtitle": shown}, notes=slide.notes)
    drawn = _lines_in_free_room(lines, place, brand)
    return Slide(COVER, title, size, items=drawn, notes=slide.notes)


def _plain_cover(slide: Slide, lines: list[str], brand: Brand) -> Slide:
    """Return the first slide of a template that has no layout for one."""
    frame = brand.content
    box = zoomed(frame.title_box, brand.zoom)
    shown, size = one_line(slide.title, frame.layout.place(*TITLES), box, brand)
    area = zoomed(frame.area, brand.zoom)
    text = _words(lines, area, brand)
    under = (sheet(area, brand.page, box),) if frame.sheet else ()
    return Slide(CONTENT_PLAN, shown, size, items=(*under, text), notes=slide.notes)


def place_below(cover: ForeignLayout) -> Place | None:
    """Return the place below the title: the subtitle, else the widest for text."""
    sub = cover.place("subTitle")
    if sub is not None:
        return sub
    bodies = [
        (place.box.width * place.box.height, place)
        for place in cover.places
        if place.kind == "body" and place.box is not None and not _is_drawn_on(place.box, cover)
    ]
    return max(bodies, key=lambda body: body[0], default=(0.0, None))[1]


def _is_drawn_on(box: Box, cover: ForeignLayout) -> bool:
    """Whether a logo or the like stands in a place; what is larger than it is its ground."""
    size = box.width * box.height
    drawn = (entry.box for entry in cover.obstacles if entry.box.width * entry.box.height < size)
    return any(overlap(other, box) > 0 for other in drawn)


def _fitted_title(title: str, place: Place | None, brand: Brand) -> tuple[str, float | None]:
    if place is None or place.box is None:
        return title, None
    box = zoomed(place.box, brand.zoom)
    family = family_of(place, brand)
    seen = title.upper() if place.is_capital else title
    most = place.size * brand.zoom or 44.0
    sizes = [size for size in _COVERS if size <= max(most, 24.0)]
    width, height = box.width - INSET, max(box.height - 7.2, 24.0)
    size = fit_size(lambda s: text_height(seen, width, Font(family, s, bold=True)), height, sizes)
    if size is not None:
        return title, size
    return cut_to_height(title, width, height, Font(family, sizes[-1], bold=True))[0], sizes[-1]


def _fitted_lines(lines: list[str], box: Box, brand: Brand) -> tuple[Paragraph, ...] | None:
    """Return lines at the largest size that fits a place; nothing where none does."""
    family = brand.look.body_font

    def tall(size: float) -> float:
        width = box.width - INSET
        return sum(text_height(text, width, Font(family, size, bold=True)) * 1.15 for text in lines)

    size = fit_size(tall, box.height - 7.2, _LINES)
    if size is None:
        return None
    return tuple(Paragraph((Run(text, size),)) for text in lines)


def _lines_in_free_room(lines: list[str], title: Place | None, brand: Brand) -> tuple[Item, ...]:
    """Return lines on a sheet of their own: right below the title, else where nothing stands."""
    cover = brand.cover
    if cover is None:
        return ()
    below = room_below(cover, brand.template.page)
    area = zoomed(below, brand.zoom).inset(INSET / 2, 0.0) if below is not None else None
    if area is None or _fitted_lines(lines, area.inset(0.0, _AIR), brand) is None:
        area = _free_room(title, cover, brand)
    text = _words(lines, area, brand)
    ink = _alike(title, brand)
    return (replace(text, paragraphs=tuple(_in_colour(piece, ink) for piece in text.paragraphs)),)


def room_below(cover: ForeignLayout, page: Box) -> Box | None:
    """Return the place below the title, made taller down to what stands there; else nothing.

    What other places would show is not on the slide, so only what is drawn limits the room, and
    the edge of what the title is drawn on.
    """
    title, sub = cover.place(*TITLES), place_below(cover)
    above = title.box if title is not None else None
    start = sub.box if sub is not None else None
    if start is None and above is not None:
        start = Box(above.x, above.bottom, above.width, 1.0)
    if start is None:
        return None
    drawn = [entry.box for entry in cover.obstacles]
    grounds = [box for box in drawn if _holds(box, start)]
    others = [box for box in drawn if box not in grounds] + ([above] if above is not None else [])
    column = [box for box in others if box.x < start.right and box.right > start.x]
    if any(box.y < start.bottom and box.bottom > start.y for box in column):
        return None
    edges = [box.y for box in column if box.y >= start.bottom] + [box.bottom for box in grounds]
    return Box(start.x, start.y, start.width, min([*edges, 0.92 * page.height]) - start.y)


def _holds(ground: Box, box: Box) -> bool:
    return overlap(ground, box) >= 0.99 * box.width * box.height


def _free_room(title: Place | None, cover: ForeignLayout, brand: Brand) -> Box:
    """Return where neither the title nor anything drawn stands."""
    page = brand.template.page
    boxes = [entry.box for entry in cover.obstacles]
    taken = [box for box in boxes if box.width * box.height < 0.6 * page.width * page.height]
    if title is not None and title.box is not None:
        taken.append(title.box)
    room = Box(0.05 * page.width, 0.05 * page.height, 0.9 * page.width, 0.9 * page.height)
    free = zoomed(free_area(room, taken, Box(0, 0, 400, 110)), brand.zoom)
    return Box(free.x, free.y, min(free.width, 620.0), min(free.height, 130.0))


def _alike(title: Place | None, brand: Brand) -> Colour:
    """Return the role of a colour that can be read wherever the title can."""
    seen = title.colour if title is not None else ""
    if not seen:
        return INK
    ink, page = brand.look.colours["ink"], brand.look.colours["paper_white"]
    is_near_ink = abs(luminance(seen) - luminance(ink)) <= abs(luminance(seen) - luminance(page))
    return INK if is_near_ink else WHITE


def _in_colour(piece: Paragraph, colour: Colour) -> Paragraph:
    return replace(piece, runs=tuple(replace(run, colour=colour) for run in piece.runs))


def _words(lines: list[str], area: Box, brand: Brand) -> Text:
    inner = area.inset(0.0, _AIR)
    shown = _fitted_lines(lines, inner, brand) or tuple(
        Paragraph((Run(text, _LINES[-1]),)) for text in lines
    )
    return Text("Imprint", area, shown, inset=(0.0, 4.0))
