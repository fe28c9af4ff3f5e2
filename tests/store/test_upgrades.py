from typing import Any

from workshop_kit.store.upgrades import MIN_READER, UPGRADES, VERSION, upgraded


def title_became_name(data: dict[str, Any]) -> dict[str, Any]:
    return {"name": data["title"], **{k: v for k, v in data.items() if k != "title"}}


def goals_got_a_kind(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "goals": [{"kind": "business", **goal} for goal in data["goals"]]}


def test_an_old_file_climbs_one_version_at_a_time() -> None:
    upgrades = {1: title_became_name, 2: goals_got_a_kind}
    old = {"title": "Buying a car", "goals": [{"text": "Sell"}]}
    assert upgraded(old, 1, upgrades=upgrades, newest=3) == {
        "name": "Buying a car",
        "goals": [{"kind": "business", "text": "Sell"}],
    }
    assert upgraded(old, 2, upgrades=upgrades, newest=3)["title"] == "Buying a car"
    assert old == {"title": "Buying a car", "goals": [{"text": "Sell"}]}


def test_data_of_the_newest_version_stay_as_they_are() -> None:
    assert upgraded({"title": "x"}, VERSION) == {"title": "x"}


def test_every_version_since_the_first_has_its_upgrade() -> None:
    assert sorted(UPGRADES) == list(range(1, VERSION))
    assert 1 <= MIN_READER <= VERSION
