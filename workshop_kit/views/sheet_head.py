"""The head of the first sheet: a client’s logo, above everything else."""

from dataclasses import dataclass

from workshop_kit.importers.brand_books import BrandLogo
from workshop_kit.views.cell_heights import whole_pixels
from workshop_kit.views.sheet import Cell, SheetPicture
from workshop_kit.views.sheet_styles import Looks

_ROW, _COLUMN, _COLUMNS = 0, 1, 2
_WIDEST, _HIGHEST = 120.0, 42.0
_AIR = 9.0
_PIXEL = 0.75  # points


@dataclass(frozen=True, slots=True)
class SheetHead:
    """The row above a title: how high it is, what lies in it; nothing without a logo."""

    height: float = 0.0
    cells: tuple[Cell, ...] = ()
    pictures: tuple[SheetPicture, ...] = ()


def sheet_head(logo: BrandLogo | None, client: str, looks: Looks) -> SheetHead:
    """Return the head with a logo as large as its place allows, never larger than it was drawn.

    One in light colours stands on a band in the main colour of the brand.
    """
    if logo is None:
        return SheetHead()
    drawn = (logo.width * _PIXEL, logo.height * _PIXEL)
    left = _AIR if logo.is_light else _PIXEL * 2
    scale = min((_WIDEST - left) / drawn[0], _HIGHEST / drawn[1], 1.0)
    width, height = drawn[0] * scale, drawn[1] * scale
    picture = SheetPicture(
        client or "Logo", logo.content, _ROW, _COLUMN, (left, _AIR), width, height
    )
    band = looks.text(fill=looks.theme.colours["petrol"])
    ground = (Cell(_ROW, _COLUMN, None, band, columns=_COLUMNS),) if logo.is_light else ()
    return SheetHead(whole_pixels(height + 2 * _AIR), ground, (picture,))
