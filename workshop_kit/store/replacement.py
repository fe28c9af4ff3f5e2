"""A file replaced as a whole: whoever reads it finds the old content or the new, never half.

Which content, and whether it may be replaced, belongs to ``disk``.
"""

import glob
import os
import secrets
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from errno import (
    EACCES,
    EBADF,
    EDQUOT,
    EEXIST,
    EFBIG,
    EINVAL,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    ENOTSUP,
    EPERM,
    EROFS,
)
from pathlib import Path

from workshop_kit.errors import FileBusy, NotSaved, Reason

Replace = Callable[[Path, Path], None]

_HELD = {32, 33}
"""Windows: another program holds the file (sharing and lock violations)."""

_MAYBE_HELD = {5, *_HELD}
"""Windows also says *access denied* while a scanner or sync client looks at a file."""

_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28)
"""Seconds between attempts, about 2.5 in all: scanners let go within that time."""

_REASONS = {
    ENOSPC: Reason("the disk is full"),
    EDQUOT: Reason("the space allowed on this disk is used up"),
    EFBIG: Reason("the file would be larger than this disk allows"),
    EROFS: Reason("the disk can only be read"),
    EACCES: Reason("writing there is not permitted"),
    EPERM: Reason("writing there is not permitted"),
    ENOENT: Reason("the folder is no longer there"),
    EEXIST: Reason("there is a file where a folder should be"),
    ENOTDIR: Reason("there is a file where a folder should be"),
}

_STALE_SECONDS = 3600

_NO_FOLDER_SYNC = {EINVAL, ENOTSUP, EBADF, EACCES}


def replace_content(path: Path, content: bytes, *, replace: Replace = os.replace) -> None:
    """Put new content in the place of a file, and return once it is on the disk.

    The permissions of the file are kept. ``replace`` swaps the files.

    Raises
    ------
    FileBusy
        When another program holds the file for longer than some seconds (Windows).
    NotSaved
        When the disk refuses; the file then holds what it held.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        _write_new(temporary, content, _permissions(path))
        _swap(temporary, path, replace)
        _sync_folder(path.parent)
    except OSError as error:
        if getattr(error, "winerror", None) in _HELD:
            raise FileBusy(str(path)) from error
        raise NotSaved(str(path), reason_of(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def remove_leftovers(path: Path, now: datetime) -> None:
    """Remove what saves that were killed an hour ago or earlier left beside a file.

    Earlier ones only: a file that another machine is just writing may look the same here.
    """
    oldest = now.timestamp() - _STALE_SECONDS
    with suppress(OSError):
        for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
            if leftover.stat().st_mtime < oldest:
                leftover.unlink()


def reason_of(error: OSError) -> Reason:
    """Return why the system refused, in plain words."""
    unknown = Reason("the system says “{text}”", text=error.strerror or str(error))
    return _REASONS.get(error.errno or 0, unknown)


def _permissions(path: Path) -> int | None:
    """Return the permissions to keep; nothing for a new file, which takes the system's."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        # a swap would succeed all the same, and walk over what its owner asked for
        raise NotSaved(str(path), Reason("the file is marked as read-only"))
    return mode


def _write_new(path: Path, content: bytes, permissions: int | None) -> None:
    with path.open("xb") as file:
        if permissions is not None:
            path.chmod(permissions)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(temporary: Path, path: Path, replace: Replace) -> None:
    for pause in _PAUSES:
        try:
            replace(temporary, path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _MAYBE_HELD:
                raise
            time.sleep(pause)
        else:
            return
    replace(temporary, path)


def _sync_folder(folder: Path) -> None:
    """Make the swap itself last through a power cut, where the system has a way to."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)
