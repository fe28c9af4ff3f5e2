from typing import Any

from small_workshop import JOURNEY, SMALL
from workshop_kit.analysis.phase_switch import switched
from workshop_kit.analysis.set_aside import (
    REFERENCES,
    as_drawn,
    left_over,
    model_of,
    phase_texts,
    shown_at,
)
from workshop_kit.model.journeys import Phase
from workshop_kit.model.keys import JourneyKey
from workshop_kit.model.records import Dismissal
from workshop_kit.model.research import EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.registers import registers

# the small workshop has the phases “Try” (trial) and “Buy”, a goal, a KPI and an activity on the first
HUNG = SMALL.replace(
    statements=(*SMALL.statements, Statement(id="st9", anchor="ph1", field="customer_goals", text="Be sure")),
    empathy_maps=(EmpathyMap(id="e", persona_id="p", phase_id="ph1"),),
    dismissals=(Dismissal(check="check-G10", anchor="ph1"),),
)  # fmt: skip


def in_model(model: str) -> Workshop:
    changed: Workshop = HUNG.replace(journeys=(switched(JOURNEY, model),))
    return changed


def test_a_workshop_that_never_changed_its_model_is_drawn_as_it_is() -> None:
    assert as_drawn(HUNG) is HUNG


def test_values_of_a_phase_show_at_the_phase_that_its_key_belongs_to() -> None:
    drawn = as_drawn(in_model("PH6"))
    compare = next(p for p in drawn.journeys[0].phases if p.key is JourneyKey.COMPARE)
    assert (compare.goal_ids, compare.kpi_ids) == (("g",), ("k",))
    assert drawn.activities[0].anchor == compare.id
    assert [s.anchor for s in drawn.statements if s.id == "st9"] == [compare.id]
    assert drawn.empathy_maps[0].phase_id == compare.id
    assert drawn.dismissals[0].anchor == compare.id
    assert drawn.journeys[0].set_aside == ()


def test_what_is_drawn_can_be_drawn_again() -> None:
    for model in ("PH6", "PH3c", "PH5d"):
        drawn = as_drawn(in_model(model))
        assert as_drawn(drawn) is drawn


def test_the_stored_workshop_keeps_every_value_where_it_was() -> None:
    stored = in_model("PH6")
    as_drawn(stored)
    assert stored.activities == HUNG.activities
    assert {phase.id: phase for phase in stored.journeys[0].set_aside}.items() >= {
        phase.id: phase for phase in JOURNEY.phases
    }.items()


def test_values_of_a_phase_without_a_home_are_left_over_with_their_texts() -> None:
    workshop = in_model("PH5d")
    (entry,) = left_over(workshop, workshop.journeys[0])
    assert (entry.phase.id, entry.model) == ("ph1", "PH5c")
    assert entry.texts == ("Sell more hybrids", "Drives booked", "Be sure", "Keep cars ready")
    drawn = as_drawn(workshop)
    assert left_over(drawn, drawn.journeys[0]) == (entry,)


def test_a_phase_with_nothing_in_it_is_not_left_over() -> None:
    bare = JOURNEY.replace(phases=(Phase(id="ph1", key=JourneyKey.TRIAL, label="Try"),))
    workshop = SMALL.replace(activities=(), journeys=(switched(bare, "PH5d"),))
    assert left_over(workshop, workshop.journeys[0]) == ()


def test_a_purpose_joins_only_where_the_phase_has_none() -> None:
    old = Phase(id="old", key=JourneyKey.TRIAL, purpose="Let them drive", goal_ids=("g", "h"))
    new = Phase(id="new", key=JourneyKey.COMPARE, goal_ids=("g",))
    journey = JOURNEY.replace(phase_model="PH6", phases=(new,), set_aside=(old,))
    (joined,) = as_drawn(SMALL.replace(journeys=(journey,))).journeys[0].phases
    assert (joined.purpose, joined.goal_ids) == ("Let them drive", ("g", "h"))
    own = journey.replace(phases=(new.replace(purpose="Compare"),))
    assert as_drawn(SMALL.replace(journeys=(own,))).journeys[0].phases[0].purpose == "Compare"


def test_a_phase_is_shown_at_itself_and_belongs_to_its_model() -> None:
    journey = switched(JOURNEY, "PH6")
    old = next(phase for phase in journey.set_aside if phase.id == "ph2")
    shown = shown_at(journey, old)
    assert shown is not None
    assert shown.key is JourneyKey.BUY
    assert model_of(journey, old) == "PH5c"
    assert shown_at(journey, shown) == shown
    assert model_of(journey, shown) == "PH6"
    assert model_of(journey, Phase(id="stranger")) == ""


def test_the_texts_of_a_phase_are_what_hangs_on_it() -> None:
    assert phase_texts(HUNG, JOURNEY.phases[1]) == ()
    purposeful = JOURNEY.phases[1].replace(purpose="Sign without doubts", goal_ids=("missing", "g"))
    assert phase_texts(HUNG, purposeful) == ("Sign without doubts", "Sell more hybrids")


def test_every_field_that_may_name_a_phase_is_followed() -> None:
    naming: set[tuple[str, Any]] = {
        (register.name, column.name)
        for register in registers().values()
        for column in register.columns
        if column.name in {"anchor", "phase_id"}
    }
    inside_a_journey = {
        ("actions", "phase_id"),
        ("tray", "phase_id"),
        ("journey_places", "phase_id"),
    }
    assert naming - inside_a_journey == set(REFERENCES)
