import pytest

from workshop_kit.content.language import language
from workshop_kit.content.touchpoint_library import channel_cards, touchpoint_cards
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import Effect, JourneyKey
from workshop_kit.model.touchpoints import Channel, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.touchpoints import (
    add_channel,
    add_from_library,
    name_channel,
    set_effect,
    turn_action,
    turn_reason,
    turn_use,
)

PHASES = (Phase(id="try"), Phase(id="buy", key=JourneyKey.BUY), Phase(id="use"))
ACTIONS = (Action(id="a1", phase_id="try"), Action(id="a2", phase_id="use"))
WORKSHOP = Workshop(
    id="w",
    channels=(Channel(key="fair", name="Trade fair", online=False),),
    touchpoints=(Touchpoint(id="t", name="Stand at the fair"),),
    journeys=(Journey(id="j", phases=PHASES, actions=ACTIONS),),
)


def actions(workshop: Workshop) -> list[tuple[str, tuple[str, ...]]]:
    return [(action.id, action.touchpoint_ids) for action in workshop.journeys[0].actions]


def test_a_touchpoint_of_the_library_comes_once_and_brings_its_channel() -> None:
    english = language("en")
    card = touchpoint_cards(english)[0]
    channel = next(entry for entry in channel_cards(english) if entry.key == card.channel)
    once = add_from_library(WORKSHOP, card=card, channel=channel, touchpoint_id="t2")
    assert once.touchpoints[1] == card.touchpoint("t2")
    assert [entry.key for entry in once.channels] == ["fair", card.channel]
    same = next(entry for entry in touchpoint_cards(language("it")) if entry.key == card.key)
    assert add_from_library(once, card=same, channel=channel, touchpoint_id="t3") == once


def test_using_a_touchpoint_in_a_phase_marks_its_first_action_and_pressing_again_unmarks() -> None:
    used = turn_use(WORKSHOP, touchpoint_id="t", phase_id="try", action_id="new")
    assert actions(used) == [("a1", ("t",)), ("a2", ())]
    assert turn_use(used, touchpoint_id="t", phase_id="try", action_id="new") == WORKSHOP


def test_a_phase_without_actions_gets_one_in_its_place_in_time() -> None:
    used = turn_use(WORKSHOP, touchpoint_id="t", phase_id="buy", action_id="new")
    assert actions(used) == [("a1", ()), ("new", ("t",)), ("a2", ())]
    assert used.journeys[0].actions[1].key is JourneyKey.BUY


def test_unmarking_a_phase_unmarks_all_of_its_actions() -> None:
    journey = WORKSHOP.journeys[0]
    both = tuple(a.replace(phase_id="try", touchpoint_ids=("t", "x")) for a in journey.actions)
    workshop = WORKSHOP.replace(journeys=(journey.replace(actions=both),))
    freed = turn_use(workshop, touchpoint_id="t", phase_id="try", action_id="new")
    assert actions(freed) == [("a1", ("x",)), ("a2", ("x",))]


@pytest.mark.parametrize("key", ["", "no-channel-yet"])
def test_a_phase_an_action_or_a_touchpoint_that_is_gone_changes_nothing(key: str) -> None:
    assert turn_use(WORKSHOP, touchpoint_id="t", phase_id=key, action_id="new") == WORKSHOP
    assert turn_action(WORKSHOP, key, touchpoint_id="t") == WORKSHOP
    assert set_effect(WORKSHOP, Effect.HELPS, touchpoint_id=key) == WORKSHOP
    assert turn_reason(WORKSHOP, "slow", touchpoint_id=key) == WORKSHOP
    assert add_channel(WORKSHOP, Channel(key="tv"), touchpoint_id=key) == WORKSHOP


def test_an_own_channel_that_is_known_by_name_is_not_added_twice() -> None:
    known = name_channel(WORKSHOP, " trade  FAIR ", channel_key="c", touchpoint_id="t")
    assert (known.touchpoints[0].channel_keys, len(known.channels)) == (("fair",), 1)
    new = name_channel(WORKSHOP, "Choir", channel_key="c", touchpoint_id="t")
    assert (new.touchpoints[0].channel_keys, new.channels[1].name) == (("c",), "Choir")
    assert name_channel(WORKSHOP, " \n ", channel_key="c", touchpoint_id="t") == WORKSHOP


def test_an_effect_keeps_its_reasons_and_taking_it_away_takes_them_along() -> None:
    slow = turn_reason(
        set_effect(WORKSHOP, Effect.SLOWS, touchpoint_id="t"), "slow", touchpoint_id="t"
    )
    blocks = set_effect(slow, Effect.BLOCKS, touchpoint_id="t")
    assert blocks.touchpoints[0].marker == Marker(effect=Effect.BLOCKS, reasons=("slow",))
    assert turn_reason(blocks, "slow", touchpoint_id="t").touchpoints[0].marker == Marker(
        effect=Effect.BLOCKS
    )
    assert set_effect(blocks, None, touchpoint_id="t") == WORKSHOP
    assert turn_reason(WORKSHOP, "slow", touchpoint_id="t") == WORKSHOP
