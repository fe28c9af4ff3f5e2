"""A conflict copy comes back into its workshop: nothing of either is lost."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop_kit.errors import HistoryError, WorkshopNotFound
from workshop_kit.model.edits import change, put, remove
from workshop_kit.model.goals import Goal
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import Change, edit_workshop, read_workshop, save_new
from workshop_kit.store.history import kept_versions
from workshop_kit.workflows.compare import compare_files, compare_versions
from workshop_kit.workflows.merge import merge
from workshop_kit.workflows.undo import undo

NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)
START = Workshop(id="w", goals=(Goal(id="g", text="Sell more"), Goal(id="h", text="Sell well")))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    save_new(path, START)
    return path


@pytest.fixture
def copy(file: Path) -> Path:
    """Return a copy as a sync client makes it: of a version that both machines had."""
    edit(file, lambda workshop: workshop.replace(title="Cars"))
    path = file.with_name("car.workshop (1).json")
    shutil.copy(file, path)
    return path


def edit(file: Path, step: Change) -> None:
    edit_workshop(file, step, now=NOW)


def with_goal(key: str) -> Change:
    return lambda workshop: put(workshop, "goals", Goal(id=key, text=key))


def test_what_was_changed_in_either_is_in_the_result(file: Path, copy: Path) -> None:
    edit(file, with_goal("mine"))
    edit(file, lambda workshop: change(workshop, "goals", "g", target="20"))
    edit(copy, with_goal("theirs"))
    edit(copy, lambda workshop: change(workshop, "goals", "g", metric="cars"))
    edit(copy, lambda workshop: remove(workshop, "goals", "h"))
    done = merge(file, copy, now=NOW)
    merged = read_workshop(file)
    assert [goal.id for goal in merged.goals] == ["g", "theirs", "mine"]
    assert (merged.goals[0].metric, merged.goals[0].target) == ("cars", "20")
    assert (len(done.made), done.refused, merged.notes) == (3, (), ())


def test_what_both_changed_stays_and_the_copy_becomes_a_note(file: Path, copy: Path) -> None:
    edit(file, lambda workshop: change(workshop, "goals", "g", target="20"))
    edit(copy, lambda workshop: change(workshop, "goals", "g", target="25"))
    theirs = copy.read_bytes()
    done = merge(file, copy, now=NOW)
    merged = read_workshop(file)
    line = "Goal “Sell more”, target: empty → “25”"
    assert merged.goals[0].target == "20"
    assert done.refused == (line,)
    assert [note.text for note in merged.notes] == [f"In car.workshop (1).json: {line}"]
    assert copy.read_bytes() == theirs


def test_to_merge_again_changes_nothing(file: Path, copy: Path) -> None:
    edit(file, lambda workshop: change(workshop, "goals", "g", target="20"))
    edit(copy, lambda workshop: change(workshop, "goals", "g", target="25", metric="cars"))
    merge(file, copy, now=NOW)
    before = file.read_bytes()
    again = merge(file, copy, now=NOW)
    assert (file.read_bytes(), again.made) == (before, ())


def test_a_merge_can_be_undone(file: Path, copy: Path) -> None:
    edit(file, with_goal("mine"))
    edit(copy, with_goal("theirs"))
    merge(file, copy, now=NOW)
    undo(file, now=NOW)
    assert [goal.id for goal in read_workshop(file).goals] == ["g", "h", "mine"]


def test_a_copy_that_is_only_ahead_is_taken_over_whole(file: Path, copy: Path) -> None:
    edit(copy, with_goal("theirs"))
    merge(file, copy, now=NOW)
    assert read_workshop(file).goals == read_workshop(copy).goals


def test_a_copy_that_is_only_behind_brings_nothing(file: Path, copy: Path) -> None:
    edit(file, with_goal("mine"))
    before = file.read_bytes()
    assert merge(file, copy, now=NOW).made == ()
    assert file.read_bytes() == before


def test_a_copy_of_another_workshop_is_refused(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.workshop.json"
    save_new(other, Workshop(id="w2"))
    with pytest.raises(HistoryError, match="is another workshop"):
        merge(file, other, now=NOW)


def test_without_the_version_that_both_come_from_nothing_is_merged(file: Path, copy: Path) -> None:
    edit(file, with_goal("mine"))
    edit(copy, with_goal("theirs"))
    for version in kept_versions(file)[:-1]:
        version.path.unlink()
    before = file.read_bytes()
    with pytest.raises(HistoryError, match="is not kept on this machine"):
        merge(file, copy, now=NOW)
    assert file.read_bytes() == before


def test_a_copy_that_is_not_there_is_told(file: Path) -> None:
    with pytest.raises(WorkshopNotFound):
        merge(file, file.with_name("none.json"), now=NOW)


def test_two_files_are_compared(file: Path, copy: Path) -> None:
    edit(copy, with_goal("theirs"))
    assert compare_files(file, copy).lines == ["Added: goal “theirs”"]


def test_two_versions_are_compared_the_last_two_by_default(file: Path) -> None:
    for key in ("one", "two", "three"):
        edit(file, with_goal(key))
    first, *_, last = kept_versions(file)
    lines = ["Added: goal “one”", "Added: goal “two”", "Added: goal “three”"]
    assert compare_versions(file, now=NOW).lines == lines[2:]
    assert compare_versions(file, now=NOW, start=first.id).lines == lines
    assert compare_versions(file, now=NOW, start=first.id, end=last.id).lines == lines
    earlier = kept_versions(file)[-2].id
    assert compare_versions(file, now=NOW, end=earlier).lines == lines[1:2]
    with pytest.raises(HistoryError, match="no earlier version"):
        compare_versions(file, now=NOW, end=first.id)
