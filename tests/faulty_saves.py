"""Saves during which one system call fails, or the program dies in it.

``strace`` counts the calls of one save and then lets each of them fail, one a run. What is on
the disk afterwards is judged as the next program would find it.

The module is also the program that is watched: ``perform`` does one operation, ``list`` prints
where it can fail, ``try`` reads such points and prints what became of each.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from workshop_kit.errors import WorkshopKitError
from workshop_kit.model.edits import put
from workshop_kit.model.records import Note
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.store.history import content_of, kept_versions
from workshop_kit.store.outputs import place_output
from workshop_kit.store.state import VARIABLE
from workshop_kit.store.workshop_file import workshop_text

WRITING = ("openat", "write", "fsync", "rename", "unlink", "mkdir", "chmod", "close")
READING = ("read", "newfstatat", "getdents64", "lseek", "flock")
KILLED = "killed"
FAULTS = {
    # to die while reading is to die before the next call that writes
    KILLED: ("signal=KILL", WRITING),
    "input/output error": ("error=EIO", WRITING + READING),
    "disk full": ("error=ENOSPC", WRITING),
}

_NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)
_BEGIN, _END, _DONE, _REFUSED = b"BEGIN\n", b"END\n", b"done", b"refused"
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)")


@dataclass(frozen=True, slots=True)
class Point:
    """The ``number``-th call of one kind in a run, and how it fails; ``target`` is its file."""

    operation: str
    call: str
    number: int
    fault: str
    target: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an operation: whether it was acknowledged, and what is wrong now."""

    point: Point
    acknowledged: bool
    wrong: tuple[str, ...]


class Operation(Protocol):
    """Something that writes, tried in a folder of its own."""

    @abstractmethod
    def prepare(self, folder: Path) -> None:
        """Make what is there before."""

    @abstractmethod
    def perform(self, folder: Path) -> None:
        """Do it; whatever the kit raises on purpose is a refusal."""

    @abstractmethod
    def wrong(self, folder: Path, *, acknowledged: bool) -> list[str]:
        """Say what is wrong afterwards: nothing, or lost, unreadable, invented, stuck."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit of a workshop that was edited before, or never yet."""

    is_first: bool

    def prepare(self, folder: Path) -> None:
        """Save a workshop with one note, which must never be lost."""
        save_new(_workshop(folder), Workshop(id="w", notes=(Note(id="base"),)))
        if not self.is_first:
            _add_note(folder, "earlier")

    def perform(self, folder: Path) -> None:
        """Add a note."""
        _add_note(folder, "new")

    def wrong(self, folder: Path, *, acknowledged: bool) -> list[str]:
        """Look for the notes, in the file and in every version, and save once more."""
        before = {"base"} if self.is_first else {"base", "earlier"}
        try:
            notes = _notes(folder)
            kept = [content_of(version) for version in kept_versions(_workshop(folder))]
            _add_note(folder, "next")
            after = _notes(folder)
        except WorkshopKitError as error:
            return [f"unreadable: {error}"]
        found = []
        if not before <= notes or after != notes | {"next"}:
            found.append("lost")
        if acknowledged and "new" not in notes:
            found.append("lost, though acknowledged")
        if "new" not in notes and any(b'"new"' in (content or b"") for content in kept):
            found.append("invented")
        return found


@dataclass(frozen=True, slots=True)
class EditInPlace(Edit):
    """An edit that writes into the file itself, as the kit must not: it has to be found out."""

    def perform(self, folder: Path) -> None:
        """Add a note."""
        changed = put(read_workshop(_workshop(folder)), "notes", Note(id="new"))
        _workshop(folder).write_text(workshop_text(changed), encoding="utf-8")


class Publish:
    """A published file put in the place of an older one of ours."""

    def prepare(self, folder: Path) -> None:
        """Publish once."""
        place_output(folder / "deck.pptx", b"old")

    def perform(self, folder: Path) -> None:
        """Publish again."""
        place_output(folder / "deck.pptx", b"new")

    def wrong(self, folder: Path, *, acknowledged: bool) -> list[str]:
        """Look at the file, change it by hand, and publish once more."""
        deck = folder / "deck.pptx"
        content = deck.read_bytes() if deck.exists() else b""
        found = [] if content in (b"old", b"new") else ["unreadable"]
        if acknowledged and content != b"new":
            found.append("lost, though acknowledged")
        deck.write_bytes(b"by hand")
        again = place_output(deck, b"next")
        if deck.read_bytes() != b"by hand" or again.read_bytes() != b"next":
            found.append("lost")
        return found


SAFE = ("first edit", "edit", "publish")
OPERATIONS: dict[str, Operation] = {
    "first edit": Edit(is_first=True),
    "edit": Edit(is_first=False),
    "publish": Publish(),
    "edit in place": EditInPlace(is_first=False),
}


def points_of(operation: str, folder: Path) -> list[Point]:
    """Return every point at which an operation can be made to fail."""
    _prepare(operation, folder)
    log = _watched(operation, folder, ",".join(WRITING + READING), ("-y",))
    seen: Counter[str] = Counter()
    found: list[Point] = []
    inside = False
    for line in log:
        call = _CALL.match(line)
        if call is None:
            continue
        seen[call[1]] += 1
        if '"BEGIN' in line or '"END' in line:
            inside = '"BEGIN' in line
        elif inside:
            target = _target(call[2])
            found += [
                Point(operation, call[1], seen[call[1]], fault, target)
                for fault, (_, calls) in FAULTS.items()
                if call[1] in calls
            ]
    return found


def verdict(point: Point, folder: Path) -> Verdict:
    """Perform an operation with one call failing, and judge what is there afterwards."""
    _prepare(point.operation, folder)
    injection = f"inject={point.call}:{FAULTS[point.fault][0]}:when={point.number}"
    log = _watched(point.operation, folder, point.call, ("-e", injection))
    said = folder / "said"
    answer = said.read_bytes() if said.exists() else b""
    if point.fault == KILLED:
        wrong = [] if any("killed by SIGKILL" in line for line in log) else ["not reached"]
    else:
        wrong = [] if any("(INJECTED)" in line for line in log) else ["not reached"]
        wrong += [] if answer in (_DONE, _REFUSED) else ["traceback"]
    acknowledged = answer == _DONE
    wrong += OPERATIONS[point.operation].wrong(folder / "work", acknowledged=acknowledged)
    return Verdict(point, acknowledged, tuple(wrong))


def verdict_from(row: dict[str, object]) -> Verdict:
    """Return a verdict that was printed."""
    point, acknowledged, wrong = row["point"], row["acknowledged"], row["wrong"]
    assert isinstance(point, dict)
    assert isinstance(wrong, list)
    return Verdict(Point(**point), bool(acknowledged), tuple(wrong))


def _prepare(operation: str, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    os.environ[VARIABLE] = str(folder / "state")
    for name in ("work", "warm"):
        (folder / name).mkdir(parents=True)
        OPERATIONS[operation].prepare(folder / name)


def _perform(operation: str, folder: Path) -> None:
    """Do an operation between two marks that ``strace`` sees, after a trial that loads it all."""
    OPERATIONS[operation].perform(folder / "warm")
    os.write(2, _BEGIN)
    answer = _DONE
    try:
        OPERATIONS[operation].perform(folder / "work")
    except WorkshopKitError:
        answer = _REFUSED
    os.write(2, _END)
    (folder / "said").write_bytes(answer)
    os._exit(0)  # what Python tidies up at its end is none of the operation


def _watched(operation: str, folder: Path, calls: str, options: Sequence[str]) -> list[str]:
    log = folder / "log"
    program = (sys.executable, __file__, "perform", operation, str(folder))
    subprocess.run(
        ["strace", "-f", "-o", str(log), "-e", f"trace={calls}", *options, *program],
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    return log.read_text(encoding="utf-8", errors="replace").splitlines()


def _target(arguments: str) -> str:
    """Return what a call is about: the history, the lock, the ledger, a new file, the file."""
    kinds = {
        "/history/": "version",
        "/locks": "lock",
        "outputs.json": "ledger",
        ".tmp": "new file",
        "w.workshop.json": "file",
        "deck.pptx": "file",
    }
    return next((kind for part, kind in kinds.items() if part in arguments), "folder")


def _workshop(folder: Path) -> Path:
    return folder / "w.workshop.json"


def _add_note(folder: Path, key: str) -> None:
    edit_workshop(
        _workshop(folder), lambda workshop: put(workshop, "notes", Note(id=key)), now=_NOW
    )


def _notes(folder: Path) -> set[str]:
    return {note.id for note in read_workshop(_workshop(folder)).notes}


def main(mode: str, *words: str) -> None:
    """Perform, list or try."""
    if mode == "perform":
        _perform(words[0], Path(words[1]))
    elif mode == "list":
        found = [asdict(point) for point in points_of(words[0], Path(words[1]))]
        sys.stdout.write(json.dumps(found))
    else:
        for line in sys.stdin:
            tried = verdict(Point(**json.loads(line)), Path(words[0]))
            sys.stdout.write(json.dumps(asdict(tried)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
