"""Nothing that was acknowledged is ever lost, and no file is ever unreadable, whatever fails.

The table at the end of the run counts what was tried and what was lost.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pytest

import faulty_saves
import hard_times
from fault_table import FaultTable, Row
from faulty_saves import KILLED, SAFE, Point, Verdict, verdict_from
from hard_times import Count, new_workshop, notes_in
from office import require
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.state import VARIABLE

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(os.name == "nt", reason="signals and strace need Linux"),
]

KILLS, KILL_SECONDS = 300, 60
UPLOADS, CHUNK, PAUSE = 100, 4096, 0.0005
WORKERS = 2

MAY_FAIL_UNNOTICED = {
    "version": "a version that cannot be kept never stops a save; it is logged",
    "lock close": "the work under the lock is done, and the system closes what is left open",
    "lock flock": "as above; closing the file gives the lock back too",
    "lock mkdir": "the folder of locks is there already",
    "lock newfstatat": "as above",
    "folder mkdir": "the folder of the deck is there already",
    "folder openat": "leftovers of killed saves are removed another time",
    "folder getdents64": "as above",
    "folder close": "as above",
    "folder newfstatat": "a part of a path that cannot be looked at is taken as it is written",
    "file newfstatat": "as above; or how large to read, which reading finds out by itself",
    "file lseek": "the same",
    "ledger newfstatat": "the same",
    "ledger lseek": "the same",
    "new file newfstatat": "the same",
    "new file lseek": "the same",
    "new file unlink": "after the swap nothing of that name is left to remove",
    "ledger unlink": "as above",
}
"""Calls that may fail without the save being refused, and why that loses nothing."""


@pytest.fixture(scope="module")
def table(request: pytest.FixtureRequest) -> FaultTable:
    return FaultTable.of(request.config)


@pytest.fixture
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Keep state apart, for this process and for those it starts."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "state"))
    return {**os.environ, VARIABLE: str(tmp_path / "state")}


def tried(points: Sequence[Point], folder: Path) -> list[Verdict]:
    """Try every point, several at a time."""
    shares = [(points[start::WORKERS], folder / str(start)) for start in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as workers:
        return [verdict for share in workers.map(tried_alone, shares) for verdict in share]


def tried_alone(share: tuple[Sequence[Point], Path]) -> list[Verdict]:
    """Try some points one after the other, in a process and a folder of their own."""
    points, folder = share
    answer = subprocess.run(
        [sys.executable, faulty_saves.__file__, "try", str(folder)],
        input="".join(f"{json.dumps(asdict(point))}\n" for point in points),
        capture_output=True,
        text=True,
        check=True,
    )
    return [verdict_from(json.loads(line)) for line in answer.stdout.splitlines()]


def points_of(operation: str, folder: Path) -> list[Point]:
    """Return every point of an operation."""
    require("strace", "strace")
    listed = subprocess.run(
        [sys.executable, faulty_saves.__file__, "list", operation, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [Point(**row) for row in json.loads(listed.stdout)]


def test_a_save_that_is_not_safe_is_found_out(tmp_path: Path) -> None:
    points = [p for p in points_of("edit in place", tmp_path / "list") if p.call == "write"]
    wrong = [verdict.wrong for verdict in tried(points, tmp_path)]
    assert any("unreadable" in reason for reasons in wrong for reason in reasons)


@pytest.mark.parametrize("operation", SAFE)
def test_a_save_survives_the_failure_of_any_system_call(
    operation: str, tmp_path: Path, table: FaultTable
) -> None:
    points = points_of(operation, tmp_path / "list")
    assert {"rename", "fsync", "write", "openat"} <= {point.call for point in points}
    verdicts = tried(points, tmp_path)
    assert len(verdicts) == len(points)
    table.add(
        Row(
            f"{operation}: each system call fails or kills",
            tried=len(verdicts),
            lost=sum(any("lost" in wrong for wrong in v.wrong) for v in verdicts),
            unreadable=sum(any("unreadable" in wrong for wrong in v.wrong) for v in verdicts),
        )
    )
    assert [verdict for verdict in verdicts if verdict.wrong] == []
    unnoticed = {
        (verdict.point.target, verdict.point.call)
        for verdict in verdicts
        if verdict.acknowledged and verdict.point.fault != KILLED
    }
    assert not {
        f"{target} {call}"
        for target, call in unnoticed
        if not {target, f"{target} {call}"} & MAY_FAIL_UNNOTICED.keys()
    }


def test_a_writer_that_is_killed_again_and_again_loses_nothing(
    tmp_path: Path, own_state: dict[str, str], table: FaultTable
) -> None:
    start = time.monotonic()
    answer = subprocess.run(
        [sys.executable, hard_times.__file__, "kills", str(tmp_path), str(KILLS)],
        env=own_state,
        capture_output=True,
        text=True,
        check=True,
    )
    found = Count(**json.loads(answer.stdout))
    table.add(
        Row(
            f"{KILLS} kills, {found.acknowledged} notes saved",
            found.tried,
            found.lost,
            found.unreadable,
        )
    )
    assert (found.tried, found.lost, found.unreadable) == (KILLS, 0, 0)
    assert found.acknowledged > KILLS
    assert time.monotonic() - start < KILL_SECONDS


@pytest.mark.parametrize("which", ["workshop", "state", "both"])
def test_a_full_disk_refuses_and_takes_up_again_when_there_is_space(
    which: str, tmp_path: Path, table: FaultTable
) -> None:
    program = [*private_mounts(tmp_path), sys.executable, hard_times.__file__]
    answer = subprocess.run(
        [*program, "full", str(tmp_path), which], capture_output=True, text=True, check=True
    )
    found = Count(**json.loads(answer.stdout))
    lost = found.lost + found.falsely_acknowledged
    table.add(Row(f"full disk ({which})", found.tried, lost, found.unreadable))
    assert (lost, found.unreadable) == (0, 0)
    # where only the versions find no space, saving goes on
    assert found.acknowledged == (found.tried if which == "state" else 0)


def private_mounts(folder: Path) -> list[str]:
    """Return the command whose children may mount a disk that nobody else sees."""
    unshare = require("unshare", "util-linux")
    disk = folder / "trial"
    disk.mkdir()
    for words in ([unshare, "--mount"], [unshare, "--map-root-user", "--mount"]):
        trial = [*words, "mount", "-t", "tmpfs", "tmpfs", str(disk)]
        if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
            return words
    pytest.skip("run as root, or allow user namespaces, so that a small disk can be mounted")


def test_a_copy_made_while_somebody_writes_is_a_whole_workshop(
    tmp_path: Path, own_state: dict[str, str], table: FaultTable
) -> None:
    cloud = tmp_path / "cloud.workshop.json"
    unreadable = behind = 0
    file = new_workshop(tmp_path, 0)
    writer = subprocess.Popen(
        [sys.executable, hard_times.__file__, "write", str(file)],
        env=own_state,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert writer.stdout
        writer.stdout.readline()
        for _ in range(UPLOADS):
            before = notes_in(file)
            upload(file, cloud)
            try:
                behind += not before <= {note.id for note in read_workshop(cloud).notes}
            except Exception:  # noqa: BLE001 - whatever goes wrong, the copy cannot be read
                unreadable += 1
    finally:
        writer.kill()
        writer.communicate()
    table.add(Row("copied in pieces while somebody writes", UPLOADS, behind, unreadable))
    assert (behind, unreadable) == (0, 0)


def upload(file: Path, cloud: Path) -> None:
    """Copy a file as a sync client does: piece by piece, with pauses."""
    with file.open("rb") as source, cloud.open("wb") as target:
        while piece := source.read(CHUNK):
            target.write(piece)
            time.sleep(PAUSE)
