import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop_kit.errors import (
    FileBusy,
    NotAWorkshopFile,
    NotRead,
    NotSaved,
    TargetExists,
    WorkshopNotFound,
)
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new, stamp
from workshop_kit.store.locks import locked
from workshop_kit.store.state import history_folder
from workshop_kit.store.workshop_file import workshop_text

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions of this kind")

NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)


def retitled(title: str) -> Workshop:
    return Workshop(id="w1", title=title)


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".json")


def test_who_waits_too_long_for_the_lock_is_told(file: Path) -> None:
    with locked(file), pytest.raises(FileBusy), locked(file, patience_seconds=0.05):
        pass


def test_a_read_only_file_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(NotSaved, match="the file is marked as read-only"):
        edit_workshop(file, lambda _: retitled("New"), now=NOW)
    assert read_workshop(file).title == "Buying a car"


def test_a_new_workshop_never_replaces_a_file(file: Path) -> None:
    with pytest.raises(TargetExists):
        save_new(file, Workshop(id="w2"))
    assert read_workshop(file).id == "w1"


def test_a_new_workshop_in_a_folder_that_is_gone_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="the folder is no longer there"):
        save_new(tmp_path / "gone" / "a.workshop.json", Workshop(id="w1"))


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "a.workshop.json", tmp_path / "a" / "b.workshop.json"):
        with pytest.raises(WorkshopNotFound):
            read_workshop(path)
    with pytest.raises(WorkshopNotFound):
        stamp(tmp_path / "a.workshop.json")


READ_AS_A_STRANGER = """
import os, sys
from pathlib import Path
from workshop_kit.errors import NotRead
from workshop_kit.store.disk import read_workshop

if os.geteuid() == 0:
    os.seteuid(65534)  # the administrator may read everything, nobody may not
try:
    read_workshop(Path(sys.argv[1]))
except NotRead as error:
    print(error.values["reason"])
"""


@posix
def test_a_file_that_may_not_be_read_is_told_from_one_that_is_not_there(file: Path) -> None:
    file.chmod(0o000)
    child = subprocess.run(
        [sys.executable, "-c", READ_AS_A_STRANGER, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout == "reading it is not permitted\n"


def test_a_name_the_system_refuses_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="the system says"):
        read_workshop(tmp_path / ("x" * 5000))


def test_text_in_another_encoding_is_refused(file: Path) -> None:
    file.write_bytes(workshop_text(retitled("Più")).encode("cp1252"))
    with pytest.raises(NotAWorkshopFile, match="it is not text in UTF-8"):
        read_workshop(file)


SAVE_WITH_LITTLE_SPACE = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from workshop_kit.errors import NotSaved
from workshop_kit.model.edits import put
from workshop_kit.model.records import Note
from workshop_kit.store.disk import edit_workshop

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
note = Note(id="n1", text="x" * 100_000)
try:
    edit_workshop(
        Path(sys.argv[1]),
        lambda workshop: put(workshop, "notes", note),
        now=datetime(2027, 6, 30, tzinfo=UTC),
    )
except NotSaved as error:
    print(error.values["reason"])
"""


@posix
def test_a_save_that_finds_no_space_leaves_the_old_file(file: Path) -> None:
    before = file.read_bytes()
    child = subprocess.run(
        [sys.executable, "-c", SAVE_WITH_LITTLE_SPACE, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout == "the file would be larger than this disk allows\n"
    assert file.read_bytes() == before
    assert leftovers(file.parent) == []


def test_an_edit_is_saved_though_its_version_cannot_be_kept(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = history_folder(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    edit_workshop(file, lambda _: retitled("New"), now=NOW)
    assert read_workshop(file).title == "New"
    assert "No version of" in caplog.text


def test_without_a_place_for_locks_nothing_is_saved(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("in the way")
    monkeypatch.setenv("WORKSHOP_KIT_STATE", str(tmp_path / "state"))
    with pytest.raises(NotSaved, match="WORKSHOP_KIT_STATE"):
        edit_workshop(file, lambda _: retitled("New"), now=NOW)
    assert read_workshop(file).title == "Buying a car"
