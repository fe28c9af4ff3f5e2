"""The names of the Office formats, as prefixes for lxml’s ``{namespace}name``."""

from typing import Final

_OFFICE: Final = "http://schemas.openxmlformats.org"

A: Final = f"{{{_OFFICE}/drawingml/2006/main}}"
C: Final = f"{{{_OFFICE}/drawingml/2006/chart}}"
P: Final = f"{{{_OFFICE}/presentationml/2006/main}}"
R: Final = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
X: Final = f"{{{_OFFICE}/spreadsheetml/2006/main}}"
XDR: Final = f"{{{_OFFICE}/drawingml/2006/spreadsheetDrawing}}"

CP: Final = f"{{{_OFFICE}/package/2006/metadata/core-properties}}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
TYPES: Final = f"{{{_OFFICE}/package/2006/content-types}}"
RELATIONS: Final = f"{{{_OFFICE}/package/2006/relationships}}"

MC: Final = f"{{{_OFFICE}/markup-compatibility/2006}}"
P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
ADEC: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"

STRICT: Final = "{http://purl.oclc.org/ooxml/"
"""How names begin in the strict form of the formats, which few programs write."""
