"""The widget that draws a board in the page and tells what somebody does there."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import anywidget
import traitlets

from workshop_kit.widgets.board.description import deeds, plain
from workshop_kit.widgets.board.nodes import Does, Node
from workshop_kit.widgets.board.page_modules import module_text
from workshop_kit.widgets.style import packaged_text

Done = Callable[[str, Does, str], None]
"""Told of every deed: the key of the node, what it does, and the value that came with it."""

Answering = Callable[[str], AbstractContextManager[None]]
"""Within it a message from the page is dealt with; it gets the name that the page gave to it."""


class Board(anywidget.AnyWidget):
    """One board; described as a whole whenever it changes, and the page draws what differs."""

    _esm = module_text("board.js")
    _css = packaged_text("board/board.css")
    view = traitlets.Dict().tag(sync=True)

    def __init__(self, done: Done, answering: Answering) -> None:
        self._deeds: dict[str, Does] = {}
        self._done = done
        self._answering = answering
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
        key, value, token = (message.get(part, "") for part in ("key", "value", "token"))
        with self._answering(token if isinstance(token, str) else ""):
            # a key may be gone by now: somebody else removed what it stood for
            if key in self._deeds and isinstance(value, str):
                self.press(key, value)
