"""The suggested sentence of an empathy map: from the team’s words, without a guess."""

import pytest

from workshop_kit.content.emotions import emotion_words
from workshop_kit.content.language import language
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.model.people import Persona
from workshop_kit.views.empathy_summary import suggested_summary

ANNA = Persona(id="p", name="Anna Neri")


def suggestion(emotion: Emotion | None, code: str = "it", persona: Persona | None = ANNA) -> str:
    return suggested_summary(persona, Action(id="a", emotion=emotion), language(code))


def test_the_trigger_is_quoted_and_never_rephrased() -> None:
    emotion = Emotion(score=-2, trigger="Terza visita, e il prezzo cambia ancora")
    assert suggestion(emotion) == (
        "In questo momento Anna prova frustrazione. "
        "Il motivo: «Terza visita, e il prezzo cambia ancora»."
    )


def test_without_a_trigger_no_reason_is_made_up() -> None:
    assert suggestion(Emotion(score=1, word="calm"), "en") == "In this moment Anna feels calm."


def test_a_persona_without_a_name_is_the_customer() -> None:
    assert suggestion(Emotion(score=0), "en", Persona(id="p")).startswith(
        "In this moment the customer feels"
    )


@pytest.mark.parametrize("emotion", [None, Emotion(), Emotion(trigger="Nobody asked")])
def test_nothing_is_suggested_while_no_feeling_is_chosen(emotion: Emotion | None) -> None:
    assert suggestion(emotion) == ""


def test_no_italian_word_of_the_picker_agrees_with_anybody() -> None:
    adjectives = [word.label for word in emotion_words(language("it")) if word.label.endswith("/a")]
    assert adjectives == []
