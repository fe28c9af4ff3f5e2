"""How a deck or workbook stands to a workshop: up to date, fallen behind, or of another one."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workshop_kit.analysis.content_marks import content_mark
from workshop_kit.analysis.differences import differences
from workshop_kit.content.language import Language
from workshop_kit.errors import OfficeFileError, ReadingStopped, WorkshopFileError
from workshop_kit.importers.guard import Guarded, guard
from workshop_kit.importers.limited import run_limited
from workshop_kit.importers.workbook_files import parsed_workbook
from workshop_kit.inspection.origins import Origin, origin_of
from workshop_kit.inspection.packages import package_of
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.changes import change_lines
from workshop_kit.views.in_words import InWords
from workshop_kit.workflows.past_versions import past_versions, workshop_of
from workshop_kit.workflows.read_grid import mirrored

State = Literal["current", "stale", "unclear", "other", "foreign"]
"""Up to date; fallen behind; of this workshop, but of which state is lost; of another; of none."""

_WORKBOOKS = (".xlsx", ".xltx")


@dataclass(frozen=True, slots=True)
class Against:
    """The workshop that files are held against."""

    file: Path
    workshop: Workshop
    mark: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a file stands to a workshop, whose file is ``against``.

    ``changes`` says in words what changed in the workshop since the file was made, where that
    can be known: from the sheet of data of a grid, or from the history on this machine.
    """

    state: State
    against: str
    edition: int
    origin: Origin | None = None
    changes: tuple[str, ...] | None = None


def against(path: Path) -> Against:
    """Read the workshop that files are held against.

    Raises
    ------
    WorkshopFileError, NotRead
        When there is none to read.
    """
    file = find_workshop(path)
    workshop = read_workshop(file)
    return Against(file, workshop, content_mark(workshop))


def standing(path: Path, other: Against, language: Language) -> Standing:
    """Tell how a file stands to a workshop, in a language.

    Raises
    ------
    NotRead, NotAnOfficeFile, UnsafeOfficeFile
        When the file cannot be read, or should not be.
    """
    guarded = guard(path, _kind(path), leaving_out=True)
    now, told = other.workshop, (other.file.name, other.workshop.edition)
    origin = origin_of(package_of(guarded.content, guarded.path))
    if origin and origin.workshop == now.id and origin.content == other.mark:
        return Standing("current", *told, origin, ())
    mirror = _mirror(guarded) if guarded.kind == "workbook" else None
    if origin is None and mirror is not None:
        origin = Origin(mirror.id, str(mirror.edition), content_mark(mirror))
    if origin is None:
        return Standing("foreign", *told)
    if origin.workshop != now.id:
        return Standing("other", *told, origin)
    then = _then(origin, mirror, other)
    if then is None:
        is_behind = origin.content or origin.edition not in ("", str(now.edition))
        return Standing("stale" if is_behind else "unclear", *told, origin)
    lines = tuple(change_lines(differences(then, now), InWords(then, now, language)))
    return Standing("stale" if lines else "current", *told, origin, lines)


def _kind(path: Path) -> Literal["deck", "workbook"]:
    return "workbook" if path.suffix.lower() in _WORKBOOKS else "deck"


def _mirror(guarded: Guarded) -> Workshop | None:
    """Return the workshop on a workbook’s sheet of data, if it has one that nobody changed."""
    try:
        book = run_limited(parsed_workbook, guarded.content, guarded.path, path=guarded.path)
    except (OfficeFileError, ReadingStopped):  # what its properties say can be told all the same
        return None
    return mirrored(book)


def _then(origin: Origin, mirror: Workshop | None, other: Against) -> Workshop | None:
    """Return the workshop as it was when a file was made from it, if anything still knows."""
    if mirror is not None and origin.content in ("", content_mark(mirror)):
        return mirror
    if not origin.content:
        return None
    earlier = _earlier(other.file)
    return next((one for one in earlier if content_mark(one) == origin.content), None)


def _earlier(file: Path) -> Iterator[Workshop]:
    """Yield the versions of a workshop file that can be read, newest first."""
    for version in past_versions(file):
        with suppress(WorkshopFileError):
            yield workshop_of(version, file)
