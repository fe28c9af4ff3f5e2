"""The scripts that ship: types checked, style checked, and their plain functions tried."""

import subprocess

import pytest

from checkout import ROOT
from office import require

pytestmark = pytest.mark.full


def run(*command: str) -> None:
    """Run a program of node’s on the whole project, and show what it says if it fails."""
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def installed(name: str) -> str:
    """Return the path of a program from npm, or skip the test where it is not installed."""
    require("node", "nodejs")
    program = ROOT / "node_modules" / ".bin" / name
    if not program.exists():
        pytest.skip(f"install {name} (npm ci)")
    return str(program)


def test_the_types_are_right() -> None:
    run(installed("tsc"), "--noEmit")


def test_the_style_is_right() -> None:
    run(installed("eslint"), "--max-warnings", "0", ".")


def test_the_plain_functions_do_what_they_say() -> None:
    tests = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.js"))
    assert tests
    run(require("node", "nodejs"), "--test", *tests)
