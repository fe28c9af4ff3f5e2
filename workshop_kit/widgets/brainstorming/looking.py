"""What somebody looks at in the brainstorming; none of it is in the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from workshop_kit.widgets.board.nodes import Look

PARTS = ("collect", "alone", "link", "decide")
MINUTES = ("3", "5", "8")


@dataclass(slots=True)
class Looking:
    """The part that is shown, what is opened in it, the order of the ideas, the last key pressed."""

    part: str = ""
    minutes: str = "5"
    journey_id: str = ""
    pain_id: str = ""
    idea_id: str = ""
    keyword_id: str = ""
    order: tuple[str, ...] = ()
    pressed: str = ""

    def at(self, name: str) -> Look:
        """Return the deed that looks at whatever is chosen."""
        return Look(partial(setattr, self, name))

    def opening(self, name: str, entry_id: str) -> Look:
        """Return the deed that opens one entry, or closes it if it is open."""
        there = "" if getattr(self, name) == entry_id else entry_id
        return Look(lambda _value: setattr(self, name, there))

    def at_once(self, name: str, entry_id: str) -> Look:
        """Return the deed that opens one entry, whatever was open before."""
        return Look(lambda _value: setattr(self, name, entry_id))

    def ordering(self, entry_ids: Sequence[str]) -> Look:
        """Return the deed that puts the ideas in an order; new ones follow at the end."""
        return Look(lambda _value: setattr(self, "order", tuple(entry_ids)))
