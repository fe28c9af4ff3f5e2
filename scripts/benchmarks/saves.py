"""Saves of a workshop file against writing the same text without any care."""

import json
import os
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.timing import Measure, timed
from benchmarks.workshops import NOW, car_purchase, with_notes
from workshop_kit.store.disk import edit_workshop, save_new
from workshop_kit.store.state import VARIABLE as STATE

BARE = "json.dumps + write + fsync"
_SIZES = (500, 5_000)
_ROUNDS = 4


def saves() -> Iterator[Measure]:
    """Measure one edit of a workshop file by the clock on the wall, because it waits for the disk."""
    for notes in _SIZES:
        with tempfile.TemporaryDirectory() as folder:
            took = _took(Path(folder), notes)
        yield Measure(f"{notes:,} notes, {BARE}", took["bare"], BARE, 1.0)
        ratio = took["edit"] / took["bare"]
        yield Measure(f"an edit at {notes:,} notes, saved", took["edit"], BARE, ratio)


def _took(folder: Path, notes: int) -> dict[str, float]:
    os.environ[STATE] = str(folder / "state")
    file = folder / "car.workshop.json"
    save_new(file, with_notes(car_purchase(), notes))
    data = json.loads(file.read_text(encoding="utf-8"))
    numbers = count()

    def edit() -> None:
        title = f"Edit {next(numbers)}"
        edit_workshop(file, lambda newest: newest.replace(title=title), now=NOW)

    tasks = {"edit": edit, "bare": lambda: _write_bare(data, folder / "bare.json")}
    return timed(tasks, _ROUNDS, time.perf_counter)


def _write_bare(data: object, file: Path) -> None:
    """Write data as the same text: no check, no lock, no history, and a crash breaks the file."""
    with file.open("w", encoding="utf-8") as target:
        target.write(json.dumps(data, indent=2, ensure_ascii=False))
        target.flush()
        os.fsync(target.fileno())
