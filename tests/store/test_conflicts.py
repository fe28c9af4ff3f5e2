"""Conflict copies are told from the file, and from workshops that only look like copies."""

from pathlib import Path

import pytest

from workshop_kit.errors import AmbiguousWorkshop
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.conflicts import conflict_copies
from workshop_kit.store.disk import save_new
from workshop_kit.store.file_names import is_conflict_name
from workshop_kit.store.workshop_file import find_workshop

COPIES = [
    "car.workshop-LAPTOP-7HQ2.json",  # OneDrive
    "car.workshop-DESKTOP-AB12CD-2.json",
    "car.workshop (Anna's conflicted copy 2027-06-30).json",  # Dropbox
    "car.workshop (Copia in conflitto di Anna 2027-06-30).json",
    "car.workshop (1).json",  # Google Drive
    "car.workshop(2).json",
    "car.workshop [Conflict].json",
    "car.workshop 2.json",  # iCloud
    "car.workshop.sync-conflict-20270630-104200-ABCDEFG.json",  # Syncthing
    "car.workshop (conflicted copy 2027-06-30 104200).json",  # Nextcloud
    "car.workshop_conflict-20270630-104200.json",  # ownCloud
    "car.workshop - Copy.json",
    "car.workshop - Copia (2).json",
    "car.workshop copy.json",
    "car.workshop copia 2.json",
    "car.workshop (another copy).json",
    "car.workshop (3ª copia).json",
    "car (1).workshop.json",
    "car (Anna's conflicted copy 2027-06-30).workshop.json",
    "car.sync-conflict-20270630-104200-ABCDEFG.workshop.json",
    "car - Copy (2) (1).workshop.json",
]

OTHERS = [
    "car.workshop.json",
    "car-milan.workshop.json",
    "car2027.workshop.json",
    "car 2027 milan.workshop.json",
    "cars.workshop.json",
    "bike (1).workshop.json",
    "car.workshop (1).txt",
    "car-deck-en.pptx",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_known_by_its_name(name: str) -> None:
    assert is_conflict_name(name, "car.workshop.json")


@pytest.mark.parametrize("name", OTHERS)
def test_another_file_is_not_taken_for_a_copy(name: str) -> None:
    assert not is_conflict_name(name, "car.workshop.json")


def saved(folder: Path, name: str, workshop_id: str = "w1") -> Path:
    path = folder / name
    save_new(path, Workshop(id=workshop_id))
    return path


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_beside_the_file_does_not_stand_in_its_way(tmp_path: Path, name: str) -> None:
    file, copy = saved(tmp_path, "car.workshop.json"), saved(tmp_path, name)
    assert find_workshop(tmp_path) == file
    assert conflict_copies(file) == (copy,)
    assert conflict_copies(copy) == ()


def test_a_file_named_like_a_copy_that_is_another_workshop_is_none(tmp_path: Path) -> None:
    file = saved(tmp_path, "car.workshop.json")
    saved(tmp_path, "car (1).workshop.json", workshop_id="w2")
    assert conflict_copies(file) == ()
    with pytest.raises(AmbiguousWorkshop):
        find_workshop(tmp_path)


def test_a_copy_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    file = saved(tmp_path, "car.workshop.json")
    (tmp_path / "car.workshop (1).json").write_text("[" * 100_000)
    (tmp_path / "car.workshop (2).json").write_text("oops")
    (tmp_path / "car.workshop (3).json").mkdir()
    assert conflict_copies(file) == ()


def test_a_copy_without_its_original_is_the_workshop(tmp_path: Path) -> None:
    copy = saved(tmp_path, "car (1).workshop.json")
    assert find_workshop(tmp_path) == copy


def test_two_copies_without_their_original_are_told(tmp_path: Path) -> None:
    saved(tmp_path, "car (1).workshop.json")
    saved(tmp_path, "car (2).workshop.json")
    with pytest.raises(AmbiguousWorkshop):
        find_workshop(tmp_path)


def test_a_folder_that_is_gone_holds_no_copies(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "gone" / "car.workshop.json") == ()
