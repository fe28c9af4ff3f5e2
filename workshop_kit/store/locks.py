"""One writer at a time: a lock between all programs of one user on one machine."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from workshop_kit.errors import FileBusy, NotSaved, Reason
from workshop_kit.store.state import lock_file

_log = logging.getLogger(__name__)

PATIENCE_SECONDS = 10.0
"""A save takes milliseconds; who has to wait this long waits for a program that hangs."""


@contextmanager
def locked(path: Path, *, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the lock of one workshop file.

    Raises
    ------
    FileBusy
        When another program keeps the lock.
    NotSaved
        When locks cannot be kept, because the kit's folder of state cannot be written.
    """
    file = lock_file(path)
    lock = FileLock(file, timeout=patience_seconds)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(poll_interval=0.01)
    except Timeout as waited:
        raise FileBusy(str(path)) from waited
    except OSError as error:
        why = Reason(
            "the folder “{folder}” cannot be written; "
            "name another one in the environment variable WORKSHOP_KIT_STATE",
            folder=str(file.parent),
        )
        raise NotSaved(str(path), why) from error
    try:
        yield
    finally:
        _release(lock, path)


def _release(lock: FileLock, path: Path) -> None:
    """Give a lock back; what was done under it is done, even if the system refuses this."""
    try:
        lock.release()
    except OSError as error:
        _log.warning("The lock of %s was not given back: %s", path, error)
