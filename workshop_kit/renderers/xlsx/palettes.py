"""A palette as the theme of a workbook: what Excel offers for colours and fonts."""

from lxml import etree
from xlsxwriter.theme import THEME_XML_2007

from workshop_kit.views.book import Palette

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def theme_text(palette: Palette) -> str:
    """Return Excel’s usual theme with a palette’s colours and fonts in the place of its own."""
    root = etree.fromstring(THEME_XML_2007.encode())
    for owner in (root, *root.iter(f"{_A}clrScheme", f"{_A}fontScheme")):
        owner.set("name", palette.title or "Brand")
    for slot, value in palette.colours.items():
        for place in root.iter(f"{_A}{slot}"):
            for colour in list(place):
                place.remove(colour)
            etree.SubElement(place, f"{_A}srgbClr").set("val", value)
    for scheme, font in (("major", palette.heading_font), ("minor", palette.body_font)):
        for place in root.iterfind(f".//{_A}{scheme}Font/{_A}latin"):
            place.set("typeface", font)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
