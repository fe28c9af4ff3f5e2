"""The form of step 5: what hurts, ideas found alone, linked together, decided on (S15-S19)."""

from typing import ClassVar

import ipywidgets

from workshop_kit.analysis.current import current_journeys
from workshop_kit.content.labels import counted, label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.board import Board
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Choice, Does, Group, Node, Option, Text
from workshop_kit.widgets.brainstorming.decide_part import decide_part
from workshop_kit.widgets.brainstorming.link_part import link_part
from workshop_kit.widgets.brainstorming.looking import PARTS, Looking
from workshop_kit.widgets.brainstorming.pain_part import pain_part
from workshop_kit.widgets.brainstorming.silent_part import silent_part, silent_timer
from workshop_kit.widgets.style import packaged_text
from workshop_kit.workflows.gathering import gathered
from workshop_kit.workflows.idea_hints import idea_hints
from workshop_kit.workflows.touchpoint_decisions import verdict_of, waiting_touchpoints


class BrainstormingBoard(Board):
    """A board with the look of the matrix and the chain."""

    _css = packaged_text("board/board.css") + packaged_text("brainstorming/brainstorming.css")


class BrainstormingForm(BoardForm):
    """Pains, keywords, ideas and decisions, in four parts of one screen each."""

    step = MethodStep.BRAINSTORMING
    board_kind: ClassVar[type[Board]] = BrainstormingBoard

    def build(self) -> list[ipywidgets.Widget]:
        """Return the board, looking at nothing yet."""
        self.looking = Looking()
        return super().build()

    def do(self, key: str, does: Does, value: str) -> None:
        """Carry out what a node does, and remember which it was, for those who do not see it."""
        self.looking.pressed = key
        super().do(key, does, value)

    def describe(self, workshop: Workshop) -> Node:
        """Return the question, the way to the parts, one of them, and the hints."""
        looking = self.looking
        looking.part = looking.part or _part_at_work(workshop)
        question = Group(
            (
                Text(label(f"brainstorming.{looking.part}.question", self.language), "h2"),
                Text(label(f"brainstorming.{looking.part}.lead", self.language), look="wk-muted"),
            ),
            look="wk-question",
        )
        parts = (
            question,
            self._way(workshop),
            *silent_timer(workshop, looking, self.language),
            self._part(workshop),
            *self._hints(workshop),
        )
        return Group(parts, look="wk-stack")

    def _part(self, workshop: Workshop) -> Node:
        journey = self._journey(workshop)
        match self.looking.part:
            case "collect":
                return pain_part(workshop, self.looking, self.language)
            case "alone":
                return silent_part(workshop, self.looking, self.language)
            case "link":
                today = clock.now().date()
                return link_part(workshop, journey, self.looking, self.language, today)
        today = clock.now().date()
        return decide_part(workshop, journey, self.looking, self.language, today)

    def _way(self, workshop: Workshop) -> Choice:
        """Return the four parts with what each holds, so that nothing hides behind the others."""
        waiting = sum(verdict_of(point) is None for point in waiting_touchpoints(workshop))
        counts = {
            "collect": len(workshop.pains),
            "alone": len(workshop.keywords),
            "link": len(workshop.ideas),
            "decide": waiting,
        }
        open_gaps = len(gathered(workshop, self.language))
        more = counted("brainstorming.parts.gathered", self.language, open_gaps)
        told = {
            part: counted(f"brainstorming.parts.{part}_count", self.language, counts[part])
            for part in PARTS
        }
        if open_gaps:
            told["collect"] = f"{told['collect']}, {more}"
        options = tuple(
            Option(part, label(f"brainstorming.parts.{part}", self.language), detail=told[part])
            for part in PARTS
        )
        return Choice(
            label("brainstorming.parts.name", self.language),
            options,
            self.looking.part,
            self.looking.at("part"),
            key="part",
            look="wk-as-cards wk-unnamed wk-parts",
        )

    def _journey(self, workshop: Workshop) -> Journey | None:
        journeys = current_journeys(workshop)
        chosen = [j for j in journeys if j.id == self.looking.journey_id]
        return next(iter((*chosen, *journeys)), None)

    def _hints(self, workshop: Workshop) -> tuple[Node, ...]:
        hints = idea_hints(workshop, self._journey(workshop), self.language)
        lines = tuple(Text(hint, icon="idea") for hint in hints)
        return (Group(lines, look="wk-note", key="hints"),) if lines else ()


def _part_at_work(workshop: Workshop) -> str:
    """Return the part to begin with: the first that holds nothing yet, else the matrix."""
    if not workshop.pains:
        return "collect"
    return "link" if workshop.ideas else "alone"
