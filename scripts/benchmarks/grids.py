"""Workbooks against the same cells, and against the same calls, with XlsxWriter alone."""

import io
from collections.abc import Callable, Iterator
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from benchmarks.recording import recorded, replayed
from benchmarks.timing import Measure, timed
from benchmarks.workshops import ENGLISH, TODAY, car_purchase
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.book import Workbook
from workshop_kit.views.sheet import Cell, Formula
from workshop_kit.views.workbook import workbook

CELLS = "the same cells"
TEXTS = "the same cells as texts"
CALLS = "the same calls"


def grids() -> Iterator[Measure]:
    """Measure the workbook of the example, decided and drawn."""
    car = car_purchase()
    view = workbook(car, ENGLISH, today=TODAY)
    calls = recorded(view)
    if replayed(calls) != workbook_bytes(view):
        message = "the calls made again give another file, so they are no baseline"
        raise AssertionError(message)
    took = timed(
        {
            "cells": lambda: bare_workbook(view, write_cell),
            "texts": lambda: bare_workbook(view, write_text),
            "calls": lambda: replayed(calls),
            "decided": lambda: workbook(car, ENGLISH, today=TODAY),
            "drawn": lambda: workbook_bytes(view),
            "whole": lambda: workbook_bytes(workbook(car, ENGLISH, today=TODAY)),
        }
    )
    number = sum(len(sheet.cells) for sheet in view.sheets)
    for name, key in (
        (f"the same {number:,} cells, bare XlsxWriter", "cells"),
        ("the same cells as texts, bare XlsxWriter", "texts"),
        (f"the same file by {len(calls):,} calls of XlsxWriter", "calls"),
        ("grid, decided (views only)", "decided"),
        ("grid, drawn (renderer only)", "drawn"),
        ("grid, decided and drawn", "whole"),
    ):
        yield Measure(name, took[key], CELLS, took[key] / took["cells"])
    for baseline, key in ((TEXTS, "texts"), (CALLS, "calls")):
        ratio = took["drawn"] / took[key]
        yield Measure("grid, drawn (renderer only)", took["drawn"], baseline, ratio)


def bare_workbook(view: Workbook, write: Callable[[Worksheet, Cell, Format], object]) -> bytes:
    """Write the same cells with bare XlsxWriter: one format, no layout, nothing else."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    plain = book.add_format({"text_wrap": True, "border": 1})
    for sheet in view.sheets:
        page = book.add_worksheet(sheet.title)
        for cell in sheet.cells:
            write(page, cell, plain)
    book.close()
    return buffer.getvalue()


def write_cell(page: Worksheet, cell: Cell, plain: Format) -> None:
    """Write a cell as what it is: a number, a day, a formula, else a text."""
    if isinstance(cell.value, Formula):
        page.write_formula(cell.row, cell.column, cell.value.text, plain, cell.value.value)
    elif isinstance(cell.value, date):
        page.write_datetime(cell.row, cell.column, cell.value, plain)
    else:
        write_text(page, cell, plain)


def write_text(page: Worksheet, cell: Cell, plain: Format) -> None:
    """Write a cell as a number or a text; formulas become their text, as nobody would want."""
    value = cell.value.text if isinstance(cell.value, Formula) else cell.value
    if isinstance(value, (int, float)):
        page.write_number(cell.row, cell.column, value, plain)
    else:
        page.write_string(cell.row, cell.column, str(value or ""), plain)
