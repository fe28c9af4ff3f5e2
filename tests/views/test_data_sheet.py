"""The data sheet: every register that holds something, as a plain locked table."""

from datetime import UTC, datetime
from itertools import pairwise

from small_workshop import SMALL
from workbook_reading import sheet_of
from workshop_kit.model.records import ChangeLogEntry
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import DATA_MARK, table_name
from workshop_kit.views.sheet import Sheet, Value


def registers_in(sheet: Sheet) -> dict[str, list[dict[str, Value]]]:
    """Return the rows of each table by its headers."""
    by_place = {(cell.row, cell.column): cell.value for cell in sheet.cells}
    found = {}
    for table in sheet.tables:
        area = table.area
        found[table.name] = [
            {h: by_place.get((row, 1 + place)) for place, h in enumerate(table.headers)}
            for row in range(area.first_row + 1, area.last_row + 1)
        ]
    return found


def data(workshop: Workshop) -> dict[str, list[dict[str, Value]]]:
    return registers_in(sheet_of(workshop, "Data"))


def test_registers_mirror_the_workshop_row_by_row() -> None:
    tables = data(SMALL)
    actions = tables[table_name("data_actions")]
    assert [row["text"] for row in actions] == ["Books a drive", "Drives", "Negotiates"]
    assert [row["emotion.score"] for row in actions] == [1, 2, -2]
    assert [row["moment_of_truth"] for row in actions] == [False, True, True]
    assert actions[0]["touchpoint_ids"] == '["t"]'
    assert actions[1]["touchpoint_ids"] is None


def test_empty_registers_and_unneeded_columns_are_left_out() -> None:
    tables = data(SMALL)
    assert table_name("data_notes") not in tables
    assert "unknown_keys" not in tables[table_name("data_goals")][0]


def test_keys_from_the_future_are_kept() -> None:
    workshop = Workshop.model_validate({"id": "w", "mood": ["calm"]})
    assert data(workshop)[table_name("data_workshop")][0]["unknown_keys"] == '{"mood": ["calm"]}'


def test_days_are_days_and_times_are_text() -> None:
    entry = ChangeLogEntry(at=datetime(2027, 1, 2, 9, 30, tzinfo=UTC), text="Added a pain")
    tables = data(SMALL.replace(change_log=(entry,)))
    assert tables[table_name("data_workshop")][0]["day"] == SMALL.day
    assert tables[table_name("data_change_log")][0]["at"] == "2027-01-02T09:30:00+00:00"


def test_each_row_names_its_register() -> None:
    sheet = sheet_of(SMALL, "Data")
    names = [cell.value for cell in sheet.cells if cell.column == 0 and cell.row >= 4]
    assert names.count("actions") == 4  # the headers and three rows
    assert next(cell.value for cell in sheet.cells if cell.row == 0) == DATA_MARK


def test_nothing_is_editable_or_merged() -> None:
    sheet = sheet_of(SMALL, "Data")
    assert sheet.protected
    assert all(cell.style.locked for cell in sheet.cells)
    assert all((cell.rows, cell.columns) == (1, 1) for cell in sheet.cells)


def test_tables_do_not_touch() -> None:
    areas = [table.area for table in sheet_of(SMALL, "Data").tables]
    for above, below in pairwise(areas):
        assert below.first_row >= above.last_row + 2
