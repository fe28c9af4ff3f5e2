"""The plan's sheet: a real table that names what is missing, soonest first."""

from datetime import date

import pytest

from small_workshop import SMALL
from workbook_reading import sheet_of
from workshop_kit.model.ideas import Idea
from workshop_kit.model.keys import Horizon
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import PLAN_COLUMNS, PLAN_MARK
from workshop_kit.views.sheet import Bars, Choice, Formula, Limits, Sheet, Value, When

LATER = Idea(id="i2", text="One file for all", horizon=Horizon.LATER)
TWO = SMALL.replace(ideas=(*SMALL.ideas, LATER))


def plan(workshop: Workshop, code: str = "en") -> Sheet:
    return sheet_of(workshop, "Plan", code)


def lines(sheet: Sheet) -> list[dict[str, Value]]:
    """Return the lines of the table by the keys of its columns, empty ones too."""
    (table,) = sheet.tables
    first, last = table.area.first_row + 1, table.area.last_row
    by_place = {(cell.row, cell.column): cell.value for cell in sheet.cells}
    return [
        {key: by_place[row, place] for place, key in enumerate(PLAN_COLUMNS)}
        for row in range(first, last + 1)
    ]


def area_columns(sheet: Sheet, kind: type[Choice | Limits | When | Bars]) -> list[str]:
    offers = (*sheet.checks, *sheet.rules)
    return [PLAN_COLUMNS[o.area.first_column] for o in offers if isinstance(o, kind)]


def test_keys_stand_in_row_1_and_ids_in_column_a() -> None:
    sheet = plan(TWO)
    assert [cell.value for cell in sheet.cells if cell.row == 0] == [PLAN_MARK, *PLAN_COLUMNS[1:]]
    assert [line["id"] for line in lines(sheet)[:3]] == ["i", "i2", None]
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((0,), (0,))


def test_a_line_holds_values_of_their_own_kind() -> None:
    line = lines(plan(TWO))[0]
    assert line["pains"] == "No written offer\nPhone only"
    assert (line["impact"], line["effort"]) == (5, 2)
    assert isinstance(line["leverage"], Formula)
    assert line["leverage"].value == 5.0
    assert (line["owner"], line["kpi"]) == ("Sales lead", "Drives booked 86 → 130 a month")
    assert line["due"] == date(2026, 4, 1)


def test_what_is_missing_is_said_in_words_and_the_cells_stay_empty() -> None:
    ready, later, spare = (line["missing"] for line in lines(plan(TWO))[:3])
    assert isinstance(ready, Formula)
    assert isinstance(later, Formula)
    assert isinstance(spare, Formula)
    assert (ready.value, spare.value) == ("", "")
    assert later.value == "no owner yet, no KPI yet, no date yet"
    assert lines(plan(TWO))[1]["owner"] is None


def test_missing_fields_are_tinted_while_the_line_has_an_idea() -> None:
    assert area_columns(plan(TWO), When) == ["owner", "kpi", "due"]
    rule = next(rule for rule in plan(TWO).rules if isinstance(rule, When))
    assert rule.formula == '=AND($C6<>"",$I6="")'


def test_impact_and_effort_have_bars_and_limits() -> None:
    sheet = plan(TWO)
    assert area_columns(sheet, Bars) == ["impact", "effort"]
    assert area_columns(sheet, Limits) == ["impact", "effort", "due"]
    assert area_columns(sheet, Choice) == ["horizon", "owner", "kpi"]


@pytest.mark.parametrize(
    ("code", "horizons", "day"),
    [
        ("en", ("now", "within 3 months", "later"), "[$-809]d mmm yyyy"),
        ("it", ("subito", "entro 3 mesi", "più avanti"), "[$-410]d mmm yyyy"),
    ],
)
def test_words_and_days_are_in_the_language(code: str, horizons: object, day: str) -> None:
    sheet = plan(TWO, code)
    choice = next(check for check in sheet.checks if isinstance(check, Choice))
    assert choice.source == horizons
    assert day in {cell.style.number_format for cell in sheet.cells}


def test_an_empty_plan_is_a_form_to_write_on() -> None:
    sheet = plan(Workshop(id="w"))
    assert len(lines(sheet)) == 8
    filled = {key for line in lines(sheet) for key, value in line.items() if value is not None}
    assert filled == {"leverage", "missing"}


def test_the_table_can_be_sorted_and_lengthened() -> None:
    sheet = plan(TWO)
    (table,) = sheet.tables
    assert not sheet.protected
    assert table.filters
    computed = {PLAN_COLUMNS[place]: formula for place, formula in table.computed}
    line = lines(sheet)[0]
    assert computed == {key: line[key].text for key in ("leverage", "missing")}  # type: ignore[union-attr]


def test_a_day_that_a_spreadsheet_does_not_know_is_written_as_text() -> None:
    old = LATER.replace(due=date(1789, 7, 14))
    assert lines(plan(SMALL.replace(ideas=(old,))))[0]["due"] == "1789-07-14"
