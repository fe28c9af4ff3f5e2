"""Bars and stacked bars, where Office would stand them: names on the left, first bar on top."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.renderers.svg.axis_names import NEAR, names_beside
from workshop_kit.renderers.svg.look import Look
from workshop_kit.renderers.svg.marks import LEGEND_TALL, Key, legend, thin_line
from workshop_kit.renderers.svg.markup import plain, rectangle
from workshop_kit.renderers.svg.texts import Style, caption
from workshop_kit.views.drawing import Bars, Box, StackedBars
from workshop_kit.views.text_fit import SAFETY, Font, text_width

_THICK = 1 / 1.45
"""A bar's share of its place: the gap is 45 % of the bar."""

_WIDEST_NAMES = 0.45
_MARGIN = 6.0


@dataclass(frozen=True, slots=True)
class _Plot:
    """The area of the bars; ``longest`` is the value at its right edge."""

    box: Box
    longest: float
    places: int

    def bar(self, place: int, start: float, value: float) -> Box:
        """Return a bar, or a part of it that starts where others end."""
        step = self.box.height / self.places
        scale = self.box.width / self.longest if self.longest else 0.0
        tall = step * _THICK
        top = self.box.y + (place + 0.5) * step - tall / 2
        return Box(self.box.x + start * scale, top, max(value, 0.0) * scale, tall)


def bars(item: Bars, look: Look) -> str:
    """Return a bar chart with the value beside each bar."""
    names = [name for name, _ in item.bars]
    longest = item.longest or max(value for _, value in item.bars)
    plot = _plot(names, item.box, item.size, longest * 1.15, look)
    drawn = [names_beside(names, plot.box, item.box.x, Style(item.size), look)]
    for place, (_, value) in enumerate(item.bars):
        bar = plot.bar(place, 0.0, value)
        drawn.append(rectangle(bar, look.fill(item.colour)))
        beside = (bar.right + NEAR, bar.y + bar.height / 2)
        drawn.append(caption(f"{value:g}", beside, "left", Style(item.size), look))
    return "".join(drawn)


def stacked_bars(item: StackedBars, look: Look) -> str:
    """Return a chart of bars made of parts, with its legend."""
    box = Box(item.box.x, item.box.y, item.box.width, item.box.height - LEGEND_TALL)
    ends = [0.0] * len(item.categories)
    totals = [sum(values) for values in zip(*(v for _, _, v in item.parts), strict=True)]
    plot = _plot(item.categories, box, item.size, max(totals) * 1.05, look)
    drawn = [names_beside(item.categories, plot.box, box.x, Style(item.size), look)]
    keys = []
    for name, colour, values in item.parts:
        fill = f"{look.fill(colour)}{thin_line(look)}"
        keys.append(Key(name, fill))
        for place, value in enumerate(values):
            if value:
                drawn.append(rectangle(plot.bar(place, ends[place], value), fill))
            ends[place] += value
    return "".join((*drawn, legend(keys, item.box, look)))


def _plot(names: Sequence[str], box: Box, size: float, longest: float, look: Look) -> _Plot:
    font = Font(look.family(heading=False), size)
    widest = max(text_width(plain(name), font) for name in names) / SAFETY
    left = min(widest, box.width * _WIDEST_NAMES) + NEAR
    area = Box(box.x + left, box.y + _MARGIN, box.width - left, box.height - 2 * _MARGIN)
    return _Plot(area, longest, len(names))
