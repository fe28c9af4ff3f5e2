import json
import os
import subprocess
from pathlib import Path

import pytest

from workshop_kit.errors import WorkshopNotFound
from workshop_kit.workflows.lab import lab_command, lab_environment


def test_the_first_notebook_is_opened(tmp_path: Path) -> None:
    assert not any("default_url" in word for word in lab_command(tmp_path))
    (tmp_path / "01_goals.ipynb").write_text("{}")
    assert lab_command(tmp_path)[-1] == "--LabApp.default_url=/lab/tree/01_goals.ipynb"
    (tmp_path / "00_start.ipynb").write_text("{}")
    assert lab_command(tmp_path)[-1] == "--LabApp.default_url=/lab/tree/00_start.ipynb"


def test_a_workshop_file_stands_for_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "auto.workshop.json"
    file.write_text("{}")
    assert lab_command(file) == lab_command(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkshopNotFound):
        lab_command(tmp_path / "nowhere")


@pytest.mark.full
def test_the_command_starts_a_program_that_is_installed(tmp_path: Path) -> None:
    child = subprocess.run(
        [*lab_command(tmp_path), "--version"], capture_output=True, text=True, check=True
    )
    assert child.stdout.startswith("4.")


def test_notebooks_without_a_number_are_not_opened_by_themselves(tmp_path: Path) -> None:
    (tmp_path / "analysis.ipynb").write_text("{}")
    assert not any("default_url" in word for word in lab_command(tmp_path))


def test_our_folder_is_added_to_those_that_jupyter_searches() -> None:
    environment = lab_environment({"JUPYTER_PATH": "/srv/jupyter", "HOME": "/home/ana"})
    ours, theirs = environment["JUPYTER_PATH"].split(os.pathsep)
    assert theirs == "/srv/jupyter"
    assert environment["JUPYTER_CONFIG_PATH"] == ours
    assert environment["HOME"] == "/home/ana"
    extension = Path(ours) / "labextensions" / "journey-workshop-kit" / "package.json"
    assert json.loads(extension.read_text(encoding="utf-8"))["name"] == "journey-workshop-kit"
    assert (Path(ours) / "labconfig" / "default_setting_overrides.json").is_file()
