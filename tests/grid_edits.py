"""A grid written, edited with openpyxl as people edit in Excel, and read back."""

import io
from collections.abc import Callable

from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from workbook_reading import bytes_of, opened
from workshop_kit.importers.workbook_files import parsed_workbook
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.grids.findings import GridChange, GridProblem, StrangeContent
from workshop_kit.workflows.read_grid import applied_findings, grid_findings

Edit = Callable[[Workbook], object]


class ReadBack:
    """What was found in an edited grid, and the workshop with the changes in it."""

    def __init__(self, made_from: Workshop, edit: Edit, **choices: object) -> None:
        """Write the grid of a workshop, edit it, and read it beside the workshop as it is now."""
        code = str(choices.get("code", "en"))
        book = opened(bytes_of(made_from, code))
        edit(book)
        edited = io.BytesIO()
        book.save(edited)
        now = choices.get("now", made_from)
        assert isinstance(now, Workshop)
        self.found = grid_findings(parsed_workbook(edited.getvalue(), "grid.xlsx"), now)
        self.workshop = applied_findings(now, self.found)
        self.accepted = applied_findings(now, self.found, accept=True)

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """Kind, before and after of each change."""
        return [(one.kind, one.before, one.after) for one in self._changes if not one.doubt]

    @property
    def questions(self) -> list[str]:
        """The doubts."""
        return [one.doubt for one in self._changes if one.doubt]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Where each problem is, and its sentence."""
        return [(one.where, one.text) for one in self.found if isinstance(one, GridProblem)]

    @property
    def aside(self) -> list[str]:
        """Where something stands that is not ours."""
        return [one.where for one in self.found if isinstance(one, StrangeContent)]

    @property
    def _changes(self) -> list[GridChange]:
        return [one for one in self.found if isinstance(one, GridChange)]


def sheet_in(book: Workbook, title: str) -> Worksheet:
    """Return a sheet of cells."""
    sheet = book[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def cell_of(book: Workbook, title: str, row: str, column: str) -> Cell:
    """Return the cell at two keys, those of the first table of a sheet."""
    sheet = sheet_in(book, title)
    columns = {str(cell.value): cell.column for cell in sheet[1] if cell.value}
    rows = (number for number in range(2, 999) if sheet.cell(number, 1).value == row)
    found = sheet.cell(next(rows), columns[column])
    assert isinstance(found, Cell)
    return found


def writing(title: str, row: str, column: str, value: object) -> Edit:
    """Return an edit that writes one cell."""

    def edit(book: Workbook) -> None:
        cell_of(book, title, row, column).value = value  # type: ignore[assignment]

    return edit
