"""The nodes of a map that is written cell by cell: the map, its cells, and what else it can do.

Cells say as little as possible: a map of sixty columns has nine hundred of them, and all of
them go to the page again when one changes.
"""

from dataclasses import dataclass
from typing import ClassVar

from workshop_kit.widgets.board.nodes import Does, Node, Row


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line of a cell with the sign of how sure it is; a ``fixed`` one is not written here."""

    text: str
    sign: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the curve: the ``path`` through its column, its height, sign and word.

    ``hollow`` is a point that only an assumption stands behind, ``below`` one whose word stands
    under it, ``weak`` the weakest link; ``truth`` names a moment of truth.
    """

    path: str = ""
    level: float = 0.0
    sign: str = ""
    said: str = ""
    hollow: bool = False
    below: bool = False
    weak: str = ""
    truth: str = ""


@dataclass(frozen=True, slots=True)
class MapCell(Node):
    """A cell to be written in place, or, with a ``mark``, stepped up and down with + and −.

    ``typed`` is what is written when it is opened, if that differs from its ``lines``.
    ``writes`` says when it is saved: at ``rest``, when it is ``left``, or not at all. ``column``
    is the action whose column it heads. ``invite`` and ``example`` stand in an empty cell.
    """

    kind: ClassVar[str] = "mapcell"
    does: Does
    row: str
    lines: tuple[MapLine, ...] = ()
    typed: str = ""
    invite: str = ""
    example: str = ""
    writes: str = ""
    several: bool = False
    scope: str = ""
    span: int = 1
    column: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Deed(Node):
    """Something that a key does, without a control to be seen."""

    kind: ClassVar[str] = "deed"
    does: Does


@dataclass(frozen=True, slots=True)
class Map(Node):
    """The map as a table of cells: one tab stop, arrow keys in between.

    ``select`` opens the ``details`` of the cell named, or closes them; ``opened`` is that cell.
    ``insert`` adds a column after one, ``left`` and ``right`` move one.
    """

    kind: ClassVar[str] = "map"
    label: str
    rows: tuple[Row, ...]
    columns: int
    more: str
    lang: str
    select: Deed
    insert: Deed
    left: Deed
    right: Deed
    opened: str = ""
    details: Node | None = None
