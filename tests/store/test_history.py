"""Versions: what was in the file is kept in order, thinned out with time, and never made up."""

import os
import stat
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, forget_changes, read_workshop
from workshop_kit.store.history import (
    MOST_BYTES,
    Version,
    content_of,
    gone_files,
    keep_version,
    kept_versions,
    outdated,
    version_id,
)
from workshop_kit.store.state import history_folder
from workshop_kit.store.workshop_file import workshop_from_text, workshop_text

NOW = datetime(2027, 6, 30, 18, tzinfo=UTC)


def retitle(path: Path, title: str, now: datetime = NOW) -> Workshop:
    return edit_workshop(path, lambda workshop: workshop.replace(title=title), now=now)


def titles(path: Path) -> list[str]:
    contents = [content_of(version) for version in kept_versions(path)]
    return [workshop_from_text((content or b"").decode(), "v").title for content in contents]


def version(at: datetime, size: int = 1) -> Version:
    return Version(id="0" * 12, at=at, path=Path(at.isoformat()), size=size)


def kept(versions: list[Version], now: datetime = NOW) -> list[datetime]:
    dropped = outdated(versions, now)
    return sorted(item.at for item in versions if item not in dropped)


def test_every_content_of_the_file_is_kept_in_order(file: Path) -> None:
    for number in range(3):
        retitle(file, str(number))
    assert titles(file) == ["Buying a car", "0", "1", "2"]


def test_the_order_survives_a_clock_that_is_set_back(file: Path) -> None:
    retitle(file, "noon", NOW)
    retitle(file, "later, at nine", NOW - timedelta(hours=3))
    assert titles(file) == ["Buying a car", "noon", "later, at nine"]


def test_what_another_program_wrote_is_kept_before_it_is_changed(file: Path) -> None:
    retitle(file, "ours")
    file.write_text(workshop_text(Workshop(id="w1", title="theirs")), encoding="utf-8")
    retitle(file, "ours again")
    assert titles(file) == ["Buying a car", "ours", "theirs", "ours again"]


def test_a_version_is_kept_once(file: Path) -> None:
    content = file.read_bytes()
    for _ in range(3):
        keep_version(file, content, NOW)
    assert [item.id for item in kept_versions(file)] == [version_id(content)]


def test_a_save_that_is_refused_leaves_no_version_of_what_was_not_saved(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(Exception, match="read-only"):
        retitle(file, "never saved")
    assert titles(file) == ["Buying a car"]


@pytest.mark.parametrize("damage", [b"", b"x"])
def test_a_version_that_was_damaged_is_never_given_out_and_is_kept_again(
    file: Path, damage: bytes
) -> None:
    retitle(file, "good")
    newest = kept_versions(file)[-1]
    newest.path.write_bytes(damage)
    assert content_of(newest) is None
    retitle(file, "better")
    contents = [content_of(item) for item in kept_versions(file)]
    assert [content is not None for content in contents] == [True, False, True, True]


def test_what_a_crash_left_unfinished_is_no_version(file: Path) -> None:
    retitle(file, "one")
    (history_folder(file) / "unfinished.tmp").write_bytes(b"half of a vers")
    assert len(kept_versions(file)) == 2
    retitle(file, "two")
    assert titles(file) == ["Buying a car", "one", "two"]


def test_versions_are_thinned_out_as_they_come(file: Path) -> None:
    content = file.read_bytes()
    counts = []
    for number in range(300):
        keep_version(file, content + b" " * number, NOW + timedelta(seconds=number))
        counts.append(len(kept_versions(file)))
    assert max(counts) == 225
    keep_version(file, content + b"\n", NOW + timedelta(hours=1))
    assert len(kept_versions(file)) == 200


def test_all_of_the_last_24_hours_are_kept_up_to_200() -> None:
    minutes = [NOW - timedelta(minutes=number) for number in range(250)]
    last_of_an_hour = NOW - timedelta(hours=4, minutes=1)
    assert kept([version(at) for at in minutes]) == [last_of_an_hour, *sorted(minutes[:200])]


def test_of_the_last_7_days_one_an_hour_is_kept() -> None:
    recent = [NOW - timedelta(minutes=number) for number in range(20)]
    day = datetime(2027, 6, 27, tzinfo=UTC)
    old = [day + timedelta(hours=hour, minutes=m) for hour in (9, 10) for m in (5, 50)]
    assert kept([version(at) for at in recent + old]) == [old[1], old[3], *sorted(recent)]


def test_of_the_last_30_days_one_a_day_is_kept_and_then_none() -> None:
    recent = [NOW - timedelta(minutes=number) for number in range(20)]
    may, june = datetime(2027, 5, 30, 9, tzinfo=UTC), datetime(2027, 6, 10, 9, tzinfo=UTC)
    old = [may, june, june + timedelta(hours=8)]
    assert kept([version(at) for at in recent + old]) == [old[2], *sorted(recent)]


def test_the_20_newest_stay_however_old_they_are() -> None:
    years_ago = [datetime(2020, 1, day, tzinfo=UTC) for day in range(1, 26)]
    assert kept([version(at) for at in years_ago]) == years_ago[5:]


def test_large_versions_go_earlier_but_never_the_20_newest() -> None:
    minutes = [NOW - timedelta(minutes=number) for number in range(60)]
    small = kept([version(at, size=MOST_BYTES // 40) for at in minutes])
    huge = kept([version(at, size=MOST_BYTES) for at in minutes])
    assert (small, huge) == (sorted(minutes[:40]), sorted(minutes[:20]))


def test_the_history_follows_a_workshop_that_is_moved(tmp_path: Path, file: Path) -> None:
    retitle(file, "before the move")
    moved = tmp_path / "renamed" / "new.workshop.json"
    moved.parent.mkdir()
    file.rename(moved)
    assert gone_files(tmp_path) == (file,)
    retitle(moved, "after the move")
    assert titles(moved) == ["Buying a car", "before the move", "after the move"]
    assert kept_versions(file) == ()
    assert gone_files(tmp_path) == ()


def test_a_copy_of_a_workshop_begins_a_history_of_its_own(tmp_path: Path, file: Path) -> None:
    retitle(file, "original")
    copy = tmp_path / "copy.workshop.json"
    copy.write_bytes(file.read_bytes())
    retitle(copy, "copy")
    assert titles(copy) == ["original", "copy"]
    assert titles(file) == ["Buying a car", "original"]


def test_another_workshop_at_a_new_place_takes_over_nothing(tmp_path: Path, file: Path) -> None:
    retitle(file, "first workshop")
    file.unlink()
    other = tmp_path / "other.workshop.json"
    other.write_text(workshop_text(Workshop(id="w2")), encoding="utf-8")
    retitle(other, "second workshop")
    assert titles(other) == ["", "second workshop"]


def test_an_erased_history_is_gone_from_the_disk_and_from_the_file(file: Path) -> None:
    retitle(file, "a secret")
    retitle(file, "nothing to hide")
    forget_changes(file)
    assert not history_folder(file).exists()
    assert read_workshop(file) == Workshop(id="w1", title="nothing to hide")


def test_the_history_of_a_file_that_is_gone_can_be_erased(file: Path) -> None:
    retitle(file, "a secret")
    file.unlink()
    forget_changes(file)
    assert not history_folder(file).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions of this kind")
def test_only_its_user_can_open_a_history(file: Path) -> None:
    retitle(file, "confidential")
    assert stat.S_IMODE(history_folder(file).stat().st_mode) == 0o700


def test_a_line_of_the_change_log_says_who_did_what_and_when(file: Path) -> None:
    before = version_id(file.read_bytes())
    change = partial(Workshop.replace, title="New")
    now = NOW.replace(microsecond=123)
    saved = edit_workshop(file, change, now=now, author=" Anna \n Rossi ", what="New\ntitle")
    (entry,) = saved.change_log
    assert (entry.at, entry.author, entry.text) == (NOW, "Anna Rossi", "New title")
    assert (entry.before, entry.reverts) == (before, "")


def test_what_was_done_may_be_told_from_before_and_after(file: Path) -> None:
    saved = edit_workshop(
        file,
        partial(Workshop.replace, title="New"),
        now=NOW,
        what=lambda old, new: f"{old.title} → {new.title}",
    )
    assert saved.change_log[-1].text == "Buying a car → New"


def test_the_change_log_holds_the_last_200_lines(file: Path) -> None:
    log = retitle(file, "0").change_log * 200
    file.write_text(workshop_text(Workshop(id="w1", change_log=log)), encoding="utf-8")
    saved = retitle(file, "last")
    assert len(saved.change_log) == 200
    assert saved.change_log[-1].before == kept_versions(file)[-2].id


def test_a_change_cannot_rewrite_the_log(file: Path) -> None:
    retitle(file, "one")
    saved = edit_workshop(file, lambda _: Workshop(id="w1", title="two"), now=NOW)
    assert len(saved.change_log) == 2
    log_alone = edit_workshop(file, lambda newest: newest.replace(change_log=()), now=NOW)
    assert log_alone == saved
