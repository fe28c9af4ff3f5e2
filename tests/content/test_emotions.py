from collections import Counter

from workshop_kit.content.emotions import emotion_scale, emotion_word, emotion_words
from workshop_kit.content.language import language, languages
from workshop_kit.model.journeys import Emotion
from workshop_kit.model.keys import PainKind

ENGLISH, ITALIAN = language("en"), language("it")
OF_THE_METHOD = {
    "frustrated": -2, "confused": -1, "dissatisfied": -1, "gratified": 2, "involved": 2,
    "confident": 1, "hesitant": -1, "reassured": 1, "supported": 1, "understood": 1, "stuck": -1,
    "left_alone": -2, "overwhelmed": -2, "motivated": 1, "losing_drive": -1, "curious": 1,
    "trusting": 1,
}  # fmt: skip


def test_every_word_of_the_method_is_there_on_its_side_of_the_scale() -> None:
    scores = {word.key: word.score for word in emotion_words(ENGLISH)}
    assert OF_THE_METHOD.items() <= scores.items()


def test_satisfaction_and_joy_are_there_too() -> None:
    labels = {word.label for word in emotion_words(ITALIAN)}
    assert {"soddisfazione", "gioia"} <= labels


def test_every_score_has_several_words_to_choose_from() -> None:
    counts = Counter(word.score for word in emotion_words(ENGLISH))
    assert set(counts) == set(emotion_scale(ENGLISH))
    assert min(counts.values()) >= 2


def test_no_word_stands_twice_and_all_run_from_low_to_high() -> None:
    for words in languages().values():
        labels = [word.label for word in emotion_words(words)]
        assert len(set(labels)) == len(labels)
        scores = [word.score for word in emotion_words(words)]
        assert scores == sorted(scores)


def test_each_way_a_pain_leaves_the_customer_has_its_emotion() -> None:
    assert {kind.value for kind in PainKind} <= {word.key for word in emotion_words(ENGLISH)}


def test_the_team_s_own_word_comes_first_and_the_scale_s_last() -> None:
    assert emotion_word(Emotion(score=-2, word_key="angry", word="furious"), ENGLISH) == "furious"
    assert emotion_word(Emotion(score=-2, word_key="angry"), ITALIAN) == "rabbia"
    assert emotion_word(Emotion(score=-2), ITALIAN) == "frustrazione"
    assert emotion_word(Emotion(), ITALIAN) == ""
