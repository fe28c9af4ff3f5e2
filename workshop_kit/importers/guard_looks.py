"""What a deck needs from the file that it gets its look from, and what that file brings besides.

The list says what may come along; whatever else a template leads to stays behind, known or not.
"""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote
from zipfile import ZipInfo

from workshop_kit.errors import Reason
from workshop_kit.importers.guard_archive import Archive
from workshop_kit.importers.guard_links import is_safe_link, link_threats
from workshop_kit.importers.guard_macros import CLICKS, action_threats, does_nothing
from workshop_kit.importers.guard_threats import WITHOUT_LINKS, WITHOUT_OBJECT, Threat, shown
from workshop_kit.importers.guard_types import Types
from workshop_kit.importers.guard_xml import Look, Visitor, walk

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ROOT: Final = ""
_RELATIONS: Final = ".rels"

_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    _ROOT: frozenset({"officeDocument"}),
    "main": frozenset({
        "slideMaster", "notesMaster", "theme", "tableStyles", "presProps", "viewProps", "font",
    }),
    "slidemaster": frozenset({"slideLayout", "theme", "image", "hyperlink"}),
    "slidelayout": frozenset({"slideMaster", "themeOverride", "image", "hyperlink"}),
    "notesmaster": frozenset({"theme", "image", "hyperlink"}),
    "theme": frozenset({"image"}),
    "themeoverride": frozenset({"image"}),
}  # fmt: skip
"""Kinds of relations by what they start from."""

_LEADS_TO: Final[Mapping[str, Callable[[str], bool]]] = {
    "officeDocument": lambda kind: _role(kind) == "main",
    "image": lambda kind: kind.lower().startswith("image/"),
    "font": lambda kind: "font" in kind.lower() and not kind.lower().endswith("xml"),
    "hyperlink": lambda _: False,
}

_ITS_OWN: Final = frozenset({
    "slide", "handoutMaster", "thumbnail", "core-properties", "extended-properties",
    "printerSettings", "commentAuthors", "authors", "revisionInfo", "changesInfo", "hdphoto",
})  # fmt: skip
"""What every file has about itself, and slides, which are counted elsewhere."""


def is_needed(source: str, relation: str, target: str) -> bool:
    """Whether a look needs what a relation inside the file leads to.

    ``source`` and ``target`` are the types of the parts at its ends; the file as a whole has none.

    Examples
    --------
    >>> master = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
    >>> is_needed(master, f"{_OFFICE}image", "image/png"), is_needed(master, f"{_OFFICE}tags", "")
    (True, False)
    """
    kind = relation.removeprefix(_OFFICE)
    if kind not in _NEEDED.get(_role(source), ()):
        return False
    fits = _LEADS_TO.get(kind)
    return fits(target) if fits else _role(target) == kind.lower()


def is_kept_link(source: str, relation: str, address: str) -> bool:
    """Whether a link out of the file stays: on a page, and to where somebody has to click first."""
    is_link = relation == f"{_OFFICE}hyperlink"
    return is_link and "hyperlink" in _NEEDED.get(_role(source), ()) and is_safe_link(address)


def look_threats(archive: Archive, types: Types) -> Iterator[Threat]:
    """Name what a template brings besides its look, as far as nothing else named it.

    Raises
    ------
    UnsafeOfficeFile, NotAnOfficeFile
        When a part cannot be walked through.
    """
    for entry in archive.entries:
        visitor = _visitor(entry.orig_filename, types)
        if visitor:
            yield from _met(archive, entry, visitor)


def _met(archive: Archive, entry: ZipInfo, visitor: Visitor) -> Iterable[Threat]:
    """Return what a visitor meets in a part, each thing once."""
    walk(archive.pieces(entry), archive.path, entry.orig_filename, lambda _: visitor)
    return dict.fromkeys(visitor.threats)


def _visitor(part: str, types: Types) -> Visitor | None:
    if not part.lower().endswith(_RELATIONS):
        return _Clicks(part) if _is_look(types.of(part)) else None
    folder, name = posixpath.split(part)
    source = posixpath.join(posixpath.dirname(folder), name[: -len(_RELATIONS)])
    kind = types.of(source) if source else _ROOT
    return _Brought(part, kind, types) if not source or _is_look(kind) else None


def _is_look(kind: str) -> bool:
    """Whether a part is one of those that make a look; parts without a type are not read at all."""
    return kind != _ROOT and _role(kind) in _NEEDED


def _role(kind: str) -> str:
    """Return what a part is by its type: ``slidemaster`` for a master."""
    plain = kind.strip().lower()
    return plain.rpartition(".")[2].removesuffix("+xml") if plain.endswith("+xml") else plain


class _Brought(Visitor):
    """Looks at the relations of one part of a look."""

    def __init__(self, part: str, source: str, types: Types) -> None:
        super().__init__(part)
        self._source, self._types = source, types

    def look(self, name: str) -> Look | None:
        return self._relation if name == "Relationship" else None

    def _relation(self, attributes: dict[str, str]) -> None:
        relation, target = attributes.get("Type", ""), attributes.get("Target", "")
        kind = relation.rpartition("/")[2]
        if kind in _ITS_OWN or any(link_threats(self.part, attributes)):
            return
        if attributes.get("TargetMode", "").lower() == "external":
            is_kept = is_kept_link(self._source, relation, target)
        else:
            is_kept = is_needed(self._source, relation, self._types.of(self._place(target)))
        if not is_kept:
            why = Reason(
                "“{part}” brings “{target}” ({kind}), which no look needs",
                part=shown(self.part),
                target=shown(target),
                kind=shown(kind),
            )
            self.threats.append(Threat(self.part, why, WITHOUT_OBJECT, removable=True))

    def _place(self, target: str) -> str:
        folder = posixpath.dirname(posixpath.dirname(self.part))
        return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


class _Clicks(Visitor):
    """Looks at what a click on a master or layout does besides following a link."""

    def look(self, name: str) -> Look | None:
        return self._click if name in CLICKS else None

    def _click(self, attributes: dict[str, str]) -> None:
        if does_nothing(attributes.get("action", "")) or any(action_threats(self.part, attributes)):
            return
        why = Reason(
            "“{part}” has a button for “{action}”",
            part=shown(self.part),
            action=shown(attributes["action"]),
        )
        self.threats.append(Threat(self.part, why, WITHOUT_LINKS, removable=True))
