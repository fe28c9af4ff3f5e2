"""Reading a stranger’s file in a process of its own, with little time and little memory.

Libraries that read Office files can be made to run for hours, to fill the memory, or to end the
whole program. So they run in a child, which is stopped in time and takes nobody with it. The
child’s answer is unpickled as plain data only (``limited_answers``).
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from workshop_kit.errors import ReadingStopped, Reason
from workshop_kit.importers.limited_answers import plain
from workshop_kit.importers.limited_child import OUT_OF_MEMORY

T = TypeVar("T")

SECONDS: Final = 30.0
MEMORY: Final = 1 << 30
"""Bytes of address space, libraries included; held on Linux, where the system counts it."""

_CHILD: Final = "from workshop_kit.importers.limited_child import main; main()"
_LAST_WORDS: Final = 200
_KEPT_AT_ONE: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MALLOC_ARENA_MAX")
"""Otherwise libraries reserve memory for every core of the machine."""
_TIME_IS_UP: Final = getattr(signal, "SIGXCPU", 0)
_KILLED: Final = getattr(signal, "SIGKILL", 0)


def run_limited(
    function: Callable[..., T],
    *arguments: object,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    path: str = "",
) -> T:
    """Call a function in a child process that has limits, and return what it returns.

    ``function`` stands at the top of an importable module; it and its ``arguments`` travel by
    pickle. What it returns is plain: numbers, texts, days, lists, tuples, dictionaries, sets, and
    dataclasses, enumerations and model values of the kit. ``path`` is how a refusal calls the
    file.

    ``seconds`` hold for the clock and for the processor, ``memory`` for bytes of address space.
    On Windows and macOS only the time is limited.

    Raises
    ------
    ReadingStopped
        When a limit is reached, or the reader breaks off in a way nobody foresaw.
    WorkshopKitError
        What the function raises on purpose, as it was raised.

    Examples
    --------
    >>> from math import comb
    >>> run_limited(comb, 5, 2)
    10
    """
    work = pickle.dumps((function, arguments))
    order = b"%d %d\n" % (round(seconds) + 1, memory) + work
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-c", _CHILD],
            input=order,
            capture_output=True,
            timeout=seconds,
            env=_surroundings(),
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise ReadingStopped(_too_long(seconds), path) from late
    if child.returncode == 0:
        return cast("T", _returned(child.stdout, path))
    raise ReadingStopped(_end_of(child, seconds, memory), path)


def _surroundings() -> dict[str, str]:
    """Let the child import what the parent can, and nothing from the current folder."""
    modules = os.pathsep.join(folder for folder in sys.path if folder)
    return {**os.environ, "PYTHONPATH": modules, **dict.fromkeys(_KEPT_AT_ONE, "1")}


def _returned(answer: bytes, path: str) -> Any:
    try:
        raised, value = plain(answer)
    except (pickle.UnpicklingError, EOFError, AttributeError, ValueError, TypeError) as doubt:
        raise ReadingStopped(Reason("its reader gave no clear answer"), path) from doubt
    if raised:
        raise value
    return value


def _end_of(child: subprocess.CompletedProcess[bytes], seconds: float, memory: int) -> Reason:
    """Say why a child gave no answer, from how it ended."""
    if child.returncode == -_TIME_IS_UP:
        return _too_long(seconds)
    if child.returncode in (OUT_OF_MEMORY, -_KILLED):
        return Reason("it needed more than {size} MB of memory", size=str(memory >> 20))
    if child.returncode < 0:
        return Reason("it brought its reader down")
    words = child.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return Reason("its reader broke off with “{text}”", text=words[:_LAST_WORDS])


def _too_long(seconds: float) -> Reason:
    return Reason("it took longer than {seconds} s", seconds=f"{seconds:g}")
