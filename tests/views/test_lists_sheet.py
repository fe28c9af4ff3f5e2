"""The lists: one table each, and names that grow with them."""

from small_workshop import SMALL
from workbook_reading import sheet_of, view_of
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import LISTS, LISTS_MARK, list_name, table_name


def entries(workshop: Workshop, key: str, code: str = "en") -> list[object]:
    """Return the first column of a list, without its empty lines."""
    sheet = sheet_of(workshop, "Lists", code)
    area = next(table.area for table in sheet.tables if table.name == table_name(key))
    found = [
        cell.value
        for cell in sheet.cells
        if cell.column == area.first_column and area.first_row < cell.row <= area.last_row
    ]
    return [value for value in found if value is not None]


def test_every_list_is_a_table_with_its_key_above_it() -> None:
    sheet = sheet_of(SMALL, "Lists")
    assert [table.name for table in sheet.tables] == [table_name(key) for key in LISTS]
    assert [cell.value for cell in sheet.cells if cell.row == 0] == [LISTS_MARK, *LISTS]


def test_lists_hold_what_the_workshop_knows() -> None:
    assert entries(SMALL, "owners") == ["Sales lead"]
    assert entries(SMALL, "touchpoints") == ["Booking page"]
    assert entries(SMALL, "channels") == ["Website"]
    assert entries(SMALL, "kpis") == ["Drives booked 86 → 130 a month"]
    assert entries(SMALL, "scale") == [2, 1, 0, -1, -2]


def test_emotion_words_are_in_the_language() -> None:
    assert "worried" in entries(SMALL, "words")
    assert "preoccupazione" in entries(SMALL, "words", "it")


def test_a_role_that_two_owners_share_stands_once_and_an_unnamed_one_not_at_all() -> None:
    owners = (Owner(id="o1", role="Sales"), Owner(id="o2", role="Sales"), Owner(id="o3"))
    assert entries(SMALL.replace(owners=owners), "owners") == ["Sales"]


def test_there_is_room_below_every_list_but_the_scale() -> None:
    sheet = sheet_of(Workshop(id="w"), "Lists")
    tall = {t.name: t.area.last_row - t.area.first_row for t in sheet.tables}
    assert tall[table_name("owners")] == 4
    assert tall[table_name("scale")] == 5


def test_names_reach_further_than_the_tables_and_grow() -> None:
    names = {name.name: name for name in view_of(SMALL).names if name.sheet == "Lists"}
    assert set(names) == {list_name(key) for key in LISTS}
    tables = {table.name: table.area for table in sheet_of(SMALL, "Lists").tables}
    for key in LISTS:
        name, table = names[list_name(key)].area, tables[table_name(key)]
        assert (name.first_column, name.first_row) == (table.first_column, table.first_row + 1)
        assert name.last_row > table.last_row


def test_new_entries_can_be_written() -> None:
    assert not sheet_of(SMALL, "Lists").protected
