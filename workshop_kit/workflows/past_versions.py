"""The versions of a workshop file, newest first, and one of them chosen by its id or a time."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from workshop_kit.errors import HistoryError, Reason, WorkshopFileError, WorkshopNotFound
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.file_names import SUFFIX
from workshop_kit.store.history import (
    Version,
    adopt_history,
    content_of,
    gone_files,
    kept_versions,
    version_id,
)
from workshop_kit.store.workshop_file import find_workshop, workshop_from_text

_SHORTEST_ID = 4
_LENGTH_OF_A_DAY = len("2027-06-30")


@dataclass(frozen=True, slots=True)
class PastVersion:
    """One version: its id, when it was made, by whom and what they did, as far as it is known.

    ``log_end`` is the last line of its change log, as it stands in the file. A version that
    ``is_from_outside`` was written by another program, which left no such line. Only the
    current version may not be ``kept``.
    """

    id: str
    at: datetime
    log_end: dict[str, Any]
    kept: Version | None
    is_readable: bool
    is_current: bool = False
    is_from_outside: bool = False

    @property
    def author(self) -> str:
        """Who made it; nobody if that is not known."""
        return "" if self.is_from_outside else str(self.log_end.get("author", ""))

    @property
    def text(self) -> str:
        """What was done, in the words of the log."""
        return "" if self.is_from_outside else str(self.log_end.get("text", ""))


def historic_file(path: Path) -> Path:
    """Return the workshop file that is meant, even one that is gone and has a history.

    Raises
    ------
    WorkshopNotFound, AmbiguousWorkshop, NotRead
        As ``find_workshop`` does.
    """
    try:
        return find_workshop(path)
    except WorkshopNotFound:
        gone = (path,) if path.name.endswith(SUFFIX) and kept_versions(path) else gone_files(path)
        if len(gone) != 1:
            raise
        return gone[0]


def past_versions(file: Path) -> tuple[PastVersion, ...]:
    """Return the versions of a workshop file, newest first; the one in the file is the first."""
    with suppress(WorkshopFileError):  # a file that cannot be read has a past all the same
        adopt_history(file, read_workshop(file).id)
    versions = [*_kept(file)]
    current = _current(file)
    if current and versions and versions[-1].id == current.id:
        versions[-1] = replace(versions[-1], is_current=True)
    elif current:
        versions.append(current)
    return tuple(reversed([*_told_apart(versions)]))


def chosen(versions: tuple[PastVersion, ...], given: str, file: Path, now: datetime) -> PastVersion:
    """Return the version with an id, or its first digits, or the one in force at a time.

    A time is *2027-06-30*, *2027-06-30 10:42* or, for today, *10:42*, where ``now`` is.

    Raises
    ------
    HistoryError
        When there is none.
    """
    if len(given) >= _SHORTEST_ID:
        for version in versions:
            if version.id.startswith(given.lower()):
                return version
    moment = _moment(given, now)
    found = next((v for v in versions if moment and v.at <= moment), None)
    if found is None:
        raise HistoryError(
            reason=Reason(
                "“{path}” has no version “{given}”. Give the id of one, or a time such as 10:42 "
                'or 2027-06-30 10:42. List them with: workshop-kit history "{path}"',
                given=given,
                path=str(file),
            )
        )
    return found


def workshop_of(version: PastVersion, file: Path) -> Workshop:
    """Return the workshop as it was in a version.

    Raises
    ------
    HistoryError
        When the version is gone meanwhile.
    NotAWorkshopFile, FileTooNew, DamagedWorkshop
        When it cannot be read.
    """
    if version.kept is None:
        return read_workshop(file)
    content = content_of(version.kept)
    if content is None:
        raise not_kept(file)
    return workshop_from_text(content.decode("utf-8-sig", "replace"), str(version.kept.path))


def not_kept(file: Path) -> HistoryError:
    """Return the error for a version that is known and not there."""
    return HistoryError(
        reason=Reason(
            "This change to “{path}” cannot be taken back: the versions before and after it are "
            "not kept on this machine any more.",
            path=str(file),
        )
    )


def no_earlier(file: Path) -> HistoryError:
    """Return the error for a file that has nothing to go back to."""
    return HistoryError(
        reason=Reason("“{path}” has no earlier version that could be brought back.", path=str(file))
    )


def _kept(file: Path) -> Iterator[PastVersion]:
    for version in kept_versions(file):
        content = content_of(version)
        if content is not None:  # a version that was damaged since is none any more
            yield _past(content, version.at, version)


def _current(file: Path) -> PastVersion | None:
    try:
        content = file.read_bytes()
        at = datetime.fromtimestamp(file.stat().st_mtime, tz=UTC)
    except OSError:
        return None
    return replace(_past(content, at, None), is_current=True)


def _past(content: bytes, at: datetime, kept: Version | None) -> PastVersion:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        data = None
    is_readable = isinstance(data, dict)
    log = data.get("change_log") if is_readable else None
    end = log[-1] if isinstance(log, list) and log else None
    return PastVersion(
        version_id(content), at, end if isinstance(end, dict) else {}, kept, is_readable
    )


def _told_apart(versions: list[PastVersion]) -> Iterator[PastVersion]:
    """Mark what another program wrote: its log ends like that of the version before."""
    for place, version in enumerate(versions):
        same_end = place > 0 and version.log_end == versions[place - 1].log_end
        yield replace(version, is_from_outside=same_end or not version.is_readable)


def _moment(given: str, now: datetime) -> datetime | None:
    """Return a time as people write it, nothing if it is none."""
    try:
        return datetime.combine(now.date(), time.fromisoformat(given), now.tzinfo)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        return None
    if len(given) <= _LENGTH_OF_A_DAY:  # a day means its end
        moment = datetime.combine(moment, time.max)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
