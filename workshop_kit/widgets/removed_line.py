"""The line that says what was done and takes it back, as long as that is wanted."""

from collections.abc import Callable

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.widgets.markup import text


class RemovedLine(ipywidgets.HBox):
    """One sentence with *Undo*; it stays until it is used, hidden or replaced by the next."""

    def __init__(self, language: Language) -> None:
        self._undo: Callable[[], None] | None = None
        self._sentence = ipywidgets.HTML()
        self.undo_button = ipywidgets.Button(description=label("notebooks.goals.undo", language))
        hide_button = ipywidgets.Button(description=label("notebooks.goals.hide", language))
        self.undo_button.on_click(lambda _button: self._use())
        hide_button.on_click(lambda _button: self.hide())
        super().__init__([self._sentence, self.undo_button, hide_button])
        self.add_class("wk-toast")
        self.hide()

    def show(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; ``undo`` takes it back, if it can be taken back."""
        self._undo = undo
        self.undo_button.layout.display = None if undo else "none"
        self._sentence.value = f'<span role="status">{text(sentence)}</span>'
        self.layout.display = None
        # the removed thing had the focus: without a new place, keys would go to the notebook
        if undo:
            self.undo_button.focus()

    def hide(self) -> None:
        """Take the line away; the removal stays."""
        self._undo = None
        self.layout.display = "none"

    def hide_if(self, undo: Callable[[], None]) -> None:
        """Take the line away if this is what its *Undo* does."""
        if self._undo == undo:
            self.hide()

    def _use(self) -> None:
        undo = self._undo
        self.hide()
        if undo is not None:
            undo()
