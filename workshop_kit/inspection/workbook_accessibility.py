"""Accessibility of workbooks: described charts, titles of sheets, headings that stay in sight."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.cell_places import area_of, place_of
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import XDR, R, X
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.slide_shapes import is_described, name_of, shapes, text_of

_NO_TITLE: Final = re.compile(
    r"(?i)(sheet|foglio|tabelle|feuil|feuille|hoja|planilha|blad|arkusz|лист)\s?\d+"
)
_SCREEN_ROWS: Final = 30
_COLUMNS_OF_A_TABLE: Final = 3


def descriptions(package: Package) -> Iterator[Fault]:
    """Find charts, pictures and wordless shapes that nobody has described."""
    for name, root in package.rooted(f"{XDR}wsDr"):
        for shape in shapes(root):
            if not text_of(shape) and not is_described(shape):
                yield fault("no-description", name, name=name_of(shape))


def sheet_titles(package: Package) -> Iterator[Fault]:
    """Find sheets that still have the title every new sheet gets."""
    for title, _, _ in _shown_sheets(package):
        if _NO_TITLE.fullmatch(title):
            yield fault("default-sheet-title", package.main, name=title)


def frozen_headings(package: Package) -> Iterator[Fault]:
    """Find tables longer than a screen whose headings scroll away."""
    for title, name, root in _shown_sheets(package):
        panes = root.iterfind(f"{X}sheetViews/{X}sheetView/{X}pane")
        frozen = any(pane.get("state", "").startswith("frozen") for pane in panes)
        rows, columns = _filled(root)
        if not frozen and rows > _SCREEN_ROWS and columns >= _COLUMNS_OF_A_TABLE:
            yield fault("headings-scroll-away", name, name=title, rows=rows)


def block_merges(package: Package) -> Iterator[Fault]:
    """Find cells merged over several rows and columns at once, in which a reader gets lost."""
    for _, name, root in _shown_sheets(package):
        for block in root.iter(f"{X}mergeCell"):
            area = area_of(block.get("ref", ""))
            if area is None:
                continue
            if area.last_row > area.first_row and area.last_column > area.first_column:
                yield fault("block-merge", name, area=block.get("ref"))


def _shown_sheets(package: Package) -> Iterator[tuple[str, str, etree._Element]]:
    """Yield the sheets of cells that a person sees: title, part, XML."""
    root = package.tree(package.main)
    parts = {entry.key: entry.target for entry in package.relations.get(package.main, ())}
    for sheet in root.iter(f"{X}sheet") if root is not None else ():
        name = parts.get(sheet.get(f"{R}id", ""), "")
        cells = package.tree(name)
        if (
            cells is not None
            and cells.tag == f"{X}worksheet"
            and sheet.get("state", "visible") == "visible"
        ):
            yield sheet.get("name", ""), name, cells


def _filled(sheet: etree._Element) -> tuple[int, int]:
    """Return how many rows and columns of a sheet hold something."""
    rows, columns = set(), set()
    for cell in sheet.iter(f"{X}c"):
        place = place_of(cell.get("r", ""))
        if place is not None and len(cell):
            rows.add(place[0])
            columns.add(place[1])
    return len(rows), len(columns)
