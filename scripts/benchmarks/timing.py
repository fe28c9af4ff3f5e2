"""How something is timed: the best of several rounds, in each of which every task has its turn."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

ROUNDS = 5
_TURN, _LEAST_RUNS = 100.0, 3
"""Milliseconds, and runs."""

Task = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in milliseconds, and how many times its baseline that is."""

    name: str
    milliseconds: float
    baseline: str
    ratio: float


def timed(
    tasks: Mapping[str, Task], rounds: int = ROUNDS, clock: Clock = time.process_time
) -> dict[str, float]:
    """Return the shortest time of each task in milliseconds.

    The tasks take turns, so that a machine that slows down slows all of them down, and each
    begins without the garbage of the one before. In its turn it runs three times or more, because
    Python has to fetch its memory again first. The first round only warms up.
    """
    best = dict.fromkeys(tasks, float("inf"))
    for number in range(rounds + 1):
        for name, task in tasks.items():
            gc.collect()
            times = list(_turn(task, clock))
            if number:
                best[name] = min(best[name], *times)
    return best


def _turn(task: Task, clock: Clock) -> Iterator[float]:
    """Yield the milliseconds of each run until the turn is over."""
    taken, runs = 0.0, 0
    while taken < _TURN or runs < _LEAST_RUNS:
        start = clock()
        task()
        milliseconds = (clock() - start) * 1000
        taken, runs = taken + milliseconds, runs + 1
        yield milliseconds
