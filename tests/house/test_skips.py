"""Skipping is for users' machines: where CI is set, a skip is a failure."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from checkout import ROOT

FIVE_TESTS = """
import pytest

def test_that_passes():
    pass

def test_that_needs_a_program():
    pytest.skip("install LibreOffice")

@pytest.mark.skip(reason="not today")
def test_that_somebody_switched_off():
    pass

@pytest.mark.xfail
def test_that_is_expected_to_fail():
    assert False

def test_that_reads_real_inputs(inputs):
    assert inputs.name
"""
A_MODULE = "import pytest\npytest.skip('install Chromium', allow_module_level=True)\n"
VARIABLES = {"CI", "WORKSHOP_KIT_INPUTS", "PYTEST_ADDOPTS"}


def summary(folder: Path, **variables: str) -> str:
    """Run six tests under the project's conftest and return the last line."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_five.py").write_text(FIVE_TESTS, encoding="utf-8")
    (folder / "test_none.py").write_text(A_MODULE, encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if key not in VARIABLES}
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--continue-on-collection-errors", "--rootdir=."],
        cwd=folder,
        env=kept | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout.splitlines()[-1]


def test_a_users_machine_skips_what_it_cannot_run(tmp_path: Path) -> None:
    assert "1 passed, 4 skipped, 1 xfailed in" in summary(tmp_path)


def test_in_ci_every_skip_is_a_failure(tmp_path: Path) -> None:
    assert "1 failed, 1 passed, 1 xfailed, 3 errors in" in summary(tmp_path, CI="true")


def test_real_inputs_can_be_left_out_even_there(tmp_path: Path) -> None:
    line = summary(tmp_path, CI="true", WORKSHOP_KIT_INPUTS="none")
    assert "1 failed, 1 passed, 1 deselected, 1 xfailed, 2 errors in" in line
