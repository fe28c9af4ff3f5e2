"""Grids read back after LibreOffice saved them, and many workshops written and read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grid_edits import cell_of
from office import saved_by_libreoffice
from workbook_reading import bytes_of, opened
from workshop_kinds import KINDS, car
from workshop_kit.importers.workbook_files import parsed_workbook, read_workbook
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.grids.findings import GridChange
from workshop_kit.workflows.read_grid import grid_findings, mirrored
from workshops import workshops

pytestmark = pytest.mark.full

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)


@pytest.mark.parametrize("code", ["en", "it"])
def test_libreoffice_saving_a_grid_changes_nothing_in_it(tmp_path: Path, code: str) -> None:
    paths = []
    for kind, make in KINDS.items():
        path = tmp_path / f"{kind}.xlsx"
        path.write_bytes(bytes_of(make(code), code))
        paths.append(path)
    for path in saved_by_libreoffice(paths, tmp_path):
        workshop = KINDS[path.stem](code)
        book = read_workbook(path)
        assert grid_findings(book, workshop) == (), path.stem
        assert mirrored(book) == workshop, path.stem


def test_edits_are_found_after_libreoffice_saved_them(tmp_path: Path) -> None:
    workshop = car("en")
    action, idea = workshop.journeys[0].actions[1], workshop.ideas[0]
    book = opened(bytes_of(workshop))
    cell_of(book, "Journey", "actions", action.id).value = "Asks a friend\nfor advice"
    cell_of(book, "Plan", idea.id, "decision").value = "=looks like a formula"
    cell_of(book, "Plan", idea.id, "decision").data_type = "s"
    path = tmp_path / "grid.xlsx"
    (tmp_path / "foreign").mkdir()
    book.save(tmp_path / "foreign" / "edited.xlsx")
    path.write_bytes((tmp_path / "foreign" / "edited.xlsx").read_bytes())
    (saved,) = saved_by_libreoffice([path], tmp_path)
    path.unlink()
    found = grid_findings(read_workbook(saved), workshop)
    assert sorted(one.after for one in found if isinstance(one, GridChange)) == [
        "=looks like a formula",
        "Asks a friend\nfor advice",
    ]
    assert len(found) == 2


@given(workshop=workshops(), code=st.sampled_from(["en", "it"]))
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_any_workshop_comes_back_as_it_was_written(workshop: Workshop, code: str) -> None:
    book = parsed_workbook(bytes_of(workshop, code), "grid.xlsx")
    assert grid_findings(book, workshop) == ()
