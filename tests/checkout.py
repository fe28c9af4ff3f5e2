"""The project's own files, for tests of the project itself."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "workshop_kit"

_NOT_OURS = {
    ".venv",
    ".git",
    "node_modules",
    "__pycache__",
    "dist",
    "build",
    "demo",
    "shots",
    "my-workshop",
}


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file of the project, those too that are not committed yet."""
    names = _named_by_git()
    paths = [ROOT / name for name in names] if names else list(ROOT.rglob("*"))
    return tuple(sorted(path for path in paths if path.is_file() and _is_ours(path)))


def text_files() -> list[Path]:
    """Return the files of the project that hold text."""
    return [path for path in project_files() if b"\0" not in path.read_bytes()]


def modules() -> list[Path]:
    """Return every Python module: package, scripts and tests."""
    return [path for path in project_files() if path.suffix == ".py"]


def short(path: Path) -> str:
    """Return a path as people write it, from the top of the project."""
    return path.relative_to(ROOT).as_posix()


def _named_by_git() -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        return []  # an unpacked archive, or a machine without git
    return answer.stdout.split("\0")[:-1]


def _is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not any(part in _NOT_OURS or part.endswith("_cache") for part in parts)
