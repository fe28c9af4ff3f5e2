"""Drawings in SVG: pictures that can hold scripts, pages and addresses, and mostly do not."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from xml.parsers import expat
from zipfile import ZipInfo

from workshop_kit.errors import Reason
from workshop_kit.importers.guard_archive import Archive
from workshop_kit.importers.guard_threats import WITHOUT_OBJECT, Threat, shown

_SVG: Final = "http://www.w3.org/2000/svg"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_SILENT: Final = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://www.bohemiancoding.com/",
    "http://www.figma.com/",
    "http://ns.adobe.com/",
)
"""Vocabularies of notes that drawing programs leave; nothing shows or follows them."""

_SHOWN: Final = frozenset({
    "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "style", "path",
    "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image",
    "clipPath", "mask", "pattern", "marker", "linearGradient", "radialGradient", "stop", "filter",
})  # fmt: skip
_ADDRESSES: Final = frozenset({"href", "src", "base"})
_INSIDE: Final = re.compile(r"#|data:image/(png|jpe?g|gif|webp)[;,]", re.IGNORECASE)
_FETCHED: Final = re.compile(
    r"url\(\s*+[\"']?+\s*+(?!#|data:image/(png|jpe?g|gif|webp)[;,])"
    r"|@import|image-set|\b(image|src|expression)\(|\\",
    re.IGNORECASE,
)
"""What fetches something in a style, and the sign that could hide it."""

_LARGEST: Final = 16 << 20
_BEFORE_XML: Final = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def is_drawing(kind: str, start: bytes) -> bool:
    r"""Whether a picture is a drawing in SVG, by its type or by how it begins.

    Examples
    --------
    >>> is_drawing("image/svg+xml", b""), is_drawing("image/png", b"<svg")
    (True, True)
    >>> is_drawing("image/png", b"\x89PNG")
    False
    """
    picture = kind.lower()
    is_text = start.lstrip(_BEFORE_XML).startswith(b"<")
    return picture.startswith("image/svg") or (picture.startswith("image/") and is_text)


def drawing_threats(archive: Archive, entry: ZipInfo) -> Iterator[Threat]:
    """Say whether a drawing could do more than be looked at; one that is too large might."""
    part = entry.orig_filename
    is_small = entry.file_size <= _LARGEST
    if not (is_small and is_harmless_drawing(archive.read(entry))):
        why = Reason(
            "“{part}” is a drawing with scripts, addresses or other things than shapes",
            part=shown(part),
        )
        yield Threat(part, why, WITHOUT_OBJECT, removable=True)


def is_harmless_drawing(content: bytes) -> bool:
    """Whether a drawing has only what can be seen, and all of it inside.

    Examples
    --------
    >>> is_harmless_drawing(b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')
    True
    >>> is_harmless_drawing(b'<svg xmlns="http://www.w3.org/2000/svg" onload="run()"/>')
    False
    """
    if len(content) > _LARGEST:
        return False
    with suppress(expat.ExpatError, LookupError, ValueError):  # encodings nobody knows
        _Look().parser.Parse(content, True)
        return True
    return False


class _Look:
    def __init__(self) -> None:
        self._style: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.ProcessingInstructionHandler = self._refuse

    def _refuse(self, *_: object) -> None:
        """End the walk; of a document type not even the first entity is declared then."""
        raise expat.ExpatError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, plain = name.rpartition(" ")
        is_shown = space == _SVG and (plain in _SHOWN or plain.startswith("fe"))
        if not (is_shown or space.startswith(_SILENT)):
            self._refuse()
        if plain == "style" and space == _SVG and self._style is None:
            self._style = []
        for key, value in attributes.items():
            self._check(space, key, value)

    def _check(self, element: str, key: str, value: str) -> None:
        space, _, name = key.rpartition(" ")
        if element != _SVG or space.startswith(_SILENT):
            return
        is_address = name in _ADDRESSES and (name != "base" or space == _XML)
        if is_address and not _INSIDE.match(value.strip()):
            self._refuse()
        if (not space and name.lower().startswith("on")) or _FETCHED.search(value):
            self._refuse()

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _end(self, name: str) -> None:
        if self._style is not None and name == f"{_SVG} style":
            if _FETCHED.search("".join(self._style)):
                self._refuse()
            self._style = None
