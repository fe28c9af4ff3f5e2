"""``workshop-kit adopt`` for people and for programs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from foreign_maps import drawn, workbook
from workshop_kit.cli import clock
from workshop_kit.cli.app import app, run
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.publish import publish

MAP = """
Stage|Awareness|Purchase
Doing|Sees an ad|Pays
Mood|1|5
Weather|sun|rain
"""


@pytest.fixture(autouse=True)
def _a_map_of_somebody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "foreign"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LC_ALL", raising=False)
    workbook(drawn(MAP)).save("Agency map.xlsx")


def adopt(*words: str) -> Result:
    return CliRunner().invoke(app, ["adopt", *words], catch_exceptions=False)


def test_without_a_terminal_it_shows_and_writes_nothing() -> None:
    answer = adopt("Agency map.xlsx", "sofa")
    assert answer.exit_code == 0
    assert "“Doing” → customer actions, 2 cells" in answer.stdout
    assert "“Weather” → not recognised, stays as a note" in answer.stdout
    assert "workshop-kit adopt 'Agency map.xlsx' sofa --yes" in answer.stdout
    assert not Path("sofa").exists()


def test_yes_makes_a_workshop_that_can_be_published() -> None:
    answer = adopt("Agency map.xlsx", "--yes")
    file = Path("Agency map/Agency map.workshop.json")
    assert str(file) in answer.stdout
    assert read_workshop(file).title == "Agency map"
    assert Path("Agency map/06_drawing.ipynb").is_file()
    assert len(publish(file, to=Path("out"), today=clock.today())) == 2


def test_the_preview_is_an_object_for_programs() -> None:
    found = json.loads(adopt("Agency map.xlsx", "--json").stdout)
    assert found["maps"][0]["phases"][0] == {"name": "Awareness", "key": "discover", "actions": 1}
    assert {"name": "Weather", "row": "", "sure": True, "cells": 2} in found["maps"][0]["rows"]
    assert found["questions"][0]["where"] == "Map A3"
    assert found["workshop"] is None
    made = json.loads(adopt("Agency map.xlsx", "sofa", "--json", "--yes").stdout)
    assert Path(made["workshop"]).is_file()


def test_everything_is_told_in_italian_too() -> None:
    answer = adopt("Agency map.xlsx", "sofa", "--language", "it", "--yes")
    assert "«Doing» → azioni del cliente, 2 celle" in answer.stdout
    assert "Il workshop è in" in answer.stdout
    workshop = read_workshop(Path("sofa/sofa.workshop.json"))
    assert workshop.language == "it"
    assert workshop.notes[0].text.startswith("Ripreso da")


def test_a_scale_can_be_named() -> None:
    adopt("Agency map.xlsx", "sofa", "--scale", "0-10", "--yes")
    actions = read_workshop(Path("sofa/sofa.workshop.json")).journeys[0].actions
    assert [action.emotion.score for action in actions if action.emotion] == [-2, 0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gone.xlsx"], "gone.xlsx"),
        (["list.csv"], "cannot be taken over as a journey map"),
        (["Agency map.xlsx", "full", "--yes"], "already exists"),
        (["Agency map.xlsx", "--scale", "much"], "is not a scale"),
        (["Agency map.xlsx", "--language", "de"], "There is no language “de”"),
        ([], "FILE is missing"),
    ],
)
def test_what_cannot_be_done_ends_with_two(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("list.csv").write_text("Name,Age\nAda,36\n", encoding="utf-8")
    Path("full").mkdir()
    Path("full/mine.txt").write_text("mine", encoding="utf-8")
    assert run(["adopt", *words], {}) == 2
    assert said in capsys.readouterr().err
    assert list(Path("full").iterdir()) == [Path("full/mine.txt")]


def test_a_refusal_is_told_in_italian(capsys: pytest.CaptureFixture[str]) -> None:
    Path("list.csv").write_text("Nome;Anni\nAda;36\n", encoding="utf-8")
    assert run(["adopt", "list.csv"], {"LANG": "it_IT.UTF-8"}) == 2
    assert "non può diventare un workshop" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answer", "is_made"),
    [
        ("sì", True),
        ("", False),
        pytest.param("yes", True, marks=pytest.mark.full),
        pytest.param("no", False, marks=pytest.mark.full),
    ],
)
def test_on_a_terminal_it_asks(answer: str, is_made: bool) -> None:
    pty = pytest.importorskip("pty", reason="a terminal to type in: Linux or macOS")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "workshop_kit", "adopt", "Agency map.xlsx", "sofa"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, f"{answer}\n".encode())
        while _read(ours):
            pass
        assert process.wait(30) == 0
    os.close(ours)
    assert Path("sofa").exists() is is_made


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other end was closed
        return b""
