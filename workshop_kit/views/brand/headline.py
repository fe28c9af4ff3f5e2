"""Titles on a template's page: on one line, in the font and the letters it wants."""

from typing import Final

from workshop_kit.views.brand.brand import LINE, SMALLEST_TITLE, Brand
from workshop_kit.views.brand.template import Place
from workshop_kit.views.drawing import Box
from workshop_kit.views.text_fit import Font, cut_to_height, text_width

INSET: Final = 14.4
"""What Office leaves free at both sides of a text, together."""

_TITLES: Final = tuple(float(size) for size in range(28, SMALLEST_TITLE - 1, -1))


def one_line(
    title: str, place: Place | None, box: Box, brand: Brand, counter: str = ""
) -> tuple[str, float]:
    """Return a title on one line and its size; a template may want it in capitals.

    The counter that tells it from the next slide's is never cut.
    """
    room = (box.width - INSET) * 0.985
    most = max(place.size * brand.zoom, 18.0) if place is not None and place.size else 28.0
    sizes = [size for size in _TITLES if size <= most and size * LINE <= box.height] or [
        _TITLES[-1]
    ]
    shown = title
    while True:
        whole = shown + counter
        seen = whole.upper() if place is not None and place.is_capital else whole
        for size in sizes:
            if text_width(seen, Font(family_of(place, brand), size, bold=True)) <= room:
                return whole, size
        words = shown.rstrip(" …").split(" ")
        if len(words) == 1:
            return _cut(shown, room, family_of(place, brand)) + counter, sizes[-1]
        shown = " ".join(words[:-1]).rstrip(" ,;:·") + " …"


def family_of(title: Place | None, brand: Brand) -> str:
    """Return the font of a title: its own, else the theme's for headings."""
    return (title.font if title is not None else "") or brand.look.heading_font


def _cut(word: str, room: float, family: str) -> str:
    font = Font(family, _TITLES[-1], bold=True)
    return cut_to_height(word, room, font.line_height, font)[0]
