"""What the page tells the form: where somebody writes, and what it has sent."""

import json
from collections.abc import Callable, Iterable

import ipywidgets

from workshop_kit.widgets.fields import TextField


class Page(ipywidgets.Text):
    """An invisible field in which ``form.js`` writes what it knows, as JSON.

    ``token`` names the last change that the page has sent through a stock widget, ``at`` and
    ``text`` say which text field was left last and with what in it: when the saved line repeats the token, the
    page knows that nothing is on its way. ``editing`` is the key of the field that has the
    focus, or nothing. Where the script does not run, all stay empty.
    """

    def __init__(self, told: Callable[[], None]) -> None:
        super().__init__(continuous_update=False)
        self.add_class("wk-page-says")
        self._told = told
        self.observe(lambda _said: self._told(), "value")

    @property
    def token(self) -> str:
        """The last change that the page has sent."""
        return self._said("token")

    @property
    def editing(self) -> str:
        """The key of the field in which somebody writes."""
        return self._said("editing")

    def has_arrived(self, fields: Iterable[TextField]) -> bool:
        """Tell whether the text that was typed last is here.

        Each widget sends its own messages, and one that still waits for an answer keeps the next:
        so these words may be here before the text that they speak of.
        """
        at, text = self._said("at"), self._said("text")
        here = [field for field in fields if at and field.key == at]
        return not here or text in (here[0].value, here[0].arrived)

    def _said(self, what: str) -> str:
        said = json.loads(self.value or "{}")
        return str(said.get(what, "")) if isinstance(said, dict) else ""
