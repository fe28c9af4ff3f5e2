"""The forms about people: a persona, and an empathy map of one moment (R, E01)."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.drawing import (
    PETROL,
    QUIET,
    Blank,
    Box,
    Colour,
    Item,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.form_layouts import (
    ACCENTS,
    CHANNELS,
    FACE,
    FACTS,
    PANELS,
    PORTRAIT,
    PROMISE,
    QUOTE,
    SENSES,
    SENTENCE,
    SOURCES,
    words_box,
)
from workshop_kit.views.form_parts import (
    OF_MOMENT,
    OF_WORKSHOP,
    asking,
    form_slide,
    small,
    ticks,
)
from workshop_kit.views.layout_parts import LEFT

_SIDE = 12.0
_SENTENCE_WORDS = {
    "moment": ("moment", 42.0),
    "feeling": ("feels", 328.0),
    "cause": ("because", 576.0),
}


def persona_form(language: Language) -> Slide:
    """Return the form on which a group describes one customer."""
    items: list[Item] = [_caption("persona.portrait", PORTRAIT, language), Blank("portrait")]
    for key, line in FACTS.items():
        beside = Box(LEFT, line.y, line.x - LEFT - 4, line.height)
        items += [small(label(f"forms.persona.{key}", language), beside), Blank(key)]
    items += [*_quote(language), Blank("quote")]
    for key, box in PANELS.items():
        items += [_asking("persona", key, box, language), Blank(key)]
    items += ticks("persona", "channels", CHANNELS, 2, language)
    items += [_asking("persona", "promise", PROMISE, language), Blank("promise")]
    items += ticks("persona", "sources", SOURCES, 1, language)
    return form_slide("persona", OF_WORKSHOP, items, language)


def empathy_form(language: Language) -> Slide:
    """Return the form of the method's four fields, with the sentence that sums them up."""
    items: list[Item] = []
    for key in SENSES:
        items += [asking("empathy", key, words_box(key), ACCENTS[key], language), Blank(key)]
    items.append(_caption("empathy.face", FACE, language))
    for key, (word, x) in _SENTENCE_WORDS.items():
        line = SENTENCE[key]
        text = label(f"forms.empathy.{word}", language)
        before = Box(x, line.y, line.x - x - 7, line.height)
        style = paragraph(text, "right", size=14, italic=True, colour=PETROL, heading=True)
        items += [Text(text, before, (style,), anchor="bottom"), Blank(key)]
    return form_slide("empathy", OF_MOMENT, items, language)


def _asking(form: str, key: str, panel: Box, language: Language) -> Text:
    inner = Box(panel.x + _SIDE, panel.y, panel.width - 2 * _SIDE, panel.height)
    return asking(form, key, inner, ACCENTS[key], language)


def _caption(key: str, frame: Box, language: Language) -> Text:
    """Return an invitation at the foot of a frame to draw in."""
    words = label(f"forms.{key}", language)
    text = paragraph(words, "center", size=10.5, italic=True, colour=QUIET)
    return Text(words, Box(frame.x, frame.bottom - 26, frame.width, 16), (text,))


def _quote(language: Language) -> tuple[Text, ...]:
    """Return the heading over the sentence, and the mark that opens it."""
    heading = label("forms.persona.quote", language)
    question = label("forms.persona.quote_ask", language)
    mark = paragraph(language.quotes[0], size=48, colour=Colour("front"), heading=True)
    words = paragraph(heading, size=13, bold=True, colour=PETROL)
    asked = paragraph(question, "right", size=10.5, italic=True, colour=QUIET)
    wide = QUOTE.width - 36
    return (
        Text(heading, Box(QUOTE.x + 36, QUOTE.y, wide / 3, 18), (words,)),
        Text(question, Box(QUOTE.x + 36 + wide / 3, QUOTE.y + 2, wide * 2 / 3, 16), (asked,)),
        Text(heading, Box(QUOTE.x, QUOTE.y + 6, 34, 60), (mark,)),
    )
