"""What is made of a template: which layouts are used, in which colours, at which size of type."""

from dataclasses import dataclass, field, replace
from typing import Final

from workshop_kit.content.themes import Theme
from workshop_kit.importers.guard_threats import Threat
from workshop_kit.views.brand.choices import Choices, fixed_frame
from workshop_kit.views.brand.fitting import Stretch
from workshop_kit.views.brand.frames import CONTENT, Frame, content_frame, cover_layout
from workshop_kit.views.brand.palette import brand_theme
from workshop_kit.views.brand.template import ForeignLayout, Template
from workshop_kit.views.drawing import Box
from workshop_kit.views.layout_parts import WIDTH
from workshop_kit.views.typography import SMALLEST, Typography

SMALLEST_TITLE: Final = 14
LINE: Final = 1.25
"""The smallest type of a title, and how high a line of it is for its size."""

_NARROWEST_TITLE: Final = 0.2
_LEAST_SHARE: Final = 0.2
_LARGEST_TYPE: Final = 1.6 * SMALLEST
"""Where the smallest type had to be larger on the kit's page, nothing would find room on it."""


@dataclass(frozen=True, slots=True)
class Brand:
    """A template as a deck uses it; its page is drawn ``zoom`` times as large as it was."""

    template: Template
    content: Frame
    cover: ForeignLayout | None
    zoom: float
    look: Theme

    @property
    def page(self) -> Box:
        """The page of the deck."""
        return zoomed(self.template.page, self.zoom)

    @property
    def stretch(self) -> Stretch:
        """How the kit's slides land on that page."""
        area = zoomed(self.content.area, self.zoom)
        size = min(area.width / CONTENT.width, area.height / CONTENT.height)
        least = SMALLEST * max(1.0, self.page.width / WIDTH)
        return Stretch(CONTENT, area, max(size, _LEAST_SHARE), least)

    @property
    def typography(self) -> Typography:
        """The type that a deck is decided in, so that 9 points are left on the template's page.

        They are reckoned on a page 960 points wide, as the type of a slide is seen and not measured.
        """
        least = self.stretch.least / self.stretch.type
        size = max(SMALLEST, -(-least * 10 // 1) / 10)
        return Typography(self.look.heading_font, self.look.body_font, size)

    @property
    def has_room(self) -> bool:
        """Whether slides find enough room in its area."""
        return self.typography.smallest <= _LARGEST_TYPE

    @property
    def least_area(self) -> tuple[float, float]:
        """Width and height that an area needs, in points of the template's page."""
        share = self.stretch.least / _LARGEST_TYPE / self.zoom
        return CONTENT.width * share, CONTENT.height * share

    @property
    def least_title(self) -> tuple[float, float]:
        """Width and height that a title needs, in points of the template's page."""
        return _NARROWEST_TITLE * self.template.width, SMALLEST_TITLE * LINE / self.zoom


@dataclass(frozen=True, slots=True)
class ReadyTemplate:
    """A template ready to be filled: what is made of it, and its file without any slide.

    ``left_out`` names the links, objects and scripts that were in the file called ``name``.
    """

    name: str
    brand: Brand
    content: bytes = field(repr=False)
    left_out: tuple[Threat, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Whether slides find enough room on it."""
        return self.brand.has_room


def zoomed(box: Box, zoom: float) -> Box:
    """Return a box on a page drawn larger or smaller."""
    return Box(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom)


def brand_of(template: Template, choices: Choices | None = None) -> Brand:
    """Decide what is made of a template.

    A page narrower than 960 points is drawn that wide, as PowerPoint does when somebody chooses a wide screen:
    9 points on a small page would fill it with a dozen words.
    """
    choices = choices or Choices()
    frame = content_frame(template, CONTENT, choices.content)
    frame = fixed_frame(frame, template, choices)
    layout = frame.layout
    look = brand_theme(layout.colours, layout.heading_font, layout.body_font, choices.colours)
    brand = Brand(
        template=template,
        content=frame,
        cover=cover_layout(template, choices.cover),
        zoom=max(1.0, WIDTH / template.width),
        look=look,
    )
    smallest = brand.typography.smallest * brand.stretch.type
    return replace(brand, look=replace(look, smallest=round(smallest + 0.005, 2)))
