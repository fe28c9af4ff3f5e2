"""The emotion curve as a native line chart."""

from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.views.addresses import fixed_address
from workshop_kit.views.drawing import CurvePoint
from workshop_kit.views.sheet import Area, CurveChart

_SIDES = {"t": "above", "b": "below", "l": "left", "r": "right"}
_MARKER = 9
_LINE = 2.25
_PIXEL = 0.75  # points


def add_curve(book: xlsxwriter.Workbook, sheet: Worksheet, view: CurveChart) -> None:
    """Lay the curve over its cells; it moves and stretches with them."""
    chart = book.add_chart({"type": "line"})
    chart.add_series(_series(sheet.get_name(), view))
    chart.set_y_axis(
        {
            "min": -view.reach,
            "max": view.reach,
            "major_unit": view.reach,
            "visible": False,
            "major_gridlines": {"visible": False},
        }
    )
    chart.set_x_axis(
        {
            "label_position": "none",
            "line": {"color": f"#{view.zero}", "width": 1},
            "major_tick_mark": "none",
            "minor_tick_mark": "none",
        }
    )
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    clear = {"border": {"none": True}, "fill": {"none": True}}
    chart.set_chartarea(clear)
    top, tall = view.plot
    chart.set_plotarea({**clear, "layout": {"x": 0.0, "y": top, "width": 1.0, "height": tall}})
    box = view.curve.box
    chart.set_size({"width": round(box.width / _PIXEL), "height": round(box.height / _PIXEL)})
    told = {"description": cell_text(view.curve.description), "object_position": 1}
    sheet.insert_chart(view.row, view.column, chart, told)


def _series(sheet: str, view: CurveChart) -> dict[str, Any]:
    line = {"color": f"#{view.line}", "width": _LINE}
    labels = [_label(sheet, view, place) for place in range(len(view.curve.points))]
    return {
        "name": view.curve.name,
        "categories": f"={fixed_address(sheet, view.numbers)}",
        "values": f"={fixed_address(sheet, view.scores)}",
        "line": line,
        "smooth": view.curve.smooth,
        "marker": {
            "type": "circle",
            "size": _MARKER,
            "fill": {"color": f"#{view.line}"},
            "border": {"color": f"#{view.line}"},
        },
        "points": [_point(point, view) for point in view.curve.points],
        "data_labels": {"value": True, "position": "above", **_font(view), "custom": labels},
    }


def _point(point: CurvePoint, view: CurveChart) -> dict[str, Any] | None:
    """Return a hollow mark for a feeling that no source supports."""
    if point.score is None or point.sourced:
        return None
    border = {"color": f"#{view.line}", "width": 1.5}
    return {"fill": {"color": "#FFFFFF"}, "border": border}


def _label(sheet: str, view: CurveChart, place: int) -> dict[str, Any]:
    row, column = view.words.first_row, view.words.first_column + place
    word = fixed_address(sheet, Area(row, column, row, column))
    side = _SIDES[view.curve.points[place].label]
    return {"value": f"={word}", "position": side, **_font(view)}


def _font(view: CurveChart) -> dict[str, Any]:
    """Return the type of labels; one with a text of its own does not take it from the others."""
    style = view.style
    return {"font": {"name": style.family, "size": style.size, "bold": style.bold}}
