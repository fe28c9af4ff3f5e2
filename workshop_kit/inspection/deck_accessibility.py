"""Accessibility of slides: titles, descriptions, headings, languages, the order of reading."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from workshop_kit.inspection.attributes import is_true
from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import MC, A, C, P
from workshop_kit.inspection.packages import Package
from workshop_kit.inspection.properties import is_form, languages_of
from workshop_kit.inspection.slide_shapes import (
    EDGES,
    TITLES,
    is_decorative,
    is_described,
    name_of,
    placeholder_kind,
    shapes,
    text_of,
)

_TOP: Final = {f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")}


def titles(package: Package) -> Iterator[Fault]:
    """Find slides without a title, and titles that two slides have."""
    first: dict[str, str] = {}
    for name, root in package.rooted(f"{P}sld"):
        found = [text_of(shape) for shape in shapes(root) if placeholder_kind(shape) in TITLES]
        title = next(filter(None, found), "")
        if not title:
            yield fault("slide-without-title", name)
        elif title.casefold() in first:
            yield fault("title-twice", name, title=title, other=first[title.casefold()])
        else:
            first[title.casefold()] = name.rpartition("/")[2]


def descriptions(package: Package) -> Iterator[Fault]:
    """Find pictures, tables, charts and wordless shapes that nobody has described."""
    for name, root in package.rooted(f"{P}sld"):
        for shape in shapes(root):
            # an empty placeholder is a fault of its own
            spoken = shape.tag == f"{P}sp" and (text_of(shape) or placeholder_kind(shape))
            if not spoken and not is_described(shape):
                yield fault("no-description", name, name=name_of(shape))


def empty_placeholders(package: Package) -> Iterator[Fault]:
    """Find placeholders that nobody filled: on screen they show nothing, read out they are noise.

    A form has them on purpose.
    """
    if is_form(package):
        return
    for name, root in package.rooted(f"{P}sld"):
        for shape in shapes(root):
            kind = placeholder_kind(shape)
            if shape.tag == f"{P}sp" and kind and kind not in EDGES and not text_of(shape):
                yield fault("empty-placeholder", name, name=name_of(shape))


def table_headings(package: Package) -> Iterator[Fault]:
    """Find tables that do not say that their first row or column holds headings."""
    for name, root in package.rooted(f"{P}sld"):
        for number, table in enumerate(root.iter(f"{A}tbl"), start=1):
            look = table.find(f"{A}tblPr")
            marks = (look.get("firstRow"), look.get("firstCol")) if look is not None else ()
            if not any(is_true(mark) for mark in marks):
                yield fault("table-without-headings", name, table=number)


def languages(package: Package) -> Iterator[Fault]:
    """Find texts without a language, and texts in one that the deck does not name."""
    known = {tag.lower() for tag in languages_of(package)}
    for name, root in package.rooted(f"{P}sld", f"{P}notes", f"{C}chartSpace"):
        for tag, text in _spoken(root):
            if not tag:
                yield fault("text-without-language", name, text=text)
            elif known and tag.lower() not in known:
                yield fault("text-in-other-language", name, tag=tag, text=text)


def _spoken(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of every run, and of what a chart makes up by itself."""
    for run in root.iter(f"{A}r", f"{A}fld"):
        text = run.findtext(f"{A}t") or ""
        if text.strip():
            look = run.find(f"{A}rPr")
            yield (look.get("lang", "") if look is not None else ""), text
    for texts in root.iter(f"{C}txPr"):
        marks = [mark.get("lang") for mark in texts.iter(f"{A}endParaRPr", f"{A}defRPr")]
        yield next(filter(None, marks), ""), "1, 2, 3 …"


def reading_order(package: Package) -> Iterator[Fault]:
    """Find slides on which something is read before the title, or after footer and number."""
    for name, root in package.rooted(f"{P}sld"):
        order = [shape for shape in _in_order(root) if not is_decorative(shape)]
        kinds = [placeholder_kind(shape) for shape in order]
        title = next((place for place, kind in enumerate(kinds) if kind in TITLES), 0)
        if title:
            yield fault("title-not-first", name, name=name_of(order[0]))
        edge = next((place for place, kind in enumerate(kinds) if kind in EDGES), len(kinds))
        late = [shape for shape in order[edge:] if placeholder_kind(shape) not in EDGES]
        if late:
            yield fault("footer-not-last", name, name=name_of(late[0]))


def _in_order(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost shapes as a screen reader comes to them."""
    for tree in root.iterfind(f"{P}cSld/{P}spTree"):
        for shape in tree.iter(*_TOP):
            inside = shape.iterancestors(f"{P}grpSp", f"{MC}Fallback")
            if next(inside, None) is None:
                yield shape
