"""The vocabulary of a slide: boxes, colours, runs, text boxes, tables, curves and bars.

All lengths are points. A renderer translates these one to one and decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Shape = Literal["rect", "ellipse", "round", "line"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the slide's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    def inset(self, across: float, down: float) -> "Box":
        """Return the box made smaller on every side."""
        return Box(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True)
class Colour:
    """A theme colour by name, mixed with white (``lighter``) or black (``darker``), 0 to 1.

    Names are those of the theme (``petrol``, ``pain`` …) or ``emotion-2`` … ``emotion+2``.
    """

    name: str
    lighter: float = 0.0
    darker: float = 0.0


INK = Colour("ink")
WHITE = Colour("paper_white")
PETROL = Colour("petrol")
PAPER = Colour("paper")
QUIET = Colour("back")
OPPORTUNITY = Colour("opportunity")
HIGHLIGHT = Colour("highlight")
PAIN = Colour("pain")
HAIRLINE = Colour("paper_white", darker=0.15)


def emotion_colour(score: int) -> Colour:
    """Return the mark colour of a score from −2 to +2."""
    return Colour(f"emotion{score:+d}")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; what is ``None`` comes from the placeholder or the theme.

    ``heading`` picks the theme's heading font when true, its body font when false.
    """

    text: str
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: Colour | None = None
    heading: bool | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs on lines of their own; ``before`` is the space above."""

    runs: tuple[Run, ...]
    align: Align = "left"
    bullet: bool = False
    before: float = 0.0


def paragraph(text: str, align: Align = "left", before: float = 0.0, **style: object) -> Paragraph:
    """Return a paragraph of one run in one style.

    Examples
    --------
    >>> paragraph("Phase", bold=True).runs[0].bold
    True
    """
    return Paragraph((Run(text, **style),), align, before=before)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Text:
    """A shape with text; without paragraphs it is decoration and hidden from screen readers."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...] = ()
    fill: Colour | None = None
    outline: Colour | None = None
    dashed: bool = False
    line_width: float = 1.0
    anchor: Anchor = "top"
    inset: tuple[float, float] = (0.0, 0.0)
    shape: Shape = "rect"
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Border:
    """A line at one side of a cell."""

    width: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``borders`` stand left, right, top, bottom; ``margins`` likewise."""

    paragraphs: tuple[Paragraph, ...] = ()
    fill: Colour | None = None
    columns: int = 1
    rows: int = 1
    anchor: Anchor = "top"
    margins: tuple[float, float, float, float] = (4.3, 4.3, 2.5, 2.5)
    borders: tuple[Border | None, Border | None, Border | None, Border | None] = (None,) * 4
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a row lists only the cells that start in it, spans fill the rest."""

    name: str
    description: str
    x: float
    y: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    placeholder: str = ""

    @property
    def box(self) -> Box:
        """The area the table covers."""
        return Box(self.x, self.y, sum(self.widths), sum(self.heights))


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the curve, or a gap; its word is on the side ``label``, ``shift`` to the right."""

    name: str
    score: int | None
    word: str
    sourced: bool
    label: Literal["t", "b", "l", "r"] = "t"
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class EmotionCurve:
    """A native line chart whose points stand over the columns of a table.

    ``plot_left`` is the width left of the plot area; ``ends`` are the words of +2 and −2. A
    ``bare`` curve has neither axis nor labels; one that would bulge off its axis is not ``smooth``.
    """

    name: str
    description: str
    box: Box
    plot_left: float
    points: tuple[CurvePoint, ...]
    ends: tuple[str, str] = ("", "")
    colour: Colour = PETROL
    bare: bool = False
    smooth: bool = True


@dataclass(frozen=True, slots=True)
class Bars:
    """A native bar chart, first bar on top, with the value beside each bar.

    ``longest`` is the value at the axis's end; without it, the longest bar decides.
    """

    name: str
    description: str
    box: Box
    bars: tuple[tuple[str, float], ...]
    colour: Colour
    size: float = 11.0
    longest: float | None = None


@dataclass(frozen=True, slots=True)
class StackedBars:
    """A native chart of bars made of parts; each part has a name, a colour, a value a bar."""

    name: str
    description: str
    box: Box
    categories: tuple[str, ...]
    parts: tuple[tuple[str, Colour, tuple[float, ...]], ...]
    size: float = 11.0


@dataclass(frozen=True, slots=True)
class LineSeries:
    """One line of a chart; ``dashed`` for what is only wanted yet."""

    name: str
    colour: Colour
    values: tuple[float | None, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """A native line chart on the emotion scale, with a legend; ``ends`` name +2 and −2."""

    name: str
    description: str
    box: Box
    categories: tuple[str, ...]
    series: tuple[LineSeries, ...]
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a box; ``placeholder`` ties it to one of the layout."""

    name: str
    description: str
    box: Box
    content: bytes
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A placeholder of the layout left empty, for people to fill; only forms have them."""

    placeholder: str


Item = Text | Table | EmotionCurve | Bars | StackedBars | Lines | Picture | Blank


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a layout, text for its placeholders by name, drawn items, and notes."""

    layout: str
    title: str
    title_size: float | None = None
    counter: str = ""
    fills: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck; ``tag`` is the language of every run, ``cuts`` what did not fit whole.

    ``accent`` is a client's colour as ``RRGGBB``, dark enough to carry white, ``highlight`` that
    of words that stand out on it; empty keeps the theme's own. ``prompts`` is what empty
    placeholders show; ``category`` tells forms, empty on purpose, from other decks.
    """

    title: str
    subject: str
    author: str
    tag: str
    footer: str
    slides: tuple[Slide, ...]
    workshop_id: str
    edition: int
    day: date
    content_mark: str = ""
    cuts: tuple[str, ...] = ()
    accent: str = ""
    highlight: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)
    category: str = ""
