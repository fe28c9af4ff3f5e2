"""The vocabulary of a workbook: styles, cells, tables, checks, rules, charts, pages.

Rows and columns count from 0, lengths are points, colours ``RRGGBB``. A renderer translates
these one to one and decides nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from workshop_kit.views.drawing import EmotionCurve

Border = Literal["none", "hairline", "sides", "gap", "under"]
"""All round, left and right only, a wide white gap, one line below."""

Force = Literal["stop", "warning", "information", "free"]
"""What happens to what is not on a list: refused, asked about, said, or let pass."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks, and whether it may be edited on a protected sheet."""

    family: str
    colour: str
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    fill: str = ""
    across: Literal["left", "center", "right"] = "left"
    down: Literal["top", "vcenter", "bottom"] = "top"
    indent: int = 0
    wrap: bool = True
    upright: bool = False
    border: Border = "none"
    number_format: str = ""
    locked: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a cell's text in its own style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, never of a person, with the value it has now."""

    text: str
    value: str | float


Value = str | float | bool | date | Formula | tuple[Run, ...] | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A value at a place; more than one row or column makes a merged cell."""

    row: int
    column: int
    value: Value
    style: Style
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Area:
    """A block of cells, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads: a title and a sentence."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to pick from: the name of a range, or the words themselves."""

    area: Area
    source: str | tuple[str, ...]
    force: Force
    hint: Message
    refusal: Message


@dataclass(frozen=True, slots=True)
class Limits:
    """A whole number, any number (ends as floats) or a day between two ends."""

    area: Area
    low: float | date
    high: float | date
    hint: Message
    refusal: Message


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence shown beside a selected cell; anything may be typed."""

    areas: tuple[Area, ...]
    hint: Message


Check = Choice | Limits | Hint


@dataclass(frozen=True, slots=True)
class When:
    """A style put on where a formula, written for the first cell of the area, is true."""

    area: Area
    formula: str
    fill: str
    colour: str


@dataclass(frozen=True, slots=True)
class Arrows:
    """Five grey arrows for the scores from −2 to +2."""

    area: Area


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars behind numbers from 0 to ``high``."""

    area: Area
    colour: str
    high: float


Rule = When | Arrows | Bars


@dataclass(frozen=True, slots=True)
class Table:
    """A real table; its first row holds the headers, in ``header`` style.

    ``computed`` holds places of columns, counted from the first of the table, with their
    formulas, for rows that are added later.
    """

    name: str
    area: Area
    headers: tuple[str, ...]
    header: Style
    filters: bool = True
    computed: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CurveChart:
    """A native line chart that lies on cells, one point in the middle of each column.

    ``row`` and ``column`` are the cell at its top left. ``words`` are the cells whose text
    stands beside the points, so that it changes with them.
    """

    curve: EmotionCurve
    row: int
    column: int
    numbers: Area
    scores: Area
    words: Area
    reach: float
    plot: tuple[float, float]
    line: str
    zero: str
    style: Style


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart: the cells of its values, its colour, solid with marks or dashed."""

    name: str
    values: Area
    colour: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class LineChart:
    """A native line chart of a few series over days; ``width`` and ``height`` in points.

    ``row`` and ``column`` are the cell at its top left, ``shift`` how far right of it it begins.
    """

    title: str
    description: str
    row: int
    column: int
    shift: float
    width: float
    height: float
    days: Area
    series: tuple[Series, ...]
    style: Style
    day_format: str


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture that lies within one cell, so that no program stretches it.

    ``shift`` is how far right of and below the cell’s corner it begins; sizes are points.
    """

    description: str
    content: bytes
    row: int
    column: int
    shift: tuple[float, float]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed; margins stand left, right, top, bottom.

    One page wide, unless ``scale`` (per cent) is set, with ``breaks`` and ``row_breaks`` (first
    columns and rows of further pages); ``one_page`` also fits the height. Across, unless ``upright``.
    The areas of ``more`` begin pages of their own.
    """

    paper: Literal["A3", "A4"]
    footer: tuple[str, str]
    area: Area
    repeat_rows: tuple[int, int] | None = None
    repeat_columns: tuple[int, int] | None = None
    margins: tuple[float, float, float, float] = (28.8, 28.8, 36.0, 46.8)
    one_page: bool = False
    upright: bool = False
    scale: int = 0
    breaks: tuple[int, ...] = ()
    row_breaks: tuple[int, ...] = ()
    more: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name for cells of a sheet; a ``grows`` list ends at its last filled cell."""

    name: str
    sheet: str
    area: Area
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; ``heights`` and ``widths`` are those of the first rows and columns.

    ``free_columns`` (first and last) are unlocked to their very end, because Excel deletes a
    column of a protected sheet only if none of its cells is locked.
    """

    title: str
    tab: str
    page: Page
    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    frozen: tuple[int, int] = (0, 0)
    tables: tuple[Table, ...] = ()
    checks: tuple[Check, ...] = ()
    rules: tuple[Rule, ...] = ()
    charts: tuple[CurveChart | LineChart, ...] = ()
    pictures: tuple[SheetPicture, ...] = ()
    protected: bool = True
    free_columns: tuple[int, int] | None = None
    zoom: int = 90


@dataclass(frozen=True, slots=True)
class Cut:
    """A text too long for Excel: its cell holds the beginning, the workshop file all of it."""

    sheet: str
    cell: str
