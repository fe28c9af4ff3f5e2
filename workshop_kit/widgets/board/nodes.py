"""What a board consists of: texts, groups, fields, choices, buttons, tables. Described, not drawn.

Every node with which somebody can do something has a key, unique on its board, and says in
Python what it does. Only the description goes to the page; what comes back is a key and a
value, so the page can ask for nothing that is not on the board.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from workshop_kit.model.workshop import Workshop


def as_typed(value: str) -> str:
    """Return what was typed or chosen, as it is."""
    return value


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the workshop: ``change(workshop, value)`` returns it changed.

    ``read`` turns what was typed into the value. It may raise InputError: then nothing is
    changed, and its sentence stands under the field, which keeps what was typed.
    """

    change: Callable[[Workshop, Any], Workshop]
    read: Callable[[str], Any] = as_typed


@dataclass(frozen=True, slots=True)
class Remove:
    """A change of the workshop that takes something away; ``said`` names it, with *Undo* beside."""

    change: Callable[[Workshop], Workshop]
    said: str


@dataclass(frozen=True, slots=True)
class Look:
    """A change of what is shown, and of nothing else: another phase, an opened card, a search."""

    turn: Callable[[str], None]


Does = Edit | Remove | Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything on a board. ``look`` names the style classes of ``board.css`` it wears."""

    kind: ClassVar[str]
    key: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A sentence: a paragraph, a heading (``h2``, ``h3``) or another ``tag`` of running text.

    One with ``status`` is read out by screen readers whenever it changes.
    """

    kind: ClassVar[str] = "text"
    text: str
    tag: str = "p"
    icon: str = ""
    lang: str = ""
    status: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line of text; ``marked`` if a search found it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Marked(Node):
    """A line of text in which some parts are marked."""

    kind: ClassVar[str] = "marked"
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Group(Node):
    """Nodes that belong together; ``label`` is its name for those who do not see the page."""

    kind: ClassVar[str] = "group"
    children: tuple[Node, ...]
    tag: str = "div"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fold(Node):
    """Nodes behind a line that opens and closes them; ``opened`` is how it begins."""

    kind: ClassVar[str] = "fold"
    title: str
    children: tuple[Node, ...]
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Field(Node):
    """A text to be typed; ``waits`` until it is left, because half of it means something else.

    ``problem`` says why what stands there is not saved, ``advice`` what would make it better.
    """

    kind: ClassVar[str] = "field"
    label: str
    text: str
    does: Does
    placeholder: str = ""
    lines: bool = False
    waits: bool = False
    problem: str = ""
    advice: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: ``sign`` names a drawing of ``signs.js``, ``detail`` a second line."""

    key: str
    label: str
    sign: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Choice(Node):
    """One of several options (a group of radio buttons); nothing chosen is an empty key."""

    kind: ClassVar[str] = "choice"
    label: str
    options: tuple[Option, ...]
    chosen: str
    does: Does


@dataclass(frozen=True, slots=True)
class Chips(Node):
    """Any number of several options; what comes back is the key of the one that was turned."""

    kind: ClassVar[str] = "chips"
    label: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...]
    does: Does


@dataclass(frozen=True, slots=True)
class Menu(Node):
    """One of many options, in a list that opens."""

    kind: ClassVar[str] = "menu"
    label: str
    options: tuple[Option, ...]
    chosen: str
    does: Does


@dataclass(frozen=True, slots=True)
class Search(Node):
    """A text to look for; it is answered while it is typed, and saved nowhere."""

    kind: ClassVar[str] = "search"
    label: str
    text: str
    does: Look


@dataclass(frozen=True, slots=True)
class Button(Node):
    """Something to do. A ``reason`` why it cannot be done yet keeps it from being done.

    ``detail`` is a second line; ``expanded`` says, of one that opens something, whether it has:
    ``"true"`` or ``"false"``.
    """

    kind: ClassVar[str] = "button"
    label: str
    does: Does
    icon: str = ""
    reason: str = ""
    name: str = ""
    detail: str = ""
    expanded: str = ""


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A way to another page or, with ``file``, to a file beside the notebook; ``href`` is relative.

    ``name`` tells it from other links with the same label.
    """

    kind: ClassVar[str] = "link"
    label: str
    href: str
    icon: str = ""
    name: str = ""
    file: bool = False


@dataclass(frozen=True, slots=True)
class Picture(Node):
    """An SVG made by the kit, and what it shows in words."""

    kind: ClassVar[str] = "picture"
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Head(Node):
    """The head of a column, a row or a group of rows (``scope``) of a table."""

    kind: ClassVar[str] = "head"
    children: tuple[Node, ...]
    scope: str = "col"
    span: int = 1


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """A cell of a table with whatever stands in it."""

    kind: ClassVar[str] = "cell"
    children: tuple[Node, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row(Node):
    """A row of a table."""

    kind: ClassVar[str] = "row"
    cells: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A table; with ``walks`` the arrow keys go through its cells, and Tab leaves it."""

    kind: ClassVar[str] = "table"
    label: str
    rows: tuple[Row, ...]
    walks: bool = False


@dataclass(frozen=True, slots=True)
class Timer(Node):
    """Minutes that run down in the page; ``minutes`` is where it begins."""

    kind: ClassVar[str] = "timer"
    label: str
    minutes: int
    start: str
    stop: str
    over: str
