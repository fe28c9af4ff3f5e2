"""The form of step 3: which touchpoints there are, where they are used, what is missing (S08-S11)."""

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board import Board
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Group, Link, Node, Text
from workshop_kit.widgets.notebook_names import START
from workshop_kit.widgets.style import packaged_text
from workshop_kit.widgets.touchpoints.handovers import handover_panel
from workshop_kit.widgets.touchpoints.library import library_panel
from workshop_kit.widgets.touchpoints.matrix import matrix
from workshop_kit.widgets.touchpoints.missing import missing_panel
from workshop_kit.widgets.touchpoints.sparks import spark_panel
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint

_BESIDE_THE_LIBRARY = 6
"""So many phases can be read in what the library leaves of a page."""


class TouchpointsBoard(Board):
    """The board of the touchpoints, with a style sheet of its own."""

    _css = packaged_text("board/board.css") + packaged_text("touchpoints/touchpoints.css")


class TouchpointsForm(BoardForm):
    """The library, the matrix of touchpoints and phases, handovers and sparks."""

    step = MethodStep.TOUCHPOINTS
    board_kind = TouchpointsBoard

    def build(self) -> list[ipywidgets.Widget]:
        """Return the board, with nothing searched or opened yet."""
        self.viewpoint = Viewpoint()
        return super().build()

    def describe(self, workshop: Workshop) -> Node:
        """Return the question, library and matrix side by side, and the panels below."""
        question = Group(
            (
                Text(label("touchpoints.title", self.language), "h2"),
                Text(label("touchpoints.lead", self.language), look="wk-muted"),
            ),
            look="wk-question",
        )
        offered = self.viewpoint.offer(workshop)
        library = library_panel(workshop, self.viewpoint, offered, self.language)
        below = Group(
            (
                handover_panel(workshop, self.language),
                spark_panel(workshop, self.viewpoint, self.language),
            ),
            look="wk-main-side",
        )
        table = Group((library, self._main(workshop)), look=self._side_by_side(workshop))
        return Group((question, table, below), look="wk-stack wk-touchpoints")

    def _side_by_side(self, workshop: Workshop) -> str:
        """Return the look that leaves the matrix the whole width when it has many phases."""
        journey = self.viewpoint.journey(workshop)
        few = journey is None or len(journey.phases) <= _BESIDE_THE_LIBRARY
        return "wk-side-main" if few else "wk-stack wk-many-phases"

    def _main(self, workshop: Workshop) -> Group:
        journey = self.viewpoint.journey(workshop)
        if journey is None or not journey.phases:
            return self._no_phases()
        return Group(self._journey_parts(workshop, journey), look="wk-stack")

    def _journey_parts(self, workshop: Workshop, journey: Journey) -> tuple[Node, ...]:
        table = matrix(workshop, journey, self.viewpoint, self.language)
        missing = missing_panel(workshop, journey, self.viewpoint, self.language)
        return (table, *filter(None, [missing]))

    def _no_phases(self) -> Group:
        """Return the way to the notebook in which phases are chosen."""
        sentence = Text(label("touchpoints.no_phases", self.language))
        start = label("touchpoints.to_start", self.language)
        return Group((sentence, Link(start, START, icon="next")), look="wk-note")
