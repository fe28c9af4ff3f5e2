"""The contract of the workbook: signs behind statements, names, and how values become cells."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.cell import COORD_RE

from workshop_kit.model.keys import Tag
from workshop_kit.tables.grids import (
    EMOTION_ROWS,
    LISTS,
    MARKS,
    data_cell,
    journey_sheet,
    list_name,
    marked,
    row_name,
    table_name,
    unmarked,
)


@given(st.text(min_size=1).filter(lambda text: text == text.rstrip()), st.sampled_from(Tag))
def test_a_sign_is_taken_off_again_whatever_the_text(text: str, tag: Tag) -> None:
    assert unmarked(marked(text, tag)) == (text, tag)


def test_text_without_a_tag_and_empty_text_get_no_sign() -> None:
    assert marked("Sell more", None) == "Sell more"
    assert marked("", Tag.ASSUMPTION) == ""


@pytest.mark.parametrize("ending", [" ◦", "◦", "\u00a0◦ ", "  ◦\n"])
def test_a_sign_is_found_however_people_space_it(ending: str) -> None:
    assert unmarked(f"Prices differ{ending}") == ("Prices differ", Tag.ASSUMPTION)


@pytest.mark.parametrize("text", ["Is it free?", "a • b", "(?) first", ""])
def test_signs_inside_a_text_belong_to_it(text: str) -> None:
    assert unmarked(text) == (text, None)


def test_every_tag_has_a_sign_of_its_own() -> None:
    assert set(MARKS) == set(Tag)
    assert len(set(MARKS.values())) == len(MARKS)


def test_sheet_titles_are_ones_that_excel_and_openpyxl_accept() -> None:
    titles = [journey_sheet(number) for number in (1, 2, 99)]
    assert titles == ["Journey", "Journey 2", "Journey 99"]
    assert not any(set(title) & set("/\\?*[]:") for title in titles)


def test_no_name_reads_like_the_place_of_a_cell() -> None:
    names = [row_name(1, key) for key in EMOTION_ROWS]
    names += [make(key) for key in LISTS for make in (list_name, table_name)]
    assert not [name for name in names if COORD_RE.match(name)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        ("", None),
        ("0", "0"),
        (True, True),
        (3, 3),
        (2.5, 2.5),
        (0.1 + 0.2, "0.30000000000000004"),
        (10**15 + 1, "1000000000000001"),
        (float("inf"), "inf"),
        (("a", "b"), '["a", "b"]'),
        ((), None),
        ({"from": ["the future"]}, '{"from": ["the future"]}'),
        (date(2027, 6, 30), date(2027, 6, 30)),
        (date(1900, 2, 28), "1900-02-28"),
        (datetime(2027, 6, 30, 9, tzinfo=UTC), "2027-06-30T09:00:00+00:00"),
    ],
)
def test_a_value_becomes_what_a_spreadsheet_keeps(value: object, cell: object) -> None:
    assert data_cell(value) == cell
    assert type(data_cell(value)) is type(cell)
