"""A whole workbook: its sheets, names and properties."""

import io
from datetime import datetime, time

import xlsxwriter

from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.renderers.xlsx.formats import Formats
from workshop_kit.renderers.xlsx.palettes import theme_text
from workshop_kit.renderers.xlsx.sheets import add_sheet
from workshop_kit.views.addresses import fixed_address
from workshop_kit.views.book import Workbook
from workshop_kit.views.sheet import Name

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_OWN_PALETTE = {
    # columns are measured in digits of this font: tied to the palette, all widths would change
    "default_format_properties": {"font_name": "Calibri", "font_size": 11, "font_scheme": "none"}
}


def workbook_bytes(workbook: Workbook) -> bytes:
    """Return the finished ``.xlsx``; writing it to disk belongs to ``workflows``.

    The same view gives the same bytes.
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS | (_OWN_PALETTE if workbook.palette else {}))
    if workbook.palette:
        book.use_custom_theme(io.StringIO(theme_text(workbook.palette)))
    formats = Formats(book, workbook.hairline, workbook.family)
    sheets = {view.title: add_sheet(book, view, formats) for view in workbook.sheets}
    for name in workbook.names:
        book.define_name(name.name, f"={_refers_to(name)}")
    sheets[workbook.active].activate()
    _describe(book, workbook)
    book.close()
    return buffer.getvalue()


def _describe(book: xlsxwriter.Workbook, workbook: Workbook) -> None:
    book.set_properties(
        {
            "title": cell_text(workbook.title),
            "subject": cell_text(workbook.subject),
            "author": cell_text(workbook.author),
            "comments": cell_text(workbook.comment),
            "created": datetime.combine(workbook.day, time()),
        }
    )
    for name, value in workbook.properties:
        book.set_custom_property(name, cell_text(value))


def _refers_to(name: Name) -> str:
    """Return the cells of a name; a list that grows ends at its last filled cell.

    Without its end the choice would show empty lines, and Excel would then accept any text.
    """
    everything = fixed_address(name.sheet, name.area)
    if not name.grows:
        return everything
    return f"{everything.partition(':')[0]}:INDEX({everything},MAX(1,COUNTA({everything})))"
