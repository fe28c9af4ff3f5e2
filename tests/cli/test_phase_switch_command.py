import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop_kit.cli.app import app, run
from workshop_kit.store.disk import read_workshop


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return CliRunner()


def output(runner: CliRunner, *words: str) -> str:
    return runner.invoke(app, words, catch_exceptions=False).output


def test_a_workshop_gets_other_phases_and_it_is_told_what_moved(runner: CliRunner) -> None:
    output(runner, "new", "car", "--starter", "car-purchase", "--language", "en")
    told = output(runner, "phases", "--switch", "PH6", "car").splitlines()
    assert told[:3] == [
        "Martina Rovati (as-is): now in PH6, “Six phases, from need to sharing”.",
        "  Awareness → Need awareness",
        "    Sees the spot for a family hybrid on TV; Works out: repair the old car or change?",
    ]
    assert told[3].startswith("    of the phase itself: ")
    assert told[-2:] == [
        "  Everything found a phase.",
        "Back again with: workshop-kit phases --switch PH5c car",
    ]
    assert read_workshop(Path("car/car.workshop.json")).journeys[0].phase_model == "PH6"


def test_it_is_told_in_the_workshop_s_language_what_waits(runner: CliRunner) -> None:
    output(runner, "new", "auto", "--starter", "car-purchase", "--language", "it")
    told = output(runner, "phases", "--switch", "PH3a", "auto").splitlines()
    waiting = told.index("  In attesa, finché un modello non ha di nuovo una fase adatta:")
    assert "raccomandazione" in told[waiting + 1]
    assert told[waiting + 3].startswith("    della fase «Raccomandazione»: ")
    assert told[-1] == "Per tornare indietro: workshop-kit phases --switch PH5c auto"


def test_a_model_it_has_already_is_told_and_nothing_else(runner: CliRunner) -> None:
    output(runner, "new", "sofa", "--phases", "PH4")
    assert output(runner, "phases", "--switch", "PH4", "sofa") == (
        "sofa (as-is): already in PH4, “Four phases, the arc of a story”.\n"
    )


def test_a_model_that_does_not_exist_is_refused_with_the_list(
    runner: CliRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    output(runner, "new", "sofa")
    assert run(["phases", "--switch", "PH66", "sofa"], {}) == 2
    assert "PH6, PH8, PH5a" in capsys.readouterr().err
    assert read_workshop(Path("sofa/sofa.workshop.json")).journeys[0].phase_model == "PH6"


def test_a_switch_without_a_workshop_is_not_understood(
    runner: CliRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["phases", "--switch", "PH6"], {}) == 2
    assert "--switch" in capsys.readouterr().err


def test_all_models_are_listed_and_what_is_ours_is_marked(runner: CliRunner) -> None:
    models = {model["key"]: model for model in json.loads(output(runner, "phases", "--json"))}
    assert len(models) == 11
    assert models["PH5b"]["phases"][0]["takes"] == ["discover", "need"]
    assert models["PH5b"]["phases"][0]["ours"] == ["need"]


def test_blank_starters_are_listed_after_the_finished_ones(runner: CliRunner) -> None:
    listed = json.loads(output(runner, "starters", "--json"))
    assert listed[-11] == {
        "key": "blank-PH6",
        "title": "Blank: Six phases, from need to sharing",
        "languages": ["en", "it"],
    }
    output(runner, "new", "sofa", "--starter", "blank-PH8")
    assert read_workshop(Path("sofa/sofa.workshop.json")).journeys[0].phase_model == "PH8"
