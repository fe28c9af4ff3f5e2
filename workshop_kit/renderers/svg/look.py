"""The look of a deck as SVG writes it: colours as ``#rrggbb``, families with their stand-ins."""

import colorsys
from dataclasses import dataclass
from functools import lru_cache

from workshop_kit.content.themes import Theme, lightened, theme
from workshop_kit.views.drawing import Colour, Deck

_ACCENTED = ("petrol", "front")
"""The colours a client's own takes the place of, as in the deck's theme."""

_VIVID = {"front"}  # dark saturated accents whose light tints turn neon unless toned down
_TONED = 0.45
_FAMILIES = {
    "Calibri": "Calibri, Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    "Georgia": "Georgia, Gelasio, 'Noto Serif', 'Liberation Serif', serif",
}
"""Families of equal widths first; a line is set to its measured width in any of them."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme with a client's colours, if there are any, and the language of every text."""

    theme: Theme
    accent: str
    highlight: str
    tag: str

    def colour(self, colour: Colour) -> str:
        """Return a colour as ``#rrggbb``."""
        return _hex(colour, self)

    def fill(self, colour: Colour | None) -> str:
        """Return the attribute that fills a shape, or leaves it empty."""
        return f' fill="{self.colour(colour)}"' if colour else ' fill="none"'

    def family(self, *, heading: bool) -> str:
        """Return the name of the heading or body font."""
        return self.theme.heading_font if heading else self.theme.body_font

    def named(self, name: str) -> str:
        """Return the value of a named colour as ``RRGGBB``."""
        if name.startswith("emotion"):
            return self.theme.emotion[int(name.removeprefix("emotion"))]
        if self.accent and name in _ACCENTED:
            return self.accent
        if self.accent and name == "highlight":
            return self.highlight
        return self.theme.colours[name]


def look_of(view: Deck) -> Look:
    """Return the look of a deck."""
    return Look(theme(), view.accent, view.highlight, view.tag)


def families(name: str) -> str:
    """Return a font with those that may stand in for it."""
    return _FAMILIES.get(name, name)


@lru_cache(maxsize=1024)
def _hex(colour: Colour, look: Look) -> str:
    value = look.named(colour.name)
    if colour.name.startswith("emotion"):
        return f"#{lightened(value, colour.lighter)}"
    return f"#{_tinted(value, colour)}"


def _tinted(value: str, colour: Colour) -> str:
    """Return a colour lighter or darker as a theme's is: in lightness, with its hue kept."""
    if not colour.lighter and not colour.darker:
        return value
    hue, light, strength = colorsys.rgb_to_hls(
        *(int(value[place : place + 2], 16) / 255 for place in (0, 2, 4))
    )
    if colour.lighter:
        light = light * (1 - colour.lighter) + colour.lighter
        strength *= _TONED if colour.name in _VIVID and colour.lighter > 0.4 else 1.0
    else:
        light *= 1 - colour.darker
    parts = colorsys.hls_to_rgb(hue, min(light, 1.0), strength)
    return "".join(f"{round(part * 255):02X}" for part in parts)
