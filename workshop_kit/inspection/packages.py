"""An Office file as a package: parts, their XML, their types, and how they relate.

Reading never fails for a fault that a rule can tell: a part that is no XML simply has no
tree. Only what cannot be judged at all is an error.
"""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from lxml import etree

from workshop_kit.errors import NotAnOfficeFile, Reason, UnsafeOfficeFile
from workshop_kit.importers.guard_archive import Archive, is_xml
from workshop_kit.importers.guard_file import file_content
from workshop_kit.importers.guard_xml import check_text
from workshop_kit.importers.part_xml import part_tree
from workshop_kit.inspection.namespaces import RELATIONS, STRICT, TYPES, P, X

CONTENT_TYPES: Final = "/[Content_Types].xml"
ROOT: Final = "/"

_MAIN: Final = {f"{P}presentation": "deck", f"{X}workbook": "workbook"}


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a part; ``target`` is a part’s name, or an address when ``external``.

    ``kind`` is the last word of its type, such as ``slideLayout``.
    """

    key: str
    kind: str
    target: str
    external: bool


class Package:
    """An opened file; names of parts begin with a slash, as in ``/ppt/slides/slide1.xml``."""

    def __init__(self, content: bytes, path: str) -> None:
        self.path = path
        archive = Archive(content, path)
        self.entries = tuple(f"/{entry.filename}" for entry in archive.entries)
        self._contents = {
            f"/{entry.filename}": archive.read(entry)
            for entry in archive.entries
            if _is_read(entry.filename)
        }
        for name, text in self.texts.items():
            check_text(text, path, name)
        self._trees: dict[str, etree._Element | None] = {}
        self.main, self.kind = self._main_part()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, each once; the list of types and the relations are none."""
        names = (name for name in dict.fromkeys(self.entries) if name != CONTENT_TYPES)
        return tuple(name for name in names if not name.endswith(".rels"))

    @cached_property
    def texts(self) -> dict[str, bytes]:
        """What is written as XML, by name, relations and types included."""
        return {name: content for name, content in self._contents.items() if is_xml(name)}

    def content(self, name: str) -> bytes:
        """Return what a part holds; only XML and workbooks are read."""
        return self._contents[name]

    def tree(self, name: str) -> etree._Element | None:
        """Return a part’s XML, or nothing where there is none to read."""
        if name not in self._trees:
            self._trees[name] = self._parsed(name)
        return self._trees[name]

    def rooted(self, *tags: str) -> tuple[tuple[str, etree._Element], ...]:
        """Return the parts whose outermost element has one of these names, with their XML."""
        trees = ((name, self.tree(name)) for name in self.names if is_xml(name))
        return tuple((name, tree) for name, tree in trees if tree is not None and tree.tag in tags)

    @cached_property
    def relations(self) -> dict[str, tuple[Relation, ...]]:
        """The relations of every part that has any; those of the file itself stand under ``/``."""
        return {
            source_of(name): tuple(self._relations(name))
            for name in self.texts
            if name.endswith(".rels")
        }

    def related(self, name: str, kind: str) -> tuple[str, ...]:
        """Return the parts that a part has relations of one kind to."""
        found = self.relations.get(name, ())
        return tuple(entry.target for entry in found if entry.kind == kind and not entry.external)

    @cached_property
    def types(self) -> tuple[tuple[str, str, str], ...]:
        """The list of types: ``Default`` or ``Override``, for what ending or part, which type."""
        root = self.tree(CONTENT_TYPES)
        if root is None:
            return ()
        return tuple(
            (
                etree.QName(entry).localname,
                entry.get("PartName") or entry.get("Extension") or "",
                entry.get("ContentType") or "",
            )
            for entry in root.iter(f"{TYPES}Default", f"{TYPES}Override")
        )

    def has(self, name: str) -> bool:
        """Whether there is such a part; case does not count, as the format asks."""
        return name.lower() in self._lower_names

    @cached_property
    def _lower_names(self) -> frozenset[str]:
        return frozenset(name.lower() for name in self.entries)

    def _parsed(self, name: str) -> etree._Element | None:
        tree = part_tree(self._contents.get(name, b""))
        if tree is None:
            return None
        if tree.getroottree().docinfo.internalDTD is not None:
            raise UnsafeOfficeFile(
                self.path, Reason("it declares a document type, as Office never does")
            )
        return tree

    def _relations(self, name: str) -> list[Relation]:
        root = self.tree(name)
        return [
            _relation(entry, source_of(name))
            for entry in (root.iter(f"{RELATIONS}Relationship") if root is not None else ())
        ]

    def _main_part(self) -> tuple[str, str]:
        usual = ("/ppt/presentation.xml", "/xl/workbook.xml")
        for name in (*self.related(ROOT, "officeDocument"), *usual):
            tree = self.tree(name)
            if tree is not None and tree.tag in _MAIN:
                return name, _MAIN[tree.tag]
            if tree is not None and tree.tag.startswith(STRICT):
                why = Reason("it is saved as “Strict Open XML”, which is not read here")
                raise NotAnOfficeFile(self.path, why)
        raise NotAnOfficeFile(self.path, Reason("it holds neither slides nor sheets"))


def open_package(path: Path) -> Package:
    """Open an Office file.

    Raises
    ------
    NotRead
        When the file is not there, or may not be read.
    NotAnOfficeFile, UnsafeOfficeFile
        When it cannot be judged, or should not be opened.
    """
    return Package(file_content(path), str(path))


def package_of(content: bytes, path: str) -> Package:
    """Open an Office file that is in memory; ``path`` is how errors call it.

    Raises
    ------
    NotAnOfficeFile, UnsafeOfficeFile
        As ``open_package`` does.
    """
    return Package(content, path)


def source_of(relations: str) -> str:
    """Return the part that a part of relations belongs to.

    Examples
    --------
    >>> source_of("/ppt/slides/_rels/slide1.xml.rels"), source_of("/_rels/.rels")
    ('/ppt/slides/slide1.xml', '/')
    """
    path = PurePosixPath(relations)
    return str(path.parent.parent / path.name.removesuffix(".rels"))


def _relation(entry: etree._Element, source: str) -> Relation:
    target = entry.get("Target", "")
    external = entry.get("TargetMode") == "External"
    if not external:
        # what follows “#” is a place within the part; alone, it is one in the part itself
        within = unquote(target.partition("#")[0])
        folder = posixpath.dirname(source)
        target = posixpath.normpath(posixpath.join(folder, within)) if within else source
    return Relation(entry.get("Id", ""), entry.get("Type", "").rpartition("/")[2], target, external)


def _is_read(name: str) -> bool:
    """Whether a part is unpacked at all: XML, and the workbooks behind charts."""
    return is_xml(name) or name.lower().endswith(".xlsx")
