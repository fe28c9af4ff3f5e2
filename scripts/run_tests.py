"""Run the tests in parts, two halves at once where there are two processors.

Without arguments these are the tests that need only Python. With ``--all`` those in the browser
come first, then everything else. Each half judges the files that its own tests wrote. What the
second half says is printed after the first has ended; a last line adds everything up. Further
arguments go to pytest.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
JUDGES = TESTS / "test_written_files.py"

ALL = "--all"
FAST = ("-m", "not full")


@dataclass(frozen=True, slots=True)
class Part:
    """Tests that run together: those whose path starts as named are the first of two halves."""

    name: str
    first: tuple[str, ...]
    rest: tuple[Path, ...]

    def halves(self) -> tuple[list[Path], list[Path]]:
        """Return the files of each half; whatever is not named is in the second."""
        named = [path for path in self.rest if self._is_named(path)]
        others = [path for path in self.rest if not self._is_named(path)]
        return [*named, JUDGES], [*others, JUDGES]

    def _is_named(self, path: Path) -> bool:
        return path.relative_to(TESTS).as_posix().startswith(self.first)


def parts(everything: bool) -> list[Part]:
    """Return what to run one after the other; the named take half of the time, as measured."""
    browser = tuple(sorted((TESTS / "browser").glob("test_*.py")))
    others = tuple(
        path for path in sorted(TESTS.rglob("test_*.py")) if path not in (*browser, JUDGES)
    )
    if not everything:
        return [Part("Python only", ("cli", "workflows"), others)]
    return [
        Part("in the browser", _SLOW_IN_BROWSER, browser),
        Part("all others", ("cli", "workflows", *_SLOW_IN_OFFICE), others),
    ]


_SLOW_IN_BROWSER = (
    "browser/test_boards",
    "browser/test_goals",
    "browser/test_keys",
    "browser/test_lab",
    "browser/test_slide_pictures",
    "browser/test_touchpoints",
    "browser/test_way",
)
_SLOW_IN_OFFICE = ("full/test_deck", "full/test_faults", "full/test_read_grid")


def main() -> int:
    """Run all parts, whatever fails in one, and return the worse exit code."""
    everything = ALL in sys.argv
    options = [argument for argument in sys.argv[1:] if argument != ALL]
    if not everything:
        options += FAST
    worst = 0
    sums: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for part in parts(everything):
            began = time.monotonic()
            code, found = run(part, options, Path(folder))
            print(f"{part.name}: {told(found)} in {time.monotonic() - began:.0f} s", flush=True)
            worst = worst or code
            sums += found
    print(f"together: {told(sums)}", flush=True)
    return worst


def run(part: Part, options: list[str], folder: Path) -> tuple[int, Counter[str]]:
    """Run both halves of a part; return the exit code and how many tests ended how."""
    lists = list(part.halves())
    if (os.cpu_count() or 1) < len(lists):
        lists = [list(dict.fromkeys(chain(*lists)))]
    records = [folder / f"{part.name} {number}.xml" for number in range(len(lists))]
    commands = [
        [sys.executable, "-m", "pytest", *options, f"--junitxml={record}", *map(str, files)]
        for files, record in zip(lists, records, strict=True)
    ]
    code = at_once(commands)
    return code, Counter(chain.from_iterable(map(ends, records)))


def at_once(commands: list[list[str]]) -> int:
    """Run commands side by side, print the first as it runs and the others after it."""
    beside = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for command in commands[1:]
    ]
    try:
        codes = [subprocess.run(commands[0], cwd=ROOT, check=False).returncode]
        for process in beside:
            said, _ = process.communicate()
            sys.stdout.buffer.write(said)
            sys.stdout.flush()
            codes.append(process.returncode)
    finally:
        for process in beside:
            process.kill()
    return next((code for code in codes if code), 0)


def ends(record: Path) -> list[str]:
    """Return how each test of a record ended; a half that broke off has no record."""
    if not record.exists():
        return ["broken off"]
    found = []
    for case in ElementTree.parse(record).iter("testcase"):
        outcome = next((child.tag for child in case if child.tag in _ENDS), "")
        found.append(_ENDS.get(outcome, "passed"))
    return found


_ENDS = {"failure": "failed", "error": "failed", "skipped": "skipped"}


def told(found: Counter[str]) -> str:
    """Say how many tests ended how, as in “3 passed, 1 failed”."""
    return ", ".join(f"{count} {end}" for end, count in found.most_common())


if __name__ == "__main__":
    sys.exit(main())
