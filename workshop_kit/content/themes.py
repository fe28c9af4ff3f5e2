"""The colours and fonts of an output, read from ``templates/themes``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from workshop_kit.content.assets import template_root


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a named colour sits in a presentation's theme, and how it is shaded there.

    ``changes`` are DrawingML's own, such as ``("lumMod", 75_000)``. Without a ``scheme`` name the
    colour is ``value`` itself.
    """

    scheme: str
    value: str = ""
    changes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A look: two fonts, named colours as ``RRGGBB``, one colour a score of the emotion scale.

    ``slots`` tells where a presentation's theme has them; on a dark one (``is_dark``) tints go
    towards black. ``smallest`` is the size of words in charts, in points.
    """

    title: str
    heading_font: str
    body_font: str
    colours: dict[str, str]
    emotion: dict[int, str]
    slots: Mapping[str, Slot] = field(default_factory=dict)
    is_dark: bool = False
    smallest: float = 9.0

    def tint(self, colour: str, lighter: float) -> str:
        """Return a named colour mixed with white.

        Examples
        --------
        >>> theme("kit").tint("ink", 1)
        'FFFFFF'
        """
        return lightened(self.colours[colour], lighter)


def lightened(value: str, share: float) -> str:
    """Return a colour ``RRGGBB`` mixed with white; the share runs from 0 (itself) to 1 (white).

    Examples
    --------
    >>> lightened("000000", 0.5)
    '808080'
    """
    parts = (int(value[place : place + 2], 16) for place in (0, 2, 4))
    return "".join(f"{round(part + (255 - part) * share):02X}" for part in parts)


@cache
def theme(key: str = "kit") -> Theme:
    """Return one of the kit's themes."""
    text = (template_root() / "themes" / f"{key}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Theme(
        title=table["title"],
        heading_font=table["heading_font"],
        body_font=table["body_font"],
        colours=dict(table["colours"]),
        emotion={int(score): colour for score, colour in table["emotion"].items()},
    )
