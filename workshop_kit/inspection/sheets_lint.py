"""Rules of the cells of a sheet: their order, their places, merged blocks, the order of the parts."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.cell_places import ROWS, area_of, overlapping, place_of
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import X
from workshop_kit.inspection.packages import Package
from workshop_kit.views.addresses import address
from workshop_kit.views.sheet import Area

_ORDER: Final = {
    name: place
    for place, name in enumerate(
        [
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
        ]
    )
}


def sheets(package: Package) -> Iterator[tuple[str, etree._Element]]:
    """Yield every sheet of cells with its XML."""
    yield from package.rooted(f"{X}worksheet")


def order_of_parts(package: Package) -> Iterator[Fault]:
    """Find parts of a sheet that stand in an order Excel does not read."""
    for name, root in sheets(package):
        parts = [child.tag.removeprefix(X) for child in root]
        known = [part for part in parts if part in _ORDER]
        for before, after in pairwise(known):
            if _ORDER[after] < _ORDER[before]:
                yield fault("sheet-order", name, first=after, second=before)


def rows_and_cells(package: Package) -> Iterator[Fault]:
    """Find rows and cells that are not in order, twice there, or outside of every sheet."""
    for name, root in sheets(package):
        last = 0
        for row in root.iterfind(f"{X}sheetData/{X}row"):
            number = whole(row.get("r")) if row.get("r") else last + 1
            if number is None or not 1 <= number <= ROWS:
                yield fault("cell-outside", name, cell=row.get("r"))
                continue
            if number <= last:
                yield fault("rows-unsorted", name, row=number, before=last)
            last = number
            yield from _cells(row, number, name)


def _cells(row: etree._Element, number: int, part: str) -> Iterator[Fault]:
    last = -1
    for cell in row.iterfind(f"{X}c"):
        text = cell.get("r")
        place = place_of(text) if text else (number - 1, last + 1)
        if place is None:
            yield fault("cell-outside", part, cell=text)
            continue
        if place[0] != number - 1:
            yield fault("cell-in-other-row", part, cell=text, row=number)
        if place[1] <= last:
            yield fault("cells-unsorted", part, cell=text, before=address(number - 1, last))
        last = place[1]


def merged_blocks(package: Package) -> Iterator[Fault]:
    """Find merged blocks that lie over each other, hold a single cell, or are no block."""
    for name, root in sheets(package):
        areas = []
        for block in root.iter(f"{X}mergeCell"):
            area = area_of(block.get("ref", ""))
            if area is None or ":" not in area_text(area):
                yield fault("merge-no-block", name, area=block.get("ref"))
            else:
                areas.append(area)
        for first, second in overlapping(areas):
            yield fault("merge-overlap", name, first=area_text(first), second=area_text(second))


def area_text(area: Area) -> str:
    """Return a block as Excel writes it.

    Examples
    --------
    >>> area_text(Area(1, 1, 2, 2)), area_text(Area(1, 1, 1, 1))
    ('B2:C3', 'B2')
    """
    first = address(area.first_row, area.first_column)
    last = address(area.last_row, area.last_column)
    return first if first == last else f"{first}:{last}"
