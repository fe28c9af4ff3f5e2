from workshop_kit.analysis.keywords import fold
from workshop_kit.content.language import languages
from workshop_kit.content.stop_words import plural_endings, stop_words


def test_stop_words_are_written_as_words_are_folded() -> None:
    assert {word for word in stop_words() if fold(word) != word} == set()


def test_every_language_has_plurals() -> None:
    assert all(plural_endings(language) for language in languages().values())


def test_words_a_business_turns_around_are_no_stop_words() -> None:
    ours = {
        "price",
        "offer",
        "delivery",
        "waiting",
        "trust",
        "prezzo",
        "offerta",
        "consegna",
        "data",
    }
    assert not ours & stop_words()
