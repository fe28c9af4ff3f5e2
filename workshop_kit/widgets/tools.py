"""The buttons that every step has: take a change back, make it again, larger type, begin anew."""

from collections.abc import Callable

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language


class Tools(ipywidgets.HBox):
    """*Undo* and *Redo*, which tell by their tooltip of what; larger type; *Empty this step*."""

    def __init__(
        self,
        language: Language,
        *,
        undo: Callable[[], None],
        redo: Callable[[], None],
        reset: Callable[[], None] | None,
        enlarge: Callable[[], None],
    ) -> None:
        self._language = language
        self.undo_button = self._button("undo", undo)
        self.redo_button = self._button("redo", redo)
        self.reset_button = self._button("empty", reset) if reset else None
        self.large_button = self._button("large", enlarge)
        buttons = (self.undo_button, self.redo_button, self.large_button, self.reset_button)
        super().__init__([button for button in buttons if button])
        self.add_class("wk-tools")

    def show(self, undoes: str | None, redoes: str | None) -> None:
        """Offer what can be done now; None is nothing."""
        for button, does in ((self.undo_button, undoes), (self.redo_button, redoes)):
            button.layout.display = "none" if does is None else None
            button.tooltip = f"{button.description}: {does}" if does else button.description

    def _button(self, name: str, does: Callable[[], None]) -> ipywidgets.Button:
        button = ipywidgets.Button(description=label(f"notebooks.frame.{name}", self._language))
        button.on_click(lambda _button: does())
        return button.add_class("wk-quiet").add_class(f"wk-{name}")
