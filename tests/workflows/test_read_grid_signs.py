"""Signs on the map of a grid: letters of ideas, marks of evidence, words around a name."""

import pytest

from grid_edits import ReadBack, writing
from small_workshop import SMALL
from workshop_kit.model.ideas import Cover, Idea
from workshop_kit.model.keys import Tag, TouchpointStatus
from workshop_kit.model.workshop import Workshop

TWO = SMALL.replace(
    ideas=(*SMALL.ideas, Idea(id="i2", text="Price on the web", covers=(Cover(pain_id="pn2"),)))
)
"""Both ideas answer the pain of the first action: there stands B in full, and “+ A”."""


def ideas(workshop: Workshop) -> list[tuple[str, str]]:
    return [(idea.id, idea.text) for idea in workshop.ideas]


def test_a_new_idea_may_begin_with_a_word_that_looks_like_a_sign() -> None:
    text = "A Offer in 24 hours\nA price guide on paper"
    back = ReadBack(SMALL, writing("Journey", "ideas", "a3", text))
    (kept, (_, new)) = ideas(back.workshop)
    assert kept == ("i", "Offer in 24 hours")
    assert new == "A price guide on paper"


def test_an_idea_put_better_keeps_its_sign_and_takes_none_from_others() -> None:
    text = "A Offer in 12 hours\nA new car in every yard"
    back = ReadBack(SMALL, writing("Journey", "ideas", "a3", text))
    (kept, (_, new)) = ideas(back.workshop)
    assert kept == ("i", "Offer in 12 hours")
    assert new == "A new car in every yard"


def test_a_sign_that_is_no_word_says_which_idea_it_is_whatever_stands_behind() -> None:
    text = "B Nothing like it was\n+ A"
    back = ReadBack(TWO, writing("Journey", "ideas", "a1", text))
    assert ("i2", "Nothing like it was") in ideas(back.workshop)


@pytest.mark.parametrize("text", ["B Price on the web", "B Price on the web\n+ C"])
def test_letters_of_ideas_that_reach_here_are_not_changed_on_the_map(text: str) -> None:
    back = ReadBack(TWO, writing("Journey", "ideas", "a1", text))
    assert [why for _, why in back.problems] == [
        "“+ A” names ideas that are written elsewhere. "
        "Which pains an idea answers is said on the sheet “Ideas”."
    ]
    assert back.workshop == TWO


def test_the_status_of_a_touchpoint_is_not_changed_on_the_map() -> None:
    planned = SMALL.touchpoints[0].replace(status=TouchpointStatus.PLANNED)
    for workshop, text in (
        (SMALL, "Booking page (planned)"),
        (SMALL.replace(touchpoints=(planned,)), "Booking page"),
    ):
        back = ReadBack(workshop, writing("Journey", "touchpoints", "a1", text))
        ((_, why),) = back.problems
        assert "“Booking page” is its status" in why
        assert back.workshop == workshop


def test_the_mark_of_an_emotion_is_not_changed_on_the_map() -> None:
    back = ReadBack(SMALL, writing("Journey", "emotion_word", "a3", "angry •"))
    ((place, why),) = back.problems
    assert place.startswith("Journey ")
    assert why == "How sure an emotion is follows from its sources. Name them in the kit."
    assert back.workshop == SMALL


def test_a_mark_of_evidence_without_a_source_is_told() -> None:
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a3", "“They hide something.” •"))
    assert [why for _, why in back.problems] == [
        "“They hide something.” counts as evidence only once it has a source. Name it in the kit."
    ]


def test_a_mark_in_front_of_a_line_is_a_mark_too() -> None:
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a1", "• “Is it free?”"))
    assert back.found == ()
    back = ReadBack(SMALL, writing("Journey", "thoughts", "a1", "◦ “Is it free?”"))
    statement = SMALL.statements[0].replace(tag=Tag.ASSUMPTION)
    assert back.workshop.find("st1") == statement
