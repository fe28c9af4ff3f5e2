"""The KPI page: where each number starts, where it stands, where it should arrive (K24, K25)."""

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.analysis.progress import latest, reached, way_gone
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Kpi
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import INK, PAIN, QUIET, Colour, Paragraph, Slide, paragraph
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.slides.goals import goal_codes

_WIDTHS = {
    "kpi": 222.0,
    "goals": 80.0,
    "baseline": 92.0,
    "latest": 134.0,
    "target": 92.0,
    "way": 78.0,
    "owner": 190.0,
}


def kpi_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return every KPI with its way so far."""
    kpis = [kpi for kpi in workshop.kpis if kpi.name]
    columns = [
        TableColumn(key, label(f"slides.kpis.{key}", language), width)
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.kpis.name", language),
        label("slides.kpis.description", language, count=len(kpis)),
    )
    lookup = Lookup(workshop)
    codes = goal_codes(workshop, language)
    rows = [_row(kpi, lookup, codes, language) for kpi in kpis] or [_empty(language)]
    formulas = tuple(f"{kpi.name}: {kpi.formula}" for kpi in kpis if kpi.formula)
    slide = Slide("plan", _headline(kpis, language), notes=(script("kpis", language), *formulas))
    return table_slides(
        slide, label("slides.kpis.subtitle", language), paged_table(columns, rows, text)
    )


def _headline(kpis: list[Kpi], language: Language) -> str:
    if not kpis:
        return label("slides.kpis.headline_empty", language)
    if not any(kpi.readings for kpi in kpis):
        return counted("slides.kpis.headline_unread", language, len(kpis))
    done = sum(reached(kpi) for kpi in kpis)
    key = "headline" if done else "headline_not_yet"
    return counted(f"slides.kpis.{key}", language, len(kpis), reached=done)


def _row(kpi: Kpi, lookup: Lookup, codes: dict[str, str], language: Language) -> TableRow:
    owner = lookup.get(Owner, kpi.owner_id)
    rhythm = label(f"terms.frequency.{kpi.frequency}", language) if kpi.frequency else ""
    who = owner.role if owner else label("deck.plan.no_owner", language)
    share = way_gone(kpi)
    way = "–" if share is None else language.quantity(round(100 * share), "%")
    return TableRow(
        {
            "kpi": (paragraph(kpi.name, bold=True, colour=INK),),
            "goals": (paragraph(", ".join(codes[g] for g in kpi.goal_ids if g in codes), colour=QUIET),),
            "baseline": (_value(kpi.baseline, kpi, language),),
            "latest": _latest(kpi, language),
            "target": (_value(kpi.target, kpi, language),),
            "way": (paragraph(way, bold=True, colour=INK),),
            "owner": (paragraph(", ".join(part for part in (who, rhythm) if part), colour=INK),),
        },
        {"kpi": Colour("paper")},
    )  # fmt: skip


def _value(value: float | None, kpi: Kpi, language: Language) -> Paragraph:
    if value is None:
        return paragraph(label("slides.kpis.not_measured", language), italic=True, colour=PAIN)
    return paragraph(language.quantity(value, kpi.unit), colour=INK)


def _latest(kpi: Kpi, language: Language) -> tuple[Paragraph, ...]:
    if not kpi.readings:
        return (paragraph(label("slides.kpis.not_read", language), italic=True, colour=QUIET),)
    newest = latest(kpi.readings)
    size = f", n = {language.number(newest.n)}" if newest.n is not None else ""
    return (
        paragraph(language.quantity(newest.value, kpi.unit), bold=True, colour=INK),
        paragraph(f"{language.day(newest.day)}{size}", colour=QUIET),
    )


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.kpis.empty", language), italic=True, colour=QUIET)
    return TableRow({"kpi": (first,)})
