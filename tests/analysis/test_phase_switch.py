from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_kit.analysis.phase_switch import home_of, switched
from workshop_kit.content.language import language
from workshop_kit.content.phase_models import crosswalk, empty_phases, model_keys
from workshop_kit.content.starters import starter_text, starters
from workshop_kit.errors import UnknownPhaseModel
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import JourneyKey
from workshop_kit.store.workshop_file import workshop_from_text
from workshops import values_of

MODELS = model_keys()
OTHER = JourneyKey.OTHER
MOVING = {
    "phase_model", "phases", "actions", "tray",
    "set_aside", "order_ids", "arrangements", "places",
}  # fmt: skip
STARTERS = [
    (starter.key, code, journey)
    for starter in starters(language("en"))
    for code in starter.languages
    for journey in workshop_from_text(starter_text(starter.key, code), starter.key).journeys
]


def journey_in(model: str, *actions: Action, **fields: Any) -> Journey:
    phases = empty_phases(model, lambda row: f"team-{row}")
    return Journey(id="j", phase_model=model, **{"phases": phases, "actions": actions, **fields})


def action(name: str, key: JourneyKey, phase_id: str = "") -> Action:
    return Action(id=name, key=key, phase_id=phase_id, text=name)


def texts_of(*lists: tuple[Action, ...]) -> list[Action]:
    """Return the actions of some lists by id, without saying where they stand."""
    actions = [entry.replace(phase_id="") for entries in lists for entry in entries]
    return sorted(actions, key=lambda entry: entry.id)


def drawn(journey: Journey) -> tuple[Any, ...]:
    """Return what a map shows of a journey."""
    return journey.phases, journey.actions, journey.tray


def stands(journey: Journey) -> dict[str, str]:
    """Name the key of the phase of every action; the tray is “tray”, no phase at all is “”."""
    keys = {phase.id: phase.key.value for phase in journey.phases}
    places = {a.id: keys.get(a.phase_id, "") for a in journey.actions}
    return places | {a.id: "tray" for a in journey.tray}


@st.composite
def journeys(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Journey:
    """Any journey that never changed its model: phases twice, missing or the team's own."""
    keys = draw(st.lists(st.sampled_from(JourneyKey), max_size=7))
    model = draw(st.sampled_from(MODELS))
    if draw(st.booleans()):
        keys = [phase.key for phase in empty_phases(model, str)] + keys[:2]
    phases = tuple(
        Phase(id=f"p{n}", key=key, label=draw(st.sampled_from(["", "Ours"])))
        for n, key in enumerate(keys)
    )
    somewhere = st.sampled_from(["", "nowhere", *(phase.id for phase in phases)])
    actions = tuple(
        action(f"a{n}", key, draw(somewhere))
        for n, key in enumerate(draw(st.lists(st.sampled_from(JourneyKey), max_size=8)))
    )
    in_tray = draw(st.integers(0, len(actions)))
    return Journey(
        id="j", phase_model=model, phases=phases, actions=actions[in_tray:], tray=actions[:in_tray]
    )


def edited(journey: Journey, data: st.DataObject) -> Journey:
    """Move actions by hand, and add a phase of the team's own where nothing waits for one."""
    own = Phase(id=f"own-{len(journey.phases)}", key=OTHER, label="Ours")
    at = data.draw(st.integers(0, len(journey.phases)))
    phases = (*journey.phases[:at], own, *journey.phases[at:])
    if data.draw(st.booleans()) and not journey.order_ids:
        journey = journey.replace(phases=phases)
    somewhere = st.sampled_from(["", *(phase.id for phase in journey.phases)])
    actions = (
        entry.replace(phase_id=data.draw(somewhere)) if data.draw(st.booleans()) else entry
        for entry in journey.actions
    )
    moved: Journey = journey.replace(actions=tuple(actions))
    return moved


paths = st.lists(st.sampled_from(MODELS), max_size=4)


def after(journey: Journey, path: list[str]) -> Journey:
    for model in path:
        journey = switched(journey, model)
    return journey


@pytest.mark.parametrize(("key", "code", "journey"), STARTERS, ids=lambda value: str(value)[:12])
def test_every_starter_comes_back_from_every_pair_of_models(
    key: str, code: str, journey: Journey
) -> None:
    for first, second in permutations(MODELS, 2):
        in_first = switched(journey, first)
        assert switched(switched(in_first, second), first) == in_first, (first, second)
        assert switched(in_first, journey.phase_model) == journey


def there_and_back(journey: Journey, other: str) -> Journey:
    return switched(switched(journey, other), journey.phase_model)


@settings(max_examples=80)
@given(journeys(), paths, st.sampled_from(MODELS))
def test_any_journey_comes_back_whatever_models_it_has_been_in(
    journey: Journey, path: list[str], other: str
) -> None:
    before = after(journey, path)
    assert there_and_back(before, other) == before


@settings(max_examples=60)
@given(journeys(), paths, st.sampled_from(MODELS), st.data())
def test_what_was_done_by_hand_comes_back_too(
    journey: Journey, path: list[str], other: str, data: st.DataObject
) -> None:
    before = edited(after(journey, path), data)
    back = there_and_back(before, other)
    assert drawn(back) == drawn(before)
    assert there_and_back(back, other) == back


@settings(max_examples=80)
@given(journeys(), paths)
def test_a_longer_way_round_ends_at_the_same_map(journey: Journey, path: list[str]) -> None:
    back = after(journey, [*path, journey.phase_model])
    assert drawn(back) == drawn(journey)


@settings(max_examples=60)
@given(values_of(Journey), paths)
def test_nothing_is_dropped_from_any_journey_at_all(journey: Journey, path: list[str]) -> None:
    moved = after(journey, path)
    assert texts_of(journey.actions, journey.tray) == texts_of(moved.actions, moved.tray)
    phases = {phase.id: phase for phase in (*moved.phases, *moved.set_aside)}
    assert {p.id: p for p in (*journey.phases, *journey.set_aside)}.items() <= phases.items()
    assert len(phases) == len(moved.phases) + len(moved.set_aside)
    before, now = dict(journey.values()), dict(moved.values())
    assert all(now[name] == value for name, value in before.items() if name not in MOVING)


def test_a_change_of_model_places_each_action_by_its_own_key() -> None:
    journey = journey_in(
        "PH8",
        action("drives", JourneyKey.TRIAL, "team-PH8.2"),
        action("unpacks", JourneyKey.RECEIVE_USE, "team-PH8.4"),
        action("reorders", JourneyKey.LOYALTY, "team-PH8.7"),
    )
    assert stands(switched(journey, "PH6")) == {
        "drives": "compare",
        "unpacks": "buy",
        "reorders": "evaluate",
    }


def test_an_action_without_a_phase_waits_in_the_tray_and_comes_back_at_its_place_in_time() -> None:
    journey = journey_in(
        "PH8",
        action("compares", JourneyKey.COMPARE, "team-PH8.2"),
        action("unpacks", JourneyKey.RECEIVE_USE, "team-PH8.4"),
        action("tells", JourneyKey.RECOMMEND, "team-PH8.8"),
    )
    car = switched(journey, "PH5c")
    assert stands(car) == {"compares": "search", "tells": "recommend", "unpacks": "tray"}
    assert [a.id for a in switched(car, "PH6").actions] == ["compares", "unpacks", "tells"]


def test_what_was_added_meanwhile_keeps_its_place_in_time() -> None:
    journey = journey_in(
        "PH8",
        action("unpacks", JourneyKey.RECEIVE_USE, "team-PH8.4"),
        action("tells", JourneyKey.RECOMMEND, "team-PH8.8"),
    )
    car = switched(journey, "PH5c")
    recommend = car.phases[-1].id
    asked = action("asked", JourneyKey.RECOMMEND, recommend)
    changed = car.replace(actions=(*car.actions, asked))
    assert [a.id for a in switched(changed, "PH8").actions] == ["unpacks", "tells", "asked"]


def test_an_action_that_the_team_laid_aside_stays_in_the_tray() -> None:
    journey = journey_in("PH5c", tray=(action("parked", JourneyKey.BUY),))
    assert [a.id for a in switched(journey, "PH8").tray] == ["parked"]


def test_a_phase_keeps_everything_the_team_gave_it() -> None:
    phases = list(empty_phases("PH6", lambda row: f"team-{row}"))
    phases[2] = phases[2].replace(label="Signing", purpose="Sure of the price", goal_ids=("g",))
    journey = journey_in("PH6", phases=tuple(phases))
    moved = switched(journey, "PH8")
    assert phases[2] in moved.set_aside
    assert "Signing" not in [phase.label for phase in moved.phases]
    assert switched(moved, "PH6") == journey


def test_a_phase_of_the_team_s_own_goes_along_with_its_actions() -> None:
    phases = empty_phases("PH6", lambda row: f"team-{row}")
    own = Phase(id="own", key=OTHER, label="Financing")
    journey = journey_in(
        "PH6",
        action("applies", OTHER, "own"),
        action("searches", JourneyKey.SEARCH, "own"),
        phases=(*phases[:3], own, *phases[3:]),
    )
    moved = switched(journey, "PH8")
    assert [phase.key for phase in moved.phases][2:4] == [JourneyKey.BUY, OTHER]
    assert stands(moved) == {"applies": "other", "searches": "other"}
    renamed = moved.replace(
        phases=tuple(p.replace(label="Credit") if p.id == "own" else p for p in moved.phases)
    )
    assert [phase.label for phase in switched(renamed, "PH6").phases][3] == "Credit"


def test_a_phase_with_a_key_that_the_model_lacks_takes_the_actions_of_that_key() -> None:
    service = Phase(id="own", key=JourneyKey.SUPPORT, label="Workshop")
    journey = journey_in("PH5c", phases=(*empty_phases("PH5c", str), service))
    assert home_of(JourneyKey.SUPPORT, journey.phases, "PH5c") == service


def test_a_place_chosen_by_hand_is_remembered_and_gives_way_to_a_newer_choice() -> None:
    own = Phase(id="own", key=OTHER)
    phases = (*empty_phases("PH6", lambda row: f"team-{row}"), own)
    journey = journey_in("PH6", action("asks", JourneyKey.SEARCH, "team-PH6.3"), phases=phases)
    moved = switched(journey, "PH8")
    assert stands(moved) == {"asks": "search"}
    assert stands(switched(moved, "PH6")) == {"asks": "buy"}
    by_hand = moved.replace(actions=(moved.actions[0].replace(phase_id="own"),))
    assert stands(switched(by_hand, "PH6")) == {"asks": "other"}


def test_a_key_changed_meanwhile_decides_where_an_action_stands_afterwards() -> None:
    journey = journey_in("PH6", action("asks", JourneyKey.SEARCH, "team-PH6.1"))
    moved = switched(journey, "PH8")
    changed = moved.replace(actions=(moved.actions[0].replace(key=JourneyKey.SUPPORT),))
    assert stands(switched(changed, "PH6")) == {"asks": "support"}


def test_a_model_that_was_only_looked_at_leaves_no_trace() -> None:
    journey = journey_in("PH6", action("asks", JourneyKey.SEARCH, "team-PH6.1"))
    tour = after(journey, [*MODELS, "PH6"])
    assert tour == journey


def test_empty_phases_that_something_hangs_on_are_kept() -> None:
    looked_at = switched(journey_in("PH6"), "PH8")
    hung_on = frozenset({looked_at.phases[4].id})
    back = switched(looked_at, "PH6", anchored=hung_on)
    assert hung_on <= {phase.id for phase in back.set_aside}
    assert switched(back, "PH8").phases == looked_at.phases


def test_the_same_model_changes_nothing_and_an_unknown_one_is_refused() -> None:
    journey = journey_in("PH6")
    assert switched(journey, "PH6") is journey
    with pytest.raises(UnknownPhaseModel):
        switched(journey, "PH7")


def test_a_journey_without_a_model_keeps_its_phases_aside() -> None:
    journey = Journey(id="j", phases=(Phase(id="p", key=JourneyKey.BUY, purpose="Sell"),))
    moved = switched(journey, "PH4")
    assert [phase.id for phase in moved.set_aside] == ["p"]
    assert len(moved.phases) == 4


@pytest.mark.parametrize("model", MODELS)
def test_every_key_has_one_home_in_a_model_or_none(model: str) -> None:
    phases = empty_phases(model, str)
    for key in JourneyKey:
        home = home_of(key, phases, model)
        assert (home.key if home else None) == crosswalk(model).get(key)
