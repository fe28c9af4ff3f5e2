"""The scale that emotions of a map were given on, brought to −2 … +2 (E09)."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.content.language import MINUS
from workshop_kit.errors import InputError, Reason

_SPAN = re.compile(r"([+\-−–]?\s*\d{1,3})\s*(?:\.\.+|…|-|–|—|/|:|to|a|al)\s*([+\-−–]?\s*\d{1,3})")
_MINUSES = str.maketrans({"−": "-", "–": "-", " ": ""})
_BELOW_ZERO = (2, 3, 5, 10, 100)
_ABOVE_ZERO = ((1, 5), (1, 10), (0, 100))


@dataclass(frozen=True, slots=True)
class Scale:
    """From the worst to the best; ``sure`` where the map itself says it."""

    low: float
    high: float
    sure: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether its numbers can stay as they are."""
        return (self.low, self.high) == (-2, 2)

    def score(self, value: float) -> int | None:
        """Return the nearest score; nothing for a number off the scale.

        Examples
        --------
        >>> [Scale(1, 5).score(value) for value in (1, 3, 4.5, 6)]
        [-2, 0, 2, None]
        """
        if not self.low <= value <= self.high:
            return None
        middle, half = (self.low + self.high) / 2, (self.high - self.low) / 2
        return math.floor((value - middle) / half * 2 + 0.5)

    def __str__(self) -> str:
        """Write it as people do, with true minus signs."""
        ends = (f"{end:g}".replace("-", MINUS) for end in (self.low, self.high))
        return " … ".join(ends)


def asked_scale(text: str) -> Scale:
    """Return the scale that somebody typed, such as ``1-10``.

    Raises
    ------
    InputError
        When it is none.
    """
    found = _scale_in(text)
    if found is None:
        raise InputError(
            reason=Reason(
                "“{given}” is not a scale. Write its ends, the worst first, for example 1-5.",
                given=text,
            )
        )
    return found


def scale_of(name: str, numbers: Sequence[float], top: float | None = None) -> Scale:
    """Return the scale that the name of a row gives, or the smallest usual one that fits.

    ``top`` is what stood behind a stroke, as in 4/5.

    Examples
    --------
    >>> str(scale_of("Satisfaction (1-7)", [7])), str(scale_of("Mood", [1, 4])), str(scale_of("", [-1]))
    ('1 … 7', '1 … 5', '−2 … 2')
    """
    named = _scale_in(name)
    if named is not None and all(named.low <= number <= named.high for number in numbers):
        return named
    low, high = min(numbers, default=0), max(numbers, default=0)
    if top is not None and top >= high:
        return Scale(min(1, low), top, sure=True)
    if low < 0 or high <= 2:
        widest = max(abs(low), abs(high))
        end = next((end for end in _BELOW_ZERO if widest <= end), _BELOW_ZERO[-1])
        return Scale(-end, end, sure=end == 2 and low < 0)
    return next(
        (Scale(min(start, low), end) for start, end in _ABOVE_ZERO if high <= end),
        Scale(0, 100),
    )


def _scale_in(text: str) -> Scale | None:
    found = _SPAN.search(text)
    if found is None:
        return None
    low, high = (float(end.translate(_MINUSES)) for end in found.groups())
    return Scale(low, high, sure=True) if low < high else None
