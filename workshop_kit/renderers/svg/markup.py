"""The small pieces of SVG: numbers, and text made harmless.

Text from people is escaped here and nowhere else.
"""

import re
from xml.sax.saxutils import escape

from workshop_kit.views.drawing import Box

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\r\n\t\u2028\u2029]+")


def plain(value: str) -> str:
    r"""Return text on one line, without the characters that XML cannot hold or nobody can see.

    Examples
    --------
    >>> plain("bell\x07 and\nline")
    'bell and line'
    """
    return _FORBIDDEN.sub("", _BREAKS.sub(" ", value))


def text(value: str) -> str:
    """Return text for an element or a quoted attribute: no letter of it is markup.

    Examples
    --------
    >>> text('<script>"&"')
    '&lt;script&gt;&quot;&amp;&quot;'
    """
    return escape(plain(value), {'"': "&quot;", "'": "&#39;"})


def number(value: float) -> str:
    """Return a length in points, to the hundredth.

    Examples
    --------
    >>> number(12.0), number(1 / 3)
    ('12', '0.33')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rectangle(box: Box, look: str) -> str:
    """Return a rectangle; ``look`` is its fill and outline as attributes."""
    return (
        f'<rect x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
        f'height="{number(box.height)}"{look}/>'
    )


def stroke(colour: str, width: float, dash: tuple[float, ...] = ()) -> str:
    """Return the attributes of a line; ``dash`` is in parts of its width, as Office counts."""
    pattern = " ".join(number(part * width) for part in dash)
    dashed = f' stroke-dasharray="{pattern}"' if dash else ""
    return f' stroke="{colour}" stroke-width="{number(width)}"{dashed}'


def straight(start: tuple[float, float], end: tuple[float, float], look: str) -> str:
    """Return a line between two points."""
    (left, top), (right, bottom) = start, end
    return (
        f'<line x1="{number(left)}" y1="{number(top)}" x2="{number(right)}" '
        f'y2="{number(bottom)}"{look}/>'
    )


DASH = (4.0, 3.0)
SHORT_DASH = (3.0, 1.0)
"""Office's ``dash`` and ``sysDash``."""
