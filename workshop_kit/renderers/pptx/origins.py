"""What a deck says of the workshop it was made from, as properties that Office keeps on saving."""

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation

from workshop_kit.tables.grids import PROPERTIES
from workshop_kit.views.drawing import Deck

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTY = f"{{{_OFFICE}/custom-properties}}property"
_TEXT = f"{{{_OFFICE}/docPropsVTypes}}lpwstr"
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that people, and programs like this one, may add to."""

_FIRST = 2
_EMPTY = (
    f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"/>'
).encode()


def tell_origin(deck: Presentation, view: Deck) -> None:
    """Write down which workshop a deck was made from, and what that held; a template's stay."""
    if not view.content_mark:
        return
    part = _properties_part(deck)
    root = etree.fromstring(part.blob)
    told = {
        PROPERTIES["workshop"]: view.workshop_id,
        PROPERTIES["edition"]: str(view.edition),
        PROPERTIES["content"]: view.content_mark,
    }
    for entry in [entry for entry in root if entry.get("name") in told]:
        root.remove(entry)
    taken = [int(given) for entry in root if (given := entry.get("pid", "")).isdecimal()]
    first_free = max(taken, default=_FIRST - 1) + 1
    for pid, (name, text) in enumerate(told.items(), start=first_free):
        entry = etree.SubElement(root, _PROPERTY, fmtid=_SET, pid=str(pid), name=name)
        etree.SubElement(entry, _TEXT).text = text
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _properties_part(deck: Presentation) -> Part:
    package = deck.part.package
    try:
        return package.part_related_by(RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    except KeyError:
        name = PackURI("/docProps/custom.xml")
        part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, package, _EMPTY)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
        return part
