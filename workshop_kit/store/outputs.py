"""Published files put in place without ever overwriting one that somebody changed.

The kit remembers the digest of every file it wrote. A file in the way that still has that
digest is ours to replace; any other stays, and the new one takes a numbered name (OUT11).
"""

import hashlib
import json
from pathlib import Path

from workshop_kit.errors import FileBusy, NotSaved
from workshop_kit.store.locks import locked
from workshop_kit.store.replacement import reason_of, replace_content
from workshop_kit.store.state import state_folder, target_of

_LEDGER = "outputs.json"
_MOST_REMEMBERED = 2_000


def place_output(path: Path, content: bytes) -> Path:
    """Write a published file and return where it went.

    Raises
    ------
    FileBusy
        When an office program holds the file open.
    NotSaved
        When the disk refuses, or the folder is a file.
    """
    ledger_file = state_folder() / _LEDGER
    with locked(ledger_file):
        try:
            return _placed(path, content, ledger_file)
        except OSError as error:
            raise NotSaved(str(path), reason_of(error)) from error


def is_as_written(path: Path) -> bool:
    """Whether a file is the one that the kit wrote there, and nobody changed it since."""
    try:
        return _is_ours(path, _read(state_folder() / _LEDGER))
    except OSError:
        return False


def _placed(path: Path, content: bytes, ledger_file: Path) -> Path:
    ledger = _read(ledger_file)
    path.parent.mkdir(parents=True, exist_ok=True)
    target = _free_name(path, ledger)
    _refuse_if_open(target)
    replace_content(target, content)
    ledger.pop(str(target_of(target)), None)
    ledger[str(target_of(target))] = _digest(content)
    newest = dict(list(ledger.items())[-_MOST_REMEMBERED:])
    replace_content(ledger_file, json.dumps(newest, indent=1).encode())
    return target


def _free_name(path: Path, ledger: dict[str, str]) -> Path:
    """Return the path itself if it is free or ours, else the first numbered one that is."""
    number, candidate = 1, path
    while candidate.exists() and not _is_ours(candidate, ledger):
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def _is_ours(path: Path, ledger: dict[str, str]) -> bool:
    written = ledger.get(str(target_of(path)))
    return written is not None and written == _digest(path.read_bytes())


def _refuse_if_open(path: Path) -> None:
    """Office and LibreOffice leave an owner file beside a document while it is open."""
    owners = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if any(owner.exists() for owner in owners):
        raise FileBusy(str(path))


def _read(ledger: Path) -> dict[str, str]:
    try:
        found = json.loads(ledger.read_bytes())
    except (FileNotFoundError, ValueError):
        # without memory every file counts as somebody's own, which is the safe side
        ledger.parent.mkdir(parents=True, exist_ok=True)
        return {}
    return found if isinstance(found, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
