"""Row heights: one line is one line of Excel, and nothing is taller than Excel allows."""

import pytest

from workshop_kit.views.cell_heights import LEAST, TALLEST, cell_height, row_height, whole_pixels
from workshop_kit.views.sheet import Formula, Run
from workshop_kit.views.sheet_styles import looks

PLAIN = looks().input


def test_each_line_adds_what_excel_gives_a_line_of_calibri_11() -> None:
    heights = [cell_height("\n".join("x" * lines), PLAIN, 200) for lines in (2, 3, 4)]
    assert heights == [36.0, 51.0, 66.0]


def test_an_empty_row_has_room_to_write_in() -> None:
    assert row_height([]) == row_height([(None, PLAIN, 100)]) == LEAST


def test_narrow_columns_make_tall_rows() -> None:
    text = "Finds the price on the third page, after two calls and a visit"
    assert cell_height(text, PLAIN, 80) > cell_height(text, PLAIN, 160) > LEAST


def test_no_row_is_taller_than_excel_allows() -> None:
    assert row_height([("a long story " * 500, PLAIN, 60)]) == TALLEST


def test_a_question_under_a_name_counts_in_its_own_size() -> None:
    label, prompt = looks().label, looks().prompt
    both = (Run("KPIs\n", label), Run("Which number?", prompt))
    assert cell_height(both, label, 150) == pytest.approx(6 + 15 + 10 * 15 / 11)


def test_a_formula_counts_with_the_text_it_shows() -> None:
    shown = Formula("=IF(A1,1,2)", "no owner yet, no KPI yet, no date yet")
    assert cell_height(shown, PLAIN, 60) == cell_height(shown.value, PLAIN, 60)


def test_an_upright_name_needs_its_width_as_height() -> None:
    band = looks().band("front")
    assert cell_height("EXPERIENCE", band, 27) > cell_height("NEXT", band, 27) > LEAST


@pytest.mark.parametrize(("points", "drawn"), [(15, 15), (15.1, 15.75), (14.2, 14.25)])
def test_lengths_are_rounded_up_to_pixels(points: float, drawn: float) -> None:
    assert whole_pixels(points) == drawn
