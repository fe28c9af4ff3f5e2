"""A template made ready: without its slides and without anything that leads out of it.

What the guard of incoming files names as left out is left out here.
"""

import io
import re
import zipfile
from typing import Any, Final

import pptx
from pptx.presentation import Presentation

from workshop_kit.renderers.pptx.template_scrub import drop_relations, scrub

_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = re.compile(
    rb"application/vnd\.(openxmlformats-officedocument\.presentationml|ms-powerpoint)\."
    rb"(template|slideshow|presentation)\.(macroEnabled\.)?main\+xml"
)
_DECK: Final = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
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
    package = deck.part.package
    drop_relations(package._rels, of="")
    for part in package.iter_parts():
        scrub(part)
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
