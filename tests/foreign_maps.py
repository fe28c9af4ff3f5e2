"""Maps as other people make them in Excel, for the tests of taking them over."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from workshop_kit.importers.map_files import MapFile, parsed_map
from workshop_kit.importers.plain_book import PlainSheet
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.adopting.adopt import Wishes, adoption_of
from workshop_kit.workflows.adopting.adoption import Adoption

Rows = Sequence[Sequence[Any]]


def drawn(text: str) -> list[list[Any]]:
    """Return rows drawn as lines with strokes between the cells; whole numbers become numbers."""
    lines = (line.split("|") for line in text.strip("\n").splitlines())
    return [[_value(cell.strip()) for cell in line] for line in lines]


def workbook(rows: Rows, merges: Sequence[str] = (), title: str = "Map") -> Workbook:
    """Return a workbook with one sheet."""
    book = Workbook()
    fill(sheet_of(book), rows, merges)
    sheet_of(book).title = title
    return book


def sheet_of(book: Workbook, title: str = "") -> Worksheet:
    """Return a sheet of cells, the first one or the one of a title, made if need be."""
    sheet = book.active if not title else book[title] if title in book else book.create_sheet(title)
    assert isinstance(sheet, Worksheet)
    return sheet


def fill(sheet: Worksheet, rows: Rows, merges: Sequence[str] = ()) -> None:
    """Write rows into a sheet from its first cell on."""
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value not in ("", None):
                cell = sheet.cell(number, column)
                cell.value = value
                if isinstance(value, str) and not value.startswith("=SUM"):
                    cell.data_type = "s"
    for area in merges:
        sheet.merge_cells(area)


def turned(rows: Rows) -> list[list[Any]]:
    """Return rows for columns."""
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    return [list(row) for row in zip(*filled, strict=True)]


def map_file(book: Workbook) -> MapFile:
    """Return a workbook as it is read from its file."""
    content = io.BytesIO()
    book.save(content)
    return MapFile(*parsed_map(content.getvalue(), "map.xlsx"))


def taken_over(book: Workbook, **wishes: Any) -> Adoption:
    """Return what a workbook would become."""
    return adoption_of(map_file(book), Path("map.xlsx"), Wishes(**wishes))


def taken(text: str, merges: Sequence[str] = (), **wishes: Any) -> Adoption:
    """Return what a drawn map would become."""
    return taken_over(workbook(drawn(text), merges), **wishes)


def plain_sheet(text: str) -> PlainSheet:
    """Return a drawn map as plain contents."""
    rows = enumerate(drawn(text))
    cells = {(r, c): value for r, row in rows for c, value in enumerate(row) if value != ""}
    return PlainSheet("Map", cells)


def row_keys(adoption: Adoption) -> dict[str, str]:
    """Return which row each name of the first map was taken for."""
    return {row.name: row.row for row in adoption.maps[0].rows}


def actions(workshop: Workshop) -> list[str]:
    """Return the actions of the first journey, each behind the name of its phase."""
    journey = workshop.journeys[0]
    names = {phase.id: phase.label for phase in journey.phases}
    return [f"{names[action.phase_id]}: {action.text}" for action in journey.actions]


def _value(cell: str) -> Any:
    return int(cell) if cell.lstrip("-").isdecimal() else cell
