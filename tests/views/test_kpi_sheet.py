"""The sheet of KPIs: from readings to standing, charts, and a calculator with live formulas."""

from datetime import date

import pytest

from small_workshop import SMALL
from workbook_reading import sheet_of
from workshop_kit.analysis.progress import standing
from workshop_kit.content.kpi_library import kpi_cards
from workshop_kit.content.language import language
from workshop_kit.model.goals import Kpi, Reading
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import KPI_COLUMNS, KPI_MARK, READING_COLUMNS, READINGS
from workshop_kit.views.calculator import FIGURES, Calculator
from workshop_kit.views.kpi_sheet import KpiSheet
from workshop_kit.views.sheet import Formula, LineChart, Sheet, Value
from workshop_kit.views.sheet_styles import looks

LATE = Reading(day=date(2026, 2, 28), value=108, n=40)
EARLY = Reading(day=date(2026, 1, 31), value=90)
READ: Workshop = SMALL.replace(kpis=(SMALL.kpis[0].replace(readings=(LATE, EARLY), owner_id="o"),))


def kpis(workshop: Workshop, code: str = "en") -> Sheet:
    return sheet_of(workshop, "KPI", code)


def values(sheet: Sheet) -> dict[tuple[int, int], Value]:
    return {(cell.row, cell.column): cell.value for cell in sheet.cells}


def line(sheet: Sheet, row: int) -> dict[str, Value]:
    found = values(sheet)
    return {key: found[row, column] for column, key in enumerate(KPI_COLUMNS)}


def test_keys_stand_in_row_1_and_ids_in_column_a() -> None:
    found = values(kpis(READ))
    assert [found[0, column] for column in range(12)] == [KPI_MARK, *KPI_COLUMNS[1:]]
    assert [found[5, 0], found[6, 0]] == ["k", None]


@pytest.mark.parametrize(
    ("code", "word"), [("en", "half the way or more"), ("it", "metà strada o più")]
)
def test_latest_way_and_standing_are_formulas_with_their_values_of_today(
    code: str, word: str
) -> None:
    found = line(kpis(READ, code), 5)
    shown = {key: value.value for key, value in found.items() if isinstance(value, Formula)}
    assert shown == {"latest": 108, "read_on": 46081, "way": 0.5, "standing": word}
    assert (found["baseline"], found["target"], found["owner"]) == (86.0, 130.0, "Sales lead")


def test_readings_stand_by_kpi_and_day_in_the_last_table() -> None:
    sheet = kpis(READ)
    table = sheet.tables[-1]
    assert table.area.last_row == max(cell.row for cell in sheet.cells)
    found, row = values(sheet), table.area.first_row
    assert found[row - 1, 0] == READINGS
    first = [found[row + 1, column] for column in range(len(READING_COLUMNS) - 1)]
    assert first == ["k", "Drives booked", date(2026, 1, 31), 90.0, None]


def test_a_kpi_read_twice_gets_a_chart_against_its_target() -> None:
    (chart,) = kpis(READ).charts
    assert isinstance(chart, LineChart)
    assert [(series.name, series.dashed) for series in chart.series] == [
        ("Reading", False),
        ("Target", True),
    ]
    assert chart.title == "Drives booked, a month"
    assert "90 a month, then 108 a month. Target 130 a month." in chart.description


def test_six_charts_are_the_most_and_a_kpi_read_once_has_none() -> None:
    once = Kpi(id="once", name="Once", readings=(LATE,))
    many = tuple(Kpi(id=f"k{n}", name=f"KPI {n}", readings=(EARLY, LATE)) for n in range(9))
    charts = kpis(SMALL.replace(kpis=(once, *many))).charts
    assert len(charts) == 6
    assert all(isinstance(chart, LineChart) and len(chart.series) == 1 for chart in charts)


@pytest.mark.parametrize("code", ["en", "it"])
def test_every_figure_of_the_calculator_has_open_inputs_and_an_empty_result(code: str) -> None:
    sheet = kpis(READ, code)
    cells = {(cell.row, cell.column): cell for cell in sheet.cells}
    block: Calculator = KpiSheet(READ, looks(), language(code)).calculator
    for key in FIGURES:
        inputs = [cells[place] for place in block.input_places(key)]
        assert all(cell.value is None and not cell.style.locked for cell in inputs)
        result = cells[block.result_place(key)]
        assert isinstance(result.value, Formula)
        assert result.value.value == ""
        assert result.style.locked


@pytest.mark.parametrize(
    ("values_", "expected"),
    [
        ((None, None, ()), "no_target"),
        ((86, 130, ()), "unread"),
        ((None, 130, (90,)), "no_baseline"),
        ((130, 130, (90,)), "no_way"),
        ((86, 130, (131,)), "reached"),
        ((86, 130, (108,)), "near"),
        ((86, 130, (90,)), "moving"),
        ((86, 130, (86,)), "still"),
        ((86, 130, (80,)), "back"),
        ((40, 10, (10,)), "reached"),
    ],
)
def test_a_standing_is_a_word_for_the_way_gone(
    values_: tuple[float | None, float | None, tuple[float, ...]], expected: str
) -> None:
    baseline, target, read = values_
    readings = tuple(Reading(day=date(2026, 1, 31), value=value) for value in read)
    kpi = Kpi(id="k", baseline=baseline, target=target, readings=readings)
    assert standing(kpi) == expected


def test_numbers_have_the_decimals_their_kpi_needs() -> None:
    halves = SMALL.kpis[0].replace(readings=(EARLY.replace(value=0.5),))
    cells = kpis(SMALL.replace(kpis=(halves,))).cells
    formats = {cell.style.number_format for cell in cells if cell.row == 5 and cell.column == 2}
    assert formats == {"#,##0.0"}


def test_an_empty_workshop_gets_a_form() -> None:
    sheet = kpis(Workshop(id="w"))
    assert not sheet.protected
    assert not sheet.charts
    assert values(sheet)[5, 1] is None


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_calculator_names_and_explains_its_figures_as_the_library_does(code: str) -> None:
    words = language(code)
    cells = [cell.value for cell in kpis(READ, code).cells]
    cards = [card for card in kpi_cards(words) if card.row.lower() in FIGURES]
    assert len(cards) == len(FIGURES)
    for card in cards:
        assert card.name in cells
        assert any(isinstance(value, str) and value.startswith(card.formula) for value in cells)
