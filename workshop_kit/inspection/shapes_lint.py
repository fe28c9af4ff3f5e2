"""Rules of drawings on slides and sheets: numbers of shapes, sizes, colours."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import MC, XDR, A, C, P
from workshop_kit.inspection.packages import Package

_DRAWN: Final = (
    f"{P}sld",
    f"{P}sldLayout",
    f"{P}sldMaster",
    f"{P}notes",
    f"{P}notesMaster",
    f"{P}handoutMaster",
    f"{XDR}wsDr",
)
_COLOURED: Final = (*_DRAWN, f"{C}chartSpace", f"{A}theme")
_RGB: Final = re.compile(r"[0-9A-Fa-f]{6}")
_SCHEME: Final = frozenset(
    [
        "bg1",
        "tx1",
        "bg2",
        "tx2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
        "phClr",
        "dk1",
        "lt1",
        "dk2",
        "lt2",
    ]
)


def shape_numbers(package: Package) -> Iterator[Fault]:
    """Find two shapes of one slide or drawing that have the same number."""
    for name, root in package.rooted(*_DRAWN):
        seen: dict[str, str] = {}
        for shape in drawn(root):
            number, called = shape.get("id", ""), shape.get("name", "")
            if number in seen:
                yield fault(
                    "shape-number-twice", name, number=number, first=seen[number], second=called
                )
            seen.setdefault(number, called)


def drawn(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the ``cNvPr`` of every shape; the second way of showing one shape does not count."""
    for shape in root.iter(f"{P}cNvPr", f"{XDR}cNvPr"):
        if next(shape.iterancestors(f"{MC}Fallback"), None) is None:
            yield shape


def sizes(package: Package) -> Iterator[Fault]:
    """Find shapes with a width or height below zero."""
    for name, root in package.rooted(*_DRAWN):
        for extent in root.iter(f"{A}ext"):
            lengths = (extent.get("cx", "0"), extent.get("cy", "0"))
            if any(length.startswith("-") for length in lengths):
                yield fault("negative-size", name, size=" × ".join(lengths))


def colours(package: Package) -> Iterator[Fault]:
    """Find colours that are no six digits, and names of colours that no theme has."""
    for name, root in package.rooted(*_COLOURED):
        for element in root.iter(f"{A}srgbClr", f"{A}schemeClr"):
            value = element.get("val", "")
            by_name = element.tag == f"{A}schemeClr"
            if by_name and value not in _SCHEME:
                yield fault("unknown-colour", name, value=value)
            elif not by_name and not _RGB.fullmatch(value):
                yield fault("bad-colour", name, value=value)
