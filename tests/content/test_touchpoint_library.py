import re

import pytest

from workshop_kit.content.language import language, languages
from workshop_kit.content.touchpoint_library import (
    channel_cards,
    devices,
    find_touchpoints,
    tools,
    touchpoint_cards,
    touchpoint_prompts,
    touchpoints_at,
)
from workshop_kit.model.keys import JourneyKey, Moment, Ownership

ENGLISH, ITALIAN = language("en"), language("it")
CARDS = touchpoint_cards(ENGLISH)


def found(query: str) -> list[str]:
    return [card.key for card in find_touchpoints(query, ITALIAN)]


def test_every_row_of_the_method_is_in_the_library() -> None:
    cited = {row for card in CARDS for row in card.rows}
    cited |= {row for channel in channel_cards(ENGLISH) for row in channel.rows}
    cited |= {thing.row for thing in (*devices(ENGLISH), *tools(ENGLISH))}
    cited |= {prompt.row for prompt in touchpoint_prompts(ENGLISH)}
    assert {f"T{number:02}" for number in range(1, 25)} <= cited
    assert all(re.fullmatch(r"T\d\d|PH\w+\.\d", row) for row in cited)


def test_keys_are_distinct_and_channels_exist() -> None:
    keys = [card.key for card in CARDS]
    channels = [card.key for card in channel_cards(ENGLISH)]
    assert len(set(keys)) == len(keys)
    assert len(set(channels)) == len(channels)
    assert {card.channel for card in CARDS} <= set(channels)


def test_every_channel_carries_a_touchpoint() -> None:
    assert {card.key for card in channel_cards(ENGLISH)} == {card.channel for card in CARDS}


@pytest.mark.parametrize("moment", Moment)
def test_every_moment_has_touchpoints_that_the_company_does_not_control(moment: Moment) -> None:
    met = [card for card in CARDS if moment in card.moments]
    assert len(met) > 10
    assert any(card.ownership is not Ownership.OWNED for card in met)


@pytest.mark.parametrize("key", [key for key in JourneyKey if key is not JourneyKey.OTHER])
def test_every_point_of_a_journey_has_a_touchpoint(key: JourneyKey) -> None:
    assert touchpoints_at(key, ENGLISH)


def test_moments_fit_the_keys() -> None:
    after = {JourneyKey.RECEIVE_USE, JourneyKey.SUPPORT, JourneyKey.EVALUATE, JourneyKey.LOYALTY}
    for card in CARDS:
        if card.moments == (Moment.AFTER,):
            assert set(card.keys) & (after | {JourneyKey.RECOMMEND}), card.key
        if card.moments == (Moment.DURING,):
            assert card.keys == (JourneyKey.BUY,), card.key
        if card.moments == (Moment.BEFORE,):
            assert not set(card.keys) & (after - {JourneyKey.LOYALTY}), card.key


def test_a_touchpoint_fits_a_column_of_the_map() -> None:
    for words in languages().values():
        names = [card.name for card in touchpoint_cards(words)]
        assert len(set(names)) == len(names)
        assert [name for name in names if len(name) > 32] == []


def test_a_card_becomes_a_touchpoint_and_a_channel_of_the_workshop() -> None:
    card = next(card for card in touchpoint_cards(ITALIAN) if card.key == "marketplace_page")
    touchpoint = card.touchpoint("t1")
    assert (touchpoint.id, touchpoint.name) == ("t1", "Pagina sul marketplace")
    assert touchpoint.channel_keys == ("marketplace",)
    assert touchpoint.ownership is Ownership.PARTNER
    click = next(card for card in channel_cards(ITALIAN) if card.key == "click_collect")
    assert click.channel().online is None


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("whatsapp", "instant_message"),
        ("clicca e raccogli", "click_and_collect"),
        ("drive-through", "drive_through"),
        ("cassa", "checkout"),
        ("tracciamento", "order_tracking"),
        ("Dov'è il mio pacco", "order_tracking"),
        ("lead generation", "newsletter_invitation"),
        ("test drive", "test_drive"),
        ("word of mouth", "word_of_mouth"),
        ("RECENSIONI", "buyers_opinions"),
        ("depliant", "catalogue"),
        ("motori", "search_result"),
    ],
)
def test_the_words_people_use_find_it_in_either_language(query: str, key: str) -> None:
    assert key in found(query)


def test_a_word_nobody_uses_finds_nothing_and_no_word_finds_all() -> None:
    assert found("astronave") == []
    assert len(found("")) == len(CARDS)


def test_a_machine_is_told_from_a_person() -> None:
    automated = {card.key for card in CARDS if card.automated}
    assert {"support_bot", "advice_bot", "reminder_email", "order_updates"} <= automated
    assert not {"live_chat", "human_agent", "sales_staff"} & automated


def test_tools_bear_no_names_of_products() -> None:
    assert [tool.key for tool in tools(ENGLISH)] == [
        "crm", "marketing_automation", "shared_inbox", "chatbot",
        "customer_profiles", "dashboard", "kiosk", "qr_code",
    ]  # fmt: skip
