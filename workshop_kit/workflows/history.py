"""The history of a workshop file as people read it, and how to erase it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.content.language import Language, language_or_english
from workshop_kit.content.wording import translated
from workshop_kit.errors import WorkshopFileError
from workshop_kit.store.disk import forget_changes
from workshop_kit.store.state import history_folder
from workshop_kit.views.changes import in_brief, summary_line
from workshop_kit.workflows.compare import compared
from workshop_kit.workflows.past_versions import (
    PastVersion,
    historic_file,
    past_versions,
    workshop_of,
)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One version: its id, when it was made, by whom, and what was done."""

    id: str
    at: datetime
    author: str
    what: str
    is_current: bool
    is_from_outside: bool


@dataclass(frozen=True, slots=True)
class History:
    """The newest versions of a workshop file, newest first, and how many more there are."""

    file: Path
    folder: Path
    language: Language
    lines: tuple[HistoryLine, ...]
    more: int


def history(path: Path, *, limit: int | None = None) -> History:
    """Return the history of a workshop file.

    What the change log says nothing about is told by what differs from the version before.

    Raises
    ------
    WorkshopNotFound, AmbiguousWorkshop, NotRead
        When there is no such file and no history of it.
    """
    file = historic_file(path)
    versions = past_versions(file)
    language = _language(versions, file)
    shown = versions[:limit]
    lines = tuple(
        HistoryLine(
            id=version.id,
            at=version.at,
            author=version.author,
            what=_what(version, versions[place + 1 :][:1], file, language),
            is_current=version.is_current,
            is_from_outside=version.is_from_outside,
        )
        for place, version in enumerate(shown)
    )
    return History(file, history_folder(file), language, lines, len(versions) - len(shown))


def erase_history(path: Path) -> Path:
    """Erase the change log in a workshop file and every earlier version; return the file.

    The file itself may be gone.

    Raises
    ------
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When the file cannot be read or written, or a version cannot be removed.
    """
    file = historic_file(path)
    forget_changes(file)
    return file


def _language(versions: tuple[PastVersion, ...], file: Path) -> Language:
    for version in versions:
        with suppress(WorkshopFileError):
            return language_or_english(workshop_of(version, file).language)
    return language_or_english("")


def _what(
    version: PastVersion, before: tuple[PastVersion, ...], file: Path, language: Language
) -> str:
    if not version.is_readable:
        return translated("Not a workshop file", language.code)
    if not before:
        return version.text or translated("The first version kept", language.code)
    told = _told(before[0], version, file)
    if version.is_from_outside:
        found = translated("Changed by another program: {what}", language.code)
        return found.format(what=told)
    return told


def _told(before: PastVersion, after: PastVersion, file: Path) -> str:
    """Return what was done: by names, which the log leaves out, unless it says more."""
    try:
        old, new = workshop_of(before, file), workshop_of(after, file)
    except WorkshopFileError:
        return after.text
    if after.text not in ("", in_brief(old, new)):
        return after.text
    difference = compared(old, new)
    return summary_line(difference.lines, difference.words)
