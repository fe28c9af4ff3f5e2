"""Rules of what cells hold: shared texts, kinds of value, looks, lengths, formulas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import units, whole
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import X
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.sheets_lint import sheets

LONGEST_TEXT: Final = 32_767

_NUMBER: Final = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*")
_KINDS: Final = {"b", "d", "e", "inlineStr", "n", "s", "str"}
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{8}")
_LISTS: Final = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


@dataclass(frozen=True, slots=True)
class Store:
    """What all sheets of a workbook share: how many texts, looks of cells and looks of rules."""

    texts: int
    looks: int
    rule_looks: int


def store_of(package: Package) -> Store:
    """Return what a workbook shares; a part that is missing counts as empty."""
    texts = sum(len(root.findall(f"{X}si")) for _, root in package.rooted(f"{X}sst"))
    styles = [root for _, root in package.rooted(f"{X}styleSheet")]
    # looks may stand in blocks for newer programs, so they are counted at any depth
    lists = [found for root in styles for found in root.iterfind(f"{X}cellXfs")]
    looks = sum(1 for found in lists for _ in found.iter(f"{X}xf"))
    rule_looks = sum(len(root.findall(f"{X}dxfs/{X}dxf")) for root in styles)
    # a workbook without styles is allowed; its cells then all have look 0
    return Store(texts, looks or 1, rule_looks)


def values(package: Package) -> Iterator[Fault]:
    """Find cells whose value is not of the kind they say, or names a text or look that is not there."""
    store = store_of(package)
    for name, root in sheets(package):
        for cell in root.iter(f"{X}c"):
            place = cell.get("r", "")
            if whole(cell.get("s", "0")) not in range(store.looks):
                yield fault("look-missing", name, cell=place, look=cell.get("s"))
            yield from _value(cell, place, name, store)


def _value(cell: etree._Element, place: str, part: str, store: Store) -> Iterator[Fault]:
    kind, value = cell.get("t", "n"), cell.findtext(f"{X}v")
    if kind not in _KINDS:
        yield fault("value-kind", part, cell=place, kind=kind)
    elif not value:
        return  # an empty cell, or a formula whose value was not stored
    elif kind == "s" and whole(value) not in range(store.texts):
        yield fault("text-missing", part, cell=place, index=value, count=store.texts)
    elif kind == "n" and not _NUMBER.fullmatch(value):
        yield fault("no-number", part, cell=place, value=value)
    elif kind == "b" and value not in {"0", "1"}:
        yield fault("no-truth", part, cell=place, value=value)


def long_texts(package: Package) -> Iterator[Fault]:
    """Find texts that are longer than Excel keeps."""
    for name, root in package.rooted(f"{X}sst", f"{X}worksheet"):
        for entry in root.iter(f"{X}si", f"{X}is", f"{X}v"):
            text = "".join(str(piece) for piece in entry.itertext())
            if units(text) > LONGEST_TEXT:
                yield fault("text-too-long", name, length=units(text), text=f"{text[:40]}…")


def styles(package: Package) -> Iterator[Fault]:
    """Find looks of cells that name a font, fill or border which is not there."""
    for name, root in package.rooted(f"{X}styleSheet"):
        for look in root.iterfind(f"{X}cellXfs/{X}xf"):
            for attribute, listed in _LISTS.items():
                parent = root.find(f"{X}{listed}")
                known = len(parent) if parent is not None else 0
                if whole(look.get(attribute, "0")) not in range(max(known, 1)):
                    yield fault("style-missing", name, list=listed, index=look.get(attribute))


def sheet_colours(package: Package) -> Iterator[Fault]:
    """Find colours of cells and tabs that are not eight digits."""
    for name, root in package.rooted(f"{X}styleSheet", f"{X}worksheet"):
        for element in root.iter(f"{X}color", f"{X}fgColor", f"{X}bgColor", f"{X}tabColor"):
            value = element.get("rgb")
            if value is not None and not _COLOUR.fullmatch(value):
                yield fault("bad-sheet-colour", name, value=value)
