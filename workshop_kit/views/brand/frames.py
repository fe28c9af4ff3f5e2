"""Which layout of a template carries what, and where on it there is room.

A layout is chosen by its type, then by its name in five languages, then by the room it leaves.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from workshop_kit.views.brand.free_area import free_area, overlap
from workshop_kit.views.brand.template import ForeignLayout, Obstacle, Place, Template
from workshop_kit.views.drawing import Box
from workshop_kit.views.layout_parts import LEFT, RIGHT, SUBTITLE

CONTENT: Final = Box(LEFT, SUBTITLE.y, RIGHT - LEFT, 503.0 - SUBTITLE.y)
"""What the kit's slides take below their titles, legend included."""

TITLES: Final = ("title", "ctrTitle")
FEET: Final = ("ftr", "sldNum", "dt")

_TITLE_ONLY: Final = re.compile(
    r"(?i)title only|only title|solo t[ií]tol|s[óo]lo (el )?t[ií]tulo|nur titel|titre seul|tylko tytu"
)
_COVER: Final = re.compile(
    r"(?i)title slide|cover|copertina|diapositiva titolo|titelfolie|titre$|diapositive de titre|portada"
)
_SPECIAL: Final = re.compile(
    r"(?i)section|sezion|abschnitt|thank|grazie|danke|merci|gracias|end|quote|closing|contact|agenda|unused"
)
_PANEL: Final = 0.5
"""What covers more of a page is no obstacle but its ground."""
_MARGIN: Final = 0.028
_LINE: Final = 2.0
_GAP: Final = 0.04
_TALLEST_TITLE: Final = 0.42
_SMALLEST: Final = 0.5
"""A layout that leaves less room than this would make all texts tiny."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A layout as slides use it: where the title stands, and the free area for everything else.

    A title that ``is_moved`` gets its place from the slide; one that ``is_placed_anew`` had none
    at the head of the page. With a ``sheet``, what lies behind the area is covered with the
    page's own colour. ``is_title_fixed`` and ``is_area_fixed`` tell what a team decided by hand.
    """

    layout: ForeignLayout
    title: Place | None
    title_box: Box
    is_moved: bool
    area: Box
    sheet: bool
    is_placed_anew: bool = False
    is_title_fixed: bool = False
    is_area_fixed: bool = False

    def share(self, wanted: Box = CONTENT) -> float:
        """Return how large the kit's content can be shown, 1 for as it was decided."""
        return min(self.area.width / wanted.width, self.area.height / wanted.height)


def content_frame(template: Template, wanted: Box, named: str = "") -> Frame:
    """Return the layout that shows the kit's slides best; ``named`` fixes which."""
    layouts = layouts_named(template, named) or template.layouts
    ranked = sorted(
        (_frame(template, entry, wanted) for entry in layouts),
        key=lambda frame: _content_rank(frame, wanted),
        reverse=True,
    )
    return ranked[0]


def cover_layout(template: Template, named: str = "") -> ForeignLayout | None:
    """Return the layout for the first slide, if any is made for it."""
    fixed = layouts_named(template, named)
    if fixed:
        return fixed[0]
    fit = [entry for entry in template.layouts if _cover_rank(entry) > 0]
    return max(fit, key=_cover_rank, default=None)


def layouts_named(template: Template, named: str) -> tuple[ForeignLayout, ...]:
    """Return layouts by name, or the one by its number in the list, from 1."""
    if named.isdecimal() and 0 < int(named) <= len(template.layouts):
        return (template.layouts[int(named) - 1],)
    return tuple(entry for entry in template.layouts if named and entry.name == named)


def _content_rank(frame: Frame, wanted: Box) -> float:
    """Weigh room most: nothing else helps a layout on which all texts would be tiny."""
    layout = frame.layout
    rank = min(1.0, frame.share(wanted))
    if frame.share(wanted) < _SMALLEST:
        rank -= 2
    rank += 0.5 if layout.kind == "titleOnly" else 0.0
    rank += 0.3 if _TITLE_ONLY.search(layout.name) else 0.0
    rank += 0.12 if layout.kind in ("obj", "tx") else 0.0
    rank -= 1.0 if layout.kind in ("title", "secHead", "vertTitleAndTx", "vertTx") else 0.0
    rank -= 0.6 if frame.title is None else 0.0
    rank -= 0.5 if _SPECIAL.search(layout.name) or _COVER.search(layout.name) else 0.0
    rank -= 0.25 if frame.sheet else 0.0
    rank -= 0.4 if frame.is_placed_anew else 0.0
    # of two alike, the one with fewer places of its own is the plainer
    return rank - 0.02 * len([place for place in layout.places if place.kind not in FEET])


def _cover_rank(layout: ForeignLayout) -> float:
    rank = 0.0
    rank += 2.0 if layout.kind == "title" else 0.0
    rank += 1.0 if layout.place("ctrTitle") else 0.0
    rank += 0.5 if layout.place("subTitle") else 0.0
    rank += 1.2 if _COVER.search(layout.name) else 0.0
    # its words are made for a picture, and there is none
    rank -= 2.0 if layout.place("pic") else 0.0
    rank -= 1.5 if _SPECIAL.search(layout.name) else 0.0
    return rank if layout.place(*TITLES) else 0.0


def _frame(template: Template, layout: ForeignLayout, wanted: Box) -> Frame:
    page = template.page
    obstacles = _in_the_way(layout, page)
    title = layout.place(*TITLES)
    scale = page.width / 960.0
    box, is_moved = _title_box(title, obstacles, page, scale)
    margin = max(_MARGIN * page.width, min(box.x, 0.05 * page.width))
    top = box.bottom + 3 * scale
    room = Box(margin, top, page.width - 2 * margin, page.height * (1 - _MARGIN) - top)
    area = free_area(room, _taken(layout, page), wanted)
    sheet = needs_sheet(layout, page, area)
    whole = title.box if title is not None else None
    is_idle = area.y - box.bottom > _GAP * page.height
    if whole is not None and is_idle and _is_head(whole, page) and whole.bottom <= area.y:
        # a rule stands under the title: what was trimmed off would lie idle above it
        box, is_moved = whole, False
    anew = is_moved and not (title is not None and _is_head(title.box, page))
    return Frame(layout, title, box, is_moved, area, sheet, anew)


def area_beside(title: Box, layout: ForeignLayout, template: Template) -> Box:
    """Return where there is room for content on a layout whose title a team placed itself."""
    page = template.page
    across, down = _MARGIN * page.width, _MARGIN * page.height
    gap = 3 * page.width / 960.0
    room = Box(0.0, 0.0, page.width, page.height).inset(across, down)
    return free_area(room, [*_taken(layout, page), title.inset(-gap, -gap)], CONTENT)


def _in_the_way(layout: ForeignLayout, page: Box) -> list[Obstacle]:
    return [
        replace(entry, box=_thick(entry.box))
        for entry in layout.obstacles
        if not is_panel(entry, page)
    ]


def _taken(layout: ForeignLayout, page: Box) -> list[Box]:
    """Return where logos, bars and what a footer says leave no room."""
    feet = [place.box for place in layout.places if place.kind in FEET and place.box]
    return [*(entry.box for entry in _in_the_way(layout, page)), *feet]


def _thick(box: Box) -> Box:
    """Return the box of a line, which has no area of its own, as one that stands in the way."""
    width, height = max(box.width, _LINE), max(box.height, _LINE)
    return Box(box.x, box.y, width, height)


def is_panel(entry: Obstacle, page: Box) -> bool:
    """Whether something covers so much of a page that it is its ground."""
    return overlap(entry.box, page) > _PANEL * page.width * page.height


def needs_sheet(layout: ForeignLayout, page: Box, area: Box) -> bool:
    """Whether what lies behind an area is anything but the colour that its words are made for."""
    ground = layout.background
    for entry in layout.obstacles:
        if is_panel(entry, page):
            ground = entry.fill
    return ground != layout.colours.get("bg1", "FFFFFF") and area.height > 0


def _is_head(box: Box | None, page: Box) -> bool:
    """Whether a title stands at the head of a page, over most of its width."""
    if box is None:
        return False
    return -1 <= box.y <= 0.3 * page.height and box.width >= 0.4 * page.width


def _title_box(
    title: Place | None, obstacles: Iterable[Obstacle], page: Box, scale: float
) -> tuple[Box, bool]:
    """Return where the title stands, and whether slides have to say so themselves."""
    need = 38.0 * scale
    box = title.box if title is not None else None
    if box is None or not _is_head(box, page):
        free = free_area(
            Box(0.04 * page.width, 0.03 * page.height, 0.92 * page.width, 0.22 * page.height),
            [entry.box for entry in obstacles],
            Box(0, 0, 800, 40),
        )
        return Box(free.x, free.y, free.width, min(free.height, need)), True
    band = [
        entry
        for entry in obstacles
        if overlap(entry.box, box) > 0.7 * box.width * box.height
        and entry.box.bottom < 0.35 * page.height
    ]
    if band:
        bottom = max(entry.box.bottom for entry in band)
        return Box(box.x, box.y, box.width, max(box.bottom, bottom) - box.y), False
    if box.height <= 1.5 * need and box.bottom <= _TALLEST_TITLE * page.height:
        return box, False
    # a tall place is for two lines; a headline of the kit takes one
    room = Box(box.x, max(box.y, 0.02 * page.height), box.width, need)
    return room, True
