"""A template's page drawn larger or smaller, as PowerPoint does when the slide size is changed."""

from typing import Any, Final

from lxml import etree
from pptx.presentation import Presentation

_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_LENGTHS: Final = {
    "off": ("x", "y"), "ext": ("cx", "cy"), "chOff": ("x", "y"), "chExt": ("cx", "cy"),
    "ln": ("w",), "lnL": ("w",), "lnR": ("w",), "lnT": ("w",), "lnB": ("w",),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "tcPr": ("marL", "marR", "marT", "marB"), "gridCol": ("w",), "tr": ("h",),
    "rPr": ("sz",), "defRPr": ("sz",), "endParaRPr": ("sz",), "spcPts": ("val",), "tab": ("pos",),
    "outerShdw": ("blurRad", "dist"), "innerShdw": ("blurRad", "dist"), "glow": ("rad",),
    "softEdge": ("rad",), "pPr": ("marL", "marR", "indent"),
    **{f"lvl{level}pPr": ("marL", "marR", "indent") for level in range(1, 10)},
}  # fmt: skip
"""The attributes that are lengths or sizes of type, by their elements."""
_SMALLEST: Final = {"sz": 100}
_GUIDES: Final = ("sldGuideLst", "notesGuideLst")


def resize(deck: Presentation, zoom: float) -> None:
    """Draw the page of all masters and layouts ``zoom`` times as large; slides come later."""
    if zoom == 1.0:
        return
    root: Any = deck.part._element
    size = root.find(f"{_P}sldSz")
    for name in ("cx", "cy"):
        size.set(name, str(round(int(size.get(name)) * zoom)))
    size.attrib.pop("type", None)
    for master in deck.slide_masters:
        _scale(master._element, zoom)
        for layout in master.slide_layouts:
            _scale(layout._element, zoom)


def _scale(root: Any, zoom: float) -> None:
    for element in [*root.iter(etree.Element)]:
        name = etree.QName(element).localname
        if name in _GUIDES:
            element.getparent().remove(element)
        for attribute in _LENGTHS.get(name, ()):
            value = element.get(attribute)
            if value is not None:
                scaled = max(round(int(value) * zoom), _SMALLEST.get(attribute, -(2**31)))
                element.set(attribute, str(scaled))
