"""The widget that draws a board in the page and tells what somebody does there."""

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from workshop_kit.widgets.board.description import deeds, plain
from workshop_kit.widgets.board.nodes import Does, Node
from workshop_kit.widgets.board.page_modules import module_text
from workshop_kit.widgets.style import packaged_text

Done = Callable[[str, Does, str], None]
"""Told of every deed: the key of the node, what it does, and the value that came with it."""

Heard = Callable[[str], None]
"""Told when a message from the page has been dealt with: the name that the page gave to it."""


class Board(anywidget.AnyWidget):
    """One board; described as a whole whenever it changes, and the page draws what differs."""

    _esm = module_text("board.js")
    _css = packaged_text("board/board.css")
    view = traitlets.Dict().tag(sync=True)

    def __init__(self, done: Done, heard: Heard) -> None:
        self._deeds: dict[str, Does] = {}
        self._done = done
        self._answer = heard
        self._shown: Node | None = None
        super().__init__()
        self.add_class("wk-board-view")
        self.on_msg(self._heard)

    def show(self, node: Node) -> None:
        """Draw a board; one that is drawn already stays as it is."""
        if node is self._shown:
            return
        self._shown = node
        self._deeds = deeds(node)
        self.view = plain(node)

    def press(self, key: str, value: str = "") -> None:
        """Do what a node does, as if somebody had pressed, typed or chosen ``value`` there.

        Raises
        ------
        KeyError
            When the board has no such node.
        """
        self._done(key, self._deeds[key], value)

    def _heard(self, _widget: object, message: Any, _buffers: object) -> None:
        key, value = message.get("key"), message.get("value", "")
        # a key may be gone by now: somebody else removed what it stood for
        if key in self._deeds and isinstance(value, str):
            self.press(key, value)
        token = message.get("token")
        if isinstance(token, str):
            self._answer(token)
