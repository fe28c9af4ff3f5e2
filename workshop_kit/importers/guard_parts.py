"""One part of an Office file judged by its name, its type and its XML, as it is unpacked."""

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar, Final

from workshop_kit.errors import NotAnOfficeFile, Reason
from workshop_kit.importers.guard_archive import Archive, is_xml
from workshop_kit.importers.guard_drawings import drawing_threats, is_drawing
from workshop_kit.importers.guard_links import link_threats
from workshop_kit.importers.guard_macros import (
    CLICKS,
    action_threats,
    defined_name_threats,
    name_threats,
    type_threats,
)
from workshop_kit.importers.guard_sheets import SheetVisit
from workshop_kit.importers.guard_threats import WITHOUT_LINKS, Threat, shown
from workshop_kit.importers.guard_types import TYPES, Types
from workshop_kit.importers.guard_xml import MOST_ELEMENTS, Look, Visitor, walk

Visitors = Mapping[str, type[Visitor]]
"""Who visits a part, by the name of its first element."""

_Judge = Callable[[str, dict[str, str]], Iterable[Threat]]
_ARCHIVE: Final = b"PK\x03\x04"


def part_threats(
    archive: Archive, entry: zipfile.ZipInfo, types: Types, visitors: Visitors
) -> Iterator[Threat]:
    """Unpack a part once, to its last byte, and say what speaks against it.

    Raises
    ------
    UnsafeOfficeFile, NotAnOfficeFile
        When it cannot be unpacked or walked through to its end.
    """
    part = entry.orig_filename
    yield from name_threats(part)
    if part != TYPES:
        yield from type_threats(part, types.of(part))
    if is_drawing(types.of(part), next(archive.pieces(entry), b"")):
        yield from drawing_threats(archive, entry)
    if is_xml(part) or types.is_xml(part) or types.role(part):
        yield from _xml_threats(archive, entry, visitors, types.role(part))
    elif part.lower().endswith(".vml"):
        yield from _drawing_threats(archive, entry, visitors)
    else:
        for _ in archive.pieces(entry):
            pass


def is_archive(archive: Archive, entry: zipfile.ZipInfo) -> bool:
    """Whether a part is an archive itself, such as the workbook of a chart."""
    return next(archive.pieces(entry), b"").startswith(_ARCHIVE)


def _xml_threats(
    archive: Archive, entry: zipfile.ZipInfo, visitors: Visitors, role: str = ""
) -> Iterator[Threat]:
    met: list[Visitor] = []

    def visitor_for(root: str) -> Visitor | None:
        # readers go by what a part is said to be, and some never look at its first element
        kind = visitors.get(role or root)
        if kind:
            met.append(kind(entry.orig_filename))
        return met[0] if met else None

    part, left = entry.orig_filename, MOST_ELEMENTS - archive.visited
    archive.visited += walk(archive.pieces(entry), archive.path, part, visitor_for, left)
    for visitor in met:
        yield from visitor.threats


def _drawing_threats(
    archive: Archive, entry: zipfile.ZipInfo, visitors: Visitors
) -> Iterator[Threat]:
    """Walk through an old drawing; Office itself writes some that are no good XML."""
    try:
        yield from _xml_threats(archive, entry, visitors)
    except NotAnOfficeFile:
        for _ in archive.pieces(entry):
            pass


class _Elements(Visitor):
    """Looks at elements of certain names, each by itself."""

    looks: ClassVar[Mapping[str, _Judge]]

    def look(self, name: str) -> Look | None:
        """Return what keeps the threats of an element."""
        judge = self.looks.get(name)
        return judge and (lambda attributes: self.threats.extend(judge(self.part, attributes)))


class _Relations(_Elements):
    looks: ClassVar[Mapping[str, _Judge]] = {"Relationship": link_threats}


_DRAWN: Final = (
    "sld",
    "sldLayout",
    "sldMaster",
    "notes",
    "notesMaster",
    "handoutMaster",
    "theme",
    "themeOverride",
)


class _Slide(_Elements):
    looks: ClassVar[Mapping[str, _Judge]] = dict.fromkeys(CLICKS, action_threats)


def _other_program(part: str, _: dict[str, str]) -> Iterator[Threat]:
    why = Reason("“{part}” takes its values from another program", part=shown(part))
    yield Threat(part, why, WITHOUT_LINKS, removable=True)


class _OtherWorkbook(_Elements):
    looks: ClassVar[Mapping[str, _Judge]] = {"ddeLink": _other_program, "oleLink": _other_program}


class _Book(_Elements):
    looks: ClassVar[Mapping[str, _Judge]] = {"definedName": defined_name_threats}


INNER_VISITORS: Final[Visitors] = {"Relationships": _Relations}
"""For files inside files, which nobody here reads."""

ALL_VISITORS: Final[Visitors] = {
    **INNER_VISITORS,
    "workbook": _Book,
    "externalLink": _OtherWorkbook,
    "worksheet": SheetVisit,
    **dict.fromkeys(_DRAWN, _Slide),
}
