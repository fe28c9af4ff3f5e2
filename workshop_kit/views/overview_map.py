"""A journey at a glance: which rows are written in which phase, and which only assumed."""

from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.content.language import Language
from workshop_kit.content.rows import Row
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Tag
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import GridRow, PhaseSpan, journey_grid

State = Literal["written", "assumed", "empty"]


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One row of the grid with a state for each phase."""

    row: Row
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class OverviewMap:
    """The phases, the rows, and the mean emotion of each phase (None where none is known)."""

    phases: tuple[str, ...]
    rows: tuple[OverviewRow, ...]
    emotions: tuple[int | None, ...]

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(state != "empty" for row in self.rows for state in row.states)

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return sum(len(row.states) for row in self.rows)


def overview_map(workshop: Workshop, journey: Journey, language: Language) -> OverviewMap:
    """Return what stands where; a cell is assumed when nothing in it rests on a source.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.journeys import Action, Phase
    >>> journey = Journey(id="j", phases=(Phase(id="p"),), actions=(Action(id="a", phase_id="p", text="Asks"),))
    >>> seen = overview_map(Workshop(id="w", journeys=(journey,)), journey, language("en"))
    >>> seen.filled, seen.rows[0].row.key, seen.rows[0].states
    (1, 'actions', ('written',))
    """
    grid = journey_grid(workshop, journey, language)
    phases = tuple(span for span in grid.phases if span.phase)
    return OverviewMap(
        phases=tuple(span.label for span in phases),
        rows=tuple(
            OverviewRow(row.row, tuple(_state(row, span) for span in phases)) for row in grid.rows
        ),
        emotions=tuple(_emotion(journey, span) for span in phases),
    )


def _state(row: GridRow, span: PhaseSpan) -> State:
    last = span.first + span.span
    lines = [
        line
        for cell in row.cells
        if cell.first < last and cell.first + cell.span > span.first
        for line in cell.lines
    ]
    if not lines:
        return "empty"
    tags = {line.tag for line in lines}
    return "assumed" if tags <= {Tag.ASSUMPTION, Tag.UNKNOWN} else "written"


def _emotion(journey: Journey, span: PhaseSpan) -> int | None:
    actions = phase_actions(journey, span.phase) if span.phase else ()
    scores = [a.emotion.score for a in actions if a.emotion and a.emotion.score is not None]
    return round(fmean(scores)) if scores else None
