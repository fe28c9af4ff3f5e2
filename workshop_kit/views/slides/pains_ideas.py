"""Pains crossed with ideas: one solution may cover several problems (I01, S18)."""

from workshop_kit.analysis.leverage import ideas_for, leverage, pain_weight
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea, Pain
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import STRENGTHS
from workshop_kit.views.drawing import INK, PAPER, PETROL, QUIET, Colour, Slide, paragraph
from workshop_kit.views.layout_parts import CANVAS
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.row_values import idea_letter

_PAIN, _WEIGHT = 250.0, 46.0
_MOST_IDEAS = 10

_Lettered = list[tuple[str, Idea]]


def pains_ideas_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the matrix, ten ideas a slide at the most, pains going on below."""
    ideas = [(idea_letter(n), idea) for n, idea in enumerate(workshop.ideas) if idea.text]
    pains = [pain for pain in workshop.pains if pain.text]
    groups = [ideas[n : n + _MOST_IDEAS] for n in range(0, len(ideas), _MOST_IDEAS)] or [[]]
    text = TableText(
        label("slides.pains_ideas.name", language),
        label("slides.pains_ideas.description", language, pains=len(pains), ideas=len(ideas)),
        placeholder="",
    )
    tables = [
        table
        for group in groups
        for table in paged_table(
            _columns(group, language), _rows(workshop, pains, group, language), text
        )
    ]
    slide = Slide(
        "blank",
        _headline(workshop, pains, language),
        notes=(
            script("pains_ideas", language),
            *(f"{letter} {idea.text}" for letter, idea in ideas),
            *(pain.text for pain in pains),
        ),
    )
    return table_slides(slide, label("slides.pains_ideas.subtitle", language), tables)


def _headline(workshop: Workshop, pains: list[Pain], language: Language) -> str:
    if not pains or not workshop.ideas:
        return label("slides.pains_ideas.headline_empty", language)
    unanswered = [p for p in pains if not ideas_for(workshop, p) and not p.accepted_reason]
    if unanswered:
        return counted("slides.pains_ideas.headline_open", language, len(unanswered))
    best = max(workshop.ideas, key=lambda idea: (len(idea.covers), leverage(workshop, idea)))
    if not best.covers:
        return label("slides.pains_ideas.headline_empty", language)
    return counted("slides.pains_ideas.headline", language, len(best.covers), idea=best.text)


def _columns(ideas: _Lettered, language: Language) -> list[TableColumn]:
    width = (CANVAS.width - _PAIN - _WEIGHT) / max(1, len(ideas))
    return [
        TableColumn("pain", label("slides.pains_ideas.pain", language), _PAIN),
        TableColumn("weight", label("slides.pains_ideas.weight", language), _WEIGHT, "center"),
        *(TableColumn(idea.id, f"{letter} {idea.text}", width, "center") for letter, idea in ideas),
    ]


def _rows(
    workshop: Workshop, pains: list[Pain], ideas: _Lettered, language: Language
) -> list[TableRow]:
    rows = []
    for pain in pains:
        cells = {
            "pain": (paragraph(pain.text, colour=INK),),
            "weight": (paragraph(language.number(pain_weight(pain)), "center", colour=QUIET),),
        }
        for _, idea in ideas:
            sign = next((STRENGTHS[c.strength] for c in idea.covers if c.pain_id == pain.id), "")
            cells[idea.id] = (
                paragraph(sign or "–", "center", bold=True, colour=PETROL if sign else QUIET),
            )
        rows.append(TableRow(cells, {"pain": Colour("pain", lighter=0.88)}))
    total = {
        "pain": (paragraph(label("slides.pains_ideas.leverage", language), bold=True, colour=INK),)
    }
    for _, idea in ideas:
        sum_of = language.number(leverage(workshop, idea))
        total[idea.id] = (paragraph(sum_of, "center", bold=True, colour=INK),)
    rows.append(
        TableRow(total, dict.fromkeys(("pain", "weight", *(i.id for _, i in ideas)), PAPER))
    )
    return rows
