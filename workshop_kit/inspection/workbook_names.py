"""Rules of what a workbook calls things: sheets, names of cells, which sheet is open."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import units, whole
from workshop_kit.inspection.cell_places import place_of
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import X
from workshop_kit.inspection.packages import Package

LONGEST_SHEET_NAME: Final = 31
_LONGEST_NAME: Final = 255
_NOT_IN_SHEET_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_NAME: Final = re.compile(r"[^\W\d][\w.?\\]*|\\[\w.?\\]*")
_ROW_AND_COLUMN: Final = re.compile(r"(?i:r[0-9]*(c[0-9]*)?|c[0-9]*)")


def sheet_titles(package: Package) -> Iterator[Fault]:
    """Find titles of sheets that Excel does not allow, or that two sheets have."""
    listed = _sheets(package)
    for sheet in listed:
        title = sheet.get("name", "")
        odd = _NOT_IN_SHEET_NAMES.search(title) or title.startswith("'") or title.endswith("'")
        if not title or odd or units(title) > LONGEST_SHEET_NAME:
            yield fault("sheet-title", package.main, name=title)
    for title, times in Counter(sheet.get("name", "").lower() for sheet in listed).items():
        if times > 1:
            yield fault("sheet-title-twice", package.main, name=title)
    for number, times in Counter(sheet.get("sheetId", "") for sheet in listed).items():
        if times > 1:
            yield fault("sheet-number-twice", package.main, number=number)


def open_sheet(package: Package) -> Iterator[Fault]:
    """Find workbooks that open at a sheet which is not there, or show none at all."""
    listed = _sheets(package)
    shown = [sheet for sheet in listed if sheet.get("state", "visible") == "visible"]
    if not shown:
        yield fault("no-sheet-shown", package.main)
    root = package.tree(package.main)
    for view in root.iter(f"{X}workbookView") if root is not None else ():
        if whole(view.get("activeTab", "0")) not in range(max(len(listed), 1)):
            yield fault("open-sheet-missing", package.main, number=view.get("activeTab"))


def defined_names(package: Package) -> Iterator[Fault]:
    """Find names of cells that Excel does not allow, that are there twice, or belong to no sheet."""
    root = package.tree(package.main)
    entries = list(root.iter(f"{X}definedName")) if root is not None else []
    for entry in entries:
        name, scope = entry.get("name", ""), entry.get("localSheetId")
        if not is_name(name):
            yield fault("bad-name", package.main, name=name)
        if scope is not None and whole(scope) not in range(len(_sheets(package))):
            yield fault("name-of-no-sheet", package.main, name=name, number=scope)
    counted = Counter(
        (entry.get("name", "").lower(), entry.get("localSheetId")) for entry in entries
    )
    for (name, _), times in counted.items():
        if times > 1:
            yield fault("name-twice", package.main, name=name)


def sheet_names(book: Package) -> set[str]:
    """Return the titles of a workbook’s sheets in small letters, as Excel compares them."""
    return {sheet.get("name", "").lower() for sheet in _sheets(book)}


def is_name(name: str) -> bool:
    """Whether Excel takes a text as the name of cells or of a table.

    Examples
    --------
    >>> is_name("WK_owners"), is_name("T1"), is_name("R2C3"), is_name("my list"), is_name("2nd")
    (True, False, False, False, False)
    """
    return bool(
        _NAME.fullmatch(name)
        and units(name) <= _LONGEST_NAME
        and place_of(name) is None
        and not _ROW_AND_COLUMN.fullmatch(name)
    )


def _sheets(package: Package) -> list[etree._Element]:
    root = package.tree(package.main)
    return list(root.iter(f"{X}sheet")) if root is not None else []
