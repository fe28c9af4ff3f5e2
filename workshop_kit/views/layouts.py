"""The layouts of the deck's master: where every placeholder and ornament stands.

The base deck is made from this table and the slides are measured against it, so the two
cannot drift.
"""

from workshop_kit.views.drawing import OPPORTUNITY, PAPER, PETROL, QUIET, WHITE, Box, Colour
from workshop_kit.views.form_layouts import FORM_LAYOUTS
from workshop_kit.views.layout_parts import (
    CANVAS,
    FOOT,
    LEFT,
    MAP,
    RIGHT,
    Layout,
    Ornament,
    Placeholder,
    head,
    panel,
)


def _cover() -> Layout:
    return Layout(
        "cover",
        "Cover",
        "title",
        (
            Placeholder(
                "title", "ctrTitle", None, Box(54, 116, 720, 140), "cover.title", 40, WHITE,
                heading=True, anchor="bottom",
            ),
            Placeholder("subtitle", "subTitle", 1, Box(54, 292, 720, 28), "cover.subtitle", 18, PAPER),
            Placeholder("state", "body", 13, Box(54, 326, 720, 22), "cover.state", 12, PAPER),
            Placeholder(
                "imprint", "body", 14, Box(54, 478, 640, 34), "cover.imprint", 12, PAPER,
                anchor="bottom",
            ),
            Placeholder("logo", "pic", 15, Box(762, 44, 144, 58), "cover.logo", 10, PAPER),
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
            *head("headline.finding"),
            Placeholder(
                "next", "body", 14, side, "summary.next", 13, WHITE,
                inset=(18.0, 16.0),
            ),
            *FOOT,
        ),
        (Ornament("Next panel", side, PETROL),),
    )  # fmt: skip


def _persona() -> Layout:
    panels = [
        panel("needs", 18, Box(270, 184, 210, 150), Colour("front"), "persona.needs"),
        panel("frustrations", 19, Box(492, 184, 210, 150), Colour("pain"), "persona.frustrations"),
        panel(
            "motivations", 20, Box(714, 184, 210, 150), Colour("experience"), "persona.motivations"
        ),
    ]
    promise = Box(638, 350, 286, 151)
    return Layout(
        "persona",
        "Persona",
        "cust",
        (
            *head("persona.title"),
            Placeholder("portrait", "pic", 14, Box(36, 102, 210, 156), "persona.portrait", 11, QUIET),
            Placeholder(
                "name", "body", 15, Box(36, 266, 210, 26), "persona.name", 18, PETROL, bold=True, heading=True
            ),
            Placeholder("role", "body", 16, Box(36, 293, 210, 32), "persona.role", 12, QUIET),
            Placeholder(
                "quote", "body", 17, Box(270, 102, 654, 70), "persona.quote", 18,
                Colour("front"), italic=True, heading=True, anchor="middle",
            ),
            *(place for place, _ in panels),
            Placeholder(
                "promise", "body", 21, promise, "persona.promise", 15, WHITE,
                anchor="middle", inset=(18.0, 14.0),
            ),
            *FOOT,
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
        "thinks": (14, LEFT, 95.0, Colour("experience"), "empathy.thinks"),
        "sees": (15, right, 95.0, Colour("front"), "empathy.sees"),
        "hears": (16, LEFT, low, Colour("gain"), "empathy.hears"),
        "says": (17, right, low, Colour("pain"), "empathy.says"),
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
            *head("empathy.title"),
            *(place for place, _ in panels),
            Placeholder(
                "summary", "body", 18, band, "empathy.summary", 15, WHITE,
                italic=True, heading=True, anchor="middle", inset=(18.0, 4.0),
            ),
            *FOOT,
        ),
        (
            *(ornament for _, ornaments in panels for ornament in ornaments),
            Ornament("Summary band", band, PETROL),
        ),
    )  # fmt: skip


def _map() -> Layout:
    table = Placeholder("table", "tbl", 14, MAP, "map.table", 10)
    return Layout("map", "Journey map", "tbl", (*head("headline.finding"), table, *FOOT))


def _weakest_link() -> Layout:
    width, gap, top = 288.0, 12.0, 268.0
    boxes = [Box(LEFT + place * (width + gap), top, width, 233) for place in range(3)]
    panels = [
        panel("pains", 14, boxes[0], Colour("pain"), "weakest_link.pains"),
        panel("causes", 15, boxes[1], Colour("back"), "weakest_link.causes"),
        panel("ideas", 16, boxes[2], Colour("opportunity"), "weakest_link.ideas"),
    ]
    return Layout(
        "weakest_link",
        "Weakest link",
        "cust",
        (*head("weakest_link.title"), *(place for place, _ in panels), *FOOT),
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
            "three_panels.panel",
        )
        for place, (key, accent) in enumerate(accents.items())
    ]
    return Layout(
        "three_panels",
        "Three panels",
        "cust",
        (*head("headline.line"), *(place for place, _ in panels), *FOOT),
        tuple(ornament for _, ornaments in panels for ornament in ornaments),
    )


def _plan() -> Layout:
    table = Placeholder("table", "tbl", 14, CANVAS, "plan.table", 11)
    return Layout("plan", "Plan", "tbl", (*head("plan.title"), table, *FOOT))


def _content() -> Layout:
    body = Placeholder("content", "body", 14, CANVAS, "content.body", 16, bullets=True)
    return Layout("content", "Title and content", "obj", (*head("headline.line"), body, *FOOT))


def _blank() -> Layout:
    return Layout("blank", "Title only", "titleOnly", (*head("headline.line"), *FOOT))


LAYOUTS = (
    _cover(), _summary(), _persona(), _empathy(), _map(), _weakest_link(), _three_panels(), _plan(),
    _content(), _blank(), *FORM_LAYOUTS,
)  # fmt: skip
"""Every layout, in the order PowerPoint lists them."""


def layout(key: str) -> Layout:
    """Return the layout with this key."""
    return next(entry for entry in LAYOUTS if entry.key == key)
