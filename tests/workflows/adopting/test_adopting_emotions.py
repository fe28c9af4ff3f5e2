"""Emotions on any scale, as signs and as words, in both languages."""

import pytest

from foreign_maps import taken
from workshop_kit.content.language import language
from workshop_kit.errors import InputError
from workshop_kit.model.journeys import Emotion
from workshop_kit.workflows.adopting.adoption import Adoption
from workshop_kit.workflows.adopting.felt_texts import felt
from workshop_kit.workflows.adopting.scales import Scale, asked_scale, scale_of


def emotions(adoption: Adoption) -> list[Emotion | None]:
    return [action.emotion for action in adoption.workshop.journeys[0].actions]


def rated(*values: object, name: str = "Mood", **wishes: str) -> Adoption:
    columns = range(len(values))
    head = "|".join(["Phase", *(f"P{column}" for column in columns)])
    doing = "|".join(["Doing", *(f"a{column}" for column in columns)])
    return taken("\n".join([head, doing, "|".join([name, *map(str, values)])]), **wishes)


def scores(adoption: Adoption) -> list[int | None]:
    return [emotion.score if emotion else None for emotion in emotions(adoption)]


def keys(adoption: Adoption) -> list[str]:
    return [one.key for one in adoption.findings]


def test_our_own_scale_needs_no_question() -> None:
    adoption = rated(-2, -1, 0, 1, 2)
    assert scores(adoption) == [-2, -1, 0, 1, 2]
    assert keys(adoption) == []
    assert len(adoption.notes) == 1


def test_another_scale_is_told_and_its_numbers_stay_in_a_note() -> None:
    adoption = rated(1, 3, 5)
    assert scores(adoption) == [-2, 0, 2]
    assert keys(adoption) == ["likely_scale"]
    assert adoption.notes[1].splitlines()[1:] == [
        "P0 › a0: 1 → −2",
        "P1 › a1: 3 → 0",
        "P2 › a2: 5 → +2",
    ]


def test_a_scale_in_the_name_of_the_row_counts() -> None:
    adoption = rated(1, 4, 7, name="Satisfaction (1-7)")
    assert (scores(adoption), keys(adoption)) == ([-2, 0, 2], ["scale"])


def test_a_scale_that_is_asked_for_counts_most() -> None:
    assert scores(rated(1, 2, scale="1-3")) == [-2, 0]
    assert scores(rated(1, 2)) == [1, 2]
    assert keys(rated(1, 2)) == ["our_scale"]


def test_a_number_off_the_scale_is_told_and_kept() -> None:
    adoption = rated(1, 9, scale="1-5")
    assert scores(adoption) == [-2, None]
    assert ("problem", "Map C3") in [(one.kind, one.where) for one in adoption.findings]
    assert any("9 → ?" in note for note in adoption.notes)


def test_signs_and_words_of_both_languages_are_scores() -> None:
    adoption = rated("😡", "sollievo", "Worried", "Felice", "++", "★★★★★", "neutro")
    assert scores(adoption) == [-2, 1, -1, 1, 2, 2, 0]
    assert "from_words" in keys(adoption)
    found = emotions(adoption)
    assert [e.word_key or e.word for e in found if e] == [
        "", "sollievo", "worried", "Felice", "", "", "neutro"
    ]  # fmt: skip


def test_words_that_say_nothing_leave_the_score_open_and_that_is_asked() -> None:
    adoption = rated("Wednesday", "excited but nervous")
    assert scores(adoption) == [None, None]
    assert keys(adoption) == ["no_score"]
    assert [e.word or e.trigger for e in emotions(adoption) if e] == [
        "Wednesday",
        "excited but nervous",
    ]


def test_of_two_feelings_on_one_side_the_milder_counts() -> None:
    assert scores(rated("Excited, curious", "angry and worried")) == [1, -1]


def test_a_word_with_its_reason_is_word_and_trigger() -> None:
    found = emotions(rated("Angry: nobody answers the phone"))[0]
    assert found == Emotion(score=-2, word_key="angry", trigger="nobody answers the phone")


def test_scores_and_words_of_two_rows_become_one_emotion() -> None:
    adoption = taken("Phase|A|B\nDoing|x|y\nScore|-2|1\nFeelings|angry|angry\nWhy|queue|price")
    first, second = emotions(adoption)
    assert first == Emotion(score=-2, word_key="angry", trigger="queue")
    assert second == Emotion(score=1, word_key="angry", trigger="price")
    assert "two_scores" in keys(adoption)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([-3, 1], (-3, 3)),
        ([-40], (-100, 100)),
        ([0, 2], (-2, 2)),
        ([0, 7], (0, 10)),
        ([55], (0, 100)),
    ],
)
def test_the_smallest_usual_scale_that_fits_is_taken(
    numbers: list[float], expected: tuple[float, float]
) -> None:
    scale = scale_of("", numbers)
    assert (scale.low, scale.high) == expected


def test_a_scale_is_asked_for_in_many_ways() -> None:
    assert (
        asked_scale("1-10")
        == asked_scale("1..10")
        == asked_scale("da 1 a 10")
        == Scale(1, 10, sure=True)
    )
    assert asked_scale("−5…+5") == Scale(-5, 5, sure=True)


@pytest.mark.parametrize("text", ["", "much", "5-1", "3"])
def test_what_is_no_scale_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is not a scale"):
        asked_scale(text)


def test_a_number_inside_a_sentence_is_no_score() -> None:
    assert felt("Waits 3 weeks").number is None
    assert felt("2 calls, no answer").number is None


def test_scores_are_written_with_the_marks_of_the_language() -> None:
    assert str(scale_of("", [-3])) == "−3 … 3"
    assert language("it").number(-2, signed=True) == "−2"
