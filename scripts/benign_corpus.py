"""Take the real files of ``tests/importers/benign_files.toml`` out of clones, and guard them.

``CLONES`` holds a clone of each repository, bare or not, as ``CLONES/OWNER/NAME``; what is
missing is named with the command that fetches it. Nothing is downloaded here. The files are
written to ``FOLDER/OWNER/NAME/…``; with the folder of real inputs as ``FOLDER``, the tests check
them too.
"""

import argparse
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop_kit.errors import InputError
from workshop_kit.importers.guard import Guarded, Kind, guard

LIST: Final = Path(__file__).parents[1] / "tests" / "importers" / "benign_files.toml"
KINDS: Final[dict[str, Kind]] = {
    ".pptx": "deck",
    ".potx": "deck",
    ".xlsx": "workbook",
    ".csv": "table",
}


@dataclass(frozen=True)
class PublicFile:
    """One file in a public repository."""

    repository: str
    commit: str
    path: str


def main() -> int:
    """Write the files, and say of each how the guard judges it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("clones", type=Path, metavar="CLONES")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    files = list(public_files())
    missing = {file.repository for file in files if not (given.clones / file.repository).exists()}
    for name in sorted(missing):
        print(f"git clone --bare https://github.com/{name} {given.clones / name}")
    for file in files:
        if file.repository not in missing:
            write(file, given.clones, given.folder)
    return 1 if report(given.folder) or missing else 0


def public_files() -> Iterator[PublicFile]:
    """Read the list."""
    for entry in tomllib.loads(LIST.read_text(encoding="utf-8"))["repository"]:
        for path in entry["files"]:
            yield PublicFile(entry["name"], entry["commit"], path)


def write(file: PublicFile, clones: Path, folder: Path) -> None:
    """Take one file out of its clone."""
    place = folder / file.repository / file.path
    place.parent.mkdir(parents=True, exist_ok=True)
    asked = ["git", "-C", str(clones / file.repository), "show", f"{file.commit}:{file.path}"]
    place.write_bytes(subprocess.run(asked, capture_output=True, check=True).stdout)


def incoming(folder: Path) -> Iterator[tuple[Path, Kind]]:
    """Find the files in a folder that the guard judges, with their kinds."""
    for path in sorted(folder.rglob("*")):
        kind = KINDS.get(path.suffix.lower())
        if kind and path.is_file():
            yield path, kind


def refusals(folder: Path) -> dict[Path, str]:
    """Return the files in a folder that are not let in, with the reasons."""
    found = {}
    for path, kind in incoming(folder):
        try:
            guard(path, kind, leaving_out=True)
        except InputError as refusal:
            found[path] = str(refusal)
    return found


def report(folder: Path) -> int:
    """Print a line a file; return how many are refused."""
    refused = 0
    for path, kind in incoming(folder):
        begun = time.perf_counter()
        try:
            verdict = _verdict(guard(path, kind, leaving_out=True))
        except InputError as refusal:
            refused += 1
            verdict = f"REFUSED {refusal}"
        spent = 1000 * (time.perf_counter() - begun)
        size = path.stat().st_size / 1e6
        print(f"{size:7.2f} MB {spent:7.1f} ms  {path.relative_to(folder)}  {verdict}")
    print(f"{refused} refused")
    return refused


def _verdict(guarded: Guarded) -> str:
    return f"to leave out: {len(guarded.left_out)}" if guarded.left_out else "clean"


if __name__ == "__main__":
    sys.exit(main())
