"""Contrast of two colours as WCAG 2 defines it, and colours made dark enough to carry white."""

import re

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
TEXT = 4.5
"""The least contrast of normal text (WCAG 2, level AA)."""


def colour_value(text: str) -> str | None:
    """Return a colour as ``RRGGBB``; nothing for a text that names none.

    Examples
    --------
    >>> colour_value("#0f6b70"), colour_value("petrol")
    ('0F6B70', None)
    """
    found = _COLOUR.fullmatch(text.strip())
    return found.group(1).upper() if found else None


def luminance(value: str) -> float:
    """Return the relative luminance of ``RRGGBB``, 0 for black to 1 for white."""
    red, green, blue = linear(value)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: str) -> tuple[float, float, float]:
    """Return how much light each channel of ``RRGGBB`` gives, 0 to 1."""
    parts = (int(value[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Examples
    --------
    >>> contrast("000000", "FFFFFF")
    21.0
    """
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return round((high + 0.05) / (low + 0.05), 2)


def dark_enough(value: str, wanted: float = TEXT) -> str:
    """Return a colour darkened step by step until white text on it is readable.

    Examples
    --------
    >>> dark_enough("0E3B43"), contrast(dark_enough("FFD500"), "FFFFFF") >= 4.5
    ('0E3B43', True)
    """
    red, green, blue = (int(value[place : place + 2], 16) for place in (0, 2, 4))
    share = 1.0
    while True:
        darker = "".join(f"{round(part * share):02X}" for part in (red, green, blue))
        if contrast(darker, "FFFFFF") >= wanted:
            return darker
        share -= 0.02
