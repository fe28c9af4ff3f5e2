"""What is there of the outputs of a workshop, and making them."""

import os
from datetime import date
from pathlib import Path

import pytest

from small_workshop import SMALL
from workshop_kit.content.language import language
from workshop_kit.errors import FileBusy
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import save_new
from workshop_kit.views.deck import Wishes
from workshop_kit.workflows.outputs import OutputFile, form_phases, make_output, output_files

TODAY = date(2026, 3, 2)
ENGLISH = language("en")


@pytest.fixture
def car(tmp_path: Path) -> Path:
    path = tmp_path / "car [1].workshop.json"
    save_new(path, SMALL)
    return path


def make(car: Path, output: str) -> tuple[str, ...]:
    made = make_output(car, output, ENGLISH, today=TODAY, wishes=Wishes(slides=("cover",)))
    return tuple(path.name for path in made.paths)


def seen(car: Path, output: str = "deck") -> OutputFile:
    return output_files(car, SMALL, output, ENGLISH)[0]


def test_nothing_is_there_before_it_is_made(car: Path) -> None:
    assert seen(car) == OutputFile("car [1]-deck-en.pptx")


def test_what_was_made_is_found_with_its_size(car: Path) -> None:
    assert make(car, "deck") == ("car [1]-deck-en.pptx",)
    file = seen(car)
    assert file.found is not None
    assert file.size == file.found.stat().st_size
    assert (file.by_hand, file.outdated) == (False, False)


def test_a_workshop_changed_since_makes_the_deck_outdated_and_no_blank_form(car: Path) -> None:
    make(car, "deck")
    make(car, "forms")
    later = seen(car).written + 60
    os.utime(car, (later, later))
    assert seen(car).outdated
    assert not seen(car, "forms").outdated


def test_a_deck_changed_by_hand_is_kept_and_the_new_one_is_shown(car: Path) -> None:
    make(car, "deck")
    deck = car.parent / "car [1]-deck-en.pptx"
    deck.write_bytes(deck.read_bytes() + b" ")
    assert seen(car).by_hand
    made = make_output(car, "deck", ENGLISH, today=TODAY, wishes=Wishes(slides=("cover",)))
    assert made.kept == (deck.name,)
    file = seen(car)
    assert file.found == made.paths[0]
    assert file.found.name == "car [1]-deck-en-2.pptx"
    assert not file.by_hand


def test_blank_forms_follow_the_phases_of_the_first_journey(car: Path) -> None:
    assert make(car, "forms") == ("blank-PH5c-deck-en.pptx", "blank-PH5c-grid-en.xlsx")
    own = Workshop(id="w", journeys=(Journey(id="j", phase_model="ours"),))
    assert form_phases(own) == "PH6"


def test_a_grid_that_is_open_in_an_office_program_is_named(car: Path) -> None:
    make(car, "grid")
    (car.parent / ".~lock.car [1]-grid-en.xlsx#").touch()
    with pytest.raises(FileBusy):
        make(car, "grid")
