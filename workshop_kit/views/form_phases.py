"""Phases as headings of a form, and how many columns and sheets they take."""

from collections.abc import Sequence

from workshop_kit.content.phase_models import PhaseCard
from workshop_kit.content.themes import theme
from workshop_kit.views.drawing import PETROL, WHITE, Border, Cell, paragraph
from workshop_kit.views.measure import height
from workshop_kit.views.text_fit import SAFETY, Font, text_width
from workshop_kit.views.typography import SMALLEST

MOST_COLUMNS = 12
"""Columns a sheet: each is then wide enough for a word written by hand."""

PHASE_HEIGHT = 34.0
GAP = Border(2.25, WHITE)

_SIDE, _END = 4.0, 2.0
_LARGEST = 12.0


def spread(phases: int) -> tuple[int, tuple[int, ...]]:
    """Return how many columns a phase has, and how many phases stand on each sheet.

    Examples
    --------
    >>> spread(3), spread(6), spread(8)
    ((3, (3,)), (2, (6,)), (3, (4, 4)))
    """
    sheets = -(-2 * phases // MOST_COLUMNS)
    even = -(-phases // sheets)
    each = min(3, MOST_COLUMNS // even)
    return each, tuple(min(even, phases - even * number) for number in range(sheets))


def phase_cells(phases: Sequence[PhaseCard], each: int, width: float) -> tuple[Cell, ...]:
    """Return the headings of phases, each over some columns of a width, all at one size."""
    room = each * width - 2 * _SIDE
    size = min(_size(phase.name, room) for phase in phases)
    return tuple(
        Cell(
            (paragraph(phase.name, "center", size=size, bold=True, colour=WHITE),),
            PETROL,
            columns=each,
            anchor="middle",
            margins=(_SIDE, _SIDE, _END, _END),
            borders=(GAP, GAP, None, None),
        )
        for phase in phases
    )


def _size(name: str, room: float) -> float:
    """Return the largest size at which no word is broken and two lines are enough."""
    family, size = theme().body_font, _LARGEST
    longest = max(name.split(), key=len)
    while size > SMALLEST and (
        text_width(longest, Font(family, size, bold=True)) > room * SAFETY
        or height((paragraph(name, bold=True),), room, size) > PHASE_HEIGHT - 2 * _END
    ):
        size -= 0.5
    return size
