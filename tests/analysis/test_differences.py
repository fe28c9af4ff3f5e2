"""Differences between versions: exact, and only what was touched."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edited_workshops import edited, versions
from workshop_kit.analysis.applied import applied, reverted
from workshop_kit.analysis.differences import (
    ABSENT,
    EntryAdded,
    FieldChange,
    OrderChange,
    differences,
    inverse,
)
from workshop_kit.model.goals import Goal
from workshop_kit.model.journeys import Action, Emotion, Journey
from workshop_kit.model.workshop import Workshop
from workshops import workshops

ONE, TWO, THREE = (Goal(id=key, text=key) for key in ("one", "two", "three"))


def with_goals(*goals: Goal) -> Workshop:
    return Workshop(id="w", goals=goals)


def with_action(**fields: object) -> Workshop:
    action = Action.model_validate({"id": "a", **fields})
    return Workshop(id="w", journeys=(Journey(id="j", actions=(action,)),))


@settings(max_examples=60)
@given(versions())
def test_differences_make_one_version_into_the_other(pair: tuple[Workshop, Workshop]) -> None:
    before, after = pair
    outcome = applied(before, differences(before, after))
    assert outcome.refused == ()
    assert outcome.workshop == after.replace(change_log=before.change_log)


@settings(max_examples=60)
@given(versions())
def test_an_edit_that_is_undone_leaves_the_workshop_as_it_was(
    pair: tuple[Workshop, Workshop],
) -> None:
    before, after = pair
    outcome = reverted(after, differences(before, after))
    assert outcome.refused == ()
    assert outcome.workshop == before.replace(change_log=after.change_log)


@settings(max_examples=60)
@given(workshops(), workshops())
def test_that_holds_for_any_two_workshops(one: Workshop, other: Workshop) -> None:
    outcome = applied(one, differences(one, other))
    assert outcome.refused == ()
    assert outcome.workshop == other.replace(change_log=one.change_log)


@given(workshops())
def test_a_version_does_not_differ_from_itself(workshop: Workshop) -> None:
    assert differences(workshop, workshop.model_copy(deep=True)) == ()


@settings(max_examples=50)
@given(st.data())
def test_whatever_is_refused_the_rest_is_made_and_the_workshop_stays_sound(
    data: st.DataObject,
) -> None:
    base = data.draw(workshops())
    mine, theirs = data.draw(edited(base)), data.draw(edited(base))
    found = differences(base, theirs)
    outcome = applied(mine, found)
    made = [item for item in found if item not in outcome.refused]
    again = applied(outcome.workshop, made)
    assert (again.workshop, again.refused) == (outcome.workshop, ())


@settings(max_examples=60)
@given(versions(3), st.booleans())
def test_two_edits_are_undone_in_any_order_unless_they_met(
    three: tuple[Workshop, Workshop, Workshop], anna_first: bool
) -> None:
    base, anna, bruno = three
    edits = [differences(base, anna), differences(anna, bruno)]
    workshop = bruno
    for edit in edits if anna_first else reversed(edits):
        outcome = reverted(workshop, edit)
        assume(not outcome.refused)
        workshop = outcome.workshop
    left = differences(base, workshop)
    assert all(isinstance(difference, OrderChange) for difference in left)


def test_one_field_is_one_difference() -> None:
    before = with_action(text="Calls", emotion=Emotion(score=-1, word="doubt"))
    after = with_action(text="Calls", emotion=Emotion(score=-2, word="doubt"))
    assert differences(before, after) == (FieldChange("a", ("emotion", "score"), -1, -2),)


def test_an_emotion_that_comes_is_one_difference() -> None:
    before, after = with_action(), with_action(emotion=Emotion(score=1))
    assert differences(before, after) == (FieldChange("a", ("emotion",), None, Emotion(score=1)),)


def test_an_unknown_key_that_comes_with_nothing_in_it_is_a_difference() -> None:
    before, after = with_action(), with_action(later=None)
    (found,) = differences(before, after)
    assert found == FieldChange("a", ("later",), ABSENT, None)
    undone = reverted(after, (found,)).workshop
    assert undone.journeys[0].actions[0].model_extra == {}


def test_an_unknown_truth_is_told_from_an_unknown_number() -> None:
    (found,) = differences(with_action(later=True), with_action(later=1))
    assert found == FieldChange("a", ("later",), True, 1)


def test_an_entry_is_known_by_its_id_wherever_it_stands() -> None:
    before, after = with_goals(ONE, TWO), with_goals(TWO, ONE, THREE)
    order, came = differences(before, after)
    assert order == OrderChange("", "goals", ("one", "two"), ("two", "one"))
    assert came == EntryAdded("", "goals", THREE, ("two", "one", "three"))


def test_what_others_did_meanwhile_stays() -> None:
    base = with_goals(ONE, TWO)
    edit = differences(base, with_goals(TWO))
    meanwhile = with_goals(TWO.replace(text="changed"), THREE)
    assert reverted(meanwhile, edit).workshop == with_goals(ONE, TWO.replace(text="changed"), THREE)


def test_a_field_that_was_changed_since_is_not_reverted() -> None:
    edit = differences(with_goals(ONE), with_goals(ONE.replace(text="mine")))
    theirs = with_goals(ONE.replace(text="theirs"))
    outcome = reverted(theirs, edit)
    assert outcome.workshop == theirs
    assert outcome.refused == inverse(edit)


def test_an_entry_that_was_changed_since_is_not_taken_away() -> None:
    edit = differences(with_goals(), with_goals(ONE))
    outcome = reverted(with_goals(ONE.replace(text="worked on")), edit)
    assert outcome.workshop == with_goals(ONE.replace(text="worked on"))
    assert len(outcome.refused) == 1


def test_an_action_that_moves_to_a_journey_that_is_gone_stays_where_it_is() -> None:
    action = Action(id="a")
    here, there = Journey(id="here", actions=(action,)), Journey(id="there")
    before = Workshop(id="w", journeys=(here, there))
    after = Workshop(
        id="w",
        journeys=(here.replace(actions=()), there.replace(tray=(action,))),
    )
    alone = Workshop(id="w", journeys=(here,))
    outcome = applied(alone, differences(before, after))
    assert (outcome.workshop, len(outcome.refused)) == (alone, 2)


def test_two_people_may_add_at_the_same_place() -> None:
    base = with_goals(ONE)
    both = applied(with_goals(ONE, TWO), differences(base, with_goals(ONE, THREE))).workshop
    assert both == with_goals(ONE, THREE, TWO)
    assert reverted(both, differences(base, with_goals(ONE, THREE))).workshop == with_goals(
        ONE, TWO
    )
