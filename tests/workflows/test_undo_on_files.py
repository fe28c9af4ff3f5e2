"""Undo, redo and restore on real files: only what a change touched, and never in silence."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from workshop_kit.errors import ChangedSince, HistoryError, WorkshopNotFound
from workshop_kit.model.edits import change, put, remove
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import Change, edit_workshop, read_workshop, save_new
from workshop_kit.store.history import kept_versions
from workshop_kit.store.workshop_file import workshop_text
from workshop_kit.views.changes import in_brief
from workshop_kit.workflows.history import history
from workshop_kit.workflows.restore import restore
from workshop_kit.workflows.undo import redo, undo

NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)
START = Workshop(id="w", title="Cars", goals=(Goal(id="g", text="Sell more"),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, START)
    return path


def edit(file: Path, step: Change, author: str = "", minutes: int = 0) -> Workshop:
    now = NOW + timedelta(minutes=minutes)
    return edit_workshop(file, step, now=now, author=author, what=in_brief)


def set_target(target: str) -> Change:
    return lambda workshop: change(workshop, "goals", "g", target=target)


def set_targets(target: str) -> Change:
    return lambda workshop: workshop.replace(
        goals=tuple(goal.replace(target=target) for goal in workshop.goals)
    )


def set_metric(metric: str) -> Change:
    return lambda workshop: change(workshop, "goals", "g", metric=metric)


def content(file: Path) -> Workshop:
    workshop = read_workshop(file).replace(change_log=())
    assert isinstance(workshop, Workshop)
    return workshop


def test_undo_and_redo_walk_back_and_forth(file: Path) -> None:
    edit(file, set_target("14"))
    edit(file, set_target("20"))
    seen = []
    for step in (undo, undo, redo, redo):
        step(file, now=NOW)
        seen.append(content(file).goals[0].target)
    assert seen == ["14", "", "14", "20"]
    with pytest.raises(HistoryError, match="nothing to redo"):
        redo(file, now=NOW)


def test_undo_says_what_it_did_in_the_language_of_the_team(file: Path) -> None:
    edit(file, lambda workshop: workshop.replace(language="it"))
    edit(file, set_target("20"))
    step = undo(file, now=NOW)
    assert step.text == "Annullamento: Obiettivo, traguardo"
    assert step.lines == ("Obiettivo «Sell more», traguardo: «20» → vuoto",)
    assert read_workshop(file).change_log[-1].text == step.text


def test_two_people_undo_their_own_changes(file: Path) -> None:
    edit(file, set_target("20"), "Anna")
    edit(file, set_metric("cars"), "Bruno")
    undo(file, now=NOW, author="Anna")
    assert (content(file).goals[0].target, content(file).goals[0].metric) == ("", "cars")
    undo(file, now=NOW, author="Bruno")
    assert content(file) == START
    with pytest.raises(HistoryError, match="nothing left to undo"):
        undo(file, now=NOW)


def test_what_was_changed_again_since_is_not_undone(file: Path) -> None:
    edit(file, set_target("20"), "Anna")
    edit(file, set_target("25"), "Bruno")
    before = file.read_bytes()
    with pytest.raises(ChangedSince, match="goal “Sell more”, target"):
        undo(file, now=NOW, author="Anna")
    assert file.read_bytes() == before


@pytest.mark.parametrize(("code", "more"), [("en", "and 2 more"), ("it", "e altre 2")])
def test_a_refusal_names_the_first_few_things_and_counts_the_rest(
    file: Path, code: str, more: str
) -> None:
    goals = tuple(Goal(id=f"g{number}", text=f"Goal {number}") for number in range(5))
    edit(file, lambda workshop: workshop.replace(language=code, goals=goals))
    for target, author in (("20", "Anna"), ("25", "Bruno")):
        edit(file, set_targets(target), author)
    with pytest.raises(ChangedSince) as refusal:
        undo(file, now=NOW, author="Anna")
    named = str(refusal.value).split("since: ")[1].split(". ")[0]
    assert [f"Goal {number}" in named for number in range(5)] == [True, True, True, False, False]
    assert named.endswith(f"; {more}")


def test_what_is_in_use_now_is_not_undone(file: Path) -> None:
    edit(file, lambda workshop: put(workshop, "goals", Goal(id="new", text="New")), "Anna")
    kpi = Kpi(id="k", name="Visits", goal_ids=("new",))
    edit(file, lambda workshop: put(workshop, "kpis", kpi), "Bruno")
    with pytest.raises(ChangedSince, match="KPI “Visits”, goals"):
        undo(file, now=NOW, author="Anna")


def test_a_removed_entry_comes_back_with_its_references(file: Path) -> None:
    kpi = Kpi(id="k", goal_ids=("g",))
    edit(file, lambda workshop: put(workshop, "kpis", kpi))
    before = content(file)
    edit(file, lambda workshop: remove(workshop, "goals", "g"))
    undo(file, now=NOW)
    assert content(file) == before


def test_any_change_can_be_undone_by_its_version(file: Path) -> None:
    edit(file, set_target("20"), "Anna")
    made = kept_versions(file)[-1].id
    edit(file, set_metric("cars"), "Bruno")
    undo(file, now=NOW, at=made[:6])
    assert (content(file).goals[0].target, content(file).goals[0].metric) == ("", "cars")


def test_a_change_whose_versions_are_gone_is_not_undone(file: Path) -> None:
    edit(file, set_target("20"))
    kept_versions(file)[0].path.unlink()
    with pytest.raises(HistoryError, match="not kept on this machine any more"):
        undo(file, now=NOW)


def test_a_change_of_another_program_is_no_change_to_undo(file: Path) -> None:
    edit(file, set_target("20"))
    theirs = read_workshop(file).replace(title="Bikes")
    file.write_text(workshop_text(theirs), encoding="utf-8")
    edit(file, set_metric("cars"))
    undo(file, now=NOW)
    undo(file, now=NOW)
    assert content(file) == START.replace(title="Bikes")
    with pytest.raises(HistoryError):
        undo(file, now=NOW)


def test_restoring_brings_back_a_version_by_its_time_and_can_be_undone(file: Path) -> None:
    for minutes, target in ((0, "14"), (5, "20"), (10, "25")):
        edit(file, set_target(target), minutes=minutes)
    restore(file, now=NOW + timedelta(minutes=20), at="10:48")
    assert content(file).goals[0].target == "20"
    undo(file, now=NOW + timedelta(minutes=21))
    assert content(file).goals[0].target == "25"


@pytest.mark.parametrize("at", ["2027-06-30", "2027-06-30 10:43", "2027-06-30T12:43+02:00"])
def test_a_time_is_understood_as_people_write_it(file: Path, at: str) -> None:
    edit(file, set_target("14"))
    edit(file, lambda _: START, minutes=24 * 60)
    restore(file, now=NOW + timedelta(days=2), at=at)
    assert content(file).goals[0].target == "14"


@pytest.mark.parametrize("at", ["9:00", "yesterday", "ffffffff", "2027-06-29", "abc"])
def test_a_version_that_there_is_not_is_told(file: Path, at: str) -> None:
    edit(file, set_target("14"))
    before = file.read_bytes()
    with pytest.raises(HistoryError, match="has no version"):
        restore(file, now=NOW, at=at)
    assert file.read_bytes() == before


def test_restoring_without_a_version_goes_one_back(file: Path) -> None:
    edit(file, set_target("14"))
    edit(file, set_target("20"))
    restore(file, now=NOW)
    assert content(file).goals[0].target == "14"


def test_a_workshop_without_a_past_has_nothing_to_restore(file: Path) -> None:
    with pytest.raises(HistoryError, match="no earlier version"):
        restore(file, now=NOW)


@pytest.mark.parametrize("damage", ["", "{", '{"format": "workshop-kit", "version": 1}'])
def test_a_damaged_file_is_restored_and_what_it_held_is_kept(file: Path, damage: str) -> None:
    edit(file, set_target("14"))
    good = content(file)
    file.write_text(damage, encoding="utf-8")
    restore(file, now=NOW)
    assert content(file) == good
    if damage:
        held = [version.path.read_text("utf-8") for version in kept_versions(file)]
        assert damage in held
    with pytest.raises(HistoryError):
        undo(file, now=NOW)


def test_a_deleted_file_is_restored_by_its_name_or_its_folder(file: Path) -> None:
    edit(file, set_target("14"))
    good = content(file)
    for place in (file, file.parent):
        file.unlink()
        restore(place, now=NOW)
        assert content(file) == good


def test_a_folder_that_never_held_a_workshop_has_nothing_to_restore(tmp_path: Path) -> None:
    with pytest.raises(WorkshopNotFound):
        restore(tmp_path, now=NOW)


def test_the_history_names_what_changed_though_the_log_does_not(file: Path) -> None:
    edit(file, set_target("20"), "Anna")
    file.write_text(workshop_text(read_workshop(file).replace(title="Bikes")), encoding="utf-8")
    edit(file, set_metric("cars"))
    undo(file, now=NOW)
    found = history(file)
    assert [line.what for line in found.lines] == [
        "Undone: Goal, metric",
        "Goal “Sell more”, metric: empty → “cars”",
        "Changed by another program: Workshop, title: “Cars” → “Bikes”",
        "Goal “Sell more”, target: empty → “20”",
        "The first version kept",
    ]
    assert [line.author for line in found.lines] == ["", "", "", "Anna", ""]
    assert [line.is_current for line in found.lines] == [True, False, False, False, False]
    assert history(file, limit=2).more == 3


def test_the_log_in_the_file_holds_no_text_that_was_deleted(file: Path) -> None:
    edit(file, lambda workshop: remove(workshop, "goals", "g"))
    assert "Sell more" not in file.read_text(encoding="utf-8")
    assert read_workshop(file).change_log[-1].text == "Removed: goal"
