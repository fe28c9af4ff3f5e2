"""One part of a template without what no look needs, and without whatever refers to that.

Relations go by the guard’s list of what may come along; then nothing in the part may refer to one
that is gone.
"""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree
from pptx.opc.package import Part, XmlPart

from workshop_kit.importers.guard_drawings import is_drawing, is_harmless_drawing
from workshop_kit.importers.guard_looks import is_kept_link, is_needed
from workshop_kit.importers.guard_macros import CLICKS, does_nothing
from workshop_kit.importers.part_xml import part_tree

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_WHOLE: Final = frozenset({
    "sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart",
    "custDataLst", "buBlip", "sndAc", "transition", "timing", *CLICKS,
})  # fmt: skip
"""What goes as a whole when something in it does; a link or a bullet goes, and its shape stays."""

_EITHER_WAY: Final = ("Choice", "Fallback", "AlternateContent")
_REFERRED_TO: Final = ("image", "hyperlink", "font")
"""Kinds of relations that mean nothing unless the part refers to them."""


def drop_relations(relations: Any, of: str) -> None:
    """Drop from the relations of a part of a type, or of the file, those that no look needs."""
    for key, relation in [*relations.items()]:
        if not _stays(of, relation):
            relations.pop(key)


def scrub(part: Part) -> None:
    """Take out of one part what leads outside, to other files or to slides, or acts at a click."""
    drop_relations(part.rels, of=part.content_type)
    root: Any = part._element if isinstance(part, XmlPart) else _tree(part)
    if root is None:
        return
    _tidy(root)
    for element in [one for one in root.iter(etree.Element) if {*_keys(one)} - {*part.rels}]:
        _take_out(element, {*part.rels})
    referred = {key for element in root.iter(etree.Element) for key in _keys(element)}
    for key, relation in [*part.rels.items()]:
        if relation.reltype.rpartition("/")[2] in _REFERRED_TO and key not in referred:
            part.rels.pop(key)
    if not isinstance(part, XmlPart):
        part.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _stays(source: str, relation: Any) -> bool:
    if relation.is_external:
        return is_kept_link(source, relation.reltype, relation.target_ref)
    target = relation.target_part
    if not is_needed(source, relation.reltype, target.content_type):
        return False
    is_drawn = is_drawing(target.content_type, target.blob[:64])
    return not is_drawn or is_harmless_drawing(target.blob)


def _tree(part: Part) -> Any:
    """Return the XML of a part that python-pptx keeps as bytes, such as a theme."""
    is_xml = part.content_type.lower().endswith("+xml")
    is_picture = part.content_type.lower().startswith("image/")
    return part_tree(part.blob) if is_xml and not is_picture else None


def _tidy(root: Any) -> None:
    """Take out clicks that act, shows of slides, and what older versions of Office wrote against the format."""
    for extensions in root.iter(f"{_P}extLst"):
        extensions.attrib.pop("mod", None)
    unwanted = [
        link
        for name in CLICKS
        for link in root.iter(f"{{*}}{name}")
        if link.get("action") and not (does_nothing(link.get("action")) and link.get(f"{_R}id"))
    ]
    shows = [
        named
        for show in root.iter(f"{_P}showPr")
        for named in show.iterchildren(f"{_P}custShow", f"{_P}sldRg")
    ]
    for element in (*unwanted, *shows):
        element.getparent().remove(element)


def _take_out(element: Any, kept: set[str]) -> None:
    """Remove what refers to a relation that is gone: a link alone, an object with its frame."""
    if element.getparent() is None:
        return
    name = etree.QName(element).localname
    if name == "blip" and element.get(f"{_R}embed") in kept:
        element.attrib.pop(f"{_R}link", None)
        return
    whole = next(_wholes(element), None)
    if whole is None and name == "blip":
        _fill_plainly(element.getparent())
        return
    whole = element if whole is None else whole
    outer = whole.getparent()
    while outer is not None and etree.QName(outer).localname in _EITHER_WAY:
        whole, outer = outer, outer.getparent()
    if outer is not None:
        outer.remove(whole)


def _wholes(element: Any) -> Iterator[Any]:
    """Return what an element goes with, the smallest first: an extension, a link, a shape."""
    for up in (element, *element.iterancestors()):
        name = etree.QName(up).localname
        if name in _WHOLE or (name == "ext" and up.get("uri")):
            yield up


def _fill_plainly(fill: Any) -> None:
    """Put a colour in the place of a picture that fills something; a fill cannot be without both."""
    names = {etree.QName(up).localname for up in fill.iterancestors()}
    colour = "phClr" if {"theme", "themeOverride"} & names else "bg1" if "bgPr" in names else "tx1"
    plain = etree.Element(f"{_A}solidFill", nsmap={"a": _A[1:-1]})
    etree.SubElement(plain, f"{_A}schemeClr", val=colour)
    plain.tail = fill.tail
    fill.getparent().replace(fill, plain)


def _keys(element: Any) -> list[str]:
    """Return the relations that an element refers to."""
    return [value for name, value in element.attrib.items() if value and str(name).startswith(_R)]
