"""The colours and fonts of an output, read from ``templates/themes``."""

import tomllib
from dataclasses import dataclass
from functools import cache

from workshop_kit.content.assets import template_root


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A look: two fonts, named colours as ``RRGGBB``, one colour a score of the emotion scale."""

    title: str
    heading_font: str
    body_font: str
    colours: dict[str, str]
    emotion: dict[int, str]

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
