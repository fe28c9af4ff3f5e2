"""The journey grid as content: phases, columns, rows and what stands in every cell.

Slide, workbook and page all start from this; sizes and colours are decided elsewhere.
Column = customer action (G02), order = time (G01). A value hangs on an action or on its
phase; a phase's value spans the phase's columns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain as flat

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.analysis.set_aside import LeftOver, left_over
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.content.rows import Row, Section, rows, sections
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import Line, RowValues


@dataclass(frozen=True, slots=True)
class Column:
    """One column: an action, or the empty place of a phase that has none yet."""

    number: int
    key: str
    action: Action | None


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase over its columns; ``first`` counts columns from 0."""

    key: str
    label: str
    phase: Phase | None
    first: int
    span: int


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in one cell; ``anchor`` is the action or phase its values hang on."""

    anchor: str
    first: int
    span: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines as one text, one line each."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row; its cells cover every column once, from left to right."""

    row: Row
    cells: tuple[GridCell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no cell has a line."""
        return not any(cell.lines for cell in self.cells)


@dataclass(frozen=True, slots=True)
class JourneyGrid:
    """A journey laid out as columns and rows, in one language.

    ``left_over`` are the phases of other models whose values no phase of this one shows.
    """

    journey: Journey
    persona: Persona | None
    phases: tuple[PhaseSpan, ...]
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    rows: tuple[GridRow, ...]
    left_over: tuple[LeftOver, ...]

    def row(self, key: str) -> GridRow:
        """Return the row with this key."""
        return next(row for row in self.rows if row.row.key == key)


def journey_grid(workshop: Workshop, journey: Journey, language: Language) -> JourneyGrid:
    """Lay a journey out; every action appears, also one whose phase does not exist."""
    lookup = Lookup(workshop)
    phases = tuple(_phase_spans(journey, language))
    columns = tuple(_columns(journey, phases))
    values = RowValues(lookup, journey, language)
    return JourneyGrid(
        journey=journey,
        persona=lookup.get(Persona, journey.persona_id),
        phases=phases,
        columns=columns,
        sections=sections(language),
        rows=tuple(
            GridRow(row, tuple(flat.from_iterable(_cells(row, s, columns, values) for s in phases)))
            for row in rows(language, journey.rows_on)
        ),
        left_over=left_over(workshop, journey),
    )


def _homeless(journey: Journey) -> tuple[Action, ...]:
    known = {phase.id for phase in journey.phases}
    return tuple(action for action in journey.actions if action.phase_id not in known)


def _phase_spans(journey: Journey, language: Language) -> Iterator[PhaseSpan]:
    first = 0
    for phase in journey.phases:
        span = max(1, len(phase_actions(journey, phase)))
        yield PhaseSpan(phase.id, phase_label(phase, journey, language), phase, first, span)
        first += span
    homeless = len(_homeless(journey))
    if homeless:
        yield PhaseSpan("", label("grid.no_phase", language), None, first, homeless)


def _columns(journey: Journey, phases: tuple[PhaseSpan, ...]) -> Iterator[Column]:
    number = 0
    for span in phases:
        actions = phase_actions(journey, span.phase) if span.phase else _homeless(journey)
        for action in actions:
            number += 1
            yield Column(number, action.id, action)
        if not actions:
            number += 1
            yield Column(number, span.key, None)


def _cells(
    row: Row, span: PhaseSpan, columns: tuple[Column, ...], values: RowValues
) -> Iterator[GridCell]:
    """Lay one row over one phase: merged when only the phase has a value, else cell by cell."""
    places = range(span.first, span.first + span.span)
    own = {place: values.of_action(row.key, columns[place].action) for place in places}
    shared = values.of_phase(row.key, span.phase) if row.anchor != "action" else ()
    if shared and not any(own.values()):
        yield GridCell(span.key, span.first, span.span, shared)
        return
    for place in places:
        # a phase's value beside values of its actions stands first in the phase's first column
        lines = (*shared, *own[place]) if place == span.first else own[place]
        yield GridCell(columns[place].key, place, 1, lines)
