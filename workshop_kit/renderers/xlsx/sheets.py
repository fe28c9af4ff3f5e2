"""One sheet: cells, tables, what it offers, its chart, how it is shown and printed."""

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.renderers.xlsx.cells import write_cell
from workshop_kit.renderers.xlsx.curves import add_curve
from workshop_kit.renderers.xlsx.formats import Formats
from workshop_kit.renderers.xlsx.line_charts import add_line_chart
from workshop_kit.renderers.xlsx.offers import add_check, add_rule
from workshop_kit.renderers.xlsx.pictures import add_picture
from workshop_kit.views.addresses import fixed_address
from workshop_kit.views.sheet import CurveChart, Page, Sheet, Table

_PAPER = {"A3": 8, "A4": 9}
_PIXEL = 0.75  # points
_INCH = 72.0  # points
_PRINTED = "_xlnm.Print_Area"
"""Excel's own name for what is printed; XlsxWriter's method takes one area only."""

_ALLOWED = (
    "insert_columns",
    "delete_columns",
    "format_cells",
    "format_columns",
    "format_rows",
    "objects",
    "scenarios",
)


class OwnFormulas(Worksheet):  # type: ignore[misc]
    """A sheet that takes formulas as they are; the kit's use no function newer than Excel 2007.

    XlsxWriter searches every formula for each of some 140 newer names, to mark them for Excel:
    nearly half of the time a workbook would take.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


def add_sheet(book: xlsxwriter.Workbook, view: Sheet, formats: Formats) -> Worksheet:
    """Write a sheet into a workbook."""
    sheet = book.add_worksheet(view.title, worksheet_class=OwnFormulas)
    _measure(sheet, view, formats)
    _fill(sheet, view, formats)
    for chart in view.charts:
        if isinstance(chart, CurveChart):
            add_curve(book, sheet, chart)
        else:
            add_line_chart(book, sheet, chart)
    for picture in view.pictures:
        add_picture(sheet, picture)
    _show(sheet, view)
    _set_page(sheet, view.page, formats.family)
    if view.page.more:
        areas = (view.page.area, *view.page.more)
        told = ",".join(fixed_address(view.title, area) for area in areas)
        book.define_name(f"{view.title}!{_PRINTED}", f"={told}")
    return sheet


def _fill(sheet: Worksheet, view: Sheet, formats: Formats) -> None:
    for table in view.tables:
        _add_table(sheet, table, formats)
    for cell in view.cells:
        write_cell(sheet, cell, formats)
    for check in view.checks:
        add_check(sheet, check)
    for rule in view.rules:
        add_rule(sheet, rule, formats)


def _measure(sheet: Worksheet, view: Sheet, formats: Formats) -> None:
    first, last = view.free_columns or (-1, -1)
    for column, width in enumerate(view.widths):
        form = formats.unlocked if first <= column <= last else None
        hidden = {"hidden": column in view.hidden_columns}
        sheet.set_column_pixels(column, column, round(width / _PIXEL), form, hidden)
    for row, height in enumerate(view.heights):
        sheet.set_row(row, height, None, {"hidden": row in view.hidden_rows})


def _add_table(sheet: Worksheet, table: Table, formats: Formats) -> None:
    columns = [
        {"header": cell_text(header), "header_format": formats.of(table.header)}
        for header in table.headers
    ]
    for place, formula in table.computed:
        columns[place]["formula"] = formula
    area = table.area
    sheet.add_table(
        area.first_row,
        area.first_column,
        area.last_row,
        area.last_column,
        {
            "name": table.name,
            "columns": columns,
            "style": None,
            "banded_rows": False,
            "autofilter": table.filters,
        },
    )


def _show(sheet: Worksheet, view: Sheet) -> None:
    sheet.hide_gridlines(2)
    sheet.set_tab_color(f"#{view.tab}")
    sheet.set_zoom(view.zoom)
    if any(view.frozen):
        sheet.freeze_panes(*view.frozen)
    if view.protected:
        sheet.protect("", dict.fromkeys(_ALLOWED, True))


def _set_page(sheet: Worksheet, page: Page, family: str) -> None:
    if page.upright:
        sheet.set_portrait()
    else:
        sheet.set_landscape()
    sheet.set_paper(_PAPER[page.paper])
    sheet.set_margins(*(margin / _INCH for margin in page.margins))
    area = page.area
    if not page.more:
        sheet.print_area(area.first_row, area.first_column, area.last_row, area.last_column)
    if page.repeat_rows:
        sheet.repeat_rows(*page.repeat_rows)
    if page.repeat_columns:
        sheet.repeat_columns(*page.repeat_columns)
    if page.scale:
        sheet.set_print_scale(page.scale)
        sheet.set_v_pagebreaks(page.breaks)
        sheet.set_h_pagebreaks(page.row_breaks)
        sheet.print_across()
    else:
        sheet.fit_to_pages(1, 1 if page.one_page else 0)
    left, right = (cell_text(text).replace("&", "&&") for text in page.footer)
    # the font stands between size and text, or a text that begins with a number would change it
    sheet.set_footer(f'&L&9&"{family}"{left}&R&9&"{family}"{right} · &P / &N')
