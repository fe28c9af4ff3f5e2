"""Names that people give rows, phases and feelings are known by one meaning each."""

import tomllib

import pytest

from workshop_kit.content.assets import data_text
from workshop_kit.content.feelings import signed_feeling, worded_feeling
from workshop_kit.content.labels import label
from workshop_kit.content.language import languages
from workshop_kit.content.rows import optional_rows, rows
from workshop_kit.content.search import plain_words
from workshop_kit.content.synonyms import Known, phase_named, row_named
from workshop_kit.model.keys import JourneyKey

LISTS = tomllib.loads(data_text("synonyms.toml"))
SPOKEN = list(languages().values())


@pytest.mark.parametrize("table", ["row", "likely", "beside", "phase", "feeling"])
def test_a_word_stands_under_one_key(table: str) -> None:
    found: dict[str, set[str]] = {}
    for key, texts in LISTS[table].items():
        for words in SPOKEN:
            for name in words.pick(texts).split(","):
                found.setdefault(" ".join(plain_words(name)), set()).add(key)
    assert {name: keys for name, keys in found.items() if len(keys) > 1 or not name} == {}


def test_a_likely_word_is_no_certain_one() -> None:
    for texts in LISTS["likely"].values():
        for words in SPOKEN:
            for name in words.pick(texts).split(","):
                known = row_named(name)
                assert known is not None
                assert not known.sure, name


def test_a_sign_stands_for_one_score() -> None:
    signs = [sign for listed in LISTS["sign"].values() for sign in listed.split()]
    assert len(signs) == len(set(signs))
    for score, listed in LISTS["sign"].items():
        for sign in listed.split():
            found = signed_feeling(sign)
            assert found is not None
            assert found.score == int(score), sign


@pytest.mark.parametrize("words", SPOKEN, ids=lambda words: words.code)
def test_the_names_of_the_kit_itself_are_known(words: object) -> None:
    for row in (*rows(words), *optional_rows(words)):  # type: ignore[arg-type]
        assert row_named(row.label) == Known(row.key)


def test_every_row_has_a_name_to_be_told_by() -> None:
    for key in {*LISTS["row"]} - {"note"}:
        for words in SPOKEN:
            assert label(f"adopting.row.{key}", words)


def test_every_phase_of_the_list_is_a_journey_key() -> None:
    assert {JourneyKey(key) for key in LISTS["phase"]} == set(JourneyKey) - {JourneyKey.OTHER}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("STAGES", "phase"),
        ("1. Doing:", "actions"),
        ("😊 Feelings", "emotion"),
        ("Satisfaction (1-5)", "emotion_score"),
        ("Cosa pensa?", "thoughts"),
        ("Opportunità / Idee", "ideas"),
        ("Processi di supporto", "activities"),
        ("Teams involved", "owner"),
    ],
)
def test_names_are_known_in_every_dress(name: str, key: str) -> None:
    assert row_named(name) == Known(key)


@pytest.mark.parametrize(
    "name", ["Activities", "Touchpoints & feelings", "Customer’s mood today", "Oportunities"]
)
def test_what_only_looks_alike_is_not_sure(name: str) -> None:
    known = row_named(name)
    assert known is not None
    assert not known.sure


@pytest.mark.parametrize(
    "name", ["", "Weather", "x", "A long remark in which somebody speaks of goals and pains"]
)
def test_other_texts_are_no_names(name: str) -> None:
    assert row_named(name) is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Awareness", "discover"),
        ("Post-acquisto", "support"),
        ("2) Acquisto", "buy"),
        ("Ring", "other"),
    ],
)
def test_phases_are_known_by_their_names(name: str, key: str) -> None:
    assert phase_named(name) == JourneyKey(key)


def test_a_denied_feeling_says_nothing_certain() -> None:
    for text in ("not happy", "poco sicuro", "never satisfied"):
        found = worded_feeling(text)
        assert found is not None
        assert found.score is None
