"""What an Office file says it is: the types of its parts, and its main part."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from workshop_kit.errors import NotAnOfficeFile, Reason
from workshop_kit.importers.guard_archive import Archive
from workshop_kit.importers.guard_xml import Look, Visitor, walk

TYPES: Final = "[Content_Types].xml"
_ROOT: Final = "_rels/.rels"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_PICTURE: Final = "image/"

Office = Literal["deck", "workbook"]

_MAIN: Final[Mapping[str, Office]] = {
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "deck",
    "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml": "deck",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml": "deck",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "workbook",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": "workbook",
}
_OTHERWISE: Final[Mapping[Office, Reason]] = {
    "deck": Reason("it is no deck or template of slides"),
    "workbook": Reason("it is no workbook"),
}


@dataclass(frozen=True, slots=True)
class Types:
    """The types of parts, by the ends of their names and by their names; case does not count."""

    by_ending: Mapping[str, str]
    by_name: Mapping[str, str]
    main: str
    sheets: frozenset[str]

    def of(self, part: str) -> str:
        """Return the type of a part, empty where none is said."""
        name = part.lower()
        return self.by_name.get(f"/{name}") or self.by_ending.get(name.rpartition(".")[2], "")

    def role(self, part: str) -> str:
        """Return what readers take a part for, whatever it holds; empty where that is open."""
        name = part.lower()
        if name.endswith(".rels"):
            return "Relationships"
        return "worksheet" if name in self.sheets else ""

    def is_xml(self, part: str) -> bool:
        """Whether a part is XML by its type, whatever its name; drawn pictures stay pictures."""
        kind = self.of(part).lower()
        return kind.endswith("xml") and not kind.startswith(_PICTURE)


def types_of(archive: Archive) -> Types:
    """Read what a file says it is.

    Raises
    ------
    UnsafeOfficeFile, NotAnOfficeFile
        When the list of types cannot be read, or the file does not say what its main part is.
    """
    listed, main = _List(TYPES), _Related(_ROOT, "officeDocument")
    _read(archive, listed)
    _read(archive, main)
    folder, _, name = main.first.rpartition("/")
    sheets = _Related(f"{folder}/_rels/{name}.rels".lstrip("/"), "worksheet")
    _read(archive, sheets)
    if main.is_strict:
        raise NotAnOfficeFile(
            archive.path, Reason("it is saved as “Strict Open XML”, which is not read here")
        )
    return Types(listed.by_ending, listed.by_name, main.first, frozenset(sheets.targets))


def check_kind(types: Types, kind: Office, path: str) -> None:
    """Refuse a file whose main part is of another kind; macros are told elsewhere.

    Raises
    ------
    NotAnOfficeFile
        With the kind that was wanted.
    """
    said = types.of(types.main).strip().lower()
    if "macroenabled" in said:
        return
    found = _MAIN.get(said)
    if found is None:
        raise NotAnOfficeFile(path, Reason("it holds neither slides nor sheets"))
    if found != kind:
        raise NotAnOfficeFile(path, _OTHERWISE[kind])


def _read(archive: Archive, visitor: Visitor) -> None:
    for entry in archive.entries:
        if entry.orig_filename.lower() == visitor.part.lower():
            walk(archive.pieces(entry), archive.path, visitor.part, lambda _: visitor)


class _List(Visitor):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.by_ending: dict[str, str] = {}
        self.by_name: dict[str, str] = {}

    def look(self, name: str) -> Look | None:
        return {"Default": self._ending, "Override": self._part}.get(name)

    def _ending(self, attributes: dict[str, str]) -> None:
        self.by_ending[attributes.get("Extension", "").lower()] = attributes.get("ContentType", "")

    def _part(self, attributes: dict[str, str]) -> None:
        self.by_name[attributes.get("PartName", "").lower()] = attributes.get("ContentType", "")


class _Related(Visitor):
    """Collects the parts that relations of one kind lead to, in lower case."""

    def __init__(self, part: str, kind: str) -> None:
        super().__init__(part)
        self._kind = f"/{kind}"
        self.targets: list[str] = []
        self.is_strict = False

    @property
    def first(self) -> str:
        return self.targets[0] if self.targets else ""

    def look(self, name: str) -> Look | None:
        return self._relation if name == "Relationship" else None

    def _relation(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "")
        if kind.endswith(self._kind):
            folder = posixpath.dirname(posixpath.dirname(self.part))
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            self.targets.append(posixpath.normpath(target).lstrip("/").lower())
            self.is_strict |= kind.startswith(_STRICT)
