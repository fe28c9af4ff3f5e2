"""Values written into cells, each as exactly the kind it is."""

from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.cell_text import cell_text, looks_like_a_formula
from workshop_kit.renderers.xlsx.formats import Formats
from workshop_kit.views.sheet import Cell, Formula, Run


def write_cell(sheet: Worksheet, cell: Cell, formats: Formats) -> None:
    """Write a cell, merged over its rows and columns."""
    row, column, value = cell.row, cell.column, cell.value
    text = cell_text(value) if isinstance(value, str) else ""
    form = formats.of(cell.style, quoted=looks_like_a_formula(text))
    if cell.rows > 1 or cell.columns > 1:
        last_row, last_column = row + cell.rows - 1, column + cell.columns - 1
        sheet.merge_range(row, column, last_row, last_column, "", form)
    if text:
        sheet.write_string(row, column, text, form)
    elif isinstance(value, tuple):
        sheet.write_rich_string(row, column, *_fragments(value, formats), form)
    else:
        _write_plain(sheet, (row, column), value, form)


def _write_plain(sheet: Worksheet, place: tuple[int, int], value: Any, form: Format) -> None:
    if value is None:
        sheet.write_blank(*place, None, form)
    elif isinstance(value, bool):
        sheet.write_boolean(*place, value, form)
    elif isinstance(value, int | float):
        sheet.write_number(*place, value, form)
    elif isinstance(value, date):
        sheet.write_datetime(*place, value, form)
    elif isinstance(value, Formula):
        sheet.write_formula(*place, value.text, form, value.value)
    else:  # a text of which nothing is left
        sheet.write_blank(*place, None, form)


def _fragments(runs: tuple[Run, ...], formats: Formats) -> list[Any]:
    return [part for run in runs for part in (formats.of(run.style), cell_text(run.text))]
