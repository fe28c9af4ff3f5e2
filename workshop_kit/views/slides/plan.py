"""The plan as slides: a line an opportunity, gaps named in words (OUT5)."""

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import INK, PAIN, QUIET, Colour, Paragraph, Run, Slide, paragraph
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.plan_items import PlanItem, plan_items

LETTER = Colour("opportunity", darker=0.5)
"""The colour of an opportunity's letter, dark enough to read on white and on ochre tints."""

_COLUMNS = {
    "letter": 24.0,
    "idea": 226.0,
    "pains": 196.0,
    "leverage": 52.0,
    "impact": 66.0,
    "owner": 98.0,
    "kpi": 148.0,
    "due": 78.0,
}
_CENTRED = {"leverage", "impact"}


def plan_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the plan on as many slides as it takes."""
    items = plan_items(workshop, language)
    rows = [TableRow(_cells(item, language)) for item in items] or [_empty_row(language)]
    description = label("deck.plan.description", language, count=len(items))
    tables = paged_table(
        _columns(language), rows, TableText(label("deck.plan.name", language), description)
    )
    notes = (script("plan", language), *_told(items, language))
    slide = Slide("plan", _headline(items, language), notes=notes)
    return table_slides(slide, label("deck.plan.subtitle", language), tables)


def _columns(language: Language) -> list[TableColumn]:
    return [
        TableColumn(
            key,
            "" if key == "letter" else label(f"deck.plan.{key}", language),
            width,
            "center" if key in _CENTRED else "left",
        )
        for key, width in _COLUMNS.items()
    ]


def _headline(items: tuple[PlanItem, ...], language: Language) -> str:
    if not items:
        return label("deck.plan.headline_empty", language)
    ready = sum(not item.missing for item in items)
    key = "headline_all" if ready == len(items) else "headline"
    return counted(f"deck.plan.{key}", language, len(items), ready=ready)


def _cells(item: PlanItem, language: Language) -> dict[str, tuple[Paragraph, ...]]:
    rating = " / ".join("–" if n is None else str(n) for n in (item.idea.impact, item.idea.effort))
    horizon = (paragraph(item.horizon, colour=QUIET),) if item.horizon else ()
    due = language.day(item.due) if item.due else ""
    return {
        "letter": (paragraph(item.letter, bold=True, colour=LETTER),),
        "idea": (paragraph(item.idea.text, bold=True, colour=INK), *horizon),
        "pains": tuple(Paragraph((Run(text, colour=INK),), bullet=True) for text in item.pains),
        "leverage": (paragraph(language.number(item.leverage), "center", colour=INK),),
        "impact": (paragraph(rating, "center", colour=INK),),
        "owner": (known("owner", item.owner, language),),
        "kpi": (known("kpi", item.kpi, language),),
        "due": (known("due", due, language),),
    }


def known(key: str, value: str, language: Language) -> Paragraph:
    """Return an owner, KPI or date, or say in words that it is missing."""
    if value:
        return paragraph(value, colour=INK)
    return paragraph(label(f"deck.plan.no_{key}", language), italic=True, colour=PAIN)


def _empty_row(language: Language) -> TableRow:
    first = paragraph(label("deck.plan.no_idea", language), italic=True, colour=QUIET)
    return TableRow({"idea": (first,)})


def _told(items: tuple[PlanItem, ...], language: Language) -> tuple[str, ...]:
    return tuple(
        f"{item.letter} {item.idea.text}"
        + "".join(f" — {label(f'deck.plan.no_{gap}', language)}" for gap in item.missing)
        for item in items
    )
