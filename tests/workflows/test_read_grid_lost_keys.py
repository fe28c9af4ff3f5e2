"""Tables whose hidden keys are lost, or stayed where they were while lines were sorted."""

from collections.abc import Callable
from datetime import date

import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from grid_edits import ReadBack, cell_of, sheet_in, writing
from small_workshop import SMALL
from workshop_kit.content.labels import label
from workshop_kit.content.language import language
from workshop_kit.model.goals import Kpi, Reading
from workshop_kit.model.ideas import Cover, Idea
from workshop_kit.model.touchpoints import Handover, Touchpoint

WIDER = SMALL.replace(
    kpis=(
        SMALL.kpis[0].replace(readings=(Reading(day=date(2026, 2, 1), value=90.0, n=40),)),
        Kpi(id="k2", name="Offers sent", unit="%", target=90),
        Kpi(id="k3", name="Cars signed", target=20),
    ),
    touchpoints=(*SMALL.touchpoints, Touchpoint(id="t2", name="Showroom")),
    handovers=(Handover(id="h", from_touchpoint="t", to_touchpoint="t2", data_linked=True),),
    ideas=(
        *SMALL.ideas,
        Idea(id="i2", text="Call back at once", covers=(Cover(pain_id="pn2"),), impact=2),
        Idea(id="i3", text="A price for everybody", covers=(Cover(pain_id="pn1"),), effort=4),
    ),
)


def lose_keys_of_lines(book: Workbook, title: str) -> Worksheet:
    sheet = sheet_in(book, title)
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 1).value = None
    return sheet


def lose_every_key(book: Workbook, title: str) -> Worksheet:
    sheet = lose_keys_of_lines(book, title)
    for cell in sheet[1]:
        cell.value = None
    return sheet


def delete_the_column_of_keys(book: Workbook, title: str) -> Worksheet:
    sheet = sheet_in(book, title)
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    sheet.delete_cols(1)
    return sheet


def row_of(sheet: Worksheet, text: str) -> int:
    rows = (cell.row for line in sheet.iter_rows() for cell in line if cell.value == text)
    found = next(rows)
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("lose", [lose_keys_of_lines, lose_every_key, delete_the_column_of_keys])
@pytest.mark.parametrize("title", ["KPI", "Touchpoints"])
@pytest.mark.parametrize("code", ["en", "it"])
def test_without_keys_the_second_table_is_none_of_the_first(
    code: str, title: str, lose: Callable[[Workbook, str], object]
) -> None:
    back = ReadBack(WIDER, lambda book: lose(book, title), code=code)
    assert back.changes == []
    assert back.problems == []
    assert back.questions != []
    assert back.workshop == back.accepted == WIDER


def test_a_reading_is_known_by_the_name_of_its_kpi_when_keys_are_lost() -> None:
    def edit(book: Workbook) -> None:
        sheet = lose_keys_of_lines(book, "KPI")
        row = row_of(sheet, "Readings") + 3
        sheet.cell(row, 2).value = "Offers sent"
        sheet.cell(row, 3).value = date(2026, 2, 2)
        sheet.cell(row, 4).value = 50
        sheet.cell(row, 5).value = 12

    kpis = ReadBack(WIDER, edit).workshop.kpis
    assert kpis[1].readings == (Reading(day=date(2026, 2, 2), value=50.0, n=12),)


def test_headings_tell_the_second_table_whose_title_is_gone_too() -> None:
    def edit(book: Workbook) -> None:
        sheet = lose_keys_of_lines(book, "Touchpoints")
        title = label("grid.touchpoints.handovers", language("en"))
        sheet.cell(row_of(sheet, title), 2).value = None

    back = ReadBack(WIDER, edit)
    assert (back.changes, back.problems) == ([], [])


def test_new_and_missing_lines_are_asked_about_where_no_line_has_its_key() -> None:
    def edit(book: Workbook) -> None:
        sheet = lose_keys_of_lines(book, "KPI")
        sheet.cell(row_of(sheet, "Cars signed"), 2).value = "Something else"

    back = ReadBack(WIDER, edit)
    assert back.changes == []
    assert sum("lost, or no longer fit" in doubt for doubt in back.questions) == 2
    assert back.workshop == WIDER
    assert [kpi.name for kpi in back.accepted.kpis[-2:]] == ["Offers sent", "Something else"]


def sort_without_keys(book: Workbook, title: str, first: str, column: int) -> Worksheet:
    """Sort three lines from an id on by a column, and leave their ids in place."""
    sheet = sheet_in(book, title)
    top = next(row for row in range(2, 99) if sheet.cell(row, 1).value == first)
    lines = [[sheet.cell(top + n, k).value for k in range(2, 14)] for n in range(3)]
    for n, line in enumerate(sorted(lines, key=lambda line: str(line[column - 2]))):
        for k, value in enumerate(line, start=2):
            sheet.cell(top + n, k).value = value
    return sheet


def test_lines_sorted_without_their_keys_are_asked_about() -> None:
    back = ReadBack(WIDER, lambda book: sort_without_keys(book, "Plan", "i", 3))
    assert (back.changes, back.problems) == ([], [])
    assert len(back.questions) == 3
    assert all("sorted without their keys" in doubt for doubt in back.questions)
    assert back.workshop == back.accepted == WIDER


def test_what_was_written_on_a_line_sorted_without_its_key_goes_with_its_text() -> None:
    def edit(book: Workbook) -> None:
        sheet = sort_without_keys(book, "Plan", "i", 3)
        sheet.cell(row_of(sheet, "Call back at once"), 12).value = "Start in May"

    back = ReadBack(WIDER, edit)
    assert back.changes == []
    assert [idea.decision for idea in back.accepted.ideas] == ["", "Start in May", ""]
    assert [idea.text for idea in back.accepted.ideas] == [idea.text for idea in WIDER.ideas]


def test_a_text_spelt_better_after_such_a_sort_stays_the_same_idea() -> None:
    def edit(book: Workbook) -> None:
        sheet = sort_without_keys(book, "Plan", "i", 3)
        sheet.cell(row_of(sheet, "Call back at once"), 3).value = "Calls back at once"

    back = ReadBack(WIDER, edit)
    assert back.changes == []
    assert [idea.text for idea in back.accepted.ideas][1] == "Calls back at once"
    assert len(back.accepted.ideas) == 3


def test_one_line_with_the_text_of_another_was_written_so() -> None:
    back = ReadBack(WIDER, writing("Plan", "i", "idea", "Call back at once"))
    assert back.changes == [("changed", "Offer in 24 hours", "Call back at once")]


@pytest.mark.parametrize(
    ("code", "typed", "value"),
    [("it", "12,5", 12.5), ("it", "1.250,5", 1250.5), ("en", "12,5", 12.5), ("it", "12.5", 12.5)],
)
def test_a_number_typed_as_text_is_read_by_the_marks_of_a_language(
    code: str, typed: str, value: float
) -> None:
    back = ReadBack(SMALL, writing("KPI", "k", "target", typed), code=code)
    assert back.changes == [("changed", "130", typed)]
    assert back.workshop.kpis[0].target == value


@pytest.mark.parametrize(("code", "value"), [("it", 1250.0), ("en", 1.25)])
def test_a_number_that_two_languages_read_otherwise_is_asked_about(code: str, value: float) -> None:
    back = ReadBack(SMALL, writing("KPI", "k", "target", "1.250"), code=code)
    assert back.changes == []
    assert ["two ways" in doubt for doubt in back.questions] == [True]
    assert back.accepted.kpis[0].target == value


@pytest.mark.parametrize("typed", ["12 %", "about 12", "nan", "12,5,1"])
def test_what_is_no_number_is_told_with_an_example(typed: str) -> None:
    back = ReadBack(SMALL, writing("KPI", "k", "target", typed), code="it")
    assert ["1.250,5" in text for _, text in back.problems] == [True]
    assert back.workshop == SMALL


def test_a_reading_typed_in_two_ways_is_asked_about() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "KPI")
        sheet.cell(row_of(sheet, "Readings") + 2, 4).value = "1.250"

    back = ReadBack(WIDER, edit)
    assert back.changes == []
    assert ["two ways" in doubt for doubt in back.questions] == [True]


def test_every_line_of_a_table_may_go() -> None:
    def edit(book: Workbook) -> None:
        row = cell_of(book, "Plan", "i", "idea").row
        for sheet_row in (row, row + 1, row + 2):
            for cell in sheet_in(book, "Plan")[sheet_row]:
                cell.value = None

    questions = ReadBack(WIDER, edit).questions
    assert questions != []
    assert not any("lost" in doubt for doubt in questions)


def test_a_line_deleted_without_its_key_is_asked_about() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Plan")
        row = cell_of(book, "Plan", "i", "idea").row
        for column in range(2, 14):
            for up in (row, row + 1):
                sheet.cell(up, column).value = sheet.cell(up + 1, column).value
            sheet.cell(row + 2, column).value = None

    back = ReadBack(WIDER, edit)
    assert back.changes == []
    assert back.workshop == WIDER
    assert [idea.id for idea in back.accepted.ideas] == ["i2", "i3"]
    assert list(back.accepted.ideas) == list(WIDER.ideas[1:])
