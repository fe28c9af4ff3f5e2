import pytest

from workshop_kit.analysis.keywords import Found, fold, recurring_words, spoken_texts, words
from workshop_kit.content.language import language
from workshop_kit.content.stop_words import plural_endings, stop_words
from workshop_kit.model.ideas import Pain
from workshop_kit.model.research import Source, Statement
from workshop_kit.model.workshop import Workshop

EN, IT = plural_endings(language("en")), plural_endings(language("it"))


def found(*texts: str, endings: tuple[tuple[str, str], ...] = EN) -> list[tuple[str, int]]:
    return [(word.text, word.texts) for word in recurring_words(texts, stop_words(), endings)]


def test_a_word_counts_once_in_each_text() -> None:
    assert found("price, price, price", "the price", "nothing") == [("price", 2)]


def test_a_word_said_once_is_not_suggested() -> None:
    assert found("price and offer") == []


def test_stop_words_of_both_languages_stay_out() -> None:
    both = "because the with their perché questa degli nell’offerta"
    assert found(both, both) == [("offerta", 2)]


def test_a_plural_joins_its_singular_only_where_both_are_said() -> None:
    assert found("two prices", "a price") == [("price", 2)]
    assert found("prices", "prices") == [("prices", 2)]
    assert found("delivery", "deliveries") == [("delivery", 2)]
    assert found("prezzi", "prezzo", endings=IT) == [("prezzo", 2)]
    assert found("offerte", "offerta", endings=IT) == [("offerta", 2)]


def test_words_that_only_look_like_plurals_stay_apart() -> None:
    assert found("glass", "glass", "glas", "glas") == [("glas", 4)]  # both forms are said
    assert found("news", "news") == [("news", 2)]


def test_accents_and_case_do_not_part_a_word_and_the_usual_spelling_is_shown() -> None:
    assert found("Qualità", "qualità", "QUALITA", endings=IT) == [("qualità", 3)]


@pytest.mark.parametrize("word", ["цена", "מחיר", "कीमत", "السعر", "ελιά"])
def test_words_of_every_script_are_whole(word: str) -> None:
    assert list(words(f"{word}, 24!")) == [word]
    assert found(word, word) == [(word, 2)]


def test_digits_emoji_and_markup_are_no_words() -> None:
    assert list(words("24 🚗 <img>=cmd_1")) == ["img", "cmd"]


def test_folding_never_empties_a_word() -> None:
    assert fold("́") == "́"


def test_what_is_read_is_the_research_and_the_pains() -> None:
    workshop = Workshop(
        id="w",
        statements=(Statement(id="s", text="Is it free?"),),
        sources=(Source(id="r", learned="They wait\nThey call"),),
        pains=(Pain(id="p", text="No price", causes=("Fear",)),),
    )
    assert spoken_texts(workshop) == ("Is it free?", "They wait", "They call", "No price", "Fear")


def test_the_most_frequent_come_first_then_the_alphabet() -> None:
    texts = ("offer drive", "offer drive car", "car offer")
    assert recurring_words(texts, stop_words(), EN) == (
        Found("offer", 3),
        Found("car", 2),
        Found("drive", 2),
    )
