"""``workshop-kit lab``: the notebooks, in JupyterLab."""

import os
import subprocess
import sys
from pathlib import Path

import click


@click.command(epilog="\b\nExample:\n  workshop-kit lab buying-a-sofa")
@click.argument("folder", metavar="[FOLDER]", type=click.Path(path_type=Path), default=Path())
def lab(folder: Path) -> None:
    """Open the notebooks of FOLDER in JupyterLab, on this machine only.

    FOLDER is the current one unless you name another.
    """
    from workshop_kit.workflows.lab import lab_command, lab_environment

    command, environment = lab_command(folder), lab_environment(os.environ)
    if os.name == "nt":  # there, a program that replaces another returns to the prompt at once
        sys.exit(subprocess.call(command, env=environment))
    os.execve(command[0], command, environment)
