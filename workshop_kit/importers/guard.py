"""The one door for files from anywhere: what passes may be read, and then with limits.

A file is read from the disk once and judged from its bytes; whoever reads it afterwards reads
these, not the disk. Nothing is written, run or fetched. What is read, and what it means, is the
readers’ matter; reading happens in ``limited``.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from zipfile import ZipInfo

from workshop_kit.errors import Reason, UnsafeOfficeFile
from workshop_kit.importers.guard_archive import LARGEST_IN_ALL, Archive, check_names
from workshop_kit.importers.guard_csv import check_table
from workshop_kit.importers.guard_file import file_content
from workshop_kit.importers.guard_looks import look_threats
from workshop_kit.importers.guard_parts import (
    ALL_VISITORS,
    INNER_VISITORS,
    Visitors,
    is_archive,
    part_threats,
)
from workshop_kit.importers.guard_threats import Threat, shown
from workshop_kit.importers.guard_types import Office, Types, check_kind, types_of

Kind = Literal["deck", "workbook", "table"]

_DEEPEST: Final = 2
"""Archives inside archives: a chart has a workbook, and that may hold a document."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file that may be read.

    ``content`` is what was judged. ``left_out`` names links, objects and scripts that are in it
    and that its reader must leave out.
    """

    path: str
    kind: Kind
    content: bytes
    left_out: tuple[Threat, ...] = ()


def guard(path: Path, kind: Kind, *, leaving_out: bool = False) -> Guarded:
    """Let a deck or template (.pptx, .potx), a workbook (.xlsx) or a table (.csv) in, or refuse it.

    With ``leaving_out`` the reader promises to leave out what can be left out, and gets a list
    of it; without, such a file is refused. Of a deck that reader takes the look alone, so the list
    also names what no look needs.

    Raises
    ------
    NotRead
        When the disk does not give the file.
    NotAnOfficeFile, NotATable
        When it is something else, locked or damaged.
    UnsafeOfficeFile
        With the part, the reason, and what to do.
    """
    content = file_content(path)
    return guard_content(content, str(path), kind, leaving_out=leaving_out)


def guard_content(content: bytes, path: str, kind: Kind, *, leaving_out: bool = False) -> Guarded:
    """Let a file in, or refuse it, that is in memory; ``path`` is how errors call it.

    Raises
    ------
    NotAnOfficeFile, NotATable, UnsafeOfficeFile
        As ``guard`` does.
    """
    if kind == "table":
        check_table(content, path)
        return Guarded(path, kind, content)
    threats = _threats(content, path, kind, is_look=leaving_out and kind == "deck")
    for threat in threats:
        if not (threat.removable and leaving_out):
            raise UnsafeOfficeFile(path, threat.reason, threat.advice)
    return Guarded(path, kind, content, threats)


def _threats(content: bytes, path: str, kind: Office, *, is_look: bool) -> tuple[Threat, ...]:
    """Return what speaks against a file, the grave things first."""
    archive = Archive(content, path)
    check_names(archive.entries, path)
    types = types_of(archive)
    check_kind(types, kind, path)
    within = _Within(path)
    within.look_through(archive, types, ALL_VISITORS)
    if is_look:
        within.threats.extend(look_threats(archive, types))
    return tuple(sorted(within.threats, key=lambda threat: threat.removable))


class _Within:
    """Goes through an archive and those inside it, which together may unpack so much and no more."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._unpacked = 0
        self.threats: list[Threat] = []

    def look_through(
        self, archive: Archive, types: Types, visitors: Visitors, depth: int = 0
    ) -> None:
        self._unpacked += archive.size
        if depth > _DEEPEST or self._unpacked > LARGEST_IN_ALL:
            raise UnsafeOfficeFile(archive.path, Reason("it would be far larger once unpacked"))
        for entry in archive.entries:
            self.threats.extend(part_threats(archive, entry, types, visitors))
            if is_archive(archive, entry):
                self._look_inside(archive, entry, depth + 1)

    def _look_inside(self, archive: Archive, entry: ZipInfo, depth: int) -> None:
        """Look through an archive in an archive; its links stay, for nobody here reads it."""
        path = f"{archive.path}!{shown(entry.orig_filename)}"
        inner = Archive(archive.read(entry), path)
        met = len(self.threats)
        self.look_through(inner, types_of(inner), INNER_VISITORS, depth)
        for threat in self.threats[met:]:
            if not threat.removable:
                raise UnsafeOfficeFile(path, threat.reason, threat.advice)
        del self.threats[met:]
