"""Formulas reach the file as they are written; see ``OwnFormulas`` in ``renderers/xlsx/sheets.py``."""

from datetime import date

import pytest
from xlsxwriter.worksheet import Worksheet

from workshop_kit.content.language import language
from workshop_kit.content.starters import starter_text
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.sheet import Formula, When
from workshop_kit.views.workbook import workbook


@pytest.mark.parametrize("code", ["en", "it"])
def test_no_formula_uses_a_function_that_newer_versions_of_excel_would_need_marked(
    code: str,
) -> None:
    workshop = workshop_from_text(starter_text("car-purchase", code), "car-purchase")
    formulas = set()
    for sheet in workbook(workshop, language(code), today=date(2027, 6, 30)).sheets:
        formulas |= {cell.value.text for cell in sheet.cells if isinstance(cell.value, Formula)}
        formulas |= {formula for table in sheet.tables for _, formula in table.computed}
        formulas |= {rule.formula for rule in sheet.rules if isinstance(rule, When)}
    assert len(formulas) > 50
    for formula in formulas:
        marked = Worksheet()._prepare_formula(formula, expand_future_functions=True)
        assert marked == formula.removeprefix("=")
