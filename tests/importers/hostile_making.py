"""How files that mean harm are made: a clean file of the kit with one thing changed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from inspection.breaking import Parts
from inspection.clean_files import clean_deck, clean_workbook
from workshop_kit.importers.guard import Kind

SLIDE: Final = "ppt/slides/slide1.xml"
SHEET: Final = "xl/worksheets/sheet1.xml"
BOOK: Final = "xl/workbook.xml"
TYPES: Final = "[Content_Types].xml"


@dataclass(frozen=True)
class Hostile:
    """A file to be refused; ``why`` is part of the refusal."""

    name: str
    kind: Kind
    why: str
    removable: bool
    make: Callable[[], bytes]


HOSTILE: Final[list[Hostile]] = []


def hostile(
    kind: Kind, why: str, *, removable: bool = False
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put what a function makes on the list; ``removable`` is what a reader could leave out."""

    def listed(make: Callable[[], bytes]) -> Callable[[], bytes]:
        HOSTILE.append(Hostile(make.__name__, kind, why, removable, make))
        return make

    return listed


def changed(kind: Kind, change: Callable[[Parts], None]) -> bytes:
    """Return a clean file with one thing changed."""
    parts = Parts(_clean(kind))
    change(parts)
    return parts.pack()


def with_part(kind: Kind, name: str, content: bytes) -> bytes:
    """Return a clean file with one part more, or another in its place."""
    return changed(kind, lambda parts: parts.contents.update({name: content}))


@cache
def _clean(kind: Kind) -> bytes:
    return clean_deck() if kind == "deck" else clean_workbook()
