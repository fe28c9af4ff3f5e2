"""A client's colour in the place of the theme's own dark one: one change recolours all."""

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DARK = ("dk2", "accent1", "hlink")
"""Titles and headers; the front-end section; links."""

_HIGHLIGHT = "folHlink"


def recolour(deck: Presentation, accent: str, highlight: str) -> None:
    """Put a client's colours into the theme's slots; every shape refers to them by name."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    for slot in (*_DARK, _HIGHLIGHT):
        value = highlight if slot == _HIGHLIGHT else accent
        for place in root.iter(_A + slot):
            for colour in list(place):
                place.remove(colour)
            etree.SubElement(place, _A + "srgbClr").set("val", value)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
