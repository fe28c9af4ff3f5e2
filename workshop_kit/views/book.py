"""A whole workbook as one value: its sheets, its names, what it says of itself, its colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workshop_kit.views.sheet import Cut, Name, Sheet


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """The colours and fonts that Excel offers in a workbook, under a title.

    ``colours`` are ``RRGGBB`` by Office’s own names, such as ``accent1``.
    """

    title: str
    colours: Mapping[str, str]
    heading_font: str
    body_font: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """A whole workbook; ``active`` is the sheet it opens at, ``hairline`` its thin lines.

    ``family`` is the font of what is printed around the sheets. Without a ``palette`` Excel
    offers its own.
    """

    title: str
    subject: str
    author: str
    comment: str
    day: date
    properties: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]
    names: tuple[Name, ...]
    active: str
    hairline: str
    cuts: tuple[Cut, ...] = ()
    family: str = "Calibri"
    palette: Palette | None = None
