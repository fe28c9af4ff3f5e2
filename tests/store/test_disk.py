import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from workshop_kit.errors import (
    FileBusy,
    NotAWorkshopFile,
)
from workshop_kit.model.edits import change, put
from workshop_kit.model.records import Note
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, stamp
from workshop_kit.store.locks import locked
from workshop_kit.store.state import history_folder
from workshop_kit.store.workshop_file import workshop_text

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions of this kind")

NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)


def retitled(title: str) -> Workshop:
    return Workshop(id="w1", title=title)


def instead(new: Workshop, _old: Workshop) -> Workshop:
    return new


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".json")


ADD_NOTES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from workshop_kit.model.edits import put
from workshop_kit.model.records import Note
from workshop_kit.store.disk import edit_workshop

path, author = Path(sys.argv[1]), sys.argv[2]
for number in range(200):
    note = Note(id=f"{author}-{number}")
    edit_workshop(
        path, lambda workshop: put(workshop, "notes", note), now=datetime.now(UTC)
    )
"""


def test_two_programs_with_200_edits_each_lose_none(file: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", ADD_NOTES, str(file), author])
        for author in ("anna", "bruno")
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    notes = {note.id for note in read_workshop(file).notes}
    assert notes == {f"{author}-{n}" for author in ("anna", "bruno") for n in range(200)}
    assert leftovers(file.parent) == []


def test_an_edit_is_on_the_disk_and_is_returned(file: Path) -> None:
    saved = edit_workshop(file, lambda _: retitled("Comprare un’auto"), now=NOW)
    assert saved.title == "Comprare un’auto"
    assert file.read_text(encoding="utf-8") == workshop_text(saved)


def test_an_edit_keeps_what_a_later_kit_wrote(file: Path) -> None:
    newer = Workshop.model_validate({"id": "w1", "mood_board": ["red"]})
    file.write_text(workshop_text(newer), encoding="utf-8")
    edit_workshop(file, lambda workshop: put(workshop, "notes", Note(id="n1")), now=NOW)
    assert read_workshop(file).model_extra == {"mood_board": ["red"]}


def test_an_edit_that_changes_nothing_writes_nothing(file: Path) -> None:
    before = stamp(file)
    edit_workshop(file, lambda workshop: change(workshop, "notes", "none", text="x"), now=NOW)
    assert stamp(file) == before
    assert not history_folder(file).exists()


def test_an_edit_that_fails_leaves_the_file_alone(file: Path) -> None:
    before = stamp(file)
    with pytest.raises(ZeroDivisionError):
        edit_workshop(file, lambda workshop: retitled(str(1 / 0)), now=NOW)
    assert stamp(file) == before


def test_what_could_not_be_read_back_is_not_written(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(NotAWorkshopFile, match="nested too deeply"):
        edit_workshop(file, lambda workshop: workshop.replace(deep=nested(250)), now=NOW)
    assert file.read_bytes() == before


def nested(depth: int) -> object:
    return [nested(depth - 1)] if depth else 1


def test_a_file_replaced_by_another_program_meanwhile_is_read_again(file: Path) -> None:
    seen: list[str] = []

    def add_note(workshop: Workshop) -> Workshop:
        if not seen:  # a sync client, which knows nothing of our lock
            file.write_text(workshop_text(retitled("From the other machine")), encoding="utf-8")
        seen.append(workshop.title)
        return put(workshop, "notes", Note(id="n1"))

    saved = edit_workshop(file, add_note, now=NOW)
    assert seen == ["Buying a car", "From the other machine"]
    assert (saved.title, len(saved.notes)) == ("From the other machine", 1)


def test_a_file_replaced_all_the_time_is_left_to_the_other_program(file: Path) -> None:
    titles = iter(range(100))

    def contested(workshop: Workshop) -> Workshop:
        file.write_text(workshop_text(retitled(str(next(titles)))), encoding="utf-8")
        return put(workshop, "notes", Note(id="n1"))

    with pytest.raises(FileBusy):
        edit_workshop(file, contested, now=NOW)
    assert read_workshop(file).notes == ()


@posix
def test_a_lock_is_the_same_for_every_spelling_of_a_path(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.workshop.json"
    link.symlink_to(file)
    with locked(link), pytest.raises(FileBusy), locked(file, patience_seconds=0.05):
        pass


@posix
def test_an_edit_through_a_link_changes_its_target(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.workshop.json"
    link.symlink_to(file)
    edit_workshop(link, lambda _: retitled("New"), now=NOW)
    assert link.is_symlink()
    assert read_workshop(file).title == "New"


@posix
def test_the_permissions_of_a_file_are_kept(file: Path) -> None:
    file.chmod(0o640)
    edit_workshop(file, lambda _: retitled("New"), now=NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@posix
def test_a_new_file_has_the_permissions_of_any_new_file(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("")
    assert file.stat().st_mode == other.stat().st_mode


def test_a_byte_order_mark_is_passed_over(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read_workshop(file).title == "Buying a car"


def test_a_stamp_changes_with_every_edit(file: Path) -> None:
    stamps = {stamp(file)}
    for workshop in (retitled("Aaaa"), retitled("Bbbb"), retitled("Cccc")):
        edit_workshop(file, partial(instead, workshop), now=NOW)
        stamps.add(stamp(file))
    assert len(stamps) == 4
