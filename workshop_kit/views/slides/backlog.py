"""The opportunity backlog: every idea with what it does and what was decided."""

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Keyword
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import INK, PAIN, QUIET, Slide, paragraph
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.slides.plan import LETTER

_WIDTHS = {
    "letter": 28.0,
    "idea": 250.0,
    "family": 124.0,
    "keywords": 130.0,
    "horizon": 98.0,
    "leverage": 58.0,
    "decision": 200.0,
}


def backlog_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the backlog, greatest leverage first; nothing when there are no ideas."""
    items = sorted(plan_items(workshop, language), key=lambda item: -item.leverage)
    if not items:
        return ()
    lookup = Lookup(workshop)
    columns = [
        TableColumn(
            key,
            "" if key == "letter" else label(f"slides.backlog.{key}", language),
            width,
            "center" if key == "leverage" else "left",
        )
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.backlog.name", language),
        label("slides.backlog.description", language, count=len(items)),
    )
    undecided = sum(not item.idea.decision for item in items)
    key = "headline" if undecided else "headline_done"
    title = counted(f"slides.backlog.{key}", language, undecided, total=len(items))
    rows = [_row(item, lookup, language) for item in items]
    slide = Slide("plan", title, notes=(script("backlog", language),))
    return table_slides(
        slide, label("slides.backlog.subtitle", language), paged_table(columns, rows, text)
    )


def _row(item: PlanItem, lookup: Lookup, language: Language) -> TableRow:
    keywords = ", ".join(word.text for word in lookup.get_all(Keyword, item.idea.keyword_ids))
    family = item.idea.family
    does = label(f"slides.backlog.family_{family}", language) if family else ""
    decision = item.idea.decision
    open_ = paragraph(label("slides.backlog.open", language), italic=True, colour=PAIN)
    return TableRow(
        {
            "letter": (paragraph(item.letter, bold=True, colour=LETTER),),
            "idea": (paragraph(item.idea.text, bold=True, colour=INK),),
            "family": (paragraph(does, colour=INK),),
            "keywords": (paragraph(keywords, colour=QUIET),),
            "horizon": (paragraph(item.horizon, colour=INK),),
            "leverage": (paragraph(language.number(item.leverage), "center", colour=INK),),
            "decision": (paragraph(decision, colour=INK) if decision else open_,),
        }
    )
