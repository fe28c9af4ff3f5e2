"""Copies of a workshop file that a sync client or a person left beside it.

They are found by name and by the workshop's id together: a copy that was made into another
workshop has another id, and a file of another name is nobody's copy. Bringing a copy back
in belongs to ``workflows.merge``.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from workshop_kit.store.file_names import is_conflict_name


def conflict_copies(path: Path) -> tuple[Path, ...]:
    """Return the copies beside a workshop file, by name; none if the file cannot be read."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return ()
    return copies_among(beside, path)


def copies_among(files: Sequence[Path], original: Path) -> tuple[Path, ...]:
    """Return which of some files are conflict copies of another."""
    named = [file for file in files if is_conflict_name(file.name, original.name)]
    own_id = _workshop_id(original) if named else None
    return tuple(file for file in named if own_id and _workshop_id(file) == own_id)


def _workshop_id(file: Path) -> str | None:
    try:
        data = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    found = data.get("id") if isinstance(data, dict) else None
    return found if isinstance(found, str) else None
