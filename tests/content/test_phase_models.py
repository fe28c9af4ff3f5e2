from collections import Counter

import pytest

from workshop_kit.content.language import Language, languages
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import (
    PhaseModel,
    crosswalk,
    empty_phases,
    model_keys,
    phase_label,
    phase_model,
    phase_models,
)
from workshop_kit.errors import UnknownPhaseModel
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import JourneyKey, Moment

ENGLISH, ITALIAN = language_of("en"), language_of("it")
LANGUAGES = tuple(languages().values())
WITHOUT_OTHER = set(JourneyKey) - {JourneyKey.OTHER}


def each_model() -> list[PhaseModel]:
    return [model for language in LANGUAGES for model in phase_models(language)]


def placed(model: PhaseModel) -> dict[JourneyKey, str]:
    return {key: card.row for card in model.phases for key in card.takes}


def test_the_six_phases_come_first_as_the_general_choice() -> None:
    assert model_keys()[0] == "PH6"
    assert [model.key for model in phase_models(ENGLISH)] == list(model_keys())


def test_every_model_of_the_method_is_there_but_the_shop_that_is_no_sequence() -> None:
    numbered = {"PH3a", "PH3b", "PH3c", "PH4", "PH4b", "PH5a", "PH5b", "PH5c", "PH5d", "PH6", "PH8"}
    assert set(model_keys()) == numbered


@pytest.mark.parametrize("key", model_keys())
def test_a_model_has_the_phases_its_name_counts(key: str) -> None:
    rows = [card.row for card in phase_model(key, ENGLISH).phases]
    assert rows == [f"{key}.{number}" for number in range(1, int(key[2]) + 1)]


@pytest.mark.parametrize("model", phase_models(ENGLISH), ids=lambda model: model.key)
def test_primary_keys_are_distinct_and_taken_by_their_own_phase(model: PhaseModel) -> None:
    keys = [card.key for card in model.phases]
    assert len(set(keys)) == len(keys)
    assert all(card.takes[0] == card.key for card in model.phases)


@pytest.mark.parametrize("model", phase_models(ENGLISH), ids=lambda model: model.key)
def test_a_key_is_taken_once_so_that_an_action_has_one_place(model: PhaseModel) -> None:
    counts = Counter(key for card in model.phases for key in card.takes)
    assert set(counts.values()) == {1}
    assert JourneyKey.OTHER not in counts


@pytest.mark.parametrize("key", ["PH6", "PH8", "PH5a", "PH5b", "PH3c"])
def test_some_models_have_a_place_for_every_key(key: str) -> None:
    assert set(placed(phase_model(key, ENGLISH))) == WITHOUT_OTHER


def test_the_car_model_sends_what_follows_the_purchase_to_the_tray() -> None:
    homeless = WITHOUT_OTHER - set(placed(phase_model("PH5c", ENGLISH)))
    assert homeless == {
        JourneyKey.RECEIVE_USE,
        JourneyKey.SUPPORT,
        JourneyKey.EVALUATE,
        JourneyKey.LOYALTY,
    }


@pytest.mark.parametrize("model", phase_models(ENGLISH), ids=lambda model: model.key)
def test_moments_run_from_before_to_after(model: PhaseModel) -> None:
    order = list(Moment)
    moments = [card.moment for card in model.phases]
    assert moments == sorted(moments, key=order.index)
    stops_at_the_purchase = model.key in {"PH3a", "PH3b"}
    assert set(moments) == set(order) - ({Moment.AFTER} if stops_at_the_purchase else set())


@pytest.mark.parametrize("model", phase_models(ENGLISH), ids=lambda model: model.key)
def test_every_model_begins_where_the_brand_is_met_for_the_first_time(model: PhaseModel) -> None:
    assert JourneyKey.DISCOVER in model.phases[0].takes
    assert crosswalk(model.key)[JourneyKey.DISCOVER] is model.phases[0].key


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("PH5b.2", "search"),
        ("PH5a.4", "evaluate"),
        ("PH3a.2", "search"),
        ("PH3a.2", "compare"),
        ("PH5d.2", "compare"),
        ("PH8.2", "trial"),
        ("PH5b.1", "need"),
        ("PH3b.3", "evaluate"),
    ],
)
def test_a_key_stands_where_the_corrected_crosswalk_puts_it(row: str, key: str) -> None:
    assert placed(phase_model(row.split(".")[0], ENGLISH))[JourneyKey(key)] == row


def test_what_the_kit_placed_itself_is_marked() -> None:
    ours = {card.row: card.ours for model in phase_models(ENGLISH) for card in model.phases}
    assert {row: [key.value for key in keys] for row, keys in ours.items() if keys} == {
        "PH5b.1": ["need"],
        "PH4b.1": ["need", "search"],
        "PH4b.3": ["receive_use", "support", "evaluate"],
        "PH3b.3": ["evaluate"],
    }
    for model in phase_models(ENGLISH):
        for card in model.phases:
            assert set(card.ours) <= set(card.takes)


def test_the_crosswalk_says_the_same_as_the_cards() -> None:
    for model in phase_models(ENGLISH):
        ways = {key: card.key for card in model.phases for key in card.takes}
        assert crosswalk(model.key) == ways


def test_empty_phases_are_those_of_the_cards() -> None:
    for model in phase_models(ENGLISH):
        phases = empty_phases(model.key, str)
        assert [(phase.id, phase.key, phase.moment) for phase in phases] == [
            (card.row, card.key, card.moment) for card in model.phases
        ]


@pytest.mark.parametrize("model", phase_models(ENGLISH), ids=lambda model: model.key)
def test_only_the_purchase_happens_during_the_purchase(model: PhaseModel) -> None:
    assert [card.key for card in model.phases if card.moment is Moment.DURING] == [JourneyKey.BUY]


@pytest.mark.parametrize(
    ("key", "row", "name"),
    [
        ("PH6", "PH6.3", "Acquisto"),
        ("PH6", "PH6.5", "Continuare o abbandonare"),
        ("PH8", "PH8.4", "Consegna e primo utilizzo"),
        ("PH8", "PH8.7", "Fedeltà"),
        ("PH5a", "PH5a.3", "Acquisto"),
        ("PH5b", "PH5b.4", "Fidelizzazione"),
    ],
)
def test_italian_names_are_the_chosen_ones(key: str, row: str, name: str) -> None:
    names = {card.row: card.name for card in phase_model(key, ITALIAN).phases}
    assert names[row] == name


def test_every_text_is_there_and_short_enough_for_a_card() -> None:
    for model in each_model():
        assert model.title
        assert model.use
        for card in model.phases:
            assert all((card.name, card.happens, card.duty, card.touchpoints)), card.row
            assert len(card.name) <= 32, card.name
            assert max(map(len, (card.happens, card.duty, card.touchpoints))) <= 120, card.row


def test_both_languages_describe_the_same_phases() -> None:
    shape = [[(card.row, card.takes) for model in phase_models(language) for card in model.phases]
             for language in LANGUAGES]  # fmt: skip
    assert all(other == shape[0] for other in shape)


def test_a_card_is_found_by_its_primary_key_only() -> None:
    model = phase_model("PH6", ENGLISH)
    found = model.card(JourneyKey.BUY)
    assert found is not None
    assert found.row == "PH6.3"
    assert model.card(JourneyKey.RECEIVE_USE) is None


def test_an_unknown_model_is_refused_with_the_list_of_models() -> None:
    with pytest.raises(UnknownPhaseModel, match=r"“PH7”.*PH6, PH8, PH5a"):
        phase_model("PH7", ENGLISH)


@pytest.mark.parametrize(
    ("language", "expected"), [(ENGLISH, "Trial"), (ITALIAN, "Prova")], ids=["en", "it"]
)
def test_a_phase_is_named_by_its_model(language: Language, expected: str) -> None:
    phase = Phase(id="p", key=JourneyKey.TRIAL)
    assert phase_label(phase, Journey(id="j", phase_model="PH5c"), language) == expected


def test_the_team_s_own_name_of_a_phase_comes_first() -> None:
    phase = Phase(id="p", key=JourneyKey.TRIAL, label="On the road")
    assert phase_label(phase, Journey(id="j", phase_model="PH5c"), ITALIAN) == "On the road"


@pytest.mark.parametrize("model", ["", "PH5c"], ids=["no model", "a model without the key"])
def test_a_phase_that_no_model_names_is_named_by_its_key(model: str) -> None:
    phase = Phase(id="p", key=JourneyKey.SUPPORT)
    journey = Journey(id="j", phase_model=model)
    assert phase_label(phase, journey, ENGLISH) == "support"
    assert phase_label(phase, journey, ITALIAN) == "assistenza"
