"""JupyterLab on a workshop's folder, for this machine only."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from workshop_kit.content.assets import jupyter_root
from workshop_kit.errors import WorkshopNotFound

_SEARCHED_BY_JUPYTER = ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH")
_GUIDED_NOTEBOOKS = "[0-9][0-9]_*.ipynb"


def lab_command(folder: Path) -> list[str]:
    """Return the command that opens a folder in JupyterLab, as a list of its words.

    The server listens on the loopback address alone, and neither news nor updates are asked
    for over the network. The first guided notebook is shown, if there is one. A workshop file
    stands for the folder it lies in.

    Raises
    ------
    WorkshopNotFound
        When there is no such folder.
    """
    root = folder.parent if folder.is_file() else folder
    if not root.is_dir():
        raise WorkshopNotFound(str(folder))
    first = min((notebook.name for notebook in root.glob(_GUIDED_NOTEBOOKS)), default=None)
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


def lab_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables with which JupyterLab finds the kit's extension and settings.

    They are added to what JupyterLab finds anyway, and hold for this one run: other notebooks
    of the same installation, opened otherwise, keep their buttons. What people set stays in force.

    Examples
    --------
    >>> sorted(lab_environment({"LANG": "it_IT.UTF-8"}))
    ['JUPYTER_CONFIG_PATH', 'JUPYTER_PATH', 'LANG']
    """
    folder = str(jupyter_root())
    return {**environment} | {
        name: os.pathsep.join(filter(None, (folder, environment.get(name))))
        for name in _SEARCHED_BY_JUPYTER
    }
