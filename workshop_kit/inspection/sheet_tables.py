"""Rules of Excel’s tables: their names, their columns, the cells they lie on."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.cell_places import area_of, overlapping, place_of
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import X
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.sheets_lint import area_text, sheets
from workshop_kit.inspection.workbook_names import is_name
from workshop_kit.views.sheet import Area

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def table_names(package: Package) -> Iterator[Fault]:
    """Find names of tables that Excel does not allow, or that something else has already."""
    tables = package.rooted(f"{X}table")
    root = package.tree(package.main)
    names = root.iter(f"{X}definedName") if root is not None else ()
    counted = Counter(entry.get("name", "").lower() for entry in names)
    counted.update(_name(table).lower() for _, table in tables)
    numbers = Counter(table.get("id", "") for _, table in tables)
    for part, table in tables:
        if not is_name(_name(table)):
            yield fault("table-name", part, name=_name(table))
        if counted[_name(table).lower()] > 1:
            yield fault("table-name-twice", part, name=_name(table))
        if numbers[table.get("id", "")] > 1:
            yield fault("table-number-twice", part, number=table.get("id"))


def table_columns(package: Package) -> Iterator[Fault]:
    """Find tables with more or fewer columns than cells, and columns with one name."""
    for part, table in package.rooted(f"{X}table"):
        area = area_of(table.get("ref", ""))
        columns = _columns(table)
        listed = table.find(f"{X}tableColumns")
        told = whole(listed.get("count")) if listed is not None else None
        wide = area.last_column - area.first_column + 1 if area else None
        if len(columns) != wide or told not in (None, len(columns)):
            yield fault("table-columns", part, columns=len(columns), area=table.get("ref"))
        for name, times in Counter(name.lower() for name in columns).items():
            if times > 1:
                yield fault("table-column-twice", part, name=name)


def table_places(package: Package) -> Iterator[Fault]:
    """Find tables over a merged block or over another table."""
    for name, root in sheets(package):
        tables = [area for _, area, _ in _tables_of(package, name)]
        merged = [area_of(block.get("ref", "")) for block in root.iter(f"{X}mergeCell")]
        blocks = [area for area in merged if area is not None]
        for first, second in overlapping(tables):
            yield fault("table-overlap", name, first=area_text(first), second=area_text(second))
        for table in tables:
            for block in blocks:
                if _share_cells(table, block):
                    yield fault(
                        "table-over-merge", name, table=area_text(table), merge=area_text(block)
                    )


def table_headers(package: Package) -> Iterator[Fault]:
    """Find tables whose columns are called otherwise than the cells above them."""
    texts = [
        "".join(str(piece) for piece in entry.itertext(f"{X}t"))
        for _, root in package.rooted(f"{X}sst")
        for entry in root.iterfind(f"{X}si")
    ]
    for name, root in sheets(package):
        headers = [
            (part, area, _columns(table))
            for part, area, table in _tables_of(package, name)
            if table.get("headerRowCount") != "0"
        ]
        shown = _shown_texts(root, {area.first_row for _, area, _ in headers}, texts)
        for part, area, columns in headers:
            for place, column in enumerate(columns):
                text = shown.get((area.first_row, area.first_column + place), "")
                if _plain(text) != _plain(column):
                    yield fault("table-header", part, column=column, cell=text)


def _tables_of(package: Package, sheet: str) -> Iterator[tuple[str, Area, etree._Element]]:
    """Yield the tables on a sheet: part, cells, XML."""
    for part in package.related(sheet, "table"):
        table = package.tree(part)
        area = area_of(table.get("ref", "")) if table is not None else None
        if table is not None and area is not None:
            yield part, area, table


def _shown_texts(
    sheet: etree._Element, rows: set[int], texts: list[str]
) -> dict[tuple[int, int], str]:
    """Return the texts of the cells in some rows."""
    found = {}
    for cell in sheet.iter(f"{X}c"):
        place = place_of(cell.get("r", ""))
        if place is not None and place[0] in rows:
            found[place] = _text(cell, texts)
    return found


def _text(cell: etree._Element, texts: list[str]) -> str:
    value = cell.findtext(f"{X}v") or ""
    if cell.get("t") == "s":
        index = whole(value)
        return texts[index] if index is not None and 0 <= index < len(texts) else ""
    inside = cell.find(f"{X}is")
    return value if inside is None else "".join(str(piece) for piece in inside.itertext(f"{X}t"))


def _name(table: etree._Element) -> str:
    return table.get("displayName") or table.get("name") or ""


def _columns(table: etree._Element) -> list[str]:
    return [column.get("name", "") for column in table.iterfind(f"{X}tableColumns/{X}tableColumn")]


def _plain(text: str) -> str:
    """Return a header with escaped characters read, and all line ends alike."""
    read = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return read.replace("\r\n", "\n").strip()


def _share_cells(one: Area, other: Area) -> bool:
    rows = one.first_row <= other.last_row and other.first_row <= one.last_row
    return rows and one.first_column <= other.last_column and other.first_column <= one.last_column
