"""Any workshop written and read back, and random edits found again."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook

from grid_edits import ReadBack, cell_of
from workbook_reading import bytes_of
from workshop_kinds import car
from workshop_kit.importers.workbook_files import parsed_workbook
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.read_grid import grid_findings, mirrored
from workshops import workshops

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # an example takes a second

CAR = car("en")
ACTIONS = tuple(action.id for action in CAR.journeys[0].actions)
WORDS = st.text("abcdefghij klmnop", min_size=3, max_size=20).map(str.strip).filter(bool)
CELLS = (
    [("Journey", "actions", key) for key in ACTIONS]
    + [("Journey", "emotion_trigger", key) for key in ACTIONS]
    + [("Touchpoints", point.id, "purpose") for point in CAR.touchpoints if point.name]
    + [("Plan", idea.id, "decision") for idea in CAR.ideas if idea.text]
    + [("KPI", kpi.id, "formula") for kpi in CAR.kpis if kpi.name]
)


@given(workshop=workshops(), code=st.sampled_from(["en", "it"]))
@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
def test_any_workshop_comes_back_as_it_was_written(workshop: Workshop, code: str) -> None:
    book = parsed_workbook(bytes_of(workshop, code), "grid.xlsx")
    assert grid_findings(book, workshop) == ()


@given(workshop=workshops())
@settings(max_examples=10, deadline=None, suppress_health_check=SLOW)
def test_a_grid_alone_tells_what_it_was_made_from(workshop: Workshop) -> None:
    book = parsed_workbook(bytes_of(workshop), "grid.xlsx")
    alone = mirrored(book)
    assert alone is not None
    assert grid_findings(book, alone) == ()


def test_a_channel_whose_name_nobody_can_see_goes_by_its_key() -> None:
    channels = [{"key": "00"}, {"key": "0", "name": "\x1f"}]
    workshop = Workshop.model_validate({"id": "0", "channels": channels})
    assert grid_findings(parsed_workbook(bytes_of(workshop), "grid.xlsx"), workshop) == ()


def test_empty_texts_are_told_from_missing_ones() -> None:
    empty = {"id": "0", "language": "", "channels": [{"key": ""}], "dismissals": [{"check": ""}]}
    workshop = Workshop.model_validate(empty)
    assert mirrored(parsed_workbook(bytes_of(workshop), "grid.xlsx")) == workshop


@pytest.mark.full
@given(edits=st.dictionaries(st.sampled_from(CELLS), WORDS, min_size=1, max_size=6))
@settings(max_examples=12, deadline=None, suppress_health_check=SLOW, phases=UNSHRUNK)
def test_so_many_edits_are_so_many_changes(edits: dict[tuple[str, str, str], str]) -> None:
    before: dict[Any, Any] = {}

    def edit(book: Workbook) -> None:
        for place, text in edits.items():
            cell = cell_of(book, *place)
            before[place] = cell.value
            cell.value = text

    back = ReadBack(CAR, edit)
    assume(all(before[place] != text for place, text in edits.items()))
    assert back.questions == []
    assert sorted(after for _, _, after in back.changes) == sorted(edits.values())
    again = ReadBack(CAR, edit, now=back.workshop)
    assert again.found == ()
