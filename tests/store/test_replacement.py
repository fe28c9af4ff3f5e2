import os
import stat
from pathlib import Path

import pytest

from workshop_kit.errors import FileBusy, NotSaved
from workshop_kit.store.replacement import replace_content


class HeldByAnotherProgram:
    """A swap that Windows refuses some times before it succeeds."""

    def __init__(self, code: int, times: int) -> None:
        self.code = code
        self.times = times

    def __call__(self, temporary: Path, path: Path) -> None:
        if self.times:
            self.times -= 1
            error = PermissionError(13, "Access is denied")
            error.winerror = self.code  # type: ignore[attr-defined,unused-ignore]
            raise error
        temporary.replace(path)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_for_a_moment_is_replaced_all_the_same(tmp_path: Path, code: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    replace_content(path, b"new", replace=HeldByAnotherProgram(code, times=3))
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("code", "error"), [(5, NotSaved), (32, FileBusy), (33, FileBusy)])
def test_a_file_held_for_long_keeps_its_content(
    tmp_path: Path, code: int, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop_kit.store.replacement._PAUSES", (0.001,) * 8)
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(error):
        replace_content(path, b"new", replace=HeldByAnotherProgram(code, times=100))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_another_refusal_is_not_tried_again(tmp_path: Path) -> None:
    attempts = []

    def refused(temporary: Path, _path: Path) -> None:
        attempts.append(temporary)
        raise OSError(28, "No space left on device")

    with pytest.raises(NotSaved, match="the disk is full"):
        replace_content(tmp_path / "a.txt", b"new", replace=refused)
    assert len(attempts) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to sync a folder")
def test_content_is_on_the_disk_before_it_is_swapped_in_and_the_swap_before_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = []
    sync = os.fsync

    def noted_sync(handle: int) -> None:
        sync(handle)
        events.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    def noted_replace(temporary: Path, path: Path) -> None:
        temporary.replace(path)
        events.append("swap")

    monkeypatch.setattr(os, "fsync", noted_sync)
    replace_content(tmp_path / "a.txt", b"new", replace=noted_replace)
    assert events == ["file", "swap", "folder"]


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path) -> None:
    def interrupted(_temporary: Path, _path: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_content(tmp_path / "a.txt", b"new", replace=interrupted)
    assert list(tmp_path.iterdir()) == []
