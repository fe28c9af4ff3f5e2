"""What a deck or workbook says of the workshop it was made from."""

from dataclasses import dataclass
from typing import Final

from workshop_kit.importers.guard_threats import shown
from workshop_kit.inspection.namespaces import CP, DC
from workshop_kit.inspection.packages import Package
from workshop_kit.tables.grids import PROPERTIES

_CUSTOM: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


@dataclass(frozen=True, slots=True)
class Origin:
    """A workshop’s id, its edition, and the mark of what it held; empty where that is lost."""

    workshop: str
    edition: str = ""
    content: str = ""


def origin_of(package: Package) -> Origin | None:
    """Return where a file comes from; nothing for one that names no workshop.

    Custom properties survive in more programs. The document’s own identifier and version say the
    same of a deck, but not what the workshop held.
    """
    told = _custom(package)
    own = told or _core(package)
    workshop = own.get("workshop", "")
    return Origin(workshop, own.get("edition", ""), own.get("content", "")) if workshop else None


def _custom(package: Package) -> dict[str, str]:
    keys = {name: key for key, name in PROPERTIES.items()}
    return {
        keys[entry.get("name", "")]: shown((entry.findtext("*") or "").strip())
        for _, root in package.rooted(f"{_CUSTOM}Properties")
        for entry in root
        if entry.get("name") in keys
    }


def _core(package: Package) -> dict[str, str]:
    """Return what a deck says without custom properties; a workbook of ours always has some."""
    if package.kind != "deck":
        return {}
    texts = {"workshop": f"{DC}identifier", "edition": f"{CP}version"}
    return {
        key: shown((root.findtext(tag) or "").strip())
        for _, root in package.rooted(f"{CP}coreProperties")
        for key, tag in texts.items()
    }
