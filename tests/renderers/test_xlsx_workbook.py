"""Workbooks opened again: keys, merges, checks, protection, and texts that stay texts."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from small_workshop import JOURNEY, SMALL
from workbook_reading import bytes_of, cell_at, keyed_columns, keyed_rows, opened, parts
from workshop_kit.content.language import language
from workshop_kit.content.rows import sections
from workshop_kit.model.goals import Reading
from workshop_kit.model.ideas import Keyword
from workshop_kit.model.keys import Effect
from workshop_kit.model.touchpoints import Handover, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.tables import grids
from workshops import workshops

HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org","click")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "{=1+1}",
    "'=1+1",
    '"=1+1',
    "https://example.org",
    "mailto:a@example.org",
    "internal:Plan!A1",
    "file:///etc/passwd",
    "#REF!",
    "0012",
    "<b>bold</b> & \x00\x07 ]]> _x000D_",
)


READINGS = (
    Reading(day=date(2026, 1, 31), value=90),
    Reading(day=date(2026, 2, 28), value=108.5, n=40),
)
REFERENCE = r"'(Journey|KPI)'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?"
PLACE = re.compile(r"\$?\b[A-Z]{1,3}\$?\d+\b")


@cache
def ours(code: str = "en") -> set[tuple[str, str]]:
    """Return every formula that a workbook may hold in a language, whatever is in the workshop."""
    return formulas(bytes_of(SMALL, code))


@pytest.fixture(scope="module")
def content() -> bytes:
    return bytes_of(SMALL)


@pytest.fixture(scope="module")
def journey(content: bytes) -> Worksheet:
    sheet = opened(content)["Journey"]
    assert isinstance(sheet, Worksheet)
    return sheet


def saying(text: str) -> Workshop:
    """Return the small workshop with one text wherever a person can write."""
    actions = tuple(action.replace(text=text) for action in JOURNEY.actions)
    phases = tuple(phase.replace(label=text) for phase in JOURNEY.phases)
    changed = JOURNEY.replace(headline=text, scenario=text, actions=actions, phases=phases)
    registers = {
        name: tuple(entry.replace(**{field: text}) for entry in getattr(SMALL, name))
        for name, field in (
            ("statements", "text"),
            ("pains", "text"),
            ("ideas", "text"),
            ("goals", "text"),
            ("owners", "role"),
            ("kpis", "name"),
            ("touchpoints", "name"),
            ("channels", "name"),
            ("personas", "name"),
        )
    }
    registers["kpis"] = tuple(
        kpi.replace(unit=text, formula=text, readings=READINGS) for kpi in registers["kpis"]
    )
    written = dict.fromkeys(
        ("device", "purpose", "expectation", "benefit", "spark", "decision"), text
    )
    marker = Marker(effect=Effect.SLOWS, reasons=(text,))
    registers["touchpoints"] = tuple(
        point.replace(marker=marker, **written) for point in registers["touchpoints"]
    )
    registers["ideas"] = tuple(
        idea.replace(keyword_ids=("kw",), decision=text) for idea in registers["ideas"]
    )
    everywhere: Workshop = SMALL.replace(
        title=text,
        client=text,
        facilitator=text,
        figures_note=text,
        journeys=(changed,),
        keywords=(Keyword(id="kw", text=text),),
        handovers=(Handover(id="h", from_touchpoint="t", what_is_repeated=text),),
        **registers,
    )
    return everywhere


def formulas(content: bytes) -> set[tuple[str, str]]:
    """Return sheet and wording of every formula, with a sign for each place of a cell."""
    return {
        (sheet.title, PLACE.sub("#", str(cell.value)))
        for sheet in opened(content).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


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


def test_formulas_stand_only_where_something_is_computed() -> None:
    assert {sheet for sheet, _ in ours()} == {"Ideas", "Plan", "KPI"}
    assert not [text for _, text in ours() if "hybrid" in text.lower() or "Sales lead" in text]


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_what_people_write_stays_text(text: str) -> None:
    content = bytes_of(saying(text))
    assert formulas(content) == ours()
    charts = [part for name, part in parts(content).items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    references = [found for part in charts for found in re.findall("<c:f>([^<]*)</c:f>", part)]
    assert not [place for place in references if not re.fullmatch(REFERENCE, place)]
    book = opened(content)
    assert not [cell for s in book.worksheets for row in s for cell in row if cell.hyperlink]
    action = cell_at(book["Journey"], "actions", "a1")
    assert action.data_type == "s"
    # openpyxl shows the escape that keeps Excel from reading “_x000D_” as a line end
    assert str(action.value).replace("_x005F_", "_") == cell_text(text)
    assert bool(action.quotePrefix) == (text[0] in "=+-@\t\r" and not text.startswith("\r"))


def test_strings_that_broke_other_programs_stay_text(inputs: Path) -> None:
    strings = [text for text in json.loads((inputs / "text" / "blns.json").read_text()) if text]
    touchpoints = tuple(
        Touchpoint(id=f"n{number}", name=text) for number, text in enumerate(strings)
    )
    content = bytes_of(SMALL.replace(touchpoints=touchpoints))
    assert formulas(content) == ours()
    lists = opened(content)["Lists"]
    (column,) = (cell.column for cell in lists[1] if cell.value == "touchpoints")
    read = {lists.cell(row, column).value for row in range(6, lists.max_row + 1)}
    assert {cell_text(text) for text in strings} <= read | {""}


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


@given(workshops())
@settings(max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_workshop_becomes_a_workbook_without_formulas_of_people(workshop: Workshop) -> None:
    content = bytes_of(workshop, "it")
    assert formulas(content) <= ours("it")
    titles = opened(content).sheetnames
    assert len(titles) == 8 + max(len(workshop.journeys), 1)
