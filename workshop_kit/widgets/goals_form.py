"""The form of step 1: business, path and relationship goals, linked, and their KPIs (S02-S05).

What an edit does to a workshop belongs to ``workflows.goals``; here it is only asked for.
"""

from functools import partial

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.model.goals import Goal
from workshop_kit.model.keys import GoalKind, MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Node
from workshop_kit.widgets.goal_card import GoalCard, GoalEdits
from workshop_kit.widgets.goal_panel import GoalPanel
from workshop_kit.widgets.kpi_panel import kpi_panel
from workshop_kit.widgets.markup import line, text
from workshop_kit.workflows.goals import (
    add_goal,
    goal_codes,
    remove_goal,
    restore_goal,
)
from workshop_kit.workflows.ids import new_id


class GoalsForm(BoardForm):
    """The goals of a workshop and, on a board below, its KPIs; every change is written at once.

    Examples
    --------
    ``GoalsForm.here("en")`` in a notebook beside its workshop file shows the form in English.
    """

    step = MethodStep.GOALS
    scripts = (*BoardForm.scripts, "goal_lines.js")

    def build(self) -> list[ipywidgets.Widget]:
        """Return the question, the panels, the hint and the board of the KPIs."""
        self._kpi_query = ""
        edits = GoalEdits(self.change, self._remove_goal, self.redraw)
        self.panels = {kind: GoalPanel(kind, edits, self._add, self.language) for kind in GoalKind}
        title, lead, hint = (
            label(f"notebooks.goals.{key}", self.language) for key in ("title", "lead", "hint")
        )
        question = ipywidgets.HTML(f'<h2>{text(title)}</h2><p class="muted">{text(lead)}</p>')
        tip = ipywidgets.HTML(line("hint", hint, "idea")).add_class("wk-tip")
        board = ipywidgets.Box(list(self.panels.values())).add_class("wk-board")
        return [question.add_class("wk-question"), board, tip, *super().build()]

    def describe(self, workshop: Workshop) -> Node:
        """Return the board of the KPIs."""
        return kpi_panel(workshop, self._kpi_query, self._look_for_kpis, self.language)

    def show(self, workshop: Workshop) -> None:
        """Show the goals as they are in the file."""
        for panel in self.panels.values():
            panel.show(workshop, editing=self.editing)
        super().show(workshop)

    def unsaved(self, workshop: Workshop) -> list[str]:
        """Name the dates and numbers on screen that cannot be read."""
        codes = goal_codes(workshop)
        days = [
            label("notebooks.saved.day", self.language, code=codes[goal_id])
            for goal_id, card in self._cards().items()
            if card.unreadable_day and goal_id in codes
        ]
        return [*days, *super().unsaved(workshop)]

    def _cards(self) -> dict[str, GoalCard]:
        return {key: card for panel in self.panels.values() for key, card in panel.cards.items()}

    def _add(self, kind: GoalKind) -> None:
        self.change(partial(add_goal, goal_id=new_id("goal"), kind=kind))

    def _look_for_kpis(self, query: str) -> None:
        self._kpi_query = query

    def _remove_goal(self, goal_id: str) -> None:
        before = self.file.workshop
        goal = before.find(goal_id) if before is not None else None
        if before is None or not isinstance(goal, Goal):
            return
        sentence = label(
            "notebooks.goals.removed",
            self.language,
            code=goal_codes(before)[goal_id],
            text=goal.text or label("notebooks.goals.no_text", self.language),
        )
        put_back = partial(restore_goal, goal_id=goal_id, before=before)
        self.change(partial(remove_goal, goal_id=goal_id))
        self.removed.show(sentence, lambda: self.change(put_back))
