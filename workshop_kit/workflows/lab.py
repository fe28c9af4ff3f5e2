"""JupyterLab on a workshop's folder, for this machine only."""

import sys
from pathlib import Path

from workshop_kit.errors import WorkshopNotFound

_FIRST_NOTEBOOKS = ("00_start.ipynb", "01_goals.ipynb")


def lab_command(folder: Path) -> list[str]:
    """Return the command that opens a folder in JupyterLab, as a list of its words.

    The server listens on the loopback address alone, and neither news nor updates are asked
    for over the network. A workshop file stands for the folder it lies in.

    Raises
    ------
    WorkshopNotFound
        When there is no such folder.
    """
    root = folder.parent if folder.is_file() else folder
    if not root.is_dir():
        raise WorkshopNotFound(str(folder))
    first = next((name for name in _FIRST_NOTEBOOKS if (root / name).is_file()), None)
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={root.resolve()}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        *([f"--LabApp.default_url=/lab/tree/{first}"] if first else []),
    ]
