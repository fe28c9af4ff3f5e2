"""The names along an axis: beside bars or under a plot, cut where a place is too small."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.markup import plain
from workshop_kit.renderers.svg.texts import Style, TextArea, written
from workshop_kit.views.drawing import Align, Box, Paragraph, Run
from workshop_kit.views.text_fit import Font, cut_to_height, text_height

NEAR = 4.0
"""Between a name and what it names."""

_UNDER = Style(11.0)
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class NamesUnder:
    """The names under a plot, each in the middle of its place; ``height`` is what they take."""

    names: tuple[str, ...]
    step: float
    height: float

    def drawn(self, left: float, top: float, look: Look) -> str:
        """Return the names; ``left`` and ``top`` are the lower left corner of the plot."""
        places = range(len(self.names))
        boxes = (Box(left + place * self.step, top + NEAR, self.step, 0) for place in places)
        areas = zip(self.names, boxes, strict=True)
        return "".join(_name(name, TextArea(box), "center", _UNDER, look) for name, box in areas)


def names_under(names: Sequence[str], step: float, look: Look) -> NamesUnder:
    """Return names made to fit under a plot, ``step`` points for each."""
    font = Font(look.family(heading=False), _UNDER.size)
    tall = _MOST_LINES * font.line_height
    kept = tuple(cut_to_height(plain(name), step, tall, font)[0] for name in names)
    tallest = max((text_height(name, step, font) for name in kept), default=0.0)
    return NamesUnder(kept, step, tallest + 2 * NEAR)


def names_beside(names: Sequence[str], plot: Box, left: float, style: Style, look: Look) -> str:
    """Return names between a left edge and a plot, each in the middle of its place."""
    font = Font(look.family(heading=False), style.size)
    step, width = plot.height / max(len(names), 1), plot.x - NEAR - left
    drawn = []
    for place, name in enumerate(names):
        kept, _ = cut_to_height(plain(name), width, max(step, font.line_height), font)
        area = TextArea(Box(left, plot.y + place * step, width, step), "middle")
        drawn.append(_name(kept, area, "right", style, look))
    return "".join(drawn)


def _name(name: str, area: TextArea, align: Align, style: Style, look: Look) -> str:
    return written((Paragraph((Run(name),), align),), area, style, look)
