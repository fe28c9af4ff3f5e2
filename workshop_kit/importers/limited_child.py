"""The child’s side of ``limited``: take limits on, do one thing, answer, end."""

import os
import pickle
import sys
from typing import Final

from workshop_kit.errors import WorkshopKitError

OUT_OF_MEMORY: Final = 3
"""How the child ends when there is no memory left to say so."""


def main() -> None:
    """Read an order from the parent, carry it out, and write the answer."""
    answers = os.fdopen(os.dup(1), "wb")
    # whatever a library prints must not stand in the answer
    os.dup2(2, 1)
    seconds, memory = (int(number) for number in sys.stdin.buffer.readline().split())
    _limit(seconds, memory)
    try:
        answer = _answer(sys.stdin.buffer.read())
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    with answers:
        answers.write(answer)


def _answer(order: bytes) -> bytes:
    function, arguments = pickle.loads(order)  # the parent wrote it
    try:
        return pickle.dumps((False, function(*arguments)))
    except WorkshopKitError as error:
        return pickle.dumps((True, error))


def _limit(seconds: int, memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # there is none on Windows

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
