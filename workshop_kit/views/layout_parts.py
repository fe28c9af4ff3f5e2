"""What layouts of the deck's master are made of: places, ornaments, measures of the page.

The slide is 960 × 540 points (16:9).
"""

from dataclasses import dataclass
from typing import Literal

from workshop_kit.views.drawing import INK, PAPER, PETROL, QUIET, Align, Anchor, Box, Colour

WIDTH, HEIGHT = 960.0, 540.0
LEFT, RIGHT = 36.0, 924.0
TITLE = Box(LEFT, 24.5, RIGHT - LEFT, 36.0)
SUBTITLE = Box(LEFT, 62.5, RIGHT - LEFT, 20.0)
CANVAS = Box(LEFT, 92.0, RIGHT - LEFT, 409.0)
MAP = Box(LEFT, 92.0, RIGHT - LEFT, 396.0)
LEGEND = Box(LEFT, 490.0, RIGHT - LEFT, 13.0)
FOOTER = Box(LEFT, 510.0, 690.0, 17.0)
NUMBER = Box(852.0, 510.0, 72.0, 17.0)
TITLE_SPACING = 0.95
"""The line spacing of titles; all other text is single-spaced."""

Kind = Literal["title", "ctrTitle", "subTitle", "body", "pic", "tbl", "ftr", "sldNum"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place of a layout that a slide fills; ``index`` is its number inside the file.

    ``prompt`` is the key of what it shows while it is empty, for example ``persona.name`` in
    ``content/data/labels_prompts.toml``. ``pitch`` sets its lines at an exact distance, so that
    they stand on the writing lines of a form; without it, the font decides. One that
    ``is_moved`` stands on slides where ``box`` says, not where the layout has it; one that
    ``is_sized`` has its size there too.
    """

    key: str
    kind: Kind
    index: int | None
    box: Box
    prompt: str
    size: float
    colour: Colour = INK
    bold: bool = False
    italic: bool = False
    heading: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    bullets: bool = False
    inset: tuple[float, float] = (0.0, 0.0)
    pitch: float | None = None
    is_moved: bool = False
    is_sized: bool = False


@dataclass(frozen=True, slots=True)
class Ornament:
    """A shape of a layout that carries no text: a panel, an accent, a frame, a writing line."""

    name: str
    box: Box
    fill: Colour | None
    outline: Colour | None = None
    shape: Literal["rect", "ellipse"] = "rect"


@dataclass(frozen=True, slots=True)
class Layout:
    """One named layout of the master; ``kind`` is PowerPoint's own type for it."""

    key: str
    name: str
    kind: str
    placeholders: tuple[Placeholder, ...]
    ornaments: tuple[Ornament, ...] = ()
    background: Colour | None = None

    def placeholder(self, key: str) -> Placeholder:
        """Return the placeholder with this key."""
        return next(place for place in self.placeholders if place.key == key)


def head(prompt: str) -> tuple[Placeholder, ...]:
    """Return title and subtitle; ``prompt`` is what the empty title shows."""
    return (
        Placeholder(
            "title", "title", None, TITLE, prompt, 24, PETROL, heading=True, anchor="bottom"
        ),
        Placeholder("subtitle", "body", 13, SUBTITLE, "headline.subtitle", 12, QUIET),
    )


FOOT = (
    Placeholder("footer", "ftr", 11, FOOTER, "", 9, QUIET, anchor="middle"),
    Placeholder("number", "sldNum", 12, NUMBER, "", 9, QUIET, align="right", anchor="middle"),
)
"""Footer and slide number, the last of every layout."""


def panel(
    key: str, index: int, box: Box, accent: Colour, prompt: str, inner: Box | None = None
) -> tuple[Placeholder, tuple[Ornament, ...]]:
    """Return a beige panel with a bar of accent on top and a bulleted text inside.

    ``inner`` is the text's own box where something else stands on a part of the panel.
    """
    place = Placeholder(
        key, "body", index, inner or box, prompt, 14, bullets=True, inset=(12.0, 12.0)
    )
    name = key.replace("_", " ").capitalize()
    return place, (
        Ornament(f"{name} panel", box, PAPER),
        Ornament(f"{name} accent", Box(box.x, box.y, box.width, 4.0), accent),
    )
