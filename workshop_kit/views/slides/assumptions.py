"""Open assumptions, and how to find out: the research plan (W08, R)."""

from workshop_kit.analysis.evidence import open_statements
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Action, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import INK, QUIET, Slide, paragraph
from workshop_kit.views.map_cells import SIGNS
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)

_WIDTHS = {"text": 300.0, "about": 222.0, "tag": 90.0, "how": 276.0}
_KNOWN_WAYS = ("thoughts", "customer_goals", "thinks", "sees", "hears", "says")


def assumption_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return what is still assumed, moments of truth first; one line when nothing is."""
    lookup = Lookup(workshop)
    found = sorted(open_statements(workshop), key=lambda entry: not _is_decisive(entry, lookup))
    first = sum(_is_decisive(statement, lookup) for statement in found)
    columns = [
        TableColumn(key, label(f"slides.assumptions.{key}", language), width)
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.assumptions.name", language),
        label("slides.assumptions.description", language, count=len(found)),
    )
    key = "headline" if first else "headline_elsewhere" if found else "headline_none"
    slide = Slide(
        "plan",
        counted(f"slides.assumptions.{key}", language, len(found), first=first),
        notes=(script("assumptions", language),),
    )
    rows = [_row(statement, lookup, language) for statement in found] or [TableRow({})]
    subtitle = label("slides.assumptions.subtitle", language)
    return table_slides(slide, subtitle, paged_table(columns, rows, text))


def _is_decisive(statement: Statement, lookup: Lookup) -> bool:
    action = lookup.get(Action, statement.anchor)
    return action is not None and action.moment_of_truth


def _row(statement: Statement, lookup: Lookup, language: Language) -> TableRow:
    way = statement.field if statement.field in _KNOWN_WAYS else "other"
    sign = SIGNS.get(statement.tag, "◦")
    tag = label(f"terms.tag.{statement.tag}", language)
    return TableRow(
        {
            "text": (paragraph(statement.text, bold=True, colour=INK),),
            "about": (paragraph(_about(statement, lookup, language), colour=QUIET),),
            "tag": (paragraph(f"{sign} {tag}", colour=INK),),
            "how": (paragraph(label(f"slides.assumptions.how_{way}", language), colour=INK),),
        }
    )


def _about(statement: Statement, lookup: Lookup, language: Language) -> str:
    """Return in words what a statement speaks of."""
    action = lookup.get(Action, statement.anchor)
    if action is not None:
        return f"★ {action.text}" if action.moment_of_truth else action.text
    persona = lookup.get(Persona, statement.anchor)
    if persona is not None:
        return persona.name
    empathy = lookup.get(EmpathyMap, statement.anchor)
    if empathy is not None:
        return empathy.scenario
    phase = lookup.get(Phase, statement.anchor)
    journeys = [j for j in lookup.workshop.journeys if phase is not None and phase in j.phases]
    return phase_label(phase, journeys[0], language) if phase is not None and journeys else ""
