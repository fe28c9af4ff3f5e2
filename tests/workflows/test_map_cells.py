"""Cells of the map, written line by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Action, Activity, Journey, Phase
from workshop_kit.model.keys import Tag
from workshop_kit.model.people import Owner
from workshop_kit.model.references import loose_references
from workshop_kit.model.research import Statement
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.cells import lines_to_type, write_cell
from workshop_kit.workflows.grain import to_action, to_phase

ROWS = (
    *("customer_goals", "touchpoints", "thoughts", "pains", "business_goals"),
    *("kpis", "activities", "owner", "technology"),
)


@pytest.fixture
def workshop() -> Workshop:
    phases = (Phase(id="p", kpi_ids=("k",)), Phase(id="q"))
    actions = (
        Action(id="a", phase_id="p", text="Calls", touchpoint_ids=("t",)),
        Action(id="b", phase_id="p", text="Waits", touchpoint_ids=("t",)),
        Action(id="c", phase_id="q", text="Signs"),
    )
    return Workshop(
        id="w",
        journeys=(Journey(id="j", phases=phases, actions=actions),),
        statements=(
            Statement(id="s1", anchor="a", field="thoughts", text="Is it new?"),
            Statement(
                id="s2",
                anchor="a",
                field="thoughts",
                text="The price moves every time",
                tag=Tag.EVIDENCE,
                source_ids=("i",),
            ),
        ),
        touchpoints=(Touchpoint(id="t", name="Call centre"),),
        kpis=(Kpi(id="k", name="Calls answered", target=90.0),),
        goals=(Goal(id="g", text="Answer faster"),),
        pains=(Pain(id="n", text="Nobody answers", action_ids=("a",)),),
        ideas=(Idea(id="e", text="Call back", covers=(Cover(pain_id="n"),)),),
        activities=(Activity(id="x", anchor="a", text="Answer calls", owner_id="o"),),
        owners=(Owner(id="o", role="Call manager"),),
    )


def texts(workshop: Workshop) -> list[tuple[str, str]]:
    return [(said.id, said.text) for said in workshop.statements]


def test_a_line_put_better_keeps_its_evidence(workshop: Workshop) -> None:
    typed = "The price moves every single time\nIs it new?"
    written = write_cell(workshop, typed, row="thoughts", anchor="a")
    assert texts(written) == [("s2", "The price moves every single time"), ("s1", "Is it new?")]
    assert written.statements[0].source_ids == ("i",)


def test_another_sentence_in_the_same_place_is_an_assumption(workshop: Workshop) -> None:
    written = write_cell(workshop, "Is it new?\nMy dog is hungry", row="thoughts", anchor="a")
    assert [said.tag for said in written.statements] == [Tag.ASSUMPTION, Tag.ASSUMPTION]
    assert "s2" not in written.by_id


def test_a_change_made_twice_makes_one_entry(workshop: Workshop) -> None:
    once = write_cell(workshop, "Too dear", row="thoughts", anchor="b")
    assert write_cell(once, "Too dear", row="thoughts", anchor="b") == once
    assert write_cell(workshop, "Too dear", row="thoughts", anchor="b") == once


def test_a_name_that_is_in_the_register_refers_to_it(workshop: Workshop) -> None:
    written = write_cell(workshop, "call centre\nWeb shop", row="touchpoints", anchor="c")
    assert [point.name for point in written.touchpoints] == ["Call centre", "Web shop"]
    assert written.journeys[0].actions[2].touchpoint_ids[0] == "t"


def test_a_touchpoint_used_elsewhere_is_not_renamed_here(workshop: Workshop) -> None:
    written = write_cell(workshop, "Call centre at night", row="touchpoints", anchor="a")
    assert [point.name for point in written.touchpoints] == ["Call centre", "Call centre at night"]
    assert written.journeys[0].actions[1].touchpoint_ids == ("t",)


def test_what_a_cell_no_longer_names_stays_in_its_register(workshop: Workshop) -> None:
    written = write_cell(workshop, "", row="kpis", anchor="p")
    assert written.journeys[0].phases[0].kpi_ids == ()
    assert written.kpis == workshop.kpis


def test_a_new_kpi_names_the_goals_of_its_phase(workshop: Workshop) -> None:
    with_goal = write_cell(workshop, "Answer faster", row="business_goals", anchor="q")
    written = write_cell(with_goal, "Minutes of waiting", row="kpis", anchor="q")
    assert written.kpis[-1].goal_ids == ("g",)


def test_the_first_action_writes_what_hangs_on_its_phase_where_it_shows_it(
    workshop: Workshop,
) -> None:
    mixed = write_cell(workshop, "Minutes of waiting", row="kpis", anchor="b")
    assert lines_to_type(mixed, row="kpis", anchor="a") == ["Calls answered"]
    written = write_cell(mixed, "Calls answered\nCalls lost", row="kpis", anchor="a")
    journey = written.journeys[0]
    assert journey.phases[0].kpi_ids == ("k",)
    assert [written.by_id[key].name for key in journey.actions[0].kpi_ids] == ["Calls lost"]  # type: ignore[attr-defined]


def test_a_pain_with_an_answer_is_kept_without_its_place(workshop: Workshop) -> None:
    written = write_cell(workshop, "", row="pains", anchor="a")
    assert [(pain.id, pain.action_ids) for pain in written.pains] == [("n", ())]
    assert written.ideas == workshop.ideas


def test_a_pain_typed_again_elsewhere_is_the_same_pain(workshop: Workshop) -> None:
    written = write_cell(workshop, "Nobody answers", row="pains", anchor="b")
    assert [pain.action_ids for pain in written.pains] == [("a", "b")]


def test_an_idea_answers_the_first_pain_of_its_action(workshop: Workshop) -> None:
    written = write_cell(workshop, "Call back\nA chat", row="ideas", anchor="a")
    assert [(idea.text, idea.covers[0].pain_id) for idea in written.ideas] == [
        ("Call back", "n"),
        ("A chat", "n"),
    ]
    assert write_cell(workshop, "A chat", row="ideas", anchor="c") == workshop


def test_an_owner_may_come_before_the_activity(workshop: Workshop) -> None:
    owned = write_cell(workshop, "Sales manager", row="owner", anchor="c")
    written = write_cell(owned, "Print the contract", row="activities", anchor="c")
    assert [(work.text, bool(work.owner_id)) for work in written.activities] == [
        ("Answer calls", True),
        ("Print the contract", True),
    ]


def test_an_emptied_activity_leaves_its_owner_standing(workshop: Workshop) -> None:
    written = write_cell(workshop, "", row="activities", anchor="a")
    assert lines_to_type(written, row="owner", anchor="a") == ["Call manager"]
    assert write_cell(written, "", row="owner", anchor="a").activities == ()


def test_owners_stand_line_by_line_beside_their_activities(workshop: Workshop) -> None:
    two = write_cell(workshop, "Answer calls\nCall back", row="activities", anchor="a")
    assert lines_to_type(two, row="owner", anchor="a") == ["Call manager", ""]
    written = write_cell(two, "\nNight shift", row="owner", anchor="a")
    assert [work.owner_id == "" for work in written.activities] == [True, False]


def test_a_cell_of_the_phase_writes_values_of_phases_set_aside(workshop: Workshop) -> None:
    old = Phase(id="old", key="buy", kpi_ids=("k",))
    journey = workshop.journeys[0].replace(
        phases=(Phase(id="p", key="buy"), Phase(id="q")), set_aside=(old,)
    )
    before = workshop.replace(journeys=(journey,))
    assert lines_to_type(before, row="kpis", anchor="p") == ["Calls answered"]
    written = write_cell(before, "Calls lost", row="kpis", anchor="p")
    assert written.journeys[0].set_aside[0].kpi_ids == ()
    assert lines_to_type(written, row="kpis", anchor="p") == ["Calls lost"]


def test_the_grain_goes_from_actions_to_the_phase_and_back(workshop: Workshop) -> None:
    merged = to_phase(workshop, row="activities", phase_id="p")
    assert merged.activities[0].anchor == "p"
    assert to_action(merged, row="activities", action_id="a") == workshop
    goals = write_cell(workshop, "To be heard", row="customer_goals", anchor="b")
    whole = to_phase(goals, row="customer_goals", phase_id="p")
    assert [said.anchor for said in whole.statements] == ["a", "a", "p"]


LINES = st.lists(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6),
    max_size=4,
    unique_by=str.casefold,
)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(ROWS), LINES, LINES)
def test_what_is_typed_is_what_stands_there(row: str, first: list[str], then: list[str]) -> None:
    journey = Journey(id="j", phases=(Phase(id="p"),), actions=(Action(id="a", phase_id="p"),))
    workshop = Workshop(id="w", journeys=(journey,))
    for lines in (first, then):
        workshop = write_cell(workshop, "\n".join(lines), row=row, anchor="a")
        found = lines_to_type(workshop, row=row, anchor="a")
        assert found == lines
        assert not loose_references(workshop)
