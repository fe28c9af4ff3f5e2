"""The layouts of the deck's master: where every placeholder and ornament stands.

The base deck is made from this table and the slides are measured against it, so the two
cannot drift. The slide is 960 × 540 points (16:9).
"""

from dataclasses import dataclass
from typing import Literal

from workshop_kit.views.drawing import (
    INK,
    OPPORTUNITY,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Align,
    Anchor,
    Box,
    Colour,
)

WIDTH, HEIGHT = 960.0, 540.0
LEFT, RIGHT = 36.0, 924.0
TITLE = Box(LEFT, 24.5, RIGHT - LEFT, 36.0)
SUBTITLE = Box(LEFT, 62.5, RIGHT - LEFT, 20.0)
CANVAS = Box(LEFT, 92.0, RIGHT - LEFT, 409.0)
MAP = Box(LEFT, 92.0, RIGHT - LEFT, 396.0)
LEGEND = Box(LEFT, 490.0, RIGHT - LEFT, 13.0)
FOOTER = Box(LEFT, 510.0, 690.0, 17.0)
NUMBER = Box(852.0, 510.0, 72.0, 17.0)

Kind = Literal["title", "ctrTitle", "subTitle", "body", "pic", "tbl", "ftr", "sldNum"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place of a layout that a slide fills; ``index`` is its number inside the file."""

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


@dataclass(frozen=True, slots=True)
class Ornament:
    """A filled rectangle of a layout."""

    name: str
    box: Box
    fill: Colour


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


def _head(prompt: str) -> tuple[Placeholder, ...]:
    return (
        Placeholder(
            "title", "title", None, TITLE, prompt, 24, PETROL, heading=True, anchor="bottom"
        ),
        Placeholder("subtitle", "body", 13, SUBTITLE, "Persona · scenario · period", 12, QUIET),
    )


_FOOT = (
    Placeholder("footer", "ftr", 11, FOOTER, "", 9, QUIET, anchor="middle"),
    Placeholder("number", "sldNum", 12, NUMBER, "", 9, QUIET, align="right", anchor="middle"),
)


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


def _cover() -> Layout:
    return Layout(
        "cover",
        "Cover",
        "title",
        (
            Placeholder(
                "title", "ctrTitle", None, Box(54, 116, 720, 140), "Workshop title", 40, WHITE,
                heading=True, anchor="bottom",
            ),
            Placeholder("subtitle", "subTitle", 1, Box(54, 292, 720, 28), "Client and scope", 18, PAPER),
            Placeholder("state", "body", 13, Box(54, 326, 720, 22), "How sure this map is", 12, PAPER),
            Placeholder(
                "imprint", "body", 14, Box(54, 478, 640, 34), "Date · place · facilitator", 12, PAPER,
                anchor="bottom",
            ),
            Placeholder("logo", "pic", 15, Box(762, 44, 144, 58), "Client logo", 10, PAPER),
        ),
        (Ornament("Accent bar", Box(54, 272, 66, 4), OPPORTUNITY),),
        PETROL,
    )  # fmt: skip


def _summary() -> Layout:
    side = Box(636, 196, 288, 305)
    return Layout(
        "summary",
        "Executive summary",
        "cust",
        (
            *_head("The finding in one line"),
            Placeholder(
                "next", "body", 14, side, "What happens next, who does it, by when", 13, WHITE,
                inset=(18.0, 16.0),
            ),
            *_FOOT,
        ),
        (Ornament("Next panel", side, PETROL),),
    )  # fmt: skip


def _persona() -> Layout:
    panels = [
        panel("needs", 18, Box(270, 184, 210, 150), Colour("front"), "Needs and goals"),
        panel("frustrations", 19, Box(492, 184, 210, 150), Colour("pain"), "Frustrations"),
        panel("motivations", 20, Box(714, 184, 210, 150), Colour("experience"), "Motivations"),
    ]
    promise = Box(638, 350, 286, 151)
    return Layout(
        "persona",
        "Persona",
        "cust",
        (
            *_head("What this customer wants above all"),
            Placeholder("portrait", "pic", 14, Box(36, 102, 210, 156), "Portrait", 11, QUIET),
            Placeholder(
                "name", "body", 15, Box(36, 266, 210, 26), "Name", 18, PETROL, bold=True, heading=True
            ),
            Placeholder("role", "body", 16, Box(36, 293, 210, 32), "Age, work, place", 12, QUIET),
            Placeholder(
                "quote", "body", 17, Box(270, 102, 654, 70), "A sentence the persona really said", 18,
                Colour("front"), italic=True, heading=True, anchor="middle",
            ),
            *(place for place, _ in panels),
            Placeholder(
                "promise", "body", 21, promise, "What this customer needs from us", 15, WHITE,
                anchor="middle", inset=(18.0, 14.0),
            ),
            *_FOOT,
        ),
        (
            *(ornament for _, ornaments in panels for ornament in ornaments),
            Ornament("Promise panel", promise, PETROL),
        ),
    )  # fmt: skip


def _empathy() -> Layout:
    width, height, gap = 438.0, 166.0, 12.0
    right, low = LEFT + width + gap, 95.0 + height + gap
    places = {
        "thinks": (14, LEFT, 95.0, Colour("experience"), "Thinks"),
        "sees": (15, right, 95.0, Colour("front"), "Sees"),
        "hears": (16, LEFT, low, Colour("gain"), "Hears"),
        "says": (17, right, low, Colour("pain"), "Says"),
    }
    panels = []
    for key, (index, x, y, accent, prompt) in places.items():
        # the persona's circle stands on the inner corner of each panel
        inner = Box(x + (38.0 if x > LEFT else 0.0), y, width - 38.0, height)
        panels.append(panel(key, index, Box(x, y, width, height), accent, prompt, inner))
    band = Box(LEFT, 451, RIGHT - LEFT, 50)
    return Layout(
        "empathy",
        "Empathy map",
        "cust",
        (
            *_head("What stands between what is said and what is felt"),
            *(place for place, _ in panels),
            Placeholder(
                "summary", "body", 18, band, "In this moment … feels … because …", 15, WHITE,
                italic=True, heading=True, anchor="middle", inset=(18.0, 4.0),
            ),
            *_FOOT,
        ),
        (
            *(ornament for _, ornaments in panels for ornament in ornaments),
            Ornament("Summary band", band, PETROL),
        ),
    )  # fmt: skip


def _map() -> Layout:
    table = Placeholder("table", "tbl", 14, MAP, "Journey map", 10)
    return Layout("map", "Journey map", "tbl", (*_head("The finding in one line"), table, *_FOOT))


def _weakest_link() -> Layout:
    width, gap, top = 288.0, 12.0, 268.0
    boxes = [Box(LEFT + place * (width + gap), top, width, 233) for place in range(3)]
    panels = [
        panel("pains", 14, boxes[0], Colour("pain"), "What happens"),
        panel("causes", 15, boxes[1], Colour("back"), "Why it happens"),
        panel("ideas", 16, boxes[2], Colour("opportunity"), "What we do about it"),
    ]
    return Layout(
        "weakest_link",
        "Weakest link",
        "cust",
        (*_head("Where the chain may break"), *(place for place, _ in panels), *_FOOT),
        tuple(ornament for _, ornaments in panels for ornament in ornaments),
    )


def _three_panels() -> Layout:
    width, gap = 288.0, 12.0
    accents = {"left": "front", "middle": "experience", "right": "opportunity"}
    panels = [
        panel(
            key,
            14 + place,
            Box(LEFT + place * (width + gap), 95, width, 406),
            Colour(accent),
            "Heading and list",
        )
        for place, (key, accent) in enumerate(accents.items())
    ]
    return Layout(
        "three_panels",
        "Three panels",
        "cust",
        (*_head("Headline in one line"), *(place for place, _ in panels), *_FOOT),
        tuple(ornament for _, ornaments in panels for ornament in ornaments),
    )


def _plan() -> Layout:
    table = Placeholder("table", "tbl", 14, CANVAS, "Plan", 11)
    return Layout("plan", "Plan", "tbl", (*_head("Who does what by when"), table, *_FOOT))


def _content() -> Layout:
    body = Placeholder("content", "body", 14, CANVAS, "Content", 16, bullets=True)
    return Layout(
        "content", "Title and content", "obj", (*_head("Headline in one line"), body, *_FOOT)
    )


def _blank() -> Layout:
    return Layout("blank", "Title only", "titleOnly", (*_head("Headline in one line"), *_FOOT))


LAYOUTS = (
    _cover(), _summary(), _persona(), _empathy(), _map(), _weakest_link(), _three_panels(), _plan(), _content(), _blank(),
)  # fmt: skip
"""Every layout, in the order PowerPoint lists them."""


def layout(key: str) -> Layout:
    """Return the layout with this key."""
    return next(entry for entry in LAYOUTS if entry.key == key)
