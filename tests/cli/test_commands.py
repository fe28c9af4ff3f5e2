import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from workshop_kit.cli.app import app, commands
from workshop_kit.store.disk import read_workshop


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return CliRunner()


def output(runner: CliRunner, *words: str) -> str:
    return runner.invoke(app, words, catch_exceptions=False).output


@pytest.mark.parametrize("command", [app, *commands().values()], ids=lambda command: command.name)
def test_every_command_has_help_with_an_example(command: click.Command) -> None:
    assert (command.help or "").strip().endswith(".")
    assert re.search(
        rf"Examples?:\n  workshop-kit {command.name}|workshop-kit demo", command.epilog or ""
    )


def test_the_commands_are_these() -> None:
    assert sorted(commands()) == [
        "adopt",
        "blank",
        "check",
        "demo",
        "diff",
        "history",
        "lab",
        "merge",
        "new",
        "phases",
        "publish",
        "read-grid",
        "redo",
        "restore",
        "schema",
        "starters",
        "template",
        "undo",
    ]


def test_the_version_is_told(runner: CliRunner) -> None:
    assert output(runner, "--version") == "workshop-kit 0.1.0\n"


def test_the_schema_is_json(runner: CliRunner) -> None:
    schema = json.loads(output(runner, "schema"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["format"] == {"const": "workshop-kit"}


def test_starters_are_listed_for_people_and_for_programs(runner: CliRunner) -> None:
    assert "car-purchase  Buying the family car (en, it)" in output(runner, "starters")
    first = json.loads(output(runner, "starters", "--json"))[0]
    assert first == {
        "key": "car-purchase",
        "title": "Buying the family car",
        "languages": ["en", "it"],
    }


def test_phase_models_are_listed_in_the_language_of_the_system(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "it_IT.UTF-8")
    assert "PH6  Sei fasi, dal bisogno alla condivisione" in output(runner, "phases")
    models = {model["key"]: model for model in json.loads(output(runner, "phases", "--json"))}
    assert models["PH6"]["phases"][2] == {
        "row": "PH6.3",
        "key": "buy",
        "takes": ["buy", "receive_use"],
        "ours": [],
        "moment": "during",
        "name": "Acquisto",
    }


def test_a_new_workshop_is_made_and_the_next_command_is_told(runner: CliRunner) -> None:
    told = output(runner, "new", "my sofa", "--phases", "PH8", "--language", "it")
    assert told == (
        f"Il workshop è in {Path('my sofa') / 'my sofa.workshop.json'}.\n"
        "Per aprire i notebook: workshop-kit lab 'my sofa'\n"
    )
    workshop = read_workshop(Path("my sofa/my sofa.workshop.json"))
    assert (workshop.language, workshop.journeys[0].phase_model) == ("it", "PH8")


def test_a_new_workshop_speaks_the_language_of_the_system(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "it_CH")
    output(runner, "new", "sofa", "--starter", "car-purchase")
    assert read_workshop(Path("sofa/sofa.workshop.json")).language == "it"
