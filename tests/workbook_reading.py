"""A finished workbook opened again with openpyxl, and cells found by keys as a reader would."""

import io
import warnings
import zipfile
from datetime import date

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook as Opened
from openpyxl.worksheet.worksheet import Worksheet

from workshop_kit.content.language import language
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.book import Workbook as View
from workshop_kit.views.sheet import Sheet
from workshop_kit.views.workbook import workbook

TODAY = date(2027, 6, 30)


def view_of(workshop: Workshop, code: str = "en") -> View:
    """Return the description of a workshop's workbook."""
    return workbook(workshop, language(code), today=TODAY)


def sheet_of(workshop: Workshop, title: str, code: str = "en") -> Sheet:
    """Return one sheet of it."""
    return next(sheet for sheet in view_of(workshop, code).sheets if sheet.title == title)


def bytes_of(workshop: Workshop, code: str = "en") -> bytes:
    """Return a workshop's workbook as written."""
    return workbook_bytes(view_of(workshop, code))


def opened(content: bytes) -> Opened:
    """Open a workbook; openpyxl does not read the newer kind of data bars, and says so."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported")
        return openpyxl.load_workbook(io.BytesIO(content))


def opened_values(content: bytes) -> dict[str, Worksheet]:
    """Return the sheets of a workbook with the values of its formulas."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported")
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return {sheet.title: sheet for sheet in book.worksheets}


def parts(content: bytes) -> dict[str, str]:
    """Return the parts of a package as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def keyed_rows(sheet: Worksheet) -> dict[str, int]:
    """Return the row of each key in column A."""
    return {str(cell.value): cell.row for (cell,) in sheet["A2:A999"] if cell.value}


def keyed_columns(sheet: Worksheet) -> dict[str, int]:
    """Return the column of each key in row 1, from the first action on."""
    return {str(cell.value): cell.column for cell in sheet[1][3:] if cell.value}


def cell_at(sheet: Worksheet, row: str, column: str) -> Cell:
    """Return the cell of a row's key and a column's key."""
    found = sheet.cell(keyed_rows(sheet)[row], keyed_columns(sheet)[column])
    assert isinstance(found, Cell)
    return found
