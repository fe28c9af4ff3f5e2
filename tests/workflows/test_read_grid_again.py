"""A grid whose changes were brought in already, and what is the same in other words."""

import pytest
from openpyxl.workbook.workbook import Workbook

from grid_edits import Edit, ReadBack, cell_of, sheet_in, writing
from small_workshop import SMALL
from workshop_kit.model.journeys import Emotion


def without_an_emotion(book: Workbook) -> None:
    for row in ("emotion_score", "emotion_word"):
        cell_of(book, "Journey", row, "a3").value = None


def without_a_headline(book: Workbook) -> None:
    sheet_in(book, "Journey")["B2"].value = None


@pytest.mark.parametrize(
    "edit",
    [
        without_an_emotion,
        without_a_headline,
        writing("Plan", "i", "horizon", "NOW"),
        writing("Journey", "ideas", "a3", "A price guide on paper\nA Offer in 24 hours"),
    ],
)
def test_what_was_brought_in_is_not_asked_about_again(edit: Edit) -> None:
    once = ReadBack(SMALL, edit)
    assert once.questions == []
    again = ReadBack(SMALL, edit, now=once.workshop)
    assert again.found == ()


@pytest.mark.parametrize(
    ("column", "value"), [("owner", "sales LEAD"), ("due", "1/4/26"), ("horizon", "NOW")]
)
def test_the_same_in_other_words_is_no_change(column: str, value: str) -> None:
    assert ReadBack(SMALL, writing("Plan", "i", column, value)).found == ()


def test_texts_that_no_workbook_keeps_say_nothing_new() -> None:
    (journey,) = SMALL.journeys
    felt = tuple(action.replace(emotion=Emotion(word="\x17")) for action in journey.actions)
    unkept = SMALL.replace(journeys=(journey.replace(actions=felt),), title="Buying\x07 a car")
    assert ReadBack(unkept, lambda book: None).found == ()
