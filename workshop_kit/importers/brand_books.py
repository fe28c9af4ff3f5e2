"""What a workbook tells of its owner’s brand: the theme’s colours, its fonts, and a logo."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_kit.importers.guard_threats import Threat

SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    *(f"accent{place}" for place in range(1, 7)),
    "hlink",
    "folHlink",
)
"""The twelve colours of a theme, as Office calls them, in Office’s order."""


@dataclass(frozen=True, slots=True)
class BrandLogo:
    """A picture as PNG with its size in pixels; ``is_light`` asks for a dark ground."""

    content: bytes
    width: int
    height: int
    is_light: bool = False


@dataclass(frozen=True, slots=True)
class BrandBook:
    """A brand as its workbook has it; what is not to be found is empty.

    ``colours`` are ``RRGGBB`` by the names of ``SLOTS``. ``cell_font`` is that of its cells;
    ``heading_font`` and ``body_font`` are the theme’s. ``has_picture`` tells that there is a
    picture where a logo would be, though it may be none that can be taken over. ``left_out``
    names the links, objects and scripts of the file, none of which is read.
    """

    title: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    heading_font: str = ""
    body_font: str = ""
    cell_font: str = ""
    logo: BrandLogo | None = None
    has_picture: bool = False
    left_out: tuple[Threat, ...] = ()
