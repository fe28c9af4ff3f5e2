"""What the grid of a workshop shows, told in the same plain way as a grid that was read."""

from datetime import date

from workshop_kit.content.language import Language
from workshop_kit.importers.plain_book import (
    Content,
    Place,
    PlainBook,
    PlainFormula,
    PlainSheet,
    Span,
    as_content,
)
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.views.sheet import Formula, Sheet, Value
from workshop_kit.views.workbook import workbook

_ANY_DAY = date(2000, 1, 1)
"""The day stands only in footers, which are not read back."""


def shown_book(workshop: Workshop, language: Language) -> PlainBook:
    """Return the workbook of a workshop as it would be read from an untouched file."""
    view = workbook(workshop, language, today=_ANY_DAY)
    return PlainBook(tuple(map(_sheet, view.sheets)), dict(view.properties))


def _sheet(view: Sheet) -> PlainSheet:
    cells: dict[Place, Content] = {}
    merges = []
    for cell in view.cells:
        content = _content(cell.value)
        cells.pop((cell.row, cell.column), None)  # what is written later stands above
        if content is not None:
            cells[cell.row, cell.column] = content
        if cell.rows > 1 or cell.columns > 1:
            last = cell.row + cell.rows - 1, cell.column + cell.columns - 1
            merges.append(Span(cell.row, cell.column, *last))
    return PlainSheet(view.title, cells, tuple(merges))


def _content(value: Value) -> Content | None:
    if isinstance(value, Formula):
        return PlainFormula(value.text)
    if isinstance(value, tuple):
        return as_content(cell_text("".join(run.text for run in value)))
    return as_content(cell_text(value) if isinstance(value, str) else value)
