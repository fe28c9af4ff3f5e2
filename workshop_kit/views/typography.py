"""The type a deck is being decided in: its two families, and its smallest size.

Every text of a deck is measured in the same type, deep inside of what decides about one slide;
so it is set once around the whole decision, and read wherever something is measured.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from workshop_kit.content.themes import theme

SMALLEST = 9.0
"""Nothing on a slide is smaller."""


@dataclass(frozen=True, slots=True)
class Typography:
    """Two families and the smallest size, in points on the kit's page of 960 by 540."""

    heading: str
    body: str
    smallest: float = SMALLEST


_set: ContextVar[Typography | None] = ContextVar("typography", default=None)


@cache
def _own() -> Typography:
    return Typography(theme().heading_font, theme().body_font)


def typography() -> Typography:
    """Return the type that holds now; the kit's own where nothing was set."""
    return _set.get() or _own()


@contextmanager
def typeset(wanted: Typography) -> Iterator[None]:
    """Decide in another type.

    Examples
    --------
    >>> with typeset(Typography("Arial", "Arial", 10)):
    ...     allowed((11, 10.5, 9))
    (11, 10.5, 10)
    >>> allowed((11, 10.5, 9))
    (11, 10.5, 9)
    """
    before = _set.set(wanted)
    try:
        yield
    finally:
        _set.reset(before)


def at_least(size: float) -> float:
    """Return a size, or the smallest that is allowed."""
    return max(size, typography().smallest)


def allowed(sizes: Sequence[float]) -> tuple[float, ...]:
    """Return those of some sizes, from large to small, that are allowed, down to the smallest."""
    least = typography().smallest
    kept = tuple(size for size in sizes if size >= least)
    return kept if kept and kept[-1] == sizes[-1] else (*kept, *({least} - set(kept)))
