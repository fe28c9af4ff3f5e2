from collections import Counter

import pytest

from workshop_kit.content.language import Language, languages
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import PhaseModel, phase_label, phase_model, phase_models
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
    assert [model.key for model in phase_models(ENGLISH)] == ["PH6", "PH5c", "PH8"]


@pytest.mark.parametrize(("key", "count"), [("PH6", 6), ("PH5c", 5), ("PH8", 8)])
def test_a_model_has_the_phases_its_name_counts(key: str, count: int) -> None:
    rows = [card.row for card in phase_model(key, ENGLISH).phases]
    assert rows == [f"{key}.{number}" for number in range(1, count + 1)]


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


@pytest.mark.parametrize("key", ["PH6", "PH8"])
def test_the_longer_models_have_a_place_for_every_key(key: str) -> None:
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
def test_moments_run_from_before_to_after_and_leave_none_out(model: PhaseModel) -> None:
    order = list(Moment)
    moments = [card.moment for card in model.phases]
    assert moments == sorted(moments, key=order.index)
    assert set(moments) == set(order)


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
    with pytest.raises(UnknownPhaseModel, match=r"“PH7”.*PH6, PH5c, PH8"):
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
def test_a_phase_that_no_model_names_falls_back_to_its_key(model: str) -> None:
    phase = Phase(id="p", key=JourneyKey.SUPPORT)
    assert phase_label(phase, Journey(id="j", phase_model=model), ENGLISH) == "support"
