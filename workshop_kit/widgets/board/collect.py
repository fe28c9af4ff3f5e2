"""A field for what comes to mind, one thing a line; it empties itself once a line is taken."""

from dataclasses import dataclass
from typing import ClassVar

from workshop_kit.widgets.board.nodes import Edit, Node


@dataclass(frozen=True, slots=True)
class Collect(Node):
    """A field whose text becomes something of its own, on Enter or when it is left.

    With ``lines`` several can be typed or pasted before they are handed over. The text stays
    in the field until ``taken``, which tells what there is by now, is another: what the file
    does not hold yet is still on screen.
    """

    kind: ClassVar[str] = "collect"
    label: str
    taken: str
    does: Edit
    placeholder: str = ""
    lines: bool = False
    lang: str = ""
