"""Rules of every package: parts that can be read, that have a type, and are there only once."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.packages import CONTENT_TYPES, Package

_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|\xed[\xa0-\xbf]")
_REFERENCE: Final = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,9}));")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_TRASH: Final = "/[trash]/"
_ALLOWED_LOW: Final = {0x9, 0xA, 0xD}

_WANTED: Final = {
    "slide": "presentationml.slide+xml",
    "slideLayout": "presentationml.slideLayout+xml",
    "slideMaster": "presentationml.slideMaster+xml",
    "notesSlide": "presentationml.notesSlide+xml",
    "notesMaster": "presentationml.notesMaster+xml",
    "theme": ".theme+xml",
    "chart": "drawingml.chart+xml",
    "drawing": ".drawing+xml",
    "worksheet": "spreadsheetml.worksheet+xml",
    "table": "spreadsheetml.table+xml",
    "styles": "spreadsheetml.styles+xml",
    "sharedStrings": "spreadsheetml.sharedStrings+xml",
    "core-properties": ".core-properties+xml",
}
"""How the type of a part ends, by the kind of relation that leads to it."""

_MAIN: Final = {
    ".pptx": "presentation.main+xml",
    ".ppsx": "slideshow.main+xml",
    ".potx": "presentationml.template.main+xml",
    ".pptm": "presentation.macroEnabled.main+xml",
    ".xlsx": "sheet.main+xml",
    ".xltx": "spreadsheetml.template.main+xml",
    ".xlsm": "sheet.macroEnabled.main+xml",
}


def unreadable_parts(package: Package) -> Iterator[Fault]:
    """Find characters that XML does not allow, and parts that are no XML for another reason."""
    for name, content in package.texts.items():
        line = _illegal_line(content)
        if line:
            yield fault("illegal-character", name, line=line)
        elif package.tree(name) is None:
            yield fault("not-xml", name)


def _illegal_line(content: bytes) -> int:
    """Return the line of the first character that XML does not allow, or 0."""
    if content.startswith(_WIDE):
        return 0
    found = _CONTROLS.search(content) or next(
        (match for match in _REFERENCE.finditer(content) if _is_illegal(match)), None
    )
    return content.count(b"\n", 0, found.start()) + 1 if found else 0


def _is_illegal(reference: re.Match[bytes]) -> bool:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    low = code < 0x20 and code not in _ALLOWED_LOW
    return low or 0xD800 <= code <= 0xDFFF or code in {0xFFFE, 0xFFFF} or code > 0x10FFFF


def doubled_parts(package: Package) -> Iterator[Fault]:
    """Find parts that stand in the archive twice; which one is read is chance."""
    counted = Counter(name.lower() for name in package.entries)
    for name in dict.fromkeys(package.entries):
        if counted[name.lower()] > 1:
            yield fault("part-twice", name)


def content_types(package: Package) -> Iterator[Fault]:
    """Find parts without the type that they need, and types without a part."""
    if not package.has(CONTENT_TYPES):
        yield fault("no-types", CONTENT_TYPES)
        return
    named = [(kind, what.lower(), value) for kind, what, value in package.types]
    parts = {what: value for kind, what, value in named if kind == "Override"}
    endings = {what: value for kind, what, value in named if kind == "Default"}
    given = {name: _type_of(name, parts, endings) for name in package.names}
    for name, value in given.items():
        # Office itself leaves parts without a type there, and forgets about them
        if not value and not name.startswith(_TRASH):
            yield fault("no-type", name)
    yield from _wrong_types(package, given)
    counted = Counter(what for kind, what, _ in named if kind == "Override")
    for what, times in counted.items():
        if times > 1:
            yield fault("type-twice", what)
        if not package.has(what):
            yield fault("type-without-part", CONTENT_TYPES, name=what)


def _type_of(name: str, parts: dict[str, str], endings: dict[str, str]) -> str:
    ending = PurePosixPath(name).suffix.removeprefix(".").lower()
    return parts.get(name.lower()) or endings.get(ending, "")


def _wrong_types(package: Package, given: dict[str, str]) -> Iterator[Fault]:
    wanted = {
        entry.target: _WANTED[entry.kind]
        for relations in package.relations.values()
        for entry in relations
        if entry.kind in _WANTED and not entry.external
    }
    for name, ending in wanted.items():
        if given.get(name) and not given[name].endswith(ending):
            yield fault("wrong-type", name, given=given[name], wanted=ending)
    suffix = PurePosixPath(package.path.replace("\\", "/")).suffix.lower()
    main = given.get(package.main, "")
    if suffix in _MAIN and main and not main.endswith(_MAIN[suffix]):
        yield fault("wrong-ending", package.main, ending=suffix, given=main)
