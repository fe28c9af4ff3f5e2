"""What the page tells the form: where somebody writes, and what it has sent."""

from collections.abc import Callable

import ipywidgets


class Page(ipywidgets.Text):
    """An invisible field in which ``form.js`` writes ``TOKEN FIELD``.

    ``token`` names the last change that the page has sent: when the saved line repeats it, the
    page knows that nothing is on its way. ``editing`` is the key of the field that has the
    focus, or nothing. Where the script does not run, both stay empty.
    """

    def __init__(self, told: Callable[[], None]) -> None:
        super().__init__(continuous_update=False)
        self.add_class("wk-page-says")
        self._told = told
        self.observe(lambda _said: self._told(), "value")

    @property
    def token(self) -> str:
        """The last change that the page has sent."""
        return str(self.value).partition(" ")[0]

    @property
    def editing(self) -> str:
        """The key of the field in which somebody writes."""
        return str(self.value).partition(" ")[2]
