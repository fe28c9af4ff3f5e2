"""The guided notebooks: current, alike in both languages, and running from top to bottom."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checkout import ROOT
from make_notebooks import notebooks
from workshop_kit.content.language import languages
from workshop_kit.workflows.start import start_workshop

TEXTS = notebooks()
PATHS = sorted(TEXTS)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def cells(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return found


@pytest.mark.parametrize("path", PATHS, ids=named)
def test_a_notebook_is_what_its_source_says(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == TEXTS[path]


def test_no_notebook_is_left_whose_source_is_gone() -> None:
    assert sorted((ROOT / "notebooks").rglob("*.ipynb")) == PATHS


@pytest.mark.parametrize("path", PATHS, ids=named)
def test_a_notebook_holds_no_outputs_and_cannot_be_taken_apart(path: Path) -> None:
    for cell in cells(path):
        assert cell["metadata"]["editable"] is cell["metadata"]["deletable"] is False
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("path", PATHS, ids=named)
def test_code_is_out_of_sight_and_begins_with_a_title_for_people(path: Path) -> None:
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    assert code
    for cell in code:
        assert cell["metadata"]["jupyter"]["source_hidden"] is True
        assert cell["source"][0].startswith("# ")
        assert len(cell["source"]) <= 4


def test_every_language_has_the_same_notebooks_with_the_same_cells() -> None:
    shapes = {
        code: {
            path.name: [(cell["id"], cell["cell_type"]) for cell in cells(path)]
            for path in PATHS
            if path.parent.name == code
        }
        for code in languages()
    }
    assert len({json.dumps(shape) for shape in shapes.values()}) == 1


def ran(folder: Path) -> str:
    """Run all notebooks without a browser in new workshops; return what was said."""
    for code in languages():
        start_workshop(
            folder / code, starter=None, phases=None, language=code, today=date(2027, 3, 1)
        )
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--nbmake", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout + run.stderr


@pytest.mark.full
def test_every_notebook_runs_from_top_to_bottom_in_a_new_workshop(tmp_path: Path) -> None:
    assert f"{len(PATHS)} passed" in ran(tmp_path)
