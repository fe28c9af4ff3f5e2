from datetime import date
from pathlib import Path

import pytest

from workshop_kit.content.assets import notebook_root
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import phase_model
from workshop_kit.errors import (
    InputError,
    NotSaved,
    TargetExists,
    UnknownLanguage,
    UnknownPhaseModel,
    UnknownStarter,
)
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.start import safe_name, start_workshop

TODAY = date(2027, 6, 30)


def started(folder: Path, **choices: str | None) -> Path:
    chosen = {"starter": None, "phases": None, "language": "en", **choices}
    return start_workshop(folder, **chosen, today=TODAY)  # type: ignore[arg-type]


def test_an_empty_workshop_has_one_journey_with_the_phases_of_a_model(tmp_path: Path) -> None:
    file = started(tmp_path / "Più auto", language="it")
    workshop = read_workshop(file)
    (journey,) = workshop.journeys
    assert file == tmp_path / "Più auto" / "Più auto.workshop.json"
    assert (workshop.title, workshop.language) == ("Più auto", "it")
    assert (journey.phase_model, journey.actions) == ("PH6", ())
    cards = phase_model("PH6", language("it")).phases
    assert [(phase.key, phase.moment) for phase in journey.phases] == [
        (card.key, card.moment) for card in cards
    ]


def test_another_phase_model_can_be_chosen(tmp_path: Path) -> None:
    workshop = read_workshop(started(tmp_path / "auto", phases="PH8"))
    assert (workshop.journeys[0].phase_model, len(workshop.journeys[0].phases)) == ("PH8", 8)


@pytest.mark.parametrize("code", ["en", "it"])
def test_a_starter_begins_today_under_an_id_of_its_own(tmp_path: Path, code: str) -> None:
    workshop = read_workshop(started(tmp_path / "auto", starter="car-purchase", language=code))
    assert (workshop.day, workshop.language) == (TODAY, code)
    assert workshop.id.startswith("workshop-")
    assert workshop.journeys[0].actions


def test_no_two_workshops_share_an_id(tmp_path: Path) -> None:
    files = [started(tmp_path / name) for name in ("a", "b")]
    assert len({read_workshop(file).id for file in files}) == 2


def test_the_notebooks_of_the_language_come_along(tmp_path: Path) -> None:
    folder = started(tmp_path / "auto", language="it").parent
    shipped = notebook_root() / "it"
    notebooks = {path.name: path.read_bytes() for path in folder.glob("*.ipynb")}
    assert notebooks == {
        path.name: path.read_bytes() for path in shipped.iterdir() if path.name.endswith(".ipynb")
    }


@pytest.mark.parametrize(
    ("choices", "error"),
    [
        ({"language": "de"}, UnknownLanguage),
        ({"starter": "car"}, UnknownStarter),
        ({"phases": "PH99"}, UnknownPhaseModel),
        ({"starter": "car-purchase", "phases": "PH6"}, InputError),
    ],
)
def test_a_name_that_is_not_on_its_list_makes_no_folder(
    tmp_path: Path, choices: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        started(tmp_path / "auto", **choices)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(TargetExists):
        started(tmp_path)
    with pytest.raises(TargetExists):
        started(tmp_path / "notes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    assert started(tmp_path).parent == tmp_path


@pytest.mark.parametrize("was_there", [True, False])
def test_a_start_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, was_there: bool
) -> None:
    folder, state = tmp_path / "auto", tmp_path / "state"
    state.write_text("in the way of locks, so the workshop cannot be saved")
    monkeypatch.setenv("WORKSHOP_KIT_STATE", str(state))
    if was_there:
        folder.mkdir()
    with pytest.raises(NotSaved):
        started(folder)
    assert folder.exists() == was_there
    assert not was_there or list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotSaved):
        started(tmp_path / "file" / "auto")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Nordlys Møbler", "Nordlys Møbler"),
        ("a/b\\c", "a-b-c"),
        ("x" * 300, "x" * 80),
        ("NUL", "NUL-"),
        ("com1.txt", "com1.txt-"),
        (".hidden. ", "hidden"),
        ("e\u0301", "é"),
        ("\x07", "workshop"),
    ],
)
def test_a_folder_name_becomes_a_safe_file_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe
