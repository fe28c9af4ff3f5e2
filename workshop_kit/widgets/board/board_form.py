"""A step whose body is one board: described anew after every change, and what it does carried out."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, ClassVar

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.wording import error_text
from workshop_kit.errors import InputError
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board import Board
from workshop_kit.widgets.board.description import deeds
from workshop_kit.widgets.board.nodes import (
    Button,
    Does,
    Edit,
    Field,
    Group,
    Look,
    Node,
    Remove,
)
from workshop_kit.widgets.board.overview import overview
from workshop_kit.widgets.fields import entry_of
from workshop_kit.widgets.step_form import StepForm


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed into a field and cannot be read, and the sentence that says why."""

    typed: str
    sentence: str


class BoardForm(StepForm):
    """The form of a step with a board.

    A subclass says in ``describe`` what the board shows; the nodes say what they do. Text that
    cannot be read stays in its field, marked, and is not written.
    """

    board_kind: ClassVar[type[Board]] = Board
    offers_overview: ClassVar[bool] = True
    """Whether the map so far can be opened under the board; not where it is shown anyway."""

    def build(self) -> list[ipywidgets.Widget]:
        """Return the board, still empty."""
        self._shows_overview = False
        self.refused: dict[str, Refused] = {}
        self.board = self.board_kind(self.do, self.answering)
        return [self.board]

    @abstractmethod
    def describe(self, workshop: Workshop) -> Node:
        """Return the board of a workshop."""

    def show(self, workshop: Workshop) -> None:
        """Draw the board of a workshop."""
        board = self.describe(workshop)
        if self.refused:
            self._forget_refused(board, workshop)
        shown = _with_refused(board, self.refused)
        self.board.show(Group((shown, *self._overview(workshop))))

    def unsaved(self, workshop: Workshop) -> list[str]:
        """Name what stands in a field and could not be read."""
        return [
            label("notebooks.saved.unreadable", self.language, given=refused.typed.strip())
            for refused in self.refused.values()
        ]

    def do(self, key: str, does: Does, value: str) -> None:
        """Carry out what a node does, with the value that was typed or chosen there."""
        with self._turn:
            match does:
                case Look():
                    does.turn(value)
                    self.redraw()
                case Remove():
                    self._remove(does)
                case Edit():
                    self._edit(key, does, value)

    def _overview(self, workshop: Workshop) -> tuple[Node, ...]:
        if not (self.offers_overview and workshop.journeys):
            return ()
        opened = self._shows_overview
        word = label(f"notebooks.overview.{'hide' if opened else 'show'}", self.language)
        turn = Look(lambda _value: setattr(self, "_shows_overview", not self._shows_overview))
        button = Button(word, turn, icon="grid", key="overview", look="wk-quiet")
        shown = (overview(workshop, workshop.journeys[0], self.language),) if opened else ()
        return (Group((button, *shown), tag="section", look="wk-over", label=word),)

    def _edit(self, key: str, does: Edit, value: str) -> None:
        self.refused.pop(key, None)
        try:
            meant = does.read(value)
        except InputError as error:
            self.refused[key] = Refused(value, error_text(error, self.language.code))
            self.redraw()
            return
        self.change(partial(_applied, does.change, meant))

    def _forget_refused(self, board: Node, workshop: Workshop) -> None:
        """Forget what was typed about entries that are gone; what is out of sight comes back."""
        on_board = deeds(board).keys()
        self.refused = {
            key: refused
            for key, refused in self.refused.items()
            if key in on_board or workshop.find(entry_of(key)) is not None
        }

    def _remove(self, does: Remove) -> None:
        before = self.file.workshop
        self.change(does.change)
        if before is not None and self.file.workshop != before:
            self.removed.show(does.said, self.undo)


def _applied(change: Callable[[Workshop, Any], Workshop], value: Any, now: Workshop) -> Workshop:
    return change(now, value)


def _with_refused(node: Any, refused: dict[str, Refused]) -> Any:
    """Return a board in which the refused texts stand in their fields, with their sentences."""
    if not refused:
        return node
    if isinstance(node, tuple):
        return tuple(_with_refused(item, refused) for item in node)
    if isinstance(node, Field) and node.key in refused:
        text = refused[node.key]
        return replace(node, text=text.typed, problem=text.sentence)
    if isinstance(node, Node):
        inner = {field.name: getattr(node, field.name) for field in fields(node)}
        holding = {name: part for name, part in inner.items() if isinstance(part, tuple | Node)}
        return replace(node, **{n: _with_refused(part, refused) for n, part in holding.items()})
    return node
