"""The form of step 6: the map itself, to be written cell by cell (G01-G12, W19)."""

from pathlib import Path

from workshop_kit.content.labels import label
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.board import Board
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Group, Link, Node, Text
from workshop_kit.widgets.drawing.details import details
from workshop_kit.widgets.drawing.heading import first_step, headline, question, tools
from workshop_kit.widgets.drawing.map_table import map_table
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.drawing.surroundings import legend, notes, slide, tray
from workshop_kit.widgets.style import packaged_text
from workshop_kit.workflows.preview import slide_picture

_START = "00_start.ipynb"


class DrawingBoard(Board):
    """A board that can hold a map."""

    _css = packaged_text("board/board.css") + packaged_text("drawing/drawing.css")


class DrawingForm(BoardForm):
    """The map of one journey, with what belongs to it above and below.

    Examples
    --------
    ``DrawingForm.here("en")`` in a notebook beside its workshop file shows the form in English.
    """

    step = MethodStep.DRAWING
    offers_overview = False
    board_kind = DrawingBoard

    def __init__(self, place: Path, language_code: str | None = None) -> None:
        self._journey = ""
        self._opened = ""
        self._shows_slide = False
        self._described: tuple[tuple[object, ...], Node] | None = None
        super().__init__(place, language_code)

    def describe(self, workshop: Workshop) -> Node:
        """Return the board, the same one as before where nothing has changed since."""
        looked_at = (workshop, self._journey, self._opened, self._shows_slide)
        if self._described is None or not _same(self._described[0], looked_at):
            self._described = looked_at, self._board(workshop)
        return self._described[1]

    def _board(self, workshop: Workshop) -> Node:
        if not workshop.journeys:
            return self._without_journey()
        sight = self._sight(workshop)
        return Group(
            (
                question(sight),
                headline(sight),
                tools(sight, self._choose),
                *first_step(sight),
                map_table(sight, details(sight)),
                legend(self.language),
                *tray(sight),
                notes(sight),
                slide(sight, self._picture(sight), self._turn_slide),
            ),
            look="wk-drawing",
        )

    def _without_journey(self) -> Group:
        return Group(
            (
                Text(label("drawing.title", self.language), "h2"),
                Text(label("drawing.no_journey", self.language)),
                Link(label("drawing.begin", self.language), _START, look="wk-primary"),
            ),
            look="wk-stack",
        )

    def _sight(self, workshop: Workshop) -> Sight:
        known = [journey.id for journey in workshop.journeys]
        journey_id = self._journey if self._journey in known else known[0]
        return Sight(workshop, journey_id, self._opened, self.language, self._open)

    def _open(self, cell: str) -> None:
        self._opened = cell

    def _choose(self, journey_id: str) -> None:
        self._journey, self._opened = journey_id, ""

    def _turn_slide(self, _value: str) -> None:
        self._shows_slide = not self._shows_slide

    def _picture(self, sight: Sight) -> str | None:
        """Draw the slide only while somebody looks at it."""
        if not self._shows_slide:
            return None
        today = clock.now().date()
        alone = sight.workshop.replace(journeys=(sight.journey,))
        return slide_picture(alone, self.language.code, "map", today=today)


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Whether the same workshop is looked at in the same way; a changed one is another object."""
    return before[0] is now[0] and before[1:] == now[1:]
