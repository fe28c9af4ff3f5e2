"""Pictures on sheets."""

import io

from xlsxwriter.image import Image
from xlsxwriter.worksheet import Worksheet

from workshop_kit.renderers.xlsx.cell_text import cell_text
from workshop_kit.views.sheet import SheetPicture

_PIXEL = 0.75  # points
_MOVES = 2
"""It moves with its cell and keeps its size."""


def add_picture(sheet: Worksheet, view: SheetPicture) -> None:
    """Lay a picture over its cell, in the measures the view gives it."""
    picture = Image(io.BytesIO(view.content))
    across, down = (shift / _PIXEL for shift in view.shift)
    told = {
        "x_offset": across,
        "y_offset": down,
        "x_scale": view.width / _PIXEL / _drawn(picture.width, picture.x_dpi),
        "y_scale": view.height / _PIXEL / _drawn(picture.height, picture.y_dpi),
        "object_position": _MOVES,
        "description": cell_text(view.description),
    }
    sheet.insert_image(view.row, view.column, picture, told)


def _drawn(pixels: float, density: float) -> float:
    """Return how many pixels of the screen a picture takes without a scale."""
    return pixels * 96.0 / density
