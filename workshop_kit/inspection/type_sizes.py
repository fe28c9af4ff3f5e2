"""How large every text of a deck is, wherever its size is said, and which is too small to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import whole
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import A, C, P
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.slide_shapes import TITLES, placeholder

SMALLEST: Final = 9.0
"""Points on a slide 960 points wide; on another size of slide, in proportion."""

_SMALLEST_EVER: Final = 8.0
_USUAL_WIDTH: Final = 960.0
_DEFAULT: Final = 1800
_EMU_A_POINT: Final = 12_700
_WHOLE_SCALE: Final = 100_000


@dataclass(frozen=True, slots=True)
class _Styles:
    """Where a size may be said for all texts of a slide: its layout, its master, the deck."""

    layout: etree._Element | None
    master: etree._Element | None
    deck: etree._Element | None


def small_type(package: Package) -> Iterator[Fault]:
    """Find texts under 9 points, also those whose size the layout or the master says."""
    least = _least(package)
    for name, root in package.rooted(f"{P}sld"):
        styles = _styles(package, name)
        for run in root.iter(f"{A}r", f"{A}fld"):
            text = (run.findtext(f"{A}t") or "").strip()
            size = _size(run, styles) / 100
            if text and size < least:
                yield fault("small-type", name, size=f"{size:g}", least=f"{least:g}", text=text)
    for name, root in package.rooted(f"{C}chartSpace"):
        for look in root.iter(f"{A}rPr", f"{A}defRPr"):
            size = (whole(look.get("sz")) or _DEFAULT) / 100
            if size < least:
                yield fault("small-type", name, size=f"{size:g}", least=f"{least:g}", text="…")


def _least(package: Package) -> float:
    root = package.tree(package.main)
    size = root.find(f"{P}sldSz") if root is not None else None
    wide = whole(size.get("cx")) if size is not None else None
    points = wide / _EMU_A_POINT if wide else _USUAL_WIDTH
    return round(max(_SMALLEST_EVER, SMALLEST * points / _USUAL_WIDTH), 1)


def _styles(package: Package, slide: str) -> _Styles:
    layout = next(iter(package.related(slide, "slideLayout")), "")
    master = next(iter(package.related(layout, "slideMaster")), "")
    return _Styles(package.tree(layout), package.tree(master), package.tree(package.main))


def _size(run: etree._Element, styles: _Styles) -> float:
    """Return the size of a run in hundredths of a point, shrunk as its shape says."""
    shape = next(run.iterancestors(f"{P}sp"), None)
    body = shape.find(f"{P}txBody/{A}bodyPr/{A}normAutofit") if shape is not None else None
    scale = whole(body.get("fontScale")) if body is not None else None
    look = run.find(f"{A}rPr")
    own = whole(look.get("sz")) if look is not None else None
    return (own or _inherited(run, shape, styles)) * (scale or _WHOLE_SCALE) / _WHOLE_SCALE


def _inherited(run: etree._Element, shape: etree._Element | None, styles: _Styles) -> int:
    """Return the size that the nearest style says for a run without one."""
    paragraph = next(run.iterancestors(f"{A}p"), None)
    look = paragraph.find(f"{A}pPr") if paragraph is not None else None
    level = (whole(look.get("lvl")) if look is not None else None) or 0
    for style in _styles_of(shape, styles):
        said = style.find(f"{A}lvl{level + 1}pPr/{A}defRPr")
        size = whole(said.get("sz")) if said is not None else None
        if size:
            return size
    return _DEFAULT


def _styles_of(shape: etree._Element | None, styles: _Styles) -> Iterator[etree._Element]:
    """Yield the lists of styles that hold for a shape, nearest first."""
    mark = placeholder(shape) if shape is not None else None
    if shape is not None:
        yield from shape.iterfind(f"{P}txBody/{A}lstStyle")
    if mark is not None:
        for page in (styles.layout, styles.master):
            alike = _counterpart(mark, page)
            if alike is not None:
                yield from alike.iterfind(f"{P}txBody/{A}lstStyle")
    kind = mark.get("type", "obj") if mark is not None else ""
    if styles.master is not None:
        yield from styles.master.iterfind(f"{P}txStyles/{P}{_style_name(kind)}")
    if styles.deck is not None:
        yield from styles.deck.iterfind(f"{P}defaultTextStyle")


def _counterpart(mark: etree._Element, page: etree._Element | None) -> etree._Element | None:
    """Return the shape of a layout or master that a placeholder stands for."""
    shapes = list(page.iter(f"{P}sp")) if page is not None else []
    marked = [(other, shape) for shape in shapes if (other := placeholder(shape)) is not None]
    by_number = [shape for other, shape in marked if other.get("idx") == mark.get("idx", "")]
    by_kind = [shape for other, shape in marked if _kind(other) == _kind(mark)]
    return next(iter((*by_number, *by_kind)), None)


def _kind(mark: etree._Element) -> str:
    kind = mark.get("type", "obj")
    return "title" if kind in TITLES else kind


def _style_name(kind: str) -> str:
    if kind in TITLES:
        return "titleStyle"
    return "bodyStyle" if kind in {"body", "obj", "subTitle"} else "otherStyle"
