"""The marks of a chart: points of a line, and the legend that names its parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.markup import number, plain, rectangle, straight, stroke
from workshop_kit.renderers.svg.texts import Style, caption
from workshop_kit.views.drawing import QUIET, Box
from workshop_kit.views.text_fit import Font, cut_to_height, text_width

LEGEND_SIZE = 11.0
LEGEND_TALL = 20.0
_KEY = 7.0
_KEY_OF_LINE = 24.0
_NEAR, _APART = 4.0, 14.0
"""Between a key and its word, and between one word and the next key."""

_CORNERS = {
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle": ((0, -1), (1, 1), (-1, 1)),
}


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: its name and its look; ``marker`` where it stands for a line."""

    name: str
    look: str
    marker: str = ""
    marker_look: str = ""


def marker(kind: str, x: float, y: float, size: float, look: str) -> str:
    """Return the mark of a point: ``circle``, ``diamond``, ``square``, ``triangle`` or ``x``."""
    reach = size / 2
    if kind == "circle":
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(reach)}"{look}/>'
    if kind == "x":
        falling = straight((x - reach, y - reach), (x + reach, y + reach), look)
        return falling + straight((x - reach, y + reach), (x + reach, y - reach), look)
    corners = " ".join(
        f"{number(x + across * reach)},{number(y + down * reach)}"
        for across, down in _CORNERS[kind]
    )
    return f'<polygon points="{corners}"{look}/>'


def legend(keys: Sequence[Key], box: Box, look: Look) -> str:
    """Return a legend in one line, in the middle of the foot of a chart."""
    font = Font(look.family(heading=False), LEGEND_SIZE)
    room = box.width / max(len(keys), 1) - _KEY_OF_LINE - _NEAR - _APART
    names = [cut_to_height(plain(key.name), room, font.line_height, font)[0] for key in keys]
    words = [text_width(name, font) for name in names]
    wide = [
        _NEAR + word + (_KEY_OF_LINE if key.marker else _KEY)
        for key, word in zip(keys, words, strict=True)
    ]
    x = box.x + (box.width - sum(wide) - _APART * (len(keys) - 1)) / 2
    middle = box.bottom - LEGEND_TALL / 2
    drawn = []
    for key, name, width, word in zip(keys, names, wide, words, strict=True):
        drawn.append(_sign(key, x, middle))
        start = (x + width - word, middle)
        drawn.append(caption(name, start, "left", Style(LEGEND_SIZE), look))
        x += width + _APART
    return "".join(drawn)


def _sign(key: Key, x: float, middle: float) -> str:
    if not key.marker:
        return rectangle(Box(x, middle - _KEY / 2, _KEY, _KEY), key.look)
    line = straight((x, middle), (x + _KEY_OF_LINE, middle), key.look)
    return line + marker(key.marker, x + _KEY_OF_LINE / 2, middle, _KEY, key.marker_look)


def thin_line(look: Look) -> str:
    """Return the attributes of an axis."""
    return stroke(look.colour(QUIET), 0.75)
