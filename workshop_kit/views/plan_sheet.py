"""The plan as a table: every idea with what it answers, who owns it and what is still missing.

The sheet is not protected, because Excel neither sorts nor lengthens a table on one that is.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Horizon
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    KEY_COLUMN,
    KEY_ROW,
    PLAN_COLUMNS,
    PLAN_MARK,
    PLAN_SHEET,
    data_cell,
    list_name,
    table_name,
)
from workshop_kit.views.addresses import column_name
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.plan_formulas import leverage_formula, missing_formula
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.sheet import (
    Area,
    Bars,
    Cell,
    Check,
    Choice,
    Formula,
    Limits,
    Message,
    Page,
    Rule,
    Sheet,
    Style,
    Table,
    Value,
    When,
)
from workshop_kit.views.sheet_styles import Looks

_WIDTHS = {
    "id": 48.0,
    "letter": 42.0,
    "idea": 216.0,
    "pains": 210.0,
    "horizon": 90.0,
    "impact": 66.0,
    "effort": 66.0,
    "leverage": 60.0,
    "owner": 120.0,
    "kpi": 162.0,
    "due": 81.0,
    "decision": 132.0,
    "missing": 117.0,
}
_PLACE = {key: place for place, key in enumerate(PLAN_COLUMNS)}
_TITLE, _REMARK, _HEADERS = 1, 2, 4
_FIRST_ROW = 5
_SPARE, _LEAST = 3, 8
_MISSING = ("owner", "kpi", "due")
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
_HEADER_BUTTON = 30.0


def plan_sheet(
    workshop: Workshop, looks: Looks, language: Language, footer: tuple[str, str]
) -> Sheet:
    """Return the sheet of the plan, with some empty lines to write on."""
    items = plan_items(workshop, language)
    lines = max(len(items) + _SPARE, _LEAST)
    last_row = _FIRST_ROW + lines - 1
    cells = (*_head(looks, language), *_lines(items, lines, looks, language))
    widths = fitting_widths(tuple(_WIDTHS.values()), cells, looks.head)
    tall = list(heights(cells, widths, last_row + 1))
    tall[_HEADERS] = max(tall[_HEADERS], _HEADER_BUTTON)
    last_column = len(PLAN_COLUMNS) - 1
    headers = tuple(_header(key, language) for key in PLAN_COLUMNS)
    table = Table(
        name=table_name("plan"),
        area=Area(_HEADERS, 0, last_row, last_column),
        headers=headers,
        header=looks.head,
        computed=(
            (_PLACE["leverage"], leverage_formula(language)),
            (_PLACE["missing"], missing_formula(_MISSING, language)),
        ),
    )
    return Sheet(
        title=PLAN_SHEET,
        tab=looks.theme.colours["opportunity"],
        page=Page(
            paper="A3",
            footer=footer,
            area=Area(_TITLE, 1, last_row, last_column),
            repeat_rows=(_HEADERS, _HEADERS),
        ),
        cells=cells,
        widths=widths,
        heights=tuple(tall),
        hidden_rows=(KEY_ROW,),
        hidden_columns=(KEY_COLUMN,),
        frozen=(_FIRST_ROW, _PLACE["idea"] + 1),
        tables=(table,),
        checks=tuple(_checks(last_row, language)),
        rules=tuple(_rules(last_row, looks)),
        protected=False,
    )


def _header(key: str, language: Language) -> str:
    return label(f"grid.plan.{key}", language)


def _head(looks: Looks, language: Language) -> Iterator[Cell]:
    yield Cell(KEY_ROW, KEY_COLUMN, PLAN_MARK, looks.key)
    for place, key in enumerate(PLAN_COLUMNS[1:], start=1):
        yield Cell(KEY_ROW, place, key, looks.key)
    wide = len(PLAN_COLUMNS) - 1
    yield Cell(_TITLE, 1, label("grid.plan.title", language), looks.title, columns=wide)
    yield Cell(_REMARK, 1, label("grid.plan.remark", language), looks.quiet, columns=wide)
    for place, key in enumerate(PLAN_COLUMNS):
        yield Cell(_HEADERS, place, _header(key, language), looks.head)


def _lines(
    items: Sequence[PlanItem], lines: int, looks: Looks, language: Language
) -> Iterator[Cell]:
    styles = _styles(looks, language)
    leverage, missing = leverage_formula(language), missing_formula(_MISSING, language)
    for number in range(lines):
        item = items[number] if number < len(items) else None
        values = _values(item, language) if item else dict.fromkeys(PLAN_COLUMNS)
        values["leverage"] = Formula(leverage, item.leverage or "" if item else "")
        values["missing"] = Formula(missing, _missing(item, language))
        for place, key in enumerate(PLAN_COLUMNS):
            yield Cell(_FIRST_ROW + number, place, values[key], styles[key])


def _values(item: PlanItem, language: Language) -> dict[str, Value]:
    return {
        "id": item.idea.id,
        "letter": item.letter,
        "idea": item.idea.text,
        "pains": "\n".join(item.pains) or None,
        "horizon": item.horizon or None,
        "impact": item.idea.impact,
        "effort": item.idea.effort,
        "owner": item.owner or None,
        "kpi": item.kpi or None,
        "due": data_cell(item.due),
        "decision": item.idea.decision or None,
    }


def _styles(looks: Looks, language: Language) -> dict[str, Style]:
    styles = dict.fromkeys(PLAN_COLUMNS, looks.input)
    styles |= dict.fromkeys(("letter", "impact", "effort"), looks.figure)
    styles["leverage"] = looks.computed
    styles["id"] = looks.key
    styles["due"] = looks.day(language)
    styles["idea"] = looks.row("ideas")
    return styles


def _missing(item: PlanItem | None, language: Language) -> str:
    names = item.missing if item else ()
    return ", ".join(label(f"grid.plan.missing_{name}", language) for name in names)


def _checks(last_row: int, language: Language) -> Iterator[Check]:
    horizons = tuple(label(f"terms.horizon.{horizon}", language) for horizon in Horizon)
    yield Choice(_area("horizon", last_row), horizons, "stop", *_messages("horizon", language))
    for key in ("impact", "effort"):
        yield Limits(_area(key, last_row), 1, 5, *_messages(key, language))
    yield Choice(
        _area("owner", last_row), list_name("owners"), "warning", *_messages("owner", language)
    )
    yield Choice(_area("kpi", last_row), list_name("kpis"), "warning", *_messages("kpi", language))
    yield Limits(_area("due", last_row), _FIRST_DAY, _LAST_DAY, *_messages("due", language))


def _messages(key: str, language: Language) -> tuple[Message, Message]:
    name = _header(key, language)
    hint = label(f"grid.plan.{key}_hint", language)
    refusal = label(f"grid.plan.{key}_refusal", language)
    return Message(name, hint), Message(name, refusal)


def _rules(last_row: int, looks: Looks) -> Iterator[Rule]:
    ink, tint = looks.theme.colours["ink"], looks.theme.tint("pain", 0.82)
    idea = f"${column_name(_PLACE['idea'])}{_FIRST_ROW + 1}"
    for key in _MISSING:
        cell = f"${column_name(_PLACE[key])}{_FIRST_ROW + 1}"
        yield When(_area(key, last_row), f'=AND({idea}<>"",{cell}="")', tint, ink)
    for key in ("impact", "effort"):
        yield Bars(_area(key, last_row), looks.theme.tint("front", 0.7), 5)


def _area(key: str, last_row: int) -> Area:
    return Area(_FIRST_ROW, _PLACE[key], last_row, _PLACE[key])
