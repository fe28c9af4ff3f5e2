"""What people do to sheets: move, copy, split, rename, delete keys. Nothing changes in silence."""

import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from grid_edits import Edit, ReadBack, cell_of, sheet_in
from small_workshop import SMALL
from workshop_kit.model.ideas import Cover
from workshop_kit.model.keys import CoverStrength


def unmerged(book: Workbook, title: str) -> Worksheet:
    """Return a sheet with every merged cell split, for openpyxl does not move them."""
    sheet = sheet_in(book, title)
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    return sheet


def split_all(book: Workbook) -> None:
    for sheet in book.worksheets:
        unmerged(book, sheet.title)


def insert_a_column_before_the_first(book: Workbook) -> None:
    unmerged(book, "Plan").insert_cols(3)


def insert_rows_above(book: Workbook) -> None:
    unmerged(book, "Touchpoints").insert_rows(3, 2)


def rename_and_turn_round(book: Workbook) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Sheet {number}"
    book.move_sheet("Sheet 1", 6)


def clear_the_mark(book: Workbook) -> None:
    for title in ("Plan", "Touchpoints", "KPI"):
        sheet_in(book, title)["A1"].value = None


def delete_the_row_of_keys(book: Workbook) -> None:
    unmerged(book, "Plan").delete_rows(1)


@pytest.mark.parametrize(
    "edit",
    [
        split_all,
        insert_a_column_before_the_first,
        insert_rows_above,
        rename_and_turn_round,
        clear_the_mark,
        delete_the_row_of_keys,
    ],
)
def test_what_moves_without_being_written_is_no_change(edit: Edit) -> None:
    assert ReadBack(SMALL, edit).found == ()


def delete_the_column_of_keys(book: Workbook) -> None:
    unmerged(book, "Plan").delete_cols(1)


def delete_the_keys_of_actions(book: Workbook) -> None:
    unmerged(book, "Journey").delete_rows(1)


@pytest.mark.parametrize("edit", [delete_the_column_of_keys, delete_the_keys_of_actions])
def test_lost_keys_are_asked_about_and_change_nothing(edit: Edit) -> None:
    back = ReadBack(SMALL, edit)
    assert back.changes == []
    assert back.questions != []
    assert back.workshop == back.accepted == SMALL


def test_columns_that_changed_places_are_one_move() -> None:
    def edit(book: Workbook) -> None:
        sheet = unmerged(book, "Journey")
        first = cell_of(book, "Journey", "actions", "a1").column
        for row in range(1, sheet.max_row + 1):
            if row not in (2, 5):  # the headline and the phases stay
                one, other = sheet.cell(row, first), sheet.cell(row, first + 1)
                one.value, other.value = other.value, one.value

    back = ReadBack(SMALL, edit)
    assert [kind for kind, _, _ in back.changes] == ["moved"]
    assert [action.id for action in back.workshop.journeys[0].actions] == ["a2", "a1", "a3"]


def test_a_phase_may_be_called_otherwise() -> None:
    def edit(book: Workbook) -> None:
        sheet_in(book, "Journey").cell(5, 4).value = "Test it"

    back = ReadBack(SMALL, edit)
    assert back.changes == [("changed", "Try", "Test it")]
    assert [phase.label for phase in back.workshop.journeys[0].phases] == ["Test it", "Buy"]


def test_a_copied_column_is_a_new_action_and_no_new_idea() -> None:
    def edit(book: Workbook) -> None:
        sheet = unmerged(book, "Journey")
        last = cell_of(book, "Journey", "actions", "a3").column
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, last + 1).value = sheet.cell(row, last).value

    back = ReadBack(SMALL, edit)
    assert [kind for kind, _, _ in back.changes] == ["added"]
    texts = [action.text for action in back.workshop.journeys[0].actions]
    assert texts == ["Books a drive", "Drives", "Negotiates", "Negotiates"]
    assert back.workshop.ideas == SMALL.ideas


def test_a_new_idea_may_answer_a_new_pain() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Ideas")
        head = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "row:ideas")
        free = next(column for column in range(6, 20) if not sheet.cell(1, column).value)
        sheet.cell(head, free).value = "Chat"
        sheet.cell(head + 3, 2).value = "No seats"
        sheet.cell(head + 3, free).value = "●"

    back = ReadBack(SMALL, edit)
    pain, idea = back.workshop.pains[-1], back.workshop.ideas[-1]
    assert (pain.text, idea.text) == ("No seats", "Chat")
    assert idea.covers == (Cover(pain_id=pain.id, strength=CoverStrength.SOLVES),)


def test_missing_sheets_take_nothing_away() -> None:
    def edit(book: Workbook) -> None:
        for title in ("Plan", "Ideas", "Data"):
            book.remove(book[title])

    back = ReadBack(SMALL, edit)
    assert [where for where, _ in back.problems] == ["Data", "Plan", "Ideas"]
    assert back.workshop == SMALL


def test_owner_technology_and_touchpoints_of_a_cell() -> None:
    def edit(book: Workbook) -> None:
        cell_of(book, "Journey", "owner", "a1").value = "Finance"
        cell_of(book, "Journey", "technology", "a1").value = "CRM"
        cell_of(book, "Journey", "touchpoints", "a1").value = "Booking page\nPhone"

    back = ReadBack(SMALL, edit)
    assert ["Finance" in doubt for doubt in back.questions] == [True]
    assert [work.technology for work in back.workshop.activities] == ["CRM"]
    assert [point.name for point in back.workshop.touchpoints] == ["Booking page", "Phone"]


def test_figures_of_a_kpi_are_not_written_on_the_map() -> None:
    def edit(book: Workbook) -> None:
        cell_of(book, "Journey", "kpis", "a1").value = "Drives booked 86 → 140 a month"

    back = ReadBack(SMALL, edit)
    assert [where for where, _ in back.problems] == ["Journey D19 (KPIs)"]
    assert back.workshop == SMALL


def test_actions_exchanged_across_phases_leave_what_the_phases_say() -> None:
    def edit(book: Workbook) -> None:
        sheet = unmerged(book, "Journey")
        left = cell_of(book, "Journey", "actions", "a2").column
        rows = [
            row
            for row in range(1, sheet.max_row + 1)
            if sheet.cell(row, 1).value not in {"business_goals", "kpis", "activities", "owner"}
            and sheet.cell(row, 1).value != "technology"
            and row not in (2, 5)
        ]
        for row in rows:
            one, other = sheet.cell(row, left), sheet.cell(row, left + 1)
            one.value, other.value = other.value, one.value

    back = ReadBack(SMALL, edit)
    assert {kind for kind, _, _ in back.changes} == {"moved"}
    journey = back.workshop.journeys[0]
    assert [(a.id, a.phase_id) for a in journey.actions] == [
        ("a1", "ph1"), ("a3", "ph1"), ("a2", "ph2"),
    ]  # fmt: skip
    assert journey.phases == SMALL.journeys[0].phases
    assert back.workshop.activities == SMALL.activities


def test_an_action_under_a_new_phase_waits_with_it() -> None:
    def edit(book: Workbook) -> None:
        sheet = unmerged(book, "Journey")
        column = cell_of(book, "Journey", "actions", "a3").column + 1
        sheet.cell(5, column).value = "Loyalty"
        row = cell_of(book, "Journey", "actions", "a3").row
        sheet.cell(row, column).value = "Buys again"

    back = ReadBack(SMALL, edit)
    assert back.changes == []
    assert back.workshop == SMALL
    added = back.accepted.journeys[0]
    assert added.phases[-1].label == "Loyalty"
    assert added.actions[-1].text == "Buys again"
    assert added.actions[-1].phase_id == added.phases[-1].id
