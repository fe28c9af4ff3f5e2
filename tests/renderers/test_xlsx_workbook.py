"""Workbooks opened again: keys, merges, checks, protection, and texts that stay texts."""

import re

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from small_workshop import JOURNEY, SMALL
from workbook_reading import bytes_of, cell_at, keyed_columns, keyed_rows, opened, parts
from workshop_kit.content.language import language
from workshop_kit.content.rows import sections
from workshop_kit.tables import grids


@pytest.fixture(scope="module")
def content() -> bytes:
    return bytes_of(SMALL)


@pytest.fixture(scope="module")
def journey(content: bytes) -> Worksheet:
    sheet = opened(content)["Journey"]
    assert isinstance(sheet, Worksheet)
    return sheet


def validation_at(sheet: Worksheet, cell: str) -> DataValidation:
    found: list[DataValidation] = sheet.data_validations.dataValidation
    (only,) = (validation for validation in found if cell in validation.cells)
    return only


def test_cells_are_found_by_the_keys_of_row_and_column(journey: Worksheet) -> None:
    assert journey["A1"].value == grids.GRID_MARK
    assert journey["B1"].value == "j"
    assert list(keyed_columns(journey)) == ["a1", "a2", "a3"]
    assert cell_at(journey, "actions", "a2").value == "Drives"
    assert cell_at(journey, grids.SCORE_ROW, "a3").value == -2
    assert cell_at(journey, "thoughts", "a3").value == "“They hide something.”\u00a0◦"


def test_keys_are_hidden(journey: Worksheet) -> None:
    assert journey.row_dimensions[1].hidden
    assert journey.column_dimensions["A"].hidden


def test_phases_are_merged_across_and_sections_down(journey: Worksheet) -> None:
    merged = {str(area) for area in journey.merged_cells.ranges}
    rows = keyed_rows(journey)
    assert f"D{rows['phase']}:E{rows['phase']}" in merged
    assert f"D{rows['kpis']}:E{rows['kpis']}" in merged
    down = [area for area in journey.merged_cells.ranges if area.max_row > area.min_row]
    assert {area.min_col for area in down} == {2}
    names = {str(journey.cell(area.min_row, 2).value) for area in down}
    assert names < {section.label.upper() for section in sections(language("en"))}


def test_merges_in_rows_of_the_map_run_only_across(journey: Worksheet) -> None:
    inside = [area for area in journey.merged_cells.ranges if area.min_col > 2]
    assert all(area.min_row == area.max_row for area in inside)


def test_panes_freeze_below_the_numbers_and_right_of_the_labels(journey: Worksheet) -> None:
    assert journey.freeze_panes == f"D{keyed_rows(journey)['number'] + 1}"


def test_the_score_is_chosen_from_a_list_that_names_its_scale(journey: Worksheet) -> None:
    score = cell_at(journey, grids.SCORE_ROW, "a1")
    found = validation_at(journey, score.coordinate)
    assert (found.type, found.formula1, found.errorStyle) == ("list", "WK_scale", None)
    assert str(found.prompt).startswith("From −2 (frustrated)")
    assert score.number_format == "+0;−0;0"


@pytest.mark.parametrize(
    ("row", "source", "style"),
    [("touchpoints", "WK_touchpoints", "information"), ("owner", "WK_owners", "warning")],
)
def test_lists_that_only_advise(journey: Worksheet, row: str, source: str, style: str) -> None:
    found = validation_at(journey, cell_at(journey, row, "a1").coordinate)
    assert (found.formula1, found.errorStyle) == (source, style)


def test_another_word_for_a_feeling_is_let_pass(journey: Worksheet) -> None:
    found = validation_at(journey, cell_at(journey, grids.WORD_ROW, "a1").coordinate)
    assert found.formula1 == "WK_words"
    assert not found.showErrorMessage


def test_an_empty_cell_shows_its_question(journey: Worksheet) -> None:
    found = validation_at(journey, cell_at(journey, "pains", "a2").coordinate)
    assert (found.type, found.promptTitle) == (None, "Pains")


def test_inputs_can_be_written_and_columns_added_and_deleted(journey: Worksheet) -> None:
    protection = journey.protection
    assert protection.sheet
    assert protection.password is None
    assert not protection.insertColumns
    assert not protection.deleteColumns
    assert not protection.formatCells
    filled = [cell for (cell,) in journey["D1:D99"] if cell.has_style]
    assert not any(cell.protection.locked for cell in filled)
    assert not journey.column_dimensions["D"].protection.locked  # what the empty ones have
    assert journey.cell(keyed_rows(journey)["actions"], 3).protection.locked


def test_sheets_with_tables_to_go_on_with_are_open_the_others_are_not(content: bytes) -> None:
    locked = {sheet.title: sheet.protection.sheet for sheet in opened(content).worksheets}
    open_sheets = {title for title, is_locked in locked.items() if not is_locked}
    assert open_sheets == {"Touchpoints", "Plan", "KPI", "Lists"}


def test_names_lead_to_rows_and_lists_end_at_their_last_entry(content: bytes) -> None:
    names = opened(content).defined_names
    assert names["WK_journey_1_actions"].attr_text == "'Journey'!$D$7:$F$7"
    owners = names["WK_owners"].attr_text
    assert owners == ("'Lists'!$B$6:INDEX('Lists'!$B$6:$B$505,MAX(1,COUNTA('Lists'!$B$6:$B$505)))")


def test_the_plan_is_a_real_table_with_real_days(content: bytes) -> None:
    plan = opened(content)["Plan"]
    table = plan.tables["WK_table_plan"]
    assert table.ref == "A5:M13"
    keys = {plan.cell(1, column).value: column for column in range(2, 14)}
    due = plan.cell(6, keys["due"])
    assert str(due.value) == "2026-04-01 00:00:00"
    assert due.number_format == "[$-809]d mmm yyyy"
    assert plan.cell(6, keys["impact"]).value == 5


def test_headers_of_tables_are_what_their_cells_say(content: bytes) -> None:
    for sheet in opened(content).worksheets:
        for table in sheet.tables.values():
            first, *_ = sheet[table.ref]
            assert [cell.value for cell in first] == table.column_names


def test_text_above_excel_s_limit_of_a_cell_is_written_cut() -> None:
    actions = (JOURNEY.actions[0].replace(text="word " * 8_000), *JOURNEY.actions[1:])
    sheet = opened(bytes_of(SMALL.replace(journeys=(JOURNEY.replace(actions=actions),))))["Journey"]
    assert str(cell_at(sheet, "actions", "a1").value).endswith("(full text in the workshop file)")


def test_the_curve_is_a_native_chart_that_says_itself_in_words(content: bytes) -> None:
    package = parts(content)
    chart, drawing = package["xl/charts/chart1.xml"], package["xl/drawings/drawing1.xml"]
    assert "<c:lineChart>" in chart
    assert "'Journey'!$D$9:$F$9" in chart or "'Journey'!$D$10:$F$10" in chart
    assert "Emotion: 1 Curious (+1), 2 Proud (+2), 3 Angry (−2)" in drawing
    assert chart.count("<c:dPt>") == 1  # one feeling has no source: its mark is hollow


def test_pages_are_set_for_a3_with_titles_that_repeat(content: bytes) -> None:
    sheet = opened(content)["Journey"]
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "8")
    assert (sheet.page_setup.fitToWidth, sheet.print_title_rows) == (None, "$5:$6")
    assert sheet.print_title_cols == "$B:$C"
    assert sheet.print_area == "'Journey'!$B$2:$F$25"
    assert sheet.oddFooter is not None
    assert "&P / &N" in str(sheet.oddFooter.right.text)


def test_a_journey_over_several_pages_breaks_between_columns() -> None:
    actions = tuple(JOURNEY.actions[n % 2].replace(id=f"n{n}") for n in range(30))
    sheet = opened(bytes_of(SMALL.replace(journeys=(JOURNEY.replace(actions=actions),))))["Journey"]
    assert sheet.col_breaks.brk
    assert int(sheet.page_setup.scale or 0) > 60


def test_properties_name_workshop_language_and_edition(content: bytes) -> None:
    book = opened(content)
    assert book.properties.title == "Buying a car"
    assert str(book.properties.created) == "2027-06-30 00:00:00"
    assert '"workshop-kit:language"><vt:lpwstr>en-GB<' in parts(content)["docProps/custom.xml"]
    assert book.active is not None
    assert book.active.title == "Journey"


def test_the_same_workshop_gives_the_same_bytes(content: bytes) -> None:
    assert bytes_of(SMALL) == content


def test_a_workbook_holds_no_trace_of_the_machine(content: bytes) -> None:
    assert not re.search(r"/home/|/tmp/|C:\\\\", "".join(parts(content).values()))
