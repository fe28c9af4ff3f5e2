from datetime import date

import pytest
from openpyxl.workbook.workbook import Workbook

from grid_edits import ReadBack, cell_of, sheet_in, writing
from small_workshop import SMALL
from workshop_kinds import KINDS
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import CoverStrength, Horizon, Tag


def nothing(book: Workbook) -> None:
    """Leave a grid as it is."""


# every kind in both languages is read in the full tests, after LibreOffice saved it
@pytest.mark.parametrize(("kind", "code"), [("car", "en"), ("nothing", "en"), ("wordy", "it")])
def test_an_untouched_grid_says_nothing_new(kind: str, code: str) -> None:
    back = ReadBack(KINDS[kind](code), nothing, code=code)
    assert back.found == ()


def test_a_thought_put_better_stays_the_same_statement() -> None:
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a1", "“Is it really free?” •"))
    assert [kind for kind, _, _ in back.changes] == ["changed"]
    now = back.workshop.find("st1")
    assert now == SMALL.find("st1").replace(text="Is it really free?")  # type: ignore[union-attr]


def test_a_second_line_in_a_cell_is_a_new_statement() -> None:
    text = "“Is it free?” •\nWhere do I park?"
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a1", text))
    said = [(s.text, s.tag) for s in back.workshop.statements if s.anchor == "a1"]
    assert said == [("Is it free?", Tag.EVIDENCE), ("Where do I park?", Tag.ASSUMPTION)]


def test_the_sign_behind_a_statement_says_how_sure_it_is() -> None:
    text = "“They hide something.” (?)"
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a3", text))
    assert back.workshop.find("st2") == SMALL.find("st2").replace(tag=Tag.UNKNOWN)  # type: ignore[union-attr]


def test_score_word_and_trigger_make_one_emotion() -> None:
    def edit(book: Workbook) -> None:
        cell_of(book, "Journey", "emotion_score", "a3").value = -1
        cell_of(book, "Journey", "emotion_word", "a3").value = "annoyed"
        cell_of(book, "Journey", "emotion_trigger", "a3").value = "Third visit"

    back = ReadBack(SMALL, edit)
    action = back.workshop.find("a3")
    assert isinstance(action, Action)
    assert action.emotion is not None
    assert len(back.changes) == 3
    assert (action.emotion.score, action.emotion.trigger) == (-1, "Third visit")


def test_an_emotion_off_the_scale_is_told_with_sheet_and_cell() -> None:
    back = ReadBack(SMALL, writing("Journey", "emotion_score", "a2", 7))
    where, text = back.problems[0]
    assert where.startswith("Journey E")
    assert "7" in text
    assert back.workshop == SMALL


def test_a_formula_is_not_read() -> None:
    back = ReadBack(SMALL, writing("Plan", "i", "decision", "=1+1"))
    assert [where.split(" (")[0] for where, _ in back.problems] == ["Plan L6"]
    assert back.workshop == SMALL


def test_an_unknown_owner_is_asked_about() -> None:
    back = ReadBack(SMALL, writing("Plan", "i", "owner", "Finance"))
    assert back.changes == []
    assert ["Finance" in doubt for doubt in back.questions] == [True]
    assert back.workshop == SMALL
    assert [owner.role for owner in back.accepted.owners] == ["Sales lead", "Finance"]


def test_an_owner_added_to_the_lists_is_known() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Lists")
        column = next(cell.column for cell in sheet[1] if cell.value == "owners")
        row = next(r for r in range(6, 20) if sheet.cell(r, column).value is None)
        sheet.cell(row, column).value = "Finance"
        cell_of(book, "Plan", "i", "owner").value = "Finance"

    back = ReadBack(SMALL, edit)
    assert back.questions == []
    assert len(back.changes) == 2
    roles = {owner.id: owner.role for owner in back.workshop.owners}
    assert roles[back.workshop.ideas[0].owner_id] == "Finance"


def test_the_plan_is_read_field_by_field() -> None:
    def edit(book: Workbook) -> None:
        cell_of(book, "Plan", "i", "horizon").value = "later"
        cell_of(book, "Plan", "i", "impact").value = "4"
        cell_of(book, "Plan", "i", "due").value = "31/03/2027"

    back = ReadBack(SMALL, edit)
    idea = back.workshop.ideas[0]
    assert back.problems == []
    assert (idea.horizon, idea.impact, idea.due) == (Horizon.LATER, 4, date(2027, 3, 31))


def test_a_sign_says_that_an_idea_helps() -> None:
    pains = [pain.id for pain in SMALL.pains]
    back = ReadBack(SMALL, writing("Ideas", pains[0], "i", "○"))
    covers = {cover.pain_id: cover.strength for cover in back.workshop.ideas[0].covers}
    assert covers[pains[0]] is CoverStrength.HELPS


def test_figures_of_a_kpi_are_numbers() -> None:
    back = ReadBack(SMALL, writing("KPI", "k", "target", 150))
    assert back.changes == [("changed", "130", "150")]
    assert back.workshop.kpis[0].target == 150


def test_a_reading_typed_below_the_others_is_added() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "KPI")
        head = next(row for row in range(1, 200) if sheet.cell(row, 1).value == "readings")
        for column, value in ((2, "Drives booked"), (3, date(2027, 1, 31)), (4, 95), (5, 12)):
            sheet.cell(head + 2, column).value = value

    back = ReadBack(SMALL, edit)
    assert back.changes == [("added", "", "2027-01-31 · 95 · 12")]
    assert [(r.value, r.n) for r in back.workshop.kpis[0].readings][-1] == (95, 12)


def test_an_inserted_column_is_a_new_action_of_its_phase() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Journey")
        column = cell_of(book, "Journey", "actions", "a2").column
        unmerge(sheet)
        sheet.insert_cols(column)
        row = cell_of(book, "Journey", "actions", "a1").row
        sheet.cell(row, column).value = "Waits"

    back = ReadBack(SMALL, edit)
    assert [(kind, after) for kind, _, after in back.changes] == [("added", "Waits")]
    actions = [(a.text, a.phase_id) for a in back.workshop.journeys[0].actions]
    assert actions == [
        ("Books a drive", "ph1"),
        ("Waits", "ph1"),
        ("Drives", "ph1"),
        ("Negotiates", "ph2"),
    ]


def test_a_deleted_column_removes_its_action() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Journey")
        unmerge(sheet)
        sheet.delete_cols(cell_of(book, "Journey", "actions", "a2").column)

    back = ReadBack(SMALL, edit)
    assert back.changes == [("removed", "Drives", "")]
    assert [a.id for a in back.workshop.journeys[0].actions] == ["a1", "a3"]


def test_a_column_whose_key_is_lost_is_asked_about() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Journey")
        sheet.cell(1, cell_of(book, "Journey", "actions", "a2").column).value = None

    back = ReadBack(SMALL, edit)
    assert back.changes == []
    assert ["Drives" in doubt for doubt in back.questions] == [True]
    assert back.workshop == back.accepted == SMALL


def test_sorted_lines_and_renamed_sheets_change_nothing() -> None:
    car = KINDS["car"]("en")

    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Plan")
        rows = [row for row in range(6, 40) if sheet.cell(row, 1).value]
        values = [[cell.value for cell in sheet[row]] for row in rows]
        for row, line in zip(rows, reversed(values), strict=True):
            for column, value in enumerate(line, start=1):
                sheet.cell(row, column).value = value
        sheet.title = "Our plan"
        book.move_sheet(sheet, -3)

    assert ReadBack(car, edit).found == ()


def test_what_others_changed_meanwhile_is_never_taken_back() -> None:
    now = change_entry(SMALL, "i", decision="Go")
    back = ReadBack(SMALL, writing("Plan", "i", "impact", 4), now=now)
    assert back.questions == []
    assert (back.workshop.ideas[0].decision, back.workshop.ideas[0].impact) == ("Go", 4)


def test_what_both_changed_is_asked_about() -> None:
    now = change_entry(SMALL, "i", decision="Go")
    back = ReadBack(SMALL, writing("Plan", "i", "decision", "Stop"), now=now)
    assert ["“Go”" in doubt for doubt in back.questions] == [True]
    assert back.workshop == now


def test_a_grid_read_twice_brings_nothing_in_twice() -> None:
    def edit(book: Workbook) -> None:
        sheet = sheet_in(book, "Plan")
        row = next(r for r in range(6, 40) if not sheet.cell(r, 1).value)
        sheet.cell(row, 3).value = "A calendar on the page"
        cell_of(book, "Plan", "i", "impact").value = 1

    back = ReadBack(SMALL, edit)
    assert [idea.text for idea in back.workshop.ideas][-1] == "A calendar on the page"
    again = ReadBack(SMALL, edit, now=back.workshop)
    assert again.found == ()


def test_strange_sheets_and_columns_are_told_and_left() -> None:
    def edit(book: Workbook) -> None:
        book.create_sheet("Budget").append(["Travel", 300])
        sheet_in(book, "Plan").cell(5, 14).value = "Our remark"

    back = ReadBack(SMALL, edit)
    assert back.aside == ["Plan N5", "Budget"]
    assert back.workshop == SMALL


def unmerge(sheet: object) -> None:
    """Split every merged cell, which openpyxl does not move with the columns."""
    for area in list(sheet.merged_cells.ranges):  # type: ignore[attr-defined]
        sheet.unmerge_cells(str(area))  # type: ignore[attr-defined]
