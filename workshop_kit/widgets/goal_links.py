"""The links of one goal: what it is linked to, and a list of names to change that (S05)."""

from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.widgets.markup import text


@dataclass(frozen=True, slots=True)
class OtherGoal:
    """A goal that could be linked, with its code, its sentence and whether it is linked."""

    id: str
    code: str
    sentence: str
    linked: bool


class GoalLinks(ipywidgets.VBox):
    """Codes of the linked goals, and on demand one box to tick for each goal of another kind."""

    def __init__(
        self,
        language: Language,
        set_link: Callable[[str, bool], None],
        redraw: Callable[[], None],
        remove: ipywidgets.Button,
    ) -> None:
        self._language = language
        self._set_link = set_link
        self._others: tuple[OtherGoal, ...] = ()
        self.boxes: dict[str, ipywidgets.Checkbox] = {}
        self._is_open = False
        self._redraw = redraw
        self._linked = ipywidgets.HTML().add_class("wk-linked")
        self.open_button = ipywidgets.Button().add_class("wk-quiet").add_class("wk-link")
        self.open_button.on_click(self._open_or_close)
        self._list = ipywidgets.VBox().add_class("wk-choices")
        foot = ipywidgets.HBox([self._linked, self.open_button, remove]).add_class("wk-foot")
        super().__init__([foot, self._list])

    def show(self, others: tuple[OtherGoal, ...]) -> None:
        """Show to which of the others the goal is linked."""
        self._others = others
        self.open_button.description = self._label("done" if self._is_open else "link")
        self._linked.value = self._summary()
        names = {other.id: self._name(other) for other in self._others} if self._is_open else {}
        if names != {key: box.description for key, box in self.boxes.items()}:
            self.boxes = {other.id: self._box(other) for other in self._others if other.id in names}
            empty = (self._nothing_to_link(),) if self._is_open else ()
            self._list.children = tuple(self.boxes.values()) or empty
        for other in self._others if self._is_open else ():
            self.boxes[other.id].value = other.linked

    def _open_or_close(self, _button: ipywidgets.Button) -> None:
        self._is_open = not self._is_open
        self._redraw()

    def _box(self, other: OtherGoal) -> ipywidgets.Checkbox:
        box = ipywidgets.Checkbox(other.linked, description=self._name(other), indent=False)
        box.observe(lambda ticked: self._ticked(other.id, linked=ticked["new"]), "value")
        return box.add_class("wk-choice")

    def _ticked(self, other_id: str, *, linked: bool) -> None:
        known = next((other.linked for other in self._others if other.id == other_id), linked)
        if linked != known:
            self._set_link(other_id, linked)

    def _summary(self) -> str:
        linked = [other for other in self._others if other.linked]
        chips = "".join(
            f' <span class="chip num" data-goal="{text(other.id)}" title="{text(self._name(other))}">'
            f"{text(other.code)}"
            f'<span class="vh"> {text(other.sentence)}</span></span>'
            for other in linked
        )
        return f'<span class="muted">{text(self._label("linked" if linked else "unlinked"))}</span>{chips}'

    def _name(self, other: OtherGoal) -> str:
        return f"{other.code} · {other.sentence or self._label('no_text')}"

    def _nothing_to_link(self) -> ipywidgets.HTML:
        return ipywidgets.HTML(f'<span class="muted">{text(self._label("none_to_link"))}</span>')

    def _label(self, key: str) -> str:
        return label(f"notebooks.goals.{key}", self._language)
