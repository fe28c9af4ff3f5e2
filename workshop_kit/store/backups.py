"""Earlier contents of a workshop file, kept in the folder of state."""

import logging
import re
from datetime import datetime, timedelta
from pathlib import Path

from workshop_kit.store.state import backup_folder

NEWEST = 20
DAYS = 30

_log = logging.getLogger(__name__)
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d-\d\d-\d\d-\d{6}\.workshop\.json")


def keep_backup(path: Path, content: bytes, now: datetime) -> None:
    """Keep one earlier content of a workshop file, and drop the oldest ones.

    A backup that fails never stops the save: what was just typed is worth more than a copy
    of what was there before. It is logged as a warning.
    """
    folder = backup_folder(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{now:%Y-%m-%dT%H-%M-%S-%f}.workshop.json").write_bytes(content)
        for name in outdated([file.name for file in folder.iterdir()], now):
            (folder / name).unlink()
    except OSError as error:
        _log.warning("No backup of %s was kept: %s", path, error)


def outdated(names: list[str], now: datetime) -> list[str]:
    """Return the backups to drop: all but the 20 newest and the last of each day for 30 days.

    Names of other files are left alone.

    Examples
    --------
    >>> names = [f"2027-06-30T10-42-{second:02}-000000.workshop.json" for second in range(25)]
    >>> len(outdated(names, datetime(2027, 6, 30, 11)))
    5
    """
    newest_first = sorted((name for name in names if _NAME.fullmatch(name)), reverse=True)
    oldest_day = f"{now - timedelta(days=DAYS):%Y-%m-%d}"
    last_of_day: dict[str, str] = {}
    for name in newest_first:
        last_of_day.setdefault(name[:10], name)
    kept = {name for day, name in last_of_day.items() if day >= oldest_day}
    return [name for name in newest_first[NEWEST:] if name not in kept]
