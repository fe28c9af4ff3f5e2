"""What is visibly still open, as plain lines; the review's judgements come later (OUT5, W08, S09)."""

from collections.abc import Iterator

from workshop_kit.analysis.evidence import open_statements
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import Tag, TouchpointStatus
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    KEY_COLUMN,
    KEY_ROW,
    KPI_SHEET,
    PLAN_SHEET,
    REVIEW_MARK,
    REVIEW_SHEET,
    TOUCHPOINTS_SHEET,
    journey_sheet,
)
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.plan_items import plan_items
from workshop_kit.views.sheet import Area, Cell, Page, Sheet
from workshop_kit.views.sheet_styles import Looks, varied

_WIDTHS = (18.0, 192.0, 300.0, 90.0)
_TITLE, _REMARK, _HEADERS, _FIRST_ROW = 1, 2, 4, 5
_COLUMNS = ("topic", "about", "where")

Line = tuple[str, str, str]
"""What is open, what it is about, and the sheet where it can be added."""


def review_sheet(
    workshop: Workshop, looks: Looks, language: Language, footer: tuple[str, str]
) -> Sheet:
    """Return the sheet with everything that is visibly open, or one line that says nothing is."""
    lines = open_lines(workshop, language)
    cells = tuple(_cells(lines, looks, language))
    last_row = cells[-1].row
    widths = fitting_widths(_WIDTHS, cells, looks.head)
    return Sheet(
        title=REVIEW_SHEET,
        tab=looks.theme.colours["pain"],
        page=Page(
            paper="A4",
            footer=footer,
            area=Area(_TITLE, 1, last_row, len(_COLUMNS)),
            repeat_rows=(_HEADERS, _HEADERS),
            upright=True,
        ),
        cells=cells,
        widths=widths,
        heights=heights(cells, widths, last_row + 1),
        hidden_rows=(KEY_ROW,),
        hidden_columns=(KEY_COLUMN,),
        frozen=(_FIRST_ROW, 0),
        zoom=100,
    )


def open_lines(workshop: Workshop, language: Language) -> tuple[Line, ...]:
    """Return what is open in plan, KPIs, touchpoints and statements, in this order."""
    return (
        *_plan(workshop, language),
        *_kpis(workshop, language),
        *_touchpoints(workshop, language),
        *_statements(workshop, language),
    )


def _words(key: str, language: Language, **values: object) -> str:
    return label(f"grid.review.{key}", language, **values)


def _plan(workshop: Workshop, language: Language) -> Iterator[Line]:
    for item in plan_items(workshop, language):
        if item.missing:
            missing = (label(f"grid.plan.missing_{key}", language) for key in item.missing)
            topic = _words("plan", language, missing=", ".join(missing))
            yield topic, f"{item.letter}  {item.idea.text}", PLAN_SHEET


def _kpis(workshop: Workshop, language: Language) -> Iterator[Line]:
    for kpi in workshop.kpis:
        lacks = {
            "no_baseline": kpi.baseline is None,
            "no_target": kpi.target is None,
            "unread": not kpi.readings,
        }
        missing = [label(f"grid.kpi.standing_{key}", language) for key, bad in lacks.items() if bad]
        if kpi.name and missing:
            topic = _words("kpi", language, missing=", ".join(missing))
            yield topic, kpi.name, KPI_SHEET


def _touchpoints(workshop: Workshop, language: Language) -> Iterator[Line]:
    for point in workshop.touchpoints:
        if point.status is TouchpointStatus.ABSENT and point.name and not point.decision:
            yield _words("touchpoint", language), point.name, TOUCHPOINTS_SHEET


def _statements(workshop: Workshop, language: Language) -> Iterator[Line]:
    lookup = Lookup(workshop)
    for statement in open_statements(workshop):
        key = "unknown" if statement.tag is Tag.UNKNOWN else "assumption"
        about, sheet = _anchor(statement, lookup)
        text = f"{statement.text} — {about}" if about else statement.text
        yield _words(key, language), text, sheet


def _anchor(statement: Statement, lookup: Lookup) -> tuple[str, str]:
    """Return what a statement speaks of, and the sheet it stands on."""
    for number, journey in enumerate(lookup.workshop.journeys, start=1):
        places = {entry.id for entry in (*journey.phases, *journey.actions)}
        if statement.anchor in places:
            action = lookup.get(Action, statement.anchor)
            return (action.text if action else ""), journey_sheet(number)
    persona = lookup.get(Persona, statement.anchor)
    empathy = lookup.get(EmpathyMap, statement.anchor)
    return (persona.name if persona else empathy.scenario if empathy else ""), ""


def _cells(lines: tuple[Line, ...], looks: Looks, language: Language) -> Iterator[Cell]:
    wide = len(_COLUMNS)
    topic_look, text_look = (varied(look, indent=1) for look in (looks.topic, looks.topic_text))
    yield Cell(KEY_ROW, KEY_COLUMN, REVIEW_MARK, looks.key)
    yield Cell(_TITLE, 1, _words("title", language), looks.title, columns=wide)
    yield Cell(_REMARK, 1, _words("remark", language), looks.quiet, columns=wide)
    for column, key in enumerate(_COLUMNS, start=1):
        yield Cell(_HEADERS, column, _words(key, language), looks.head)
    if not lines:
        yield Cell(_FIRST_ROW, 1, _words("nothing", language), text_look, columns=wide)
    for row, (topic, about, where) in enumerate(lines, start=_FIRST_ROW):
        yield Cell(row, 1, topic, topic_look)
        yield Cell(row, 2, about, text_look)
        yield Cell(row, 3, where or None, text_look)
    last = _FIRST_ROW + max(len(lines), 1) + 1
    yield Cell(last, 1, _words("later", language), topic_look)
    yield Cell(last, 2, _words("later_text", language), text_look, columns=wide - 1)
