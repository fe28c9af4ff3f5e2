"""One kind of goals: its question, its cards, an example while there is none."""

from collections.abc import Callable

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.goal_card import GoalCard, GoalEdits
from workshop_kit.widgets.goal_links import OtherGoal
from workshop_kit.widgets.markup import text
from workshop_kit.workflows.goals import are_linked, goal_codes, goals_of


class GoalPanel(ipywidgets.VBox):
    """The goals of one kind.

    A card keeps its slot for good and is only hidden when its goal goes: the page builds every
    card after a changed slot again, and would drop what is being typed there.
    """

    def __init__(
        self, kind: GoalKind, edits: GoalEdits, add: Callable[[GoalKind], None], language: Language
    ) -> None:
        self._kind = kind
        self._edits = edits
        self._language = language
        self.cards: dict[str, GoalCard] = {}
        self._slots = ipywidgets.VBox().add_class("wk-cards")
        self._example = ipywidgets.HTML(self._example_text())
        self.add_button = ipywidgets.Button(description=label("notebooks.goals.add", language))
        self.add_button.on_click(lambda _button: add(kind))
        self.add_button.add_class("wk-button").add_class("wk-add")
        head = ipywidgets.HTML(self._head_text())
        super().__init__([head, self._slots, self._example, self.add_button])
        self.add_class("wk-panel").add_class(f"wk-{kind.value}")

    def show(self, workshop: Workshop, *, editing: str) -> None:
        """Show the goals of this kind, in the team’s order."""
        goals = goals_of(workshop, self._kind)
        codes = goal_codes(workshop)
        for place, goal in enumerate(goals):
            card = self.cards.get(goal.id) or self._new_card(goal)
            card.layout.order = str(place)
            card.layout.display = None
            card.show(goal, codes[goal.id], self._others(goal, workshop, codes), editing=editing)
        for goal_id in self.cards.keys() - {goal.id for goal in goals}:
            self.cards[goal_id].layout.display = "none"
        self._example.layout.display = "none" if goals else None
        self._slots.layout.display = None if goals else "none"

    def _new_card(self, goal: Goal) -> GoalCard:
        card = GoalCard(goal, self._edits, self._language)
        self.cards[goal.id] = card
        self._slots.children = (*self._slots.children, card)
        return card

    def _others(
        self, goal: Goal, workshop: Workshop, codes: dict[str, str]
    ) -> tuple[OtherGoal, ...]:
        return tuple(
            OtherGoal(other.id, codes[other.id], other.text, are_linked(goal, other))
            for kind in GoalKind
            for other in goals_of(workshop, kind)
            if kind is not self._kind
        )

    def _head_text(self) -> str:
        title, question = (self._label(key) for key in ("title", "question"))
        return f'<h3>{text(title)}</h3><p class="muted">{text(question)}</p>'

    def _example_text(self) -> str:
        lead = label("notebooks.goals.example", self._language)
        return f'<p class="example"><b>{text(lead)}</b> <i>{text(self._label("example"))}</i></p>'

    def _label(self, key: str) -> str:
        return label(f"notebooks.goals.{self._kind.value}.{key}", self._language)
