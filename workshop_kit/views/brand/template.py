"""What a template from somewhere else consists of, as its reader found it.

All lengths are points on the template's own page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_kit.views.drawing import Box


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder of a layout; what the layout leaves open comes from its master.

    ``kind`` and ``index`` are what a slide's shape repeats to be tied to it. ``size`` is that of
    its first level of text, 0 where nobody says; ``font`` is its family, ``colour`` its colour as ``RRGGBB``,
    both empty for the theme's own. ``is_capital`` is text shown in capitals.
    """

    kind: str
    index: str
    box: Box | None
    size: float = 0.0
    font: str = ""
    colour: str = ""
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something of layout or master that shows on every slide: a logo, a bar, a line.

    ``fill`` is its colour as ``RRGGBB``, empty for a picture, a gradient or a mere outline.
    """

    name: str
    box: Box
    fill: str = ""


@dataclass(frozen=True, slots=True)
class ForeignLayout:
    """One layout: ``kind`` is PowerPoint's own word for it, empty where a designer made it.

    ``colours`` are those that slides on it name (``bg1``, ``tx1``, ``accent1`` …), as
    ``RRGGBB``. ``background`` is empty where it is a picture or gradient. ``remaps`` tells that the layout changes
    its master's map of colours, which a slide must repeat.
    """

    part: str
    name: str
    kind: str
    places: tuple[Place, ...]
    obstacles: tuple[Obstacle, ...]
    colours: Mapping[str, str]
    background: str
    heading_font: str
    body_font: str
    remaps: bool = False

    def place(self, *kinds: str) -> Place | None:
        """Return the first placeholder of one of some kinds."""
        return next((place for kind in kinds for place in self.places if place.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Template:
    """A template: the size of its page, its layouts in order, and how many slides lie in it."""

    width: float
    height: float
    layouts: tuple[ForeignLayout, ...]
    slides: int = 0
    sections: int = 0
    shows: int = 0

    @property
    def page(self) -> Box:
        """The whole page."""
        return Box(0.0, 0.0, self.width, self.height)
