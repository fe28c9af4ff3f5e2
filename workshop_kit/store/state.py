"""Where the kit keeps what does not belong beside a workshop: locks and histories.

The folder is the user's state folder, or the one that ``WORKSHOP_KIT_STATE`` names. It is
local: a workshop may lie in a synced folder, its locks and its history may not.
"""

import hashlib
import os
from pathlib import Path

from platformdirs import user_state_path

VARIABLE = "WORKSHOP_KIT_STATE"


def state_folder() -> Path:
    """Return the kit's folder of state; it may not exist yet."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else user_state_path("workshop-kit", appauthor=False)


def target_of(path: str | Path) -> Path:
    """Return the file that a path leads to, links followed: the same one for every spelling."""
    return Path(os.path.realpath(path))


def history_folder(path: str | Path) -> Path:
    """Return the folder of one workshop's earlier versions."""
    return state_folder() / "history" / _key(path)


def lock_file(path: str | Path) -> Path:
    """Return the file whose lock stands for one workshop."""
    return state_folder() / "locks" / f"{_key(path)}.lock"


def _key(path: str | Path) -> str:
    """Name a workshop by its place, so that two workshops of one name do not meet."""
    target = os.path.normcase(target_of(path))
    digest = hashlib.sha256(target.encode("utf-8", "surrogateescape")).hexdigest()
    return digest[:32]
