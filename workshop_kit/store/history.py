"""The versions of a workshop file that this machine has written or found, kept in the folder of state.

A version is the whole content of the file at one time. Its name says when it was kept and what
is in it (the beginning of its SHA-256), so a version that was damaged since is noticed and never
brought back. Who made it and why stands inside it, in the change log; what two versions differ
in belongs to ``analysis.differences``.

A version is written only once the file holds it, or held it: after a crash the history may lack
the newest version, which is then in the file, but tells of none that never was.
"""

import hashlib
import json
import logging
import os
import re
import shutil
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from workshop_kit.store.file_names import SUFFIX
from workshop_kit.store.state import history_folder, target_of

ALWAYS = 20
"""So many of the newest versions stay, however old and large."""

RECENT = 200
"""So many stay of the last 24 hours; before, the last of each hour and later of each day."""

HOURS_FOR = timedelta(days=7)
DAYS_FOR = timedelta(days=30)

MOST_BYTES = 100_000_000
"""All versions of one workshop together; past it the oldest go first."""

_AT_ONCE = 25
"""Within an hour so many may come together before the oldest of them go."""

_ID_LENGTH = 12
_PLACE = "place.txt"
_MOMENT = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(rf"(\d{{8}}T\d{{6}}\.\d{{6}}Z)-([0-9a-f]{{{_ID_LENGTH}}})\.workshop\.json")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Version:
    """One version on the disk; ``at`` is when it was kept, in UTC."""

    id: str
    at: datetime
    path: Path
    size: int


def version_id(content: bytes) -> str:
    """Return what a version is called: twelve hexadecimal digits made from its content.

    Examples
    --------
    >>> version_id(b"{}")
    '44136fa355b3'
    """
    return hashlib.sha256(content).hexdigest()[:_ID_LENGTH]


def kept_versions(path: Path) -> tuple[Version, ...]:
    """Return the versions of a workshop file, oldest first."""
    try:
        return _listed(history_folder(path))
    except OSError:
        return ()


def content_of(version: Version) -> bytes | None:
    """Return a version's content, or nothing if it is gone or not what it was."""
    try:
        content = version.path.read_bytes()
    except OSError:
        return None
    return content if version_id(content) == version.id else None


def keep_version(path: Path, content: bytes, now: datetime) -> None:
    """Keep a content that the file has or had, unless it is the newest version already.

    At the first change of each hour, and when there are many, those that are ``outdated`` go.
    A version that cannot be kept never stops a save: what was just typed is worth more than
    the way back. It is logged as a warning.
    """
    folder = history_folder(path)
    try:
        _make(folder, path)
        names = _names(folder)
        newest = _version(folder / names[-1]) if names else None
        if newest and (newest.id, newest.size) == (version_id(content), len(content)):
            return
        moment = now.astimezone(UTC)
        if newest:  # the order of the names is that of the versions, though a clock be set back
            moment = max(moment, newest.at + timedelta(microseconds=1))
        _write(folder, content, moment)
        if newest and _is_time_to_thin_out(names, newest, moment, len(content)):
            for version in outdated(_listed(folder), moment):
                version.path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("No version of %s was kept: %s", path, error)


def outdated(versions: Sequence[Version], now: datetime) -> list[Version]:
    """Return the versions to drop, oldest first.

    The 20 newest stay. So do the 200 newest of the last 24 hours, the last of each hour of the
    last 7 days and the last of each day of the last 30 days, as long as all of them together
    take no more than 100 MB.
    """
    oldest_first = sorted(versions, key=lambda version: version.at)
    free, always = oldest_first[:-ALWAYS], oldest_first[-ALWAYS:]
    recent = [version for version in oldest_first[-RECENT:] if now - version.at <= _A_DAY]
    wanted = {version.path for version in (*recent, *_last_of_each(free, now))}
    staying = [version for version in free if version.path in wanted]
    size = sum(version.size for version in (*staying, *always))
    while staying and size > MOST_BYTES:
        size -= staying.pop(0).size
    kept = {version.path for version in staying}
    return [version for version in free if version.path not in kept]


def adopt_history(path: Path, workshop_id: str) -> None:
    """Take over the history of a workshop that was moved here, if this place has none yet.

    It is the same workshop when the ids are equal and its former place is empty: a copy leaves
    the original where it is.
    """
    own = history_folder(path)
    try:
        if own.exists() or not own.parent.is_dir():
            return
        moved = [folder for folder in own.parent.iterdir() if _was_moved(folder, workshop_id)]
        if len(moved) == 1:
            moved[0].rename(own)
            (own / _PLACE).write_text(str(target_of(path)), encoding="utf-8")
    except OSError as error:
        _log.warning("The history of %s was not taken over: %s", path, error)


def gone_files(folder: Path) -> tuple[Path, ...]:
    """Return the workshop files that have a history and lay in a folder, but are gone."""
    histories = history_folder(folder).parent
    try:
        places = [_place(kept) for kept in histories.iterdir()]
    except OSError:
        return ()
    here = target_of(folder)
    return tuple(
        sorted(place for place in places if place and place.parent == here and not place.exists())
    )


def erase_history(path: Path) -> None:
    """Remove every version of a workshop file.

    Raises
    ------
    OSError
        When the disk refuses.
    """
    folder = history_folder(path)
    if folder.exists():
        shutil.rmtree(folder)


_A_DAY = timedelta(hours=24)
_WHOLE_DAY = -1


def _last_of_each(oldest_first: Iterable[Version], now: datetime) -> Iterable[Version]:
    """Return the last version of each hour and of each day, as far back as they are wanted."""
    last: dict[tuple[date, int], Version] = {}
    for version in oldest_first:
        if now - version.at <= HOURS_FOR:
            last[version.at.date(), version.at.hour] = version
        if now - version.at <= DAYS_FOR:
            last[version.at.date(), _WHOLE_DAY] = version
    return last.values()


def _is_time_to_thin_out(names: list[str], newest: Version, moment: datetime, size: int) -> bool:
    """Whether it is a new hour, or much has come together: to look at all takes its time."""
    is_new_hour = (newest.at.date(), newest.at.hour) != (moment.date(), moment.hour)
    recent = len(names) - bisect(names, f"{moment - _A_DAY:{_MOMENT}}")
    return is_new_hour or recent >= RECENT + _AT_ONCE or len(names) * size > MOST_BYTES


def _listed(folder: Path) -> tuple[Version, ...]:
    return tuple(_version(folder / name) for name in _names(folder))


def _names(folder: Path) -> list[str]:
    """Return the names of the versions in a folder, oldest first; every save does this."""
    with os.scandir(folder) as files:
        return sorted(file.name for file in files if _NAME.fullmatch(file.name))


def _version(file: Path) -> Version:
    moment, own_id = file.name.removesuffix(SUFFIX).split("-")
    return Version(own_id, datetime.fromisoformat(moment), file, file.stat().st_size)


def _make(folder: Path, path: Path) -> None:
    if not folder.exists():
        folder.mkdir(mode=0o700, parents=True)  # a file for one pair of eyes stays for one
        (folder / _PLACE).write_text(str(target_of(path)), encoding="utf-8")


def _write(folder: Path, content: bytes, moment: datetime) -> None:
    """Write under another name first, so that a crash leaves no half of a version."""
    file = folder / f"{moment:{_MOMENT}}-{version_id(content)}{SUFFIX}"
    unfinished = folder / "unfinished.tmp"
    unfinished.write_bytes(content)
    unfinished.replace(file)


def _place(folder: Path) -> Path | None:
    """Return the file whose history a folder holds."""
    try:
        return Path((folder / _PLACE).read_text(encoding="utf-8"))
    except OSError:
        return None


def _was_moved(folder: Path, workshop_id: str) -> bool:
    place = _place(folder)
    if place is None or place.exists():
        return False
    contents = (content_of(version) for version in reversed(_listed(folder)))
    newest = next((content for content in contents if content is not None), b"null")
    return _holds_workshop(newest, workshop_id)


def _holds_workshop(content: bytes, workshop_id: str) -> bool:
    try:
        data = json.loads(content)
    except ValueError:
        return False
    return isinstance(data, dict) and data.get("id") == workshop_id
