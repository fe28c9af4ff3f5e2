"""Writers that are killed, disks that are full, copies made while somebody writes.

The module is a program: ``kills`` kills a writer again and again, ``write`` is a writer at full
speed that tells each note it saved, ``full`` fills a disk of its own. Each prints what it found.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from workshop_kit.errors import NotSaved, WorkshopKitError
from workshop_kit.model.edits import put
from workshop_kit.model.records import Note
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop, save_new
from workshop_kit.store.history import content_of, kept_versions
from workshop_kit.store.state import VARIABLE

_NOW = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)

LARGEST = 400
"""So many notes a workshop holds before the next one is begun, so that saves stay quick."""

_SHORTEST_LIFE, _LONGEST_LIFE = 0.005, 0.1
_DISK = "size=2m"
_BEFORE, _AFTER = 20, 20


@dataclass
class Count:
    """What was tried and what went wrong."""

    tried: int = 0
    acknowledged: int = 0
    lost: int = 0
    unreadable: int = 0
    falsely_acknowledged: int = 0


def new_workshop(folder: Path, number: int) -> Path:
    """Begin a workshop with some notes."""
    file = folder / f"{number}.workshop.json"
    notes = tuple(Note(id=f"base-{place}", text="what was there before") for place in range(100))
    save_new(file, Workshop(id=f"w{number}", notes=notes))
    return file


def write(file: Path, tell: Callable[[str], object], first: int = 0) -> None:
    """Add notes at full speed, and tell the id of each once it is saved."""
    for number in count(first):
        add_note(file, f"note-{number}")
        tell(f"note-{number}")


def add_note(file: Path, key: str) -> None:
    """Add one note."""
    note = Note(id=key, text=f"the text of {key}")
    edit_workshop(file, lambda workshop: put(workshop, "notes", note), now=_NOW)


def notes_in(file: Path) -> set[str]:
    """Return the ids of all notes."""
    return {note.id for note in read_workshop(file).notes}


def kills(folder: Path, times: int) -> Count:
    """Kill a writer again and again, after 5 to 100 milliseconds, and look at its file."""
    chance = random.Random(2027)
    found = Count()
    file = new_workshop(folder, 0)
    for number in range(times):
        before = notes_in(file)
        told = _told_by_killed_writer(file, number * 10_000, chance)
        found.tried += 1
        found.acknowledged += len(told)
        try:
            there = notes_in(file)
        except WorkshopKitError:
            found.unreadable += 1
            there = set()
        found.lost += len((before | told) - there)
        kept = kept_versions(file)
        found.unreadable += sum(content_of(version) is None for version in kept[-3:])
        if len(there) > LARGEST or not there:
            file = new_workshop(folder, number + 1)
    return found


def _told_by_killed_writer(file: Path, first: int, chance: random.Random) -> set[str]:
    """Let a writer live for a moment, and return the notes that it told to be saved."""
    mouth, ear = os.pipe()
    child = os.fork()
    if child == 0:
        write(file, lambda key: os.write(ear, f"{key}\n".encode()), first)
    os.close(ear)
    time.sleep(chance.uniform(_SHORTEST_LIFE, _LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(mouth) as told:
        return set(told.read().split())


def full(folder: Path, which: str) -> Count:
    """Fill the disk with the workshop, or with the state, or with both, and go on writing."""
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", _DISK, "tmpfs", str(disk)], check=True)
    os.environ[VARIABLE] = str((folder if which == "workshop" else disk) / "state")
    file = new_workshop(folder if which == "state" else disk, 0)
    found = Count()
    told = {f"note-{number}" for number in range(_BEFORE) if _is_saved(file, number)}
    with _no_space(disk):
        saved = {f"note-{n}" for n in range(_BEFORE, _BEFORE + _AFTER) if _is_saved(file, n)}
        found.falsely_acknowledged = len(saved - notes_in(file))
        found.tried, found.acknowledged = _AFTER, len(saved)
    add_note(file, "after")
    found.lost = len((told | saved | {"after"}) - notes_in(file))
    found.unreadable = sum(content_of(version) is None for version in kept_versions(file))
    return found


def _is_saved(file: Path, number: int) -> bool:
    try:
        add_note(file, f"note-{number}")
    except NotSaved:
        return False
    return True


@contextmanager
def _no_space(disk: Path) -> Iterator[None]:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as filling, suppress(OSError):
        while True:
            filling.write(b"x" * 4096)
    with ballast.open("ab", buffering=0) as filling, suppress(OSError):
        while True:
            filling.write(b"x")
    yield
    ballast.unlink()


def main(mode: str, place: str, *words: str) -> None:
    """Kill, write or fill."""
    if mode == "write":
        write(Path(place), lambda key: os.write(1, f"{key}\n".encode()))
    found = kills(Path(place), int(words[0])) if mode == "kills" else full(Path(place), words[0])
    sys.stdout.write(json.dumps(asdict(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
