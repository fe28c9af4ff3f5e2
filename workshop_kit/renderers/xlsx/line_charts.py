"""Lines over days as a native chart."""

import re
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.views.addresses import fixed_address
from workshop_kit.views.sheet import LineChart, Series, Style

_PIXEL = 0.75  # points
_LINE, _MARKER = 2.0, 6
_PLACE, _JOINER = re.compile(r"!(?=\$?[A-Z])"), "\u2060"
_GRID = "#E3E1DA"


def add_line_chart(book: xlsxwriter.Workbook, sheet: Worksheet, view: LineChart) -> None:
    """Lay a chart over its cells; it moves with them."""
    chart = book.add_chart({"type": "line"})
    for series in view.series:
        chart.add_series(_series(sheet.get_name(), series, view))
    chart.set_title({"name": _title(view.title), **_name_font(view.style)})
    chart.set_x_axis(
        {
            "text_axis": True,
            "num_format": view.day_format,
            "line": {"color": _GRID},
            "major_tick_mark": "none",
            **_number_font(view.style),
        }
    )
    chart.set_y_axis(
        {
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": _GRID, "width": 0.75}},
            "major_tick_mark": "none",
            **_number_font(view.style),
        }
    )
    chart.set_legend({"position": "bottom", "font": _font(view.style)})
    chart.set_chartarea({"border": {"color": _GRID}, "fill": {"color": "#FFFFFF"}})
    chart.set_size({"width": round(view.width / _PIXEL), "height": round(view.height / _PIXEL)})
    told = {
        "description": cell_text(view.description),
        "object_position": 2,
        "x_offset": round(view.shift / _PIXEL),
    }
    sheet.insert_chart(view.row, view.column, chart, told)


def _title(text: str) -> str:
    """Return a title that XlsxWriter does not take for the place of a cell, such as Plan!A1."""
    return _PLACE.sub(f"!{_JOINER}", cell_text(text))


def _series(sheet: str, series: Series, view: LineChart) -> dict[str, Any]:
    colour = f"#{series.colour}"
    line: dict[str, Any] = {"color": colour, "width": _LINE}
    marker: dict[str, Any] = {
        "type": "circle",
        "size": _MARKER,
        "fill": {"color": colour},
        "border": {"color": colour},
    }
    if series.dashed:
        line, marker = {**line, "dash_type": "dash"}, {"type": "none"}
    return {
        "name": series.name,
        "categories": f"={fixed_address(sheet, view.days)}",
        "values": f"={fixed_address(sheet, series.values)}",
        "line": line,
        "marker": marker,
    }


def _font(style: Style) -> dict[str, Any]:
    return {"name": style.family, "size": style.size, "color": f"#{style.colour}"}


def _name_font(style: Style) -> dict[str, Any]:
    return {"name_font": {**_font(style), "size": style.size + 1, "bold": True}, "overlay": False}


def _number_font(style: Style) -> dict[str, Any]:
    return {"num_font": _font(style)}
