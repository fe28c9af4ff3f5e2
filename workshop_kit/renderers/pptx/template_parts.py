"""A template made ready: without its slides and without anything that leads out of it.

What the guard of incoming files names as left out is left out here.
"""

import io
import re
import zipfile
from typing import Any, Final

import pptx
from lxml import etree
from pptx.opc.package import Part, XmlPart
from pptx.presentation import Presentation

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = re.compile(
    rb"application/vnd\.(openxmlformats-officedocument\.presentationml|ms-powerpoint)\."
    rb"(template|slideshow|presentation)\.(macroEnabled\.)?main\+xml"
)
_DECK: Final = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

_UNWANTED: Final = frozenset({
    "slide", "oleObject", "package", "control", "vmlDrawing", "tags", "customXml", "video", "audio",
    "media", "vbaProject", "printerSettings", "commentAuthors", "slideUpdateInfo", "handoutMaster",
    "authors", "changesInfo", "revisionInfo",
})  # fmt: skip
"""Kinds of relations that no deck needs from its template; the slides' own come later."""

_OF_FILE: Final = frozenset({
    "thumbnail", "custom-properties", "extended-properties", "core-properties", "origin",
    "ui/extensibility", "customXml", "userCustomization",
})  # fmt: skip
_WEB: Final = ("https:", "http:", "mailto:")
_LINKS: Final = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
_WHOLE: Final = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart")
_LISTS: Final = (f"{_P}sldIdLst", f"{_P}custShowLst", f"{_P}custDataLst", f"{_P}handoutMasterIdLst",
                 f"{_P}photoAlbum", f"{_P}modifyVerifier")  # fmt: skip


def opened(content: bytes) -> Presentation:
    """Open a template or presentation as a presentation without slides.

    Raises
    ------
    KeyError, ValueError
        When it is built as none is.
    """
    deck = pptx.Presentation(io.BytesIO(_as_presentation(content)))
    root: Any = deck.part._element
    for element in [*root.iter(*_LISTS)]:
        element.getparent().remove(element)
    for section in [*root.iter(f"{_P14}sectionLst")]:
        extension = section.getparent()
        extension.getparent().remove(extension)
    for part in deck.part.package.iter_parts():
        _scrub(part)
    relations = deck.part.package._rels
    for key in [
        key for key, entry in relations.items() if entry.reltype.rpartition("/")[2] in _OF_FILE
    ]:
        relations.pop(key)
    return deck


def _as_presentation(content: bytes) -> bytes:
    """Return a template (.potx) as a presentation: one word in its list of types differs."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(
                entry.filename, _MAIN.sub(_DECK, part) if entry.filename == _TYPES else part
            )
    return written.getvalue()


def _scrub(part: Part) -> None:
    """Take out of one part what leads outside, to other files or to slides."""
    root: Any = part._element if isinstance(part, XmlPart) else None
    for key, relation in list(part.rels.items()):
        kind = relation.reltype.rpartition("/")[2]
        if kind in _UNWANTED or (relation.is_external and not _is_web_link(kind, relation)):
            if root is not None:
                _take_out(root, key)
            part.rels.pop(key)
    if root is not None:
        _tidy(root)


def _tidy(root: Any) -> None:
    """Take out actions without an aim, and what older versions of Office wrote against the format."""
    for extensions in root.iter(f"{_P}extLst"):
        extensions.attrib.pop("mod", None)
    for name in _LINKS:
        for link in [*root.iter(f"{{*}}{name}")]:
            if link.get("action") and not link.get(f"{_R}id"):
                link.getparent().remove(link)


def _is_web_link(kind: str, relation: Any) -> bool:
    """Whether somebody has to click before anything happens: a logo may lead to its web site."""
    return kind == "hyperlink" and relation.target_ref.lower().startswith(_WEB)


def _take_out(root: Any, key: str) -> None:
    """Remove whatever refers to a relation: a link alone, an object with its frame."""
    for element in [one for one in root.iter(etree.Element) if key in _keys(one)]:
        parent = element.getparent()
        if parent is None:
            continue
        if etree.QName(element).localname == "blip" and element.get(f"{_R}embed") not in (
            None,
            "",
            key,
        ):
            element.attrib.pop(f"{_R}link", None)
            continue
        if etree.QName(element).localname in _LINKS:
            parent.remove(element)
            continue
        shape = next(
            (up for up in _line_up(element) if etree.QName(up).localname in _WHOLE), element
        )
        outer = shape.getparent()
        while outer is not None and etree.QName(outer).localname in (
            "Choice",
            "Fallback",
            "AlternateContent",
        ):
            shape, outer = outer, outer.getparent()
        if outer is not None:
            outer.remove(shape)


def _keys(element: Any) -> list[str]:
    return [value for name, value in element.attrib.items() if str(name).startswith(_R)]


def _line_up(element: Any) -> list[Any]:
    return [element, *element.iterancestors()]
