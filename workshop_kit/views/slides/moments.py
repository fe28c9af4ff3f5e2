"""Moments of truth: the contacts that decide the judgement."""

from workshop_kit.analysis.chain import pains_of
from workshop_kit.analysis.leverage import ideas_for
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    INK,
    PETROL,
    QUIET,
    WHITE,
    Colour,
    Paragraph,
    Run,
    Slide,
    emotion_colour,
    paragraph,
)
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.row_values import idea_letter
from workshop_kit.views.slides.plan import LETTER

_LARGEST = 16.0
"""There are rarely more than three of them, and they are what a room should read."""

_WIDTHS = {"action": 168.0, "emotion": 116.0, "thought": 192.0, "pains": 194.0, "ideas": 218.0}


def moment_slides(workshop: Workshop, journey: Journey, language: Language) -> tuple[Slide, ...]:
    """Return the moments of truth of a journey in time order."""
    lookup = Lookup(workshop)
    chosen = [action for action in journey.actions if action.moment_of_truth]
    columns = [
        TableColumn(
            key,
            label(f"slides.moments.{key}", language),
            width,
            "center" if key == "emotion" else "left",
        )
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.moments.name", language),
        label("slides.moments.description", language, count=len(chosen)),
        largest=_LARGEST,
    )
    key = "headline" if chosen else "headline_none"
    slide = Slide(
        "plan",
        counted(f"slides.moments.{key}", language, len(chosen)),
        notes=(script("moments", language),),
    )
    rows = [_row(action, lookup, language) for action in chosen] or [_empty(language)]
    subtitle = label("slides.moments.subtitle", language)
    return table_slides(slide, subtitle, paged_table(columns, rows, text))


def _row(action: Action, lookup: Lookup, language: Language) -> TableRow:
    pains = pains_of(lookup.workshop, (action,))
    letters = {idea.id: idea_letter(n) for n, idea in enumerate(lookup.workshop.ideas)}
    ideas = {idea.id: idea for pain in pains for idea in ideas_for(lookup.workshop, pain)}
    thoughts = lookup.statements(action.id, "thoughts")
    score = action.emotion.score if action.emotion else None
    cells = {
        "action": (paragraph(f"★ {action.text}", bold=True, colour=INK),),
        "emotion": _emotion(action, language),
        "thought": tuple(
            paragraph(language.quote(s.text), italic=True, heading=True, colour=PETROL)
            for s in thoughts
            if s.text
        ),
        "pains": tuple(Paragraph((Run(pain.text, colour=INK),), bullet=True) for pain in pains),
        "ideas": tuple(
            Paragraph(
                (
                    Run(f"{letters[idea.id]} ", bold=True, colour=LETTER),
                    Run(idea.text, colour=INK),
                )
            )
            for idea in ideas.values()
        ),
    }
    return TableRow(cells, {} if score is None else {"emotion": emotion_colour(score)})


def _emotion(action: Action, language: Language) -> tuple[Paragraph, ...]:
    if action.emotion is None or action.emotion.score is None:
        return (paragraph("?", "center", colour=QUIET),)
    score = language.number(action.emotion.score, signed=True)
    word = emotion_word(action.emotion, language)
    return (
        paragraph(score, "center", bold=True, colour=WHITE),
        paragraph(word, "center", colour=WHITE),
    )


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.moments.empty", language), italic=True, colour=QUIET)
    return TableRow({"action": (first,)}, {"action": Colour("paper")})
