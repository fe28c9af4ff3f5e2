"""What a document says of itself: its title and its languages."""

import re
from collections.abc import Iterator
from typing import Final

from workshop_kit.inspection.findings import Fault, fault
from workshop_kit.inspection.namespaces import CP, DC
from workshop_kit.inspection.packages import Package

_FORM: Final = "form"
_SEPARATORS: Final = re.compile(r"[\s,;]+")


def document_title(package: Package) -> Iterator[Fault]:
    """Find documents without a title, which a screen reader calls by their file name."""
    if not _property(package, "title"):
        yield fault("no-title", package.main)


def document_language(package: Package) -> Iterator[Fault]:
    """Find documents that do not say which language they are in."""
    if not languages_of(package):
        yield fault("no-language", package.main)


def languages_of(package: Package) -> tuple[str, ...]:
    """Return the languages a document says it is in, its own first.

    A deck whose labels are in one language and whose texts people typed in another names both,
    as in ``en-GB, it-IT``.
    """
    return tuple(tag for tag in _SEPARATORS.split(_property(package, "language")) if tag)


def is_form(package: Package) -> bool:
    """Whether a document says that it is a form: what is empty in it is left for people to fill."""
    return _property(package, "category", CP) == _FORM


def _property(package: Package, name: str, namespace: str = DC) -> str:
    roots = [root for _, root in package.rooted(f"{CP}coreProperties")]
    return (roots[0].findtext(f"{namespace}{name}") or "").strip() if roots else ""
