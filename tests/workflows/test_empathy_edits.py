"""Empathy maps, their statements and the emotions of actions, changed as pure functions."""

from workshop_kit.model.journeys import Action, Emotion, Journey
from workshop_kit.model.people import Persona
from workshop_kit.model.references import loose_references
from workshop_kit.model.research import Source, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.emotions import (
    UNKNOWN,
    forget_emotion,
    set_score,
    set_trigger,
    set_word,
    turn_emotion_source,
    turn_word,
)
from workshop_kit.workflows.empathy import (
    add_map,
    add_persona,
    add_statement,
    maps_of,
    move_statement,
    new_map,
    remove_map,
    turn_extension,
    write_map,
)
from workshop_kit.workflows.statements import turn_source

ANNA = Workshop(id="w", personas=(Persona(id="anna"),), sources=(Source(id="s1"),))
BUY = new_map("anna", "buy")


def felt(workshop: Workshop) -> Emotion | None:
    return workshop.journeys[0].actions[0].emotion


def with_action(emotion: Emotion | None = None) -> Workshop:
    journeys = (Journey(id="j", actions=(Action(id="a", emotion=emotion),)),)
    changed: Workshop = ANNA.replace(journeys=journeys)
    return changed


def test_the_first_word_in_a_map_begins_it_once() -> None:
    said = Statement(id="s", anchor=BUY.id, field="says")
    begun = add_statement(ANNA, empathy=BUY, statement=said)
    twice = write_map(begun, "Third\nvisit", empathy=BUY, field="scenario")
    assert [empathy.scenario for empathy in twice.empathy_maps] == ["Third visit"]
    assert [one.id for one in twice.statements] == ["s"]


def test_a_map_belongs_to_one_phase_and_several_may_share_it() -> None:
    other = BUY.replace(id="other")
    both = add_map(add_map(ANNA, empathy=BUY), empathy=other)
    assert maps_of(both, "anna", "buy") == (BUY, other)
    assert maps_of(both, "anna", "") == ()


def test_the_extension_goes_on_and_off_and_keeps_what_stands_in_it() -> None:
    on = turn_extension(ANNA, empathy=BUY)
    (extended,) = on.empathy_maps
    assert extended.extended
    said = Statement(id="s", anchor=BUY.id, field="gains", text="Time")
    off = turn_extension(add_statement(on, empathy=extended, statement=said), empathy=extended)
    assert not off.empathy_maps[0].extended
    assert off.statements == (said,)


def test_a_removed_map_takes_its_sentences_with_it_and_no_others() -> None:
    own = Statement(id="s", anchor=BUY.id, field="says")
    other = Statement(id="t", anchor="anna", field="needs")
    full = add_statement(ANNA, empathy=BUY, statement=own)
    left = remove_map(full.replace(statements=(own, other)), map_id=BUY.id)
    assert left.empathy_maps == ()
    assert left.statements == (other,)
    assert loose_references(left) == set()


def test_nothing_moves_to_no_field_and_nothing_that_is_gone_moves() -> None:
    workshop = ANNA.replace(statements=(Statement(id="s", field="says"),))
    assert move_statement(workshop, "", statement_id="s") == workshop
    assert move_statement(workshop, "thinks", statement_id="gone") == workshop


def test_only_a_source_that_exists_can_be_named() -> None:
    workshop = ANNA.replace(statements=(Statement(id="s"),))
    named = turn_source(workshop, "s1", statement_id="s")
    assert named.statements[0].source_ids == ("s1",)
    assert turn_source(named, "gone", statement_id="s") == named
    assert turn_source(named, "s1", statement_id="s") == workshop


def test_a_new_persona_takes_over_the_journey_that_is_nobodys() -> None:
    journeys = (Journey(id="j"), Journey(id="k", persona_id="anna"))
    added = add_persona(ANNA.replace(journeys=journeys), persona=Persona(id="bea"))
    assert [journey.persona_id for journey in added.journeys] == ["bea", "anna"]


def test_a_word_of_another_score_goes_with_the_score_but_the_own_word_stays() -> None:
    chosen = turn_word(set_score(with_action(), "-1", action_id="a"), "worried", action_id="a")
    assert felt(chosen) == Emotion(score=-1, word_key="worried")
    assert felt(set_score(chosen, "1", action_id="a")) == Emotion(score=1)
    own = set_word(chosen, " at sea ", action_id="a")
    assert felt(own) == Emotion(score=-1, word="at sea")
    assert felt(set_score(own, "1", action_id="a")) == Emotion(score=1, word="at sea")


def test_a_chosen_word_goes_when_it_is_pressed_again() -> None:
    workshop = with_action(Emotion(score=-1, word_key="worried"))
    assert felt(turn_word(workshop, "worried", action_id="a")) == Emotion(score=-1)


def test_unknown_is_an_answer_and_forgetting_is_none() -> None:
    unknown = set_score(with_action(), UNKNOWN, action_id="a")
    assert felt(unknown) == Emotion(score=None)
    assert felt(forget_emotion(unknown, action_id="a")) is None


def test_trigger_and_sources_stand_beside_the_score() -> None:
    workshop = set_trigger(with_action(Emotion(score=-2)), "No  price", action_id="a")
    sourced = turn_emotion_source(workshop, "s1", action_id="a")
    assert felt(sourced) == Emotion(score=-2, trigger="No price", source_ids=("s1",))


def test_an_action_that_somebody_else_removed_is_not_brought_back() -> None:
    assert set_score(ANNA, "1", action_id="gone") == ANNA
