"""The first deck and workbook of a process, when nothing has been read or measured before.

A command on the command line makes its files in a process of their own, a notebook keeps one.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.timing import Measure
from benchmarks.workshops import ENGLISH, TODAY, car_purchase
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.deck import deck
from workshop_kit.views.workbook import workbook

AGAIN = "the same once more"
_PROCESSES = 4


def first_files() -> Iterator[Measure]:
    """Measure the first and the second deck and workbook of new processes."""
    for name in _TASKS:
        runs = [_process(name) for _ in range(_PROCESSES)]
        first, second = (min(run[place] for run in runs) for place in (0, 1))
        yield Measure(f"{name}, the first of a process", first, AGAIN, first / second)


def _process(name: str) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.first_files", name]
    folder = Path(__file__).parents[1]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
    times: list[float] = json.loads(run.stdout)
    return times


def _deck(car: Workshop) -> bytes:
    return deck_bytes(deck(car, ENGLISH, today=TODAY))


def _grid(car: Workshop) -> bytes:
    return workbook_bytes(workbook(car, ENGLISH, today=TODAY))


_TASKS = {"deck": _deck, "grid": _grid}


def main() -> int:
    """Make a file twice in this process and print how many milliseconds each took."""
    task, car = _TASKS[sys.argv[1]], car_purchase()
    times = []
    for _ in range(2):
        start = process_time()
        task(car)
        times.append((process_time() - start) * 1000)
    print(json.dumps(times))
    return 0


if __name__ == "__main__":
    sys.exit(main())
