"""Columns and phases of the map."""

import pytest

from workshop_kit.model.goals import Kpi
from workshop_kit.model.journeys import Action, Activity, Emotion, Journey, Phase
from workshop_kit.model.keys import JourneyState, Moment
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.columns import (
    add_action,
    begin_action,
    lay_aside,
    move_action,
    remove_action,
    send_to_phase,
)
from workshop_kit.workflows.map_phases import add_phase, move_phase, remove_phase
from workshop_kit.workflows.to_be import copy_as_to_be


@pytest.fixture
def workshop() -> Workshop:
    phases = (Phase(id="p"), Phase(id="q", kpi_ids=("k",), moment=Moment.AFTER))
    actions = tuple(Action(id=key, phase_id=place, text=key) for key, place in ("ap", "bp", "cq"))
    return Workshop(
        id="w",
        journeys=(Journey(id="j", phases=phases, actions=actions),),
        statements=(Statement(id="s", anchor="c", field="customer_goals", text="Peace"),),
        activities=(Activity(id="x", anchor="c", text="Call"),),
        kpis=(Kpi(id="k", name="Calls"),),
    )


def line(workshop: Workshop, place: int = 0) -> str:
    journey = workshop.journeys[place]
    return " ".join(f"{action.id}{action.phase_id}" for action in journey.actions)


def test_an_action_moves_through_its_phase_into_the_next(workshop: Workshop) -> None:
    moved = move_action(workshop, "right", action_id="a")
    assert line(moved) == "bp ap cq"
    moved = move_action(moved, "right", action_id="a")
    assert line(moved) == "bp aq cq"
    assert line(move_action(moved, "left", action_id="a")) == "bp ap cq"


@pytest.mark.parametrize(
    ("key", "way"), [("a", "left"), ("c", "right"), ("a", "up"), ("z", "left")]
)
def test_an_action_at_the_edge_stays(workshop: Workshop, key: str, way: str) -> None:
    assert move_action(workshop, way, action_id=key) == workshop


def test_an_action_laid_aside_comes_back_with_what_was_said(workshop: Workshop) -> None:
    aside = lay_aside(workshop, action_id="c")
    assert [action.id for action in aside.journeys[0].tray] == ["c"]
    assert aside.statements == workshop.statements
    back = send_to_phase(aside, "p", action_id="c")
    assert line(back) == "ap bp cp"
    assert back.journeys[0].tray == ()


def test_a_removed_action_takes_along_what_hangs_on_it_alone(workshop: Workshop) -> None:
    removed = remove_action(workshop, action_id="c")
    assert (line(removed), removed.statements, removed.activities) == ("ap bp", (), ())


def test_the_first_action_of_a_phase_begins_with_its_text(workshop: Workshop) -> None:
    wider = add_phase(workshop, "Delivery", journey_id="j", phase_id="r", after="p")
    begun = begin_action(wider, " Opens \n the box ", phase_id="r", action_id="d")
    assert line(begun) == "ap bp dr cq"
    assert begun.journeys[0].actions[2].text == "Opens the box"
    assert begin_action(wider, "  ", phase_id="r", action_id="d") == wider
    again = begin_action(begun, "Opens it", phase_id="r", action_id="d")
    assert again.journeys[0].actions[2].text == "Opens it"


def test_adding_twice_with_one_id_adds_once(workshop: Workshop) -> None:
    action = Action(id="d", phase_id="p")
    assert line(add_action(add_action(workshop, action=action), action=action)) == "ap bp dp cq"


def test_a_phase_moves_with_its_actions(workshop: Workshop) -> None:
    assert line(move_phase(workshop, "right", phase_id="p")) == "cq ap bp"
    assert move_phase(workshop, "left", phase_id="p") == workshop


def test_a_phase_taken_out_loses_nothing(workshop: Workshop) -> None:
    removed = remove_phase(workshop, phase_id="q").journeys[0]
    assert [phase.id for phase in removed.phases] == ["p"]
    assert [action.id for action in removed.tray] == ["c"]
    assert [phase.kpi_ids for phase in removed.set_aside] == [("k",)]


def test_a_to_be_map_copies_what_is_to_stay(workshop: Workshop) -> None:
    felt = workshop.journeys[0].actions[2].replace(emotion=Emotion(score=-2))
    journey = workshop.journeys[0].replace(actions=(*workshop.journeys[0].actions[:2], felt))
    copied = copy_as_to_be(workshop.replace(journeys=(journey,)), journey_id="j", copy_id="k2")
    copy = copied.journeys[1]
    assert (copy.state, copy.based_on) == (JourneyState.TO_BE, "j")
    assert [action.based_on for action in copy.actions] == ["a", "b", "c"]
    assert {action.phase_id for action in copy.actions} == {phase.id for phase in copy.phases}
    assert all(action.emotion is None for action in copy.actions)
    assert [work.text for work in copied.activities if work.anchor == copy.actions[2].id] == [
        "Call"
    ]
    assert copy_as_to_be(copied, journey_id="j", copy_id="k2") == copied
