"""How different two colours look, and how much of a colour a colour is."""

import math

from workshop_kit.content.contrast import linear

_WHITE = (0.95047, 1.0, 1.08883)  # D65
_TO_XYZ = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)


def difference(one: str, other: str) -> float:
    """Return the distance of two colours ``RRGGBB`` in CIE Lab: 2 is hardly seen, 100 is black to white.

    Examples
    --------
    >>> round(difference("000000", "FFFFFF")), round(difference("0F6B70", "0E6A6F"), 1)
    (100, 0.4)
    """
    return math.dist(_lab(one), _lab(other))


def chroma(value: str) -> float:
    """Return how far a colour is from grey: 0 for white, grey and black, 100 for a pure red.

    Examples
    --------
    >>> round(chroma("A5A5A5")), round(chroma("44546A")), round(chroma("E2001A"))
    (0, 15, 90)
    """
    _, a, b = _lab(value)
    return math.hypot(a, b)


def _lab(value: str) -> tuple[float, float, float]:
    channels = linear(value)
    x, y, z = (
        _root(sum(share * part for share, part in zip(row, channels, strict=True)) / white)
        for row, white in zip(_TO_XYZ, _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
