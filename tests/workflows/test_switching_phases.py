from datetime import UTC, datetime
from pathlib import Path

import pytest

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import model_keys
from workshop_kit.content.starters import starter_text, starters
from workshop_kit.errors import UnknownPhaseModel, WorkshopNotFound
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import JourneyKey
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.store.workshop_file import workshop_from_text, workshop_text
from workshop_kit.workflows.phases import JourneySwitch, Move, in_model, switch_phases
from workshop_kit.workflows.undo import redo, undo

NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)
LATER = datetime(2027, 6, 30, 10, 50, tzinfo=UTC)
EVERY_FILE = [
    (starter.key, code) for starter in starters(language("en")) for code in starter.languages
]


def saved(folder: Path, workshop: Workshop) -> Path:
    path = folder / "auto.workshop.json"
    save_new(path, workshop)
    return path


def the_journey(path: Path, model: str) -> JourneySwitch:
    (journey,) = switch_phases(path, model, now=NOW).journeys
    return journey


@pytest.mark.parametrize(("key", "code"), EVERY_FILE)
def test_every_starter_has_its_old_text_again_after_all_models(key: str, code: str) -> None:
    workshop = workshop_from_text(starter_text(key, code), key)
    if len({journey.phase_model for journey in workshop.journeys}) != 1:
        pytest.fail("a starter whose journeys differ in their model needs a test of its own")
    model = workshop.journeys[0].phase_model
    tour = workshop
    for other in (*model_keys(), model):
        tour = in_model(tour, other)
    assert workshop_text(tour) == workshop_text(workshop)


def test_the_file_is_changed_and_changed_back_and_remembers_who_did_it(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALL)
    switch_phases(path, "PH6", now=NOW, author="Rosa")
    assert read_workshop(path).journeys[0].phase_model == "PH6"
    switch_phases(path, "PH5c", now=NOW)
    after = read_workshop(path)
    assert after.replace(change_log=()) == SMALL
    assert [(line.author, line.text) for line in after.change_log] == [
        ("Rosa", "New phase model: PH6"),
        ("", "New phase model: PH5c"),
    ]


def test_a_change_of_model_can_be_undone_and_made_again(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALL)
    switch_phases(path, "PH8", now=NOW)
    in_eight = read_workshop(path).journeys
    undo(path, now=LATER)
    assert read_workshop(path).journeys == SMALL.journeys
    redo(path, now=LATER)
    assert read_workshop(path).journeys == in_eight


def test_what_moved_is_told_in_the_order_of_the_new_phases(tmp_path: Path) -> None:
    keys = (JourneyKey.TRIAL, JourneyKey.TRIAL, JourneyKey.BUY)
    actions = [one.replace(key=key) for one, key in zip(JOURNEY.actions, keys, strict=True)]
    reversed_in_time = JOURNEY.replace(actions=tuple(reversed(actions)))
    told = the_journey(saved(tmp_path, SMALL.replace(journeys=(reversed_in_time,))), "PH6")
    assert (told.name, told.origin, told.target) == ("Anna Riva (as-is)", "PH5c", "PH6")
    assert [(move.origin, move.target) for move in told.moves] == [
        ("Try", "Comparing options"),
        ("Buy", "Purchase"),
    ]


def test_actions_and_values_of_a_phase_are_told_apart(tmp_path: Path) -> None:
    trial = JOURNEY.replace(
        actions=(Action(id="a1", phase_id="ph1", key=JourneyKey.TRIAL, text="Drives"),)
    )
    told = the_journey(saved(tmp_path, SMALL.replace(journeys=(trial,))), "PH6")
    values = ("Sell more hybrids", "Drives booked", "Keep cars ready")
    assert told.moves == (Move("Try", "Comparing options", ("Drives",), values),)
    assert (told.waiting, told.parked, told.left_over) == ((), (), ())


def test_what_found_no_phase_is_told_with_its_key_and_comes_back_from_the_tray(
    tmp_path: Path,
) -> None:
    trial = JOURNEY.replace(
        actions=(Action(id="a1", phase_id="ph1", key=JourneyKey.TRIAL, text="Drives"),),
        tray=(Action(id="a9", text="Sells the old car"),),
    )
    path = saved(tmp_path, SMALL.replace(journeys=(trial,)))
    told = the_journey(path, "PH5d")
    assert told.waiting == (("Drives", "trial"),)
    assert told.parked == ("Sells the old car",)
    assert [name for name, _ in told.left_over] == ["Try"]
    back = the_journey(path, "PH5c")
    assert [(move.origin, move.target, move.actions) for move in back.moves] == [
        ("tray", "Try", ("Drives",))
    ]


def test_it_is_told_in_the_language_of_the_workshop(tmp_path: Path) -> None:
    path = saved(tmp_path, workshop_from_text(starter_text("car-purchase", "it"), "auto"))
    done = switch_phases(path, "PH6", now=NOW)
    assert done.language.code == "it"
    assert done.journeys[0].name == "Martina Rovati (attuale)"
    assert done.journeys[0].moves[0].origin == "Consapevolezza"


def test_every_journey_gets_the_model(tmp_path: Path) -> None:
    other = JOURNEY.replace(id="j2", phase_model="PH6", phases=(), actions=(), scenario="Later")
    path = saved(tmp_path, SMALL.replace(journeys=(JOURNEY, other)))
    done = switch_phases(path, "PH6", now=NOW)
    assert [(entry.origin, entry.target) for entry in done.journeys] == [
        ("PH5c", "PH6"),
        ("PH6", "PH6"),
    ]
    assert [journey.phase_model for journey in read_workshop(path).journeys] == ["PH6", "PH6"]


def test_a_statement_on_an_empty_phase_keeps_that_phase() -> None:
    in_eight = in_model(SMALL, "PH8")
    evaluate = in_eight.journeys[0].phases[4].id
    said = Statement(id="new", anchor=evaluate, field="customer_goals", text="Know it was right")
    back = in_model(in_eight.replace(statements=(*in_eight.statements, said)), "PH5c")
    assert back.find(evaluate) is not None
    assert in_model(back, "PH8").journeys[0].phases[4].id == evaluate


def test_the_model_it_has_changes_nothing_on_disk(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALL)
    stamp = path.stat().st_mtime_ns
    assert the_journey(path, "PH5c").moves == ()
    assert path.stat().st_mtime_ns == stamp


def test_an_unknown_model_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALL)
    before = path.read_bytes()
    with pytest.raises(UnknownPhaseModel):
        switch_phases(path, "PH7", now=NOW)
    with pytest.raises(WorkshopNotFound):
        switch_phases(tmp_path / "nothing", "PH8", now=NOW)
    assert path.read_bytes() == before


def test_a_workshop_in_a_language_the_kit_does_not_speak_is_told_in_english(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALL.replace(language="de"))
    assert switch_phases(path, "PH8", now=NOW).language.code == "en"
