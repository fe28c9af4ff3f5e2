"""Making outputs one after the other, beside the form, so that nothing typed has to wait."""

from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import dataclass
from threading import Lock, Thread, current_thread


@dataclass(frozen=True, slots=True)
class Said:
    """What came of making an output: the files, and sentences about what deserves a word.

    ``is_problem`` when it was not made.
    """

    names: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    is_problem: bool = False


Order = Callable[[], Said]


class Making:
    """The outputs that are being made, in a thread of its own, and what was said of the last ones.

    ``told`` is called, from that thread, whenever there is something else to show.
    """

    def __init__(self, told: Callable[[], None]) -> None:
        self.said: dict[str, Said] = {}
        self.doing = ""
        self._waiting: dict[str, Order] = {}
        self._told = told
        self._lock = Lock()
        self._thread: Thread | None = None

    def start(self, orders: Mapping[str, Order]) -> None:
        """Make some outputs after those that wait already."""
        with self._lock:
            for output, order in orders.items():
                self.said.pop(output, None)
                self._waiting[output] = order
            if self._thread is None:
                # what a kernel tells the page goes to the cell that its context belongs to
                run = copy_context().run
                self._thread = Thread(target=run, args=(self._work,), daemon=True)
                self._thread.start()

    def is_at(self, output: str) -> bool:
        """Whether an output is being made, or waits for it."""
        return output == self.doing or output in self._waiting

    def wait(self) -> None:
        """Return when everything is made."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        try:
            while (order := self._next()) is not None:
                self._told()
                self.said[self.doing] = order()
        finally:
            with self._lock:
                # only after a fault in the program: else another thread may be at work by now
                if self._thread is current_thread():
                    self.doing, self._thread = "", None
                    self._waiting.clear()
            self._told()

    def _next(self) -> Order | None:
        with self._lock:
            self.doing = next(iter(self._waiting), "")
            if not self.doing:
                # whoever starts from now on gets a thread of its own
                self._thread = None
                return None
            return self._waiting.pop(self.doing)
