from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings

from workshop_kit.analysis.frames import frames, workshop_from_frames
from workshop_kit.model.goals import Goal, Kpi, Reading
from workshop_kit.model.journeys import Action, Emotion, Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshops import workshops

GOLDEN = Path(__file__).parents[1] / "store" / "golden" / "version-1.workshop.json"


@pytest.fixture
def workshop() -> Workshop:
    actions = (
        Action(id="a1", text="Searches", emotion=Emotion(score=-1, source_ids=("s1", "s2"))),
        Action(id="a2", text="Asks", emotion=Emotion()),
        Action(id="a3", text="Waits"),
    )
    kpi = Kpi(id="k1", readings=(Reading(day=date(2027, 6, 30), value=18.5),))
    return Workshop(id="w1", journeys=(Journey(id="j1", actions=actions),), kpis=(kpi,))


@settings(max_examples=30)
@given(workshops())
def test_any_workshop_comes_back_from_its_frames(workshop: Workshop) -> None:
    assert workshop_from_frames(frames(workshop)) == workshop


def test_a_rich_workshop_comes_back_from_its_frames() -> None:
    workshop = read_workshop(GOLDEN)
    assert workshop_from_frames(frames(workshop)) == workshop


def test_dtypes_do_not_depend_on_the_workshop(workshop: Workshop) -> None:
    full, empty = frames(read_workshop(GOLDEN)), frames(Workshop(id="w"))
    for name, frame in frames(workshop).items():
        assert frame.dtypes.to_dict() == full[name].dtypes.to_dict() == empty[name].dtypes.to_dict()


def test_actions_are_rows_with_their_journey(workshop: Workshop) -> None:
    table = frames(workshop)["actions"]
    assert table["journey_id"].tolist() == ["j1", "j1", "j1"]
    assert table["text"].tolist() == ["Searches", "Asks", "Waits"]
    assert table["emotion"].tolist() == [True, True, False]
    assert table["emotion.score"].tolist() == [-1, pd.NA, pd.NA]
    assert table["emotion.source_ids"].tolist() == [("s1", "s2"), (), None]
    assert table["emotion.score"].mean() == -1


def test_readings_are_rows_with_their_kpi(workshop: Workshop) -> None:
    table = frames(workshop)["kpi_readings"]
    assert table[["kpi_id", "value"]].values.tolist() == [["k1", 18.5]]
    assert table["day"][0] == pd.Timestamp(2027, 6, 30)
    assert table["n"].isna().all()


def test_a_table_changed_by_hand_is_taken_back(workshop: Workshop) -> None:
    tables = frames(workshop)
    goals = pd.DataFrame({"id": ["g1", "g2"], "day": [date(2027, 6, 30), None]})
    tables["goals"] = goals
    tables["actions"] = tables["actions"].iloc[::-1]
    changed = workshop_from_frames(tables)
    assert changed.goals == (Goal(id="g1", day=date(2027, 6, 30)), Goal(id="g2"))
    assert [action.id for action in changed.journeys[0].actions] == ["a3", "a2", "a1"]


def test_nothing_is_lost_in_silence(workshop: Workshop) -> None:
    tables = frames(workshop)
    with pytest.raises(ValueError, match="no such tables: goal"):
        workshop_from_frames({**tables, "goal": tables["goals"]})
    with pytest.raises(ValueError, match="no such columns of actions: rank"):
        workshop_from_frames({**tables, "actions": tables["actions"].assign(rank=1)})
    with pytest.raises(ValueError, match="no such parents: j9"):
        workshop_from_frames({**tables, "actions": tables["actions"].assign(journey_id="j9")})
    with pytest.raises(ValueError, match="one row, not 0"):
        workshop_from_frames({})
