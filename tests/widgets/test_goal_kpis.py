"""The KPIs under the goals, without a browser (K24)."""

from pathlib import Path

import pytest

from workshop_kit.model.goals import Goal
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.widgets.goals_form import GoalsForm

WORKSHOP = Workshop(
    id="w",
    goals=(Goal(id="b", text="Sell more hybrids", metric="Contracts", baseline="14", target="20"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, WORKSHOP)
    return path


def test_the_metric_of_a_goal_is_followed_as_a_kpi(file: Path) -> None:
    form = GoalsForm(file)
    form.board.press("kpi-of-b")
    (kpi,) = read_workshop(file).kpis
    assert (kpi.name, kpi.baseline, kpi.target, kpi.goal_ids) == ("Contracts", 14, 20, ("b",))
    form.board.press(f"{kpi.id}--target", "22,5")
    form.board.press(f"{kpi.id}--goal_ids", "p")
    form.board.press(f"{kpi.id}--frequency", "monthly")
    (kpi,) = read_workshop(file).kpis
    assert (kpi.target, kpi.goal_ids, kpi.frequency) == (22.5, ("b", "p"), "monthly")


def test_a_number_that_cannot_be_read_stays_on_screen_and_is_not_written(file: Path) -> None:
    form = GoalsForm(file)
    form.board.press("kpi-of-b")
    (kpi,) = read_workshop(file).kpis
    form.board.press(f"{kpi.id}--target", "many")
    assert read_workshop(file).kpis == (kpi,)
    assert "Not saved: “many” cannot be read" in form.saved_line.sentence


def test_a_kpi_of_the_library_is_found_and_taken(file: Path) -> None:
    form = GoalsForm(file)
    form.board.press("kpi-search", "promoter")
    form.board.press("kpi-nps")
    (kpi,) = read_workshop(file).kpis
    assert (kpi.library_key, kpi.unit) == ("nps", "points")
    form.board.press(f"{kpi.id}--remove")
    assert read_workshop(file).kpis == ()


def test_an_emptied_step_holds_neither_goals_nor_kpis(file: Path) -> None:
    form = GoalsForm(file)
    form.board.press("kpi-of-b")
    form.reset()
    content = read_workshop(file)
    assert (content.goals, content.kpis) == ((), ())
    form.undo()
    assert len(read_workshop(file).kpis) == 1
