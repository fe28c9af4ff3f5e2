"""Setting up on a machine where something is missing ends with what to install."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from checkout import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="make needs a POSIX system")

NO_ENSUREPIP = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; esac\n'


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """Return a folder of programs in which there is no Python."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "dirname"):
        (programs / name).symlink_to(str(shutil.which(name)))
    return programs


def set_up(programs: Path, python: str = "") -> str:
    """Run the set-up, which must stop before it installs anything, and return what it says."""
    answer = subprocess.run(
        [programs / "sh", ROOT / "scripts" / "set_up.sh"],
        env={"PATH": str(programs), "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1
    return answer.stderr


def test_a_machine_without_python_is_told_what_to_install(bare_machine: Path) -> None:
    assert "No Python 3.11 or later was found" in set_up(bare_machine)


def test_an_old_python_does_not_count(bare_machine: Path) -> None:
    old = bare_machine / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    assert "No Python 3.11 or later was found" in set_up(bare_machine)


def test_a_python_that_was_asked_for_is_not_replaced_by_another(bare_machine: Path) -> None:
    message = set_up(bare_machine, python="/opt/no python/bin/python3")
    assert "PYTHON=/opt/no python/bin/python3 is not a Python 3.11" in message


def test_a_python_without_venv_is_told_what_to_install(bare_machine: Path) -> None:
    python = bare_machine / "python3.12"
    python.write_text(NO_ENSUREPIP, encoding="utf-8")
    python.chmod(0o755)
    assert "apt install python3-venv" in set_up(bare_machine)
