"""The layouts of the blank forms: pages to write on, by hand or on screen (OUT4).

What a layout draws prints; what an empty placeholder says does not. So panels, frames and
writing lines are ornaments, and the placeholders stand on the lines with an exact line pitch:
typed text sits on them like handwriting does.
"""

from workshop_kit.views.drawing import INK, PETROL, QUIET, WHITE, Anchor, Box, Colour
from workshop_kit.views.layout_parts import (
    CANVAS,
    FOOT,
    LEFT,
    MAP,
    RIGHT,
    TITLE,
    Layout,
    Ornament,
    Placeholder,
)

PITCH = 24.0
"""From one writing line to the next: 7 mm on A4, 10 mm on A3."""

WRITING = Colour("back", lighter=0.45)
FRAME = Colour("back", lighter=0.6)
FORM_TITLE = Box(LEFT, TITLE.y, 430.0, TITLE.height)
FIELDS = {"first": Box(486, 40, 170, 20), "second": Box(668, 40, 150, 20), "day": Box(830, 40, 94, 20)}  # fmt: skip

_FIELD_INDEX = {"first": 31, "second": 32, "day": 33}
_TOP, _LOW, _END = 92.0, 366.0, 501.0

PORTRAIT = Box(LEFT, _TOP, 216, 148)
FACTS = {key: Box(LEFT + 64, 243 + 27 * place, 152, 28) for place, key in enumerate(("name", "age", "work", "home"))}  # fmt: skip
CHANNELS = Box(LEFT, _LOW, 216, _END - _LOW)
QUOTE = Box(272, _TOP, RIGHT - 272, 76)
PANELS = {key: Box(272 + 222 * place, 182, 208, 170) for place, key in enumerate(("needs", "frustrations", "motivations"))}  # fmt: skip
PROMISE = Box(272, _LOW, 430, _END - _LOW)
SOURCES = Box(716, _LOW, 208, _END - _LOW)

FACE = Box(422, 203, 116, 116)
SENSES = {
    "thinks": Box(LEFT, 95, 438, 160),
    "sees": Box(486, 95, 438, 160),
    "hears": Box(LEFT, 267, 438, 160),
    "says": Box(486, 267, 438, 160),
}
BAND = Box(LEFT, 439, RIGHT - LEFT, 62)
SENTENCE = {"moment": Box(198, 459, 126, 24), "feeling": Box(388, 459, 186, 24), "cause": Box(642, 459, 268, 24)}  # fmt: skip

CHOICE = Box(612, 468, RIGHT - 612, 24)

ACCENTS = {
    "needs": Colour("front"),
    "frustrations": Colour("pain"),
    "motivations": Colour("experience"),
    "promise": PETROL,
    "channels": QUIET,
    "sources": QUIET,
    "thinks": Colour("experience"),
    "sees": Colour("front"),
    "hears": Colour("gain"),
    "says": Colour("pain"),
}
"""The colour of each panel's bar and heading."""

_CIRCLE = 56.0


def words_box(key: str) -> Box:
    """Return where heading and question of a sense stand: clear of the circle in the middle."""
    box = SENSES[key]
    shift = _CIRCLE if box.x > LEFT else 0.0
    return Box(box.x + shift + 12, box.y, box.width - _CIRCLE - 24, box.height)


def _head(layout: str) -> tuple[Placeholder, ...]:
    """Return the title and the three small fields beside it."""
    return (
        Placeholder(
            "title", "title", None, FORM_TITLE, f"{layout}.title", 24, PETROL, heading=True,
            anchor="bottom",
        ),
        *(
            _line(key, _FIELD_INDEX[key], box, f"{layout}.{key}", 12)
            for key, box in FIELDS.items()
        ),
    )  # fmt: skip


def _line(
    key: str, index: int, box: Box, prompt: str, size: float = 14, anchor: Anchor = "bottom"
) -> Placeholder:
    """Return a place for one line of writing, standing on the lower edge of its box."""
    return Placeholder(key, "body", index, box, prompt, size, INK, anchor=anchor)


def _lines(key: str, index: int, box: Box, prompt: str) -> Placeholder:
    """Return a place for several lines of writing."""
    return Placeholder(key, "body", index, box, prompt, 14, INK, pitch=PITCH)


def _rules(*boxes: Box) -> tuple[Ornament, ...]:
    """Return the writing lines of some boxes, one at the foot of every pitch."""
    return tuple(
        Ornament("Writing line", Box(box.x, box.y + rule * PITCH - 0.3, box.width, 0.6), WRITING)
        for box in boxes
        for rule in range(1, round(box.height / PITCH) + 1)
    )


def _under(*boxes: Box) -> tuple[Ornament, ...]:
    """Return a single writing line at the foot of each box."""
    return tuple(
        Ornament("Writing line", Box(box.x, box.bottom - 0.3, box.width, 0.6), WRITING)
        for box in boxes
    )


def _panel(key: str, box: Box) -> tuple[Ornament, ...]:
    """Return a white panel in a thin frame: paper stays white, ink stays in the printer."""
    name = key.capitalize()
    return (
        Ornament(f"{name} panel", box, WHITE, FRAME),
        Ornament(f"{name} accent", Box(box.x, box.y, box.width, 4.0), ACCENTS[key]),
    )


def _field_lines() -> tuple[Ornament, ...]:
    return _under(*FIELDS.values())


def _persona() -> Layout:
    panels = {key: Box(box.x + 12, box.y + 54, box.width - 24, 96) for key, box in PANELS.items()}
    promise = Box(PROMISE.x + 12, PROMISE.y + 43, PROMISE.width - 24, 72)
    quote = Box(QUOTE.x + 36, QUOTE.y + 20, QUOTE.width - 36, 48)
    return Layout(
        "form_persona",
        "Form: persona",
        "cust",
        (
            *_head("form_persona"),
            Placeholder("portrait", "pic", 14, PORTRAIT, "persona.portrait", 11, QUIET),
            *(
                _line(key, 15 + place, box, f"form_persona.{key}")
                for place, (key, box) in enumerate(FACTS.items())
            ),
            _lines("quote", 19, quote, "persona.quote"),
            *(
                _lines(key, 20 + place, box, f"form_persona.{key}")
                for place, (key, box) in enumerate(panels.items())
            ),
            _lines("promise", 23, promise, "form_persona.promise"),
            *FOOT,
        ),
        (
            *_field_lines(),
            Ornament("Portrait frame", PORTRAIT, WHITE, FRAME),
            *_under(*FACTS.values()),
            *(piece for key, box in PANELS.items() for piece in _panel(key, box)),
            *_panel("promise", PROMISE),
            *_panel("channels", CHANNELS),
            *_panel("sources", SOURCES),
            *_rules(quote, *panels.values(), promise),
        ),
    )


def _empathy() -> Layout:
    inner = {key: words_box(key) for key in SENSES}
    texts = {key: Box(box.x, box.y + 44, box.width, 96) for key, box in inner.items()}
    return Layout(
        "form_empathy",
        "Form: empathy map",
        "cust",
        (
            *_head("form_empathy"),
            *(
                _lines(key, 14 + place, box, f"form_empathy.{key}")
                for place, (key, box) in enumerate(texts.items())
            ),
            *(
                _line(key, 18 + place, box, f"form_empathy.{key}")
                for place, (key, box) in enumerate(SENTENCE.items())
            ),
            *FOOT,
        ),
        (
            *_field_lines(),
            *(piece for key, box in SENSES.items() for piece in _panel(key, box)),
            *_rules(*texts.values()),
            Ornament("Face", FACE, WHITE, PETROL, "ellipse"),
            Ornament("Sentence band", BAND, WHITE, PETROL),
            *_under(*SENTENCE.values()),
        ),
    )


def _table(key: str, name: str, box: Box) -> Layout:
    table = Placeholder("table", "tbl", 14, box, f"{key}.table", 11)
    return Layout(key, name, "cust", (*_head(key), table, *FOOT), _field_lines())


def _ideas() -> Layout:
    return Layout(
        "form_ideas",
        "Form: impact and effort",
        "cust",
        (*_head("form_ideas"), _line("choice", 14, CHOICE, "form_ideas.choice"), *FOOT),
        (*_field_lines(), *_under(CHOICE)),
    )


FORM_LAYOUTS = (
    _persona(), _empathy(), _table("form_journey", "Form: journey", MAP), _ideas(),
    _table("form_plan", "Form: plan", CANVAS),
)  # fmt: skip
"""The layouts of the forms, after those of the deck."""
