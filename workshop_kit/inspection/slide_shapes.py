"""Shapes of a slide as rules ask about them: kind of placeholder, text, description."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import is_true
from workshop_kit.inspection.namespaces import ADEC, MC, XDR, A, P

TITLES: Final = {"title", "ctrTitle"}
EDGES: Final = {"dt", "ftr", "sldNum"}
"""Date, footer and number: they come last when a slide is read out."""

_SHAPES: Final = tuple(
    f"{prefix}{name}" for prefix in (P, XDR) for name in ("sp", "pic", "graphicFrame", "cxnSp")
)
_FILE_NAME: Final = re.compile(r"(?i).*\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)")


def shapes(root: etree._Element) -> Iterator[etree._Element]:
    """Yield every shape, those in groups too; the second way of showing one is left out."""
    for shape in root.iter(*_SHAPES):
        if next(shape.iterancestors(f"{MC}Fallback"), None) is None:
            yield shape


def properties_of(shape: etree._Element) -> etree._Element | None:
    """Return the element that holds a shape’s number, name and description."""
    return next(shape.iter(f"{P}cNvPr", f"{XDR}cNvPr"), None)


def name_of(shape: etree._Element) -> str:
    """Return what a shape is called."""
    found = properties_of(shape)
    return found.get("name", "") if found is not None else ""


def placeholder(shape: etree._Element) -> etree._Element | None:
    """Return the mark that ties a shape to its layout, if it has one."""
    return next(iter(shape.iterfind(f"*/{P}nvPr/{P}ph")), None)


def placeholder_kind(shape: etree._Element) -> str:
    """Return the kind of placeholder that a shape is, or nothing."""
    found = placeholder(shape)
    return found.get("type", "obj") if found is not None else ""


def text_of(shape: etree._Element) -> str:
    """Return all text of a shape on one line."""
    return " ".join("".join(piece.text or "" for piece in shape.iter(f"{A}t")).split())


def is_decorative(shape: etree._Element) -> bool:
    """Whether a shape is marked as decoration, which screen readers pass over."""
    found = properties_of(shape)
    marks = found.iter(f"{ADEC}decorative") if found is not None else ()
    return any(is_true(mark.get("val")) for mark in marks)


def is_described(shape: etree._Element) -> bool:
    """Whether a shape, or the group around it, has a description or is decoration.

    The name of a picture’s file describes nothing: programs put it there by themselves.
    """
    around = (shape, *shape.iterancestors(f"{P}grpSp", f"{XDR}grpSp"))
    return any(is_decorative(part) or _description(part) for part in around)


def _description(shape: etree._Element) -> str:
    found = properties_of(shape)
    text = found.get("descr", "").strip() if found is not None else ""
    return "" if _FILE_NAME.fullmatch(text) else text
