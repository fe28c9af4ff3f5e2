"""The empathy map: the method's four fields around one person (E02-E07)."""

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.bullets import heading, panels, quiet, statement_bullets
from workshop_kit.views.drawing import (
    PETROL,
    WHITE,
    Box,
    Colour,
    Paragraph,
    Run,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import fitted
from workshop_kit.views.notes import script, source_lines
from workshop_kit.views.slides.persona import first_name
from workshop_kit.views.titles import headed

FIELDS = {"thinks": "experience", "sees": "front", "hears": "gain", "says": "pain"}
"""The four fields with the accent of each panel, in reading order."""

_CIRCLE = Box(432, 219, 96, 96)


def empathy_slide(workshop: Workshop, empathy: EmpathyMap, language: Language) -> Slide:
    """Return the slide of one empathy map."""
    lookup = Lookup(workshop)
    plan = layout("empathy")
    persona = lookup.get(Persona, empathy.persona_id)
    name = first_name(persona, language)
    texts = []
    for field, colour in FIELDS.items():
        found = lookup.statements(empathy.id, field)
        lines = statement_bullets(lookup, found, language, quoted=field == "says")
        empty = (quiet(label("deck.empathy.field_empty", language)),)
        title = heading(label(f"deck.empathy.{field}", language), Colour(colour))
        texts.append((plan.placeholder(field), (title, *(lines or empty))))
    fills, _ = panels(texts, largest=16.0)
    summary = empathy.summary or label("deck.empathy.no_summary", language, name=name)
    band = plan.placeholder("summary").box
    words = (Paragraph((Run(summary, italic=True, heading=True),)),)
    fills["summary"] = fitted(words, band.width - 36, band.height - 8, (16, 15, 14, 13, 12, 11))[0]
    subtitle = label("deck.empathy.subtitle", language, name=name, scenario=empathy.scenario)
    return headed(
        Slide(
            "empathy",
            empathy.headline or label("deck.empathy.headline", language, name=name),
            fills=fills,
            items=(_person(name),),
            notes=(script("empathy", language), empathy.summary, *source_lines(workshop, language)),
        ),
        subtitle.rstrip(" ·"),
    )


def _person(name: str) -> Text:
    words = fitted(
        (paragraph(name, "center", heading=True, colour=WHITE),), 84, 40, (18, 16, 14, 12, 10)
    )[0]
    return Text(
        name, _CIRCLE, words, fill=PETROL, outline=WHITE, line_width=4, anchor="middle",
        shape="ellipse",
    )  # fmt: skip
