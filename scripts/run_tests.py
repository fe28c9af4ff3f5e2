"""Run the tests that need only Python, in two halves at once where there are two processors.

Each half judges the files that its own tests wrote. What the second half says is printed after
the first has ended; the exit code is the worse of both.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"

FIRST = ("cli", "workflows")
"""The folders that take as long as all others together."""

JUDGES = TESTS / "test_written_files.py"
FAST = ("-m", "not full")


def main() -> int:
    """Run both halves and return the exit code."""
    pytest = [sys.executable, "-m", "pytest", *FAST, *sys.argv[1:]]
    if (os.cpu_count() or 1) < len(halves()):
        return subprocess.run(pytest, cwd=ROOT, check=False).returncode
    first, second = halves()
    beside = subprocess.Popen(
        [*pytest, *map(str, second)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        code = subprocess.run([*pytest, *map(str, first)], cwd=ROOT, check=False).returncode
        said, _ = beside.communicate()
    finally:
        beside.kill()
    sys.stdout.buffer.write(said)
    sys.stdout.flush()
    return code or beside.returncode


def halves() -> tuple[list[Path], list[Path]]:
    """Return the folders and files of each half; whatever is not named is in the second."""
    first = [TESTS / name for name in FIRST]
    rest = [
        path
        for path in sorted(TESTS.iterdir())
        if path not in (*first, JUDGES) and (path.is_dir() or path.name.startswith("test_"))
    ]
    return [*first, JUDGES], [*(path for path in rest if holds_tests(path)), JUDGES]


def holds_tests(path: Path) -> bool:
    """Whether there is a test in a folder; one of scripts for the page or of caches has none."""
    return path.is_file() or any(path.rglob("test_*.py"))


if __name__ == "__main__":
    sys.exit(main())
