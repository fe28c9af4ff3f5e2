"""Templates that nobody here designed, made as small as they can be: one trait each."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.util import Pt

_MAIN = b"presentationml.presentation.main+xml"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def plain() -> Presentation:
    """Return python-pptx's own template: 4:3, eleven layouts, colours of Office 2007."""
    return pptx.Presentation()


def with_samples() -> Presentation:
    """Return a template with two sample slides, one of them in a section."""
    deck = plain()
    for layout in (deck.slide_layouts[0], deck.slide_layouts[5]):
        deck.slides.add_slide(layout)
    key = deck.slides._sldIdLst[0].id
    listed = (
        f'<p:extLst xmlns:p="{_P}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst xmlns:p14="{_P14}"><p14:section name="Old" '
        f'id="{{1F0B4C1E-0000-4000-8000-000000000001}}"><p14:sldIdLst><p14:sldId id="{key}"/>'
        "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    deck.part._element.append(etree.fromstring(listed))
    return deck


def with_links() -> Presentation:
    """Return a template with a logo that leads to a web site, and a picture fetched from a disk."""
    deck = plain()
    layout = deck.slide_layouts[5]
    site, disk = (
        layout.part.relate_to(target, kind, is_external=True)
        for target, kind in (
            ("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK),
            ("file:///C:/logo.png", RELATIONSHIP_TYPE.IMAGE),
        )
    )
    spaces = (
        f'xmlns:p="{_P}" xmlns:a="{_A}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    place = (
        '<a:xfrm><a:off x="8000000" y="6200000"/><a:ext cx="800000" cy="400000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )
    logo = (
        f'<p:sp {spaces}><p:nvSpPr><p:cNvPr id="90" name="Logo"><a:hlinkClick r:id="{site}"/>'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place}<a:solidFill>"
        '<a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>'
    )
    picture = (
        f'<p:pic {spaces}><p:nvPicPr><p:cNvPr id="91" name="Linked"/><p:cNvPicPr/><p:nvPr/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:link="{disk}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{place}</p:spPr></p:pic>"
    )
    for drawn in (logo, picture):
        layout.shapes._spTree.append(parse_xml(drawn))
    return deck


def dark() -> Presentation:
    """Return a template that maps its background to the theme's dark colour."""
    deck = plain()
    mapping = deck.slide_master._element.find(f"{{{_P}}}clrMap")
    assert mapping is not None
    for name, slot in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
        mapping.set(name, slot)
    return deck


def without_titles() -> Presentation:
    """Return a template whose titles all stand in the middle of the page, three times too large."""
    deck = plain()
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            if shape.placeholder_format.type in (1, 3):
                shape.left, shape.top, shape.width, shape.height = Pt(60), Pt(220), Pt(600), Pt(120)
    return deck


def full_of_bars() -> Presentation:
    """Return a template with bars from top to bottom: no room for anything."""
    deck = plain()
    for page in (deck.slide_master, *deck.slide_layouts):
        for number, top in enumerate(range(0, 540, 32)):
            page.shapes._spTree.append(parse_xml(_bar(900 + number, top)))
    return deck


def _bar(number: int, top: int) -> str:
    return (
        f'<p:sp xmlns:p="{_P}" xmlns:a="{_A}"><p:nvSpPr><p:cNvPr id="{number}" name="Bar {number}"/>'
        f'<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="{Pt(top)}"/>'
        f'<a:ext cx="{Pt(720)}" cy="{Pt(16)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:solidFill><a:srgbClr val="112233"/></a:solidFill></p:spPr></p:sp>'
    )


FOREIGN: Mapping[str, Callable[[], Presentation]] = {
    "plain": plain,
    "with samples": with_samples,
    "with links": with_links,
    "dark": dark,
    "without titles": without_titles,
}


def file_of(deck: Presentation, *, as_template: bool = True) -> bytes:
    """Return a template as the bytes of a ``.potx`` or ``.pptx``."""
    written, changed = io.BytesIO(), io.BytesIO()
    deck.save(written)
    if not as_template:
        return written.getvalue()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(_MAIN, b"presentationml.template.main+xml")
            new.writestr(name, part)
    return changed.getvalue()
