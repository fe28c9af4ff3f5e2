"""The form of step 2: what is known about the customer, and how (S06-S07, R01)."""

from workshop_kit.content.labels import label
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Group, Node, Text
from workshop_kit.widgets.research.path_panel import path_panel
from workshop_kit.widgets.research.persona_cards import persona_panel
from workshop_kit.widgets.research.source_cards import source_panels
from workshop_kit.widgets.research.template_cards import template_fold


class ResearchForm(BoardForm):
    """The sources of a workshop, its personas, and what is known about them."""

    step = MethodStep.RESEARCH

    def describe(self, workshop: Workshop) -> Node:
        """Return the question and the panels."""
        question = Group(
            (
                Text(label("research.title", self.language), "h2"),
                Text(label("research.lead", self.language), look="wk-muted"),
            ),
            look="wk-question",
        )
        paths = [path_panel(workshop, journey, self.language) for journey in workshop.journeys[:1]]
        parts = (
            question,
            source_panels(workshop, self.language),
            template_fold(self.language),
            persona_panel(workshop, self.language),
            *paths,
        )
        return Group(parts, look="wk-stack")
