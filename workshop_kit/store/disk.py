"""Reading a workshop from the disk, and changing it there without losing anything.

Every change is a pure function that is applied, under a lock, to the newest content of the
file: nobody holds a whole workshop in memory and writes it back over another's work.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from workshop_kit.errors import (
    FileBusy,
    NotAWorkshopFile,
    NotRead,
    Reason,
    TargetExists,
    WorkshopNotFound,
)
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.backups import keep_backup
from workshop_kit.store.locks import locked
from workshop_kit.store.replacement import reason_of, replace_content
from workshop_kit.store.state import target_of
from workshop_kit.store.workshop_file import workshop_from_text, workshop_text

Change = Callable[[Workshop], Workshop]
Stamp = tuple[int, int, int]

_ATTEMPTS = 5


def read_workshop(path: Path) -> Workshop:
    """Return the workshop in a file.

    Raises
    ------
    WorkshopNotFound, NotRead
        When the file is not there, or may not be read.
    NotAWorkshopFile, FileTooNew, DamagedWorkshop
        When it holds something else, or what this kit cannot read.
    """
    return _workshop(_bytes(path), path)


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


def edit_workshop(path: Path, change: Change, *, now: datetime) -> Workshop:
    """Apply a change to the newest content of a file and return the workshop as saved.

    ``change`` may be called again when a program without our lock, such as a sync client,
    replaces the file in between. Nothing is written where nothing changes. The content
    before goes to the backups, under the time ``now``.

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
            workshop = _workshop(content, target)
            changed = change(workshop)
            new_content = workshop_text(changed).encode()
            if changed is workshop or new_content == content:
                return workshop
            saved = _workshop(new_content, target)  # what cannot be read back is never written
            if stamp(target) == before:
                keep_backup(target, content, now)
                replace_content(target, new_content)
                return saved
    raise FileBusy(str(path))


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


def _workshop(content: bytes, path: Path) -> Workshop:
    try:
        # some editors put a byte order mark before the text; it is not part of it
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NotAWorkshopFile(str(path), Reason("it is not text in UTF-8")) from fault
    return workshop_from_text(text, str(path))
