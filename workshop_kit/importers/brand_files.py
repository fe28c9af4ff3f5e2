"""A brand’s workbook (.xlsx, .xltx) read for its theme, its fonts and its logo; cells are not read."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from lxml import etree

from workshop_kit.content.contrast import colour_value
from workshop_kit.errors import NotAnOfficeFile, Reason
from workshop_kit.importers.brand_books import SLOTS, BrandBook
from workshop_kit.importers.brand_logos import logo_of
from workshop_kit.importers.guard import guard
from workshop_kit.importers.limited import run_limited
from workshop_kit.importers.package_parts import PackageParts

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_X: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FONT: Final = re.compile(r"[\w][\w .\-]{0,30}")
"""Excel allows 31 characters; signs that mean something in a formula or a footer have no place."""


def read_brand(path: Path) -> BrandBook:
    """Return the brand in a workbook, once it passed the guard, read in a child process.

    Raises
    ------
    NotRead
        When the file is not there, or may not be read.
    NotAnOfficeFile, UnsafeOfficeFile
        When it is no workbook, or built to do harm.
    ReadingStopped
        When reading it takes more time or memory than it may have.
    """
    guarded = guard(path, "workbook", leaving_out=True)
    book = run_limited(parsed_brand, guarded.content, guarded.path, path=guarded.path)
    return replace(book, left_out=guarded.left_out)


def parsed_brand(content: bytes, path: str) -> BrandBook:
    """Return the brand in a workbook that passed the guard; ``path`` is how errors call it.

    Raises
    ------
    NotAnOfficeFile
        When its parts cannot be read.
    """
    parts = PackageParts(content, path)
    book = parts.main
    root = parts.tree(book)
    if root is None:
        raise NotAnOfficeFile(path, Reason("it is damaged"))
    theme = parts.tree(next(iter(parts.related(book, "theme")), ""))
    fonts = _theme_fonts(theme)
    logo, has_picture = logo_of(parts, _first_sheet(parts, book, root))
    return BrandBook(
        title=(theme.get("name") or "") if theme is not None else "",
        colours=_colours(theme),
        heading_font=fonts.get("major", ""),
        body_font=fonts.get("minor", ""),
        cell_font=_cell_font(parts.tree(next(iter(parts.related(book, "styles")), "")), fonts),
        logo=logo,
        has_picture=has_picture,
    )


def _first_sheet(parts: PackageParts, book: str, root: etree._Element) -> str:
    """Return the part of the first sheet that people see."""
    for sheet in root.iter(f"{_X}sheet"):
        if sheet.get("state", "visible") == "visible":
            return parts.target(book, sheet.get(f"{_R}id", ""))
    return ""


def _colours(theme: etree._Element | None) -> Mapping[str, str]:
    scheme = theme.find(f".//{_A}clrScheme") if theme is not None else None
    found = {}
    for slot in SLOTS:
        for colour in scheme.iterfind(f"{_A}{slot}/*") if scheme is not None else ():
            value = colour_value(colour.get("lastClr") or colour.get("val") or "")
            if value:
                found[slot] = value
    return found


def _theme_fonts(theme: etree._Element | None) -> Mapping[str, str]:
    if theme is None:
        return {}
    return {
        scheme: _font(theme.find(f".//{_A}{scheme}Font/{_A}latin"), "typeface")
        for scheme in ("major", "minor")
    }


def _cell_font(styles: etree._Element | None, fonts: Mapping[str, str]) -> str:
    """Return the font of cells nobody set: the first one listed, often that of the theme."""
    first = styles.find(f"{_X}fonts/{_X}font") if styles is not None else None
    if first is None:
        return ""
    scheme = first.find(f"{_X}scheme")
    of_theme = fonts.get(scheme.get("val", ""), "") if scheme is not None else ""
    return of_theme or _font(first.find(f"{_X}name"), "val")


def _font(element: etree._Element | None, attribute: str) -> str:
    name = (element.get(attribute) or "").strip() if element is not None else ""
    return name if _FONT.fullmatch(name) else ""
