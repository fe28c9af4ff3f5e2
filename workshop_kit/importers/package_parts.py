"""The parts of an Office file that passed the guard, by their relations."""

import posixpath
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from lxml import etree

from workshop_kit.importers.guard_archive import Archive
from workshop_kit.importers.part_xml import part_tree

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ROOT: Final = ""


class PackageParts:
    """An Office file to be read part by part; names of parts begin without a slash."""

    def __init__(self, content: bytes, path: str) -> None:
        self._archive = Archive(content, path)
        self._entries = {entry.orig_filename.lower(): entry for entry in self._archive.entries}

    @property
    def main(self) -> str:
        """The part that everything else hangs on."""
        return next(iter(self.related(_ROOT, "officeDocument")), "")

    def size(self, name: str) -> int:
        """Return how many bytes a part holds; none where there is no such part."""
        entry = self._entries.get(name.lower())
        return entry.file_size if entry else 0

    def content(self, name: str) -> bytes:
        """Return what a part holds; nothing where there is no such part."""
        entry = self._entries.get(name.lower())
        return self._archive.read(entry) if entry else b""

    def tree(self, name: str) -> etree._Element | None:
        """Return a part’s XML; nothing where there is none that can be read."""
        return part_tree(self.content(name))

    def related(self, name: str, kind: str) -> list[str]:
        """Return the parts that a part has relations of one kind to, in order."""
        return [target for _, what, target in self._relations(name) if what == kind]

    def target(self, name: str, key: str) -> str:
        """Return where a relation of a part leads; nowhere if there is none with this key."""
        return next((target for own, _, target in self._relations(name) if own == key), "")

    def _relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        folder, _, file = name.rpartition("/")
        root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        for entry in root.iter(_RELATIONS) if root is not None else ():
            if entry.get("TargetMode") != "External":
                target = posixpath.join("/", folder, unquote(entry.get("Target", "")))
                kind = entry.get("Type", "").rpartition("/")[2]
                yield entry.get("Id", ""), kind, posixpath.normpath(target).lstrip("/")
