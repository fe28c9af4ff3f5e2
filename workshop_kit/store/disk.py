"""Reading a workshop from the disk, and changing it there without losing anything.

Every change is a pure function that is applied, under a lock, to the newest content of the
file: nobody holds a whole workshop in memory and writes it back over another's work. Every
change leaves a line in the change log inside the file, and the version it made in the history.
"""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from workshop_kit.errors import (
    FileBusy,
    NotAWorkshopFile,
    NotRead,
    NotSaved,
    Reason,
    TargetExists,
    WorkshopNotFound,
)
from workshop_kit.model.records import ChangeLogEntry
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.history import (
    adopt_history,
    erase_history,
    keep_version,
    kept_versions,
    version_id,
)
from workshop_kit.store.locks import locked
from workshop_kit.store.replacement import reason_of, remove_leftovers, replace_content
from workshop_kit.store.state import history_folder, target_of
from workshop_kit.store.workshop_file import workshop_from_text, workshop_text

Change = Callable[[Workshop], Workshop]
Stamp = tuple[int, int, int]

What = str | Callable[[Workshop, Workshop], str]
"""What was done, in words, or a function that tells it from the workshop before and after."""

LONGEST_LOG = 200
"""So many changes are remembered inside the file; the versions themselves are in the history."""

_ATTEMPTS = 5
_LONGEST_TEXT = 200
_LONGEST_NAME = 60


def read_workshop(path: Path) -> Workshop:
    """Return the workshop in a file.

    Raises
    ------
    WorkshopNotFound, NotRead
        When the file is not there, or may not be read.
    NotAWorkshopFile, FileTooNew, DamagedWorkshop
        When it holds something else, or what this kit cannot read.
    """
    return _found(_bytes(path), path)


def save_new(path: Path, workshop: Workshop) -> None:
    """Write a workshop to a file that is not there yet.

    Raises
    ------
    TargetExists
        When something stands at the path.
    FileBusy, NotSaved
        When the disk refuses.
    """
    target = target_of(path)
    with locked(target):
        if target.exists():
            raise TargetExists(str(path))
        replace_content(target, workshop_text(workshop).encode())


def edit_workshop(
    path: Path,
    change: Change,
    *,
    now: datetime,
    author: str = "",
    what: What = "",
    reverts: str = "",
) -> Workshop:
    """Apply a change to the newest content of a file and return the workshop as saved.

    ``change`` may be called again when a program without our lock, such as a sync client,
    replaces the file in between. Nothing is written where nothing changes. The change log
    gets a line with the time ``now``, the ``author``, ``what`` was done in words, and the
    version that was changed; it is the store's own, so what ``change`` does to it is put aside.
    ``reverts`` names the line of a change that this one takes back.

    Raises
    ------
    FileBusy
        When another program keeps the file for long, or replaces it again and again.
    NotSaved
        When the disk refuses; the file then holds what it held.
    WorkshopNotFound, NotRead, NotAWorkshopFile, FileTooNew, DamagedWorkshop
        When it cannot be read.
    """
    target = target_of(path)
    with locked(target):
        for _ in range(_ATTEMPTS):
            before = stamp(target)
            content = _bytes(target)
            workshop = _found(content, target)
            changed = change(workshop)
            if changed.change_log != workshop.change_log:
                changed = changed.replace(change_log=workshop.change_log)
            if changed == workshop:
                return workshop
            said = what if isinstance(what, str) else what(workshop, changed)
            entry = _entry(content, now, author, said, reverts)
            new_content = workshop_text(_logged(changed, entry)).encode()
            saved = _workshop(new_content, target)  # what cannot be read back is never written
            if stamp(target) == before:
                adopt_history(target, workshop.id)
                remove_leftovers(target, now)
                keep_version(target, content, now)
                replace_content(target, new_content)
                keep_version(target, new_content, now)
                return saved
    raise FileBusy(str(path))


def bring_back(
    path: Path, workshop: Workshop, *, now: datetime, author: str = "", what: str = ""
) -> Workshop:
    """Put a workshop in the place of a file that cannot be read or is gone.

    What stands there is kept in the history, whatever it is.

    Raises
    ------
    FileBusy, NotSaved, NotRead
        When the disk refuses; the file then holds what it held.
    """
    target = target_of(path)
    with locked(target):
        content = _bytes(target) if target.exists() else b""
        if content:
            keep_version(target, content, now)
        new_content = workshop_text(
            _logged(workshop, _entry(content, now, author, what, ""))
        ).encode()
        saved = _workshop(new_content, target)
        replace_content(target, new_content)
        keep_version(target, new_content, now)
    return saved


def forget_changes(path: Path) -> None:
    """Erase the history of a workshop file: the change log inside it and every kept version.

    The file itself may be gone.

    Raises
    ------
    FileBusy, NotSaved
        When the disk refuses; some versions may then be left.
    NotRead, NotAWorkshopFile, FileTooNew, DamagedWorkshop
        When the file cannot be read.
    """
    target = target_of(path)
    with locked(target):
        if target.exists():
            workshop = _found(_bytes(target), target)
            if workshop.change_log:
                replace_content(target, workshop_text(workshop.replace(change_log=())).encode())
        try:
            erase_history(target)
        except OSError as error:
            raise NotSaved(str(history_folder(target)), reason_of(error)) from error


def stamp(path: Path) -> Stamp:
    """Return what changes whenever a file does: its time in ns, its size, its number on the disk.

    Raises
    ------
    WorkshopNotFound, NotRead
        When the file is not there, or may not be looked at.
    """
    try:
        status = path.stat()
    except FileNotFoundError as nothing:
        raise WorkshopNotFound(str(path)) from nothing
    except OSError as error:
        raise NotRead(str(path), reason_of(error)) from error
    return status.st_mtime_ns, status.st_size, status.st_ino


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as nothing:
        raise WorkshopNotFound(str(path)) from nothing
    except PermissionError as refusal:
        raise NotRead(str(path), Reason("reading it is not permitted")) from refusal
    except OSError as error:
        raise NotRead(str(path), reason_of(error)) from error


def _entry(content: bytes, now: datetime, author: str, what: str, reverts: str) -> ChangeLogEntry:
    return ChangeLogEntry(
        at=now.replace(microsecond=0),
        author=" ".join(author.split())[:_LONGEST_NAME],
        text=" ".join(what.split())[:_LONGEST_TEXT],
        before=version_id(content),
        reverts=reverts,
    )


def _logged(workshop: Workshop, entry: ChangeLogEntry) -> Workshop:
    log = (*workshop.change_log, entry)[-LONGEST_LOG:]
    return workshop.model_copy(update={"change_log": log})  # checked when it is read back


def _found(content: bytes, path: Path) -> Workshop:
    """Return the workshop in a content that was found on the disk."""
    try:
        return _workshop(content, path)
    except NotAWorkshopFile as error:
        if not kept_versions(path):
            raise
        raise NotAWorkshopFile(str(path), error.values["reason"], has_history=True) from error


@lru_cache(maxsize=1)
def _workshop(content: bytes, path: Path) -> Workshop:
    """Return the workshop in a content; the last one is remembered, for the next edit needs it."""
    try:
        # some editors put a byte order mark before the text; it is not part of it
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NotAWorkshopFile(str(path), Reason("it is not text in UTF-8")) from fault
    return workshop_from_text(text, str(path))
