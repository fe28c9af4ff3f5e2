"""An Excel file read into plain contents, with openpyxl and nothing reckoned."""

import io
import warnings
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from workshop_kit.errors import NotAnOfficeFile, Reason
from workshop_kit.importers.guard import guard
from workshop_kit.importers.limited import run_limited
from workshop_kit.importers.plain_book import (
    Content,
    Place,
    PlainBook,
    PlainError,
    PlainFormula,
    PlainSheet,
    Span,
    as_content,
)

_UNREAD = ".* extension is not supported"
"""What openpyxl says of newer data bars: they are drawn from other cells, so nothing is lost."""

_TRUTHS = {"=TRUE()": True, "=FALSE()": False}
"""How LibreOffice writes yes and no."""

_FAULTS = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, OSError)
"""What openpyxl raises on damaged files; it has no error of its own for them."""


def read_workbook(path: Path) -> PlainBook:
    """Return every sheet of an Excel file, once it passed the guard, read in a child process.

    What leads out of the file, such as links to other workbooks, is left out.

    Raises
    ------
    NotRead
        When the file is not there, or may not be read.
    NotAnOfficeFile, UnsafeOfficeFile
        When it is no workbook, or built to do harm.
    ReadingStopped
        When reading it takes more time or memory than any grid does.
    """
    guarded = guard(path, "workbook", leaving_out=True)
    return run_limited(parsed_workbook, guarded.content, guarded.path, path=guarded.path)


def parsed_workbook(content: bytes, path: str) -> PlainBook:
    """Return every sheet of a workbook that passed the guard; ``path`` is how errors call it.

    Raises
    ------
    NotAnOfficeFile
        When it cannot be read as a workbook.
    """
    return plain_book(opened_workbook(content, path))


def opened_workbook(content: bytes, path: str) -> Any:
    """Return a workbook of openpyxl, with nothing reckoned and nothing fetched.

    Raises
    ------
    NotAnOfficeFile
        When it cannot be read as a workbook.
    """
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", _UNREAD)
            return openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except _FAULTS as fault:
        raise NotAnOfficeFile(path, Reason("it is damaged")) from fault


def plain_book(book: Any) -> PlainBook:
    """Return the cells, merged areas and custom properties of a workbook of openpyxl."""
    return PlainBook(
        sheets=tuple(_sheet(sheet) for sheet in book.worksheets),
        properties={entry.name: str(entry.value) for entry in book.custom_doc_props.props},
    )


def _sheet(sheet: Any) -> PlainSheet:
    cells: dict[Place, Content] = {}
    for row in sheet.iter_rows():
        for cell in row:
            content = _content(cell)
            if content is not None:
                cells[cell.row - 1, cell.column - 1] = content
    merges = (
        Span(area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1)
        for area in sheet.merged_cells.ranges
    )
    return PlainSheet(sheet.title, cells, tuple(merges))


def _content(cell: Any) -> Content | None:
    if cell.value is None:
        return None
    if cell.data_type == "f":
        text = str(cell.value)
        return _TRUTHS[text] if text in _TRUTHS else PlainFormula(text)
    if cell.data_type == "e":
        return PlainError(str(cell.value))
    return as_content(cell.value)
