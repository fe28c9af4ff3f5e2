"""How many slides a journey map takes, and at which size.

The order of attempts: everything on one slide from 11 down to 9 pt; else the front rows and
the back rows on a slide each; else the columns in groups, cut at phase borders where that is
possible; at last rows are cut with “…”, and the full text goes to the notes. All pages of a
map share one size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_kit.content.language import Language
from workshop_kit.views.drawing import Paragraph, Run
from workshop_kit.views.journey_grid import GridCell, GridRow, JourneyGrid, PhaseSpan
from workshop_kit.views.layout_parts import MAP
from workshop_kit.views.map_cells import cell_paragraphs
from workshop_kit.views.measure import bold_font, height
from workshop_kit.views.text_fit import SAFETY, text_width
from workshop_kit.views.typography import allowed, at_least

SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)
BAND = 20.0
EMOTION_ROW = 84.0
SIDE, END = 4.3, 2.5
"""Cell margins: left and right, above and below."""

_FEWEST_COLUMNS = 3
_FRONT = ("front", "experience")


@dataclass(frozen=True, slots=True)
class Page:
    """One slide of a map: some rows over some columns, ``first`` to ``last`` inclusive."""

    rows: tuple[GridRow, ...]
    first: int
    last: int

    @property
    def columns(self) -> int:
        """How many columns the page shows."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Measured:
    """A page at one size: widths, and the height each row needs."""

    page: Page
    size: float
    label_width: float
    column_width: float
    phase_size: float
    phase_height: float
    heights: tuple[float, ...]

    @property
    def total(self) -> float:
        """The height of the whole table."""
        return self.phase_height + sum(self.heights)

    @property
    def fits(self) -> bool:
        """Whether the table fits the canvas."""
        return self.total <= MAP.height + 0.01


def pages(grid: JourneyGrid, language: Language) -> tuple[Measured, ...]:
    """Return the slides of a map; every row that is on and every column appears."""
    last = len(grid.columns) - 1
    attempts: list[tuple[Page, ...]] = [(Page(grid.rows, 0, last),)]
    front, back = _halves(grid)
    most = max(1, -(-len(grid.columns) // _FEWEST_COLUMNS))
    for count in range(1, most + 1):
        groups = column_groups(grid, count)
        attempts.append(tuple(Page(rows, *group) for rows in (front, back) for group in groups))
    for attempt in attempts:
        measured = _largest(grid, attempt, language)
        if measured is not None:
            return measured
    return tuple(measure(grid, page, allowed(SIZES)[-1], language) for page in attempts[-1])


def _largest(
    grid: JourneyGrid, attempt: tuple[Page, ...], language: Language
) -> tuple[Measured, ...] | None:
    """Return the pages at the largest size at which all fit, or nothing.

    The larger the type, the higher a page: when the smallest does not fit, none does.
    """
    *larger_sizes, smallest = allowed(SIZES)
    at_smallest = _fitting(grid, attempt, smallest, language)
    if at_smallest is None:
        return None
    larger = (_fitting(grid, attempt, size, language) for size in larger_sizes)
    return next((measured for measured in larger if measured), at_smallest)


def _fitting(
    grid: JourneyGrid, attempt: tuple[Page, ...], size: float, language: Language
) -> tuple[Measured, ...] | None:
    """Return the measured pages, or nothing as soon as one does not fit."""
    measured = []
    for page in attempt:
        measured.append(measure(grid, page, size, language))
        if not measured[-1].fits:
            return None
    return tuple(measured)


def _halves(grid: JourneyGrid) -> tuple[tuple[GridRow, ...], tuple[GridRow, ...]]:
    """Split the rows: what the customer meets, and what the company does; actions on both."""
    actions = tuple(row for row in grid.rows if row.row.key == "actions")
    front = tuple(row for row in grid.rows if row.row.section in _FRONT)
    back = tuple(row for row in grid.rows if row.row.section not in _FRONT)
    return front, actions + back


def column_groups(grid: JourneyGrid, count: int) -> tuple[tuple[int, int], ...]:
    """Split the columns into groups whose largest is smallest, at phase borders if enough.

    Examples of the result: ``((0, 4), (5, 9))`` for ten columns on two slides.
    """
    if count <= len(grid.phases):
        ends = [phase.first + phase.span for phase in grid.phases]
    else:
        ends = list(range(1, len(grid.columns) + 1))
    return tuple(_balanced(ends, count))


def _balanced(ends: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """Yield the groups of the best partition: the smallest largest group that is possible."""
    limit = next(size for size in range(1, ends[-1] + 1) if _groups_needed(ends, size) <= count)
    start, end = 0, 0
    for border in ends:
        if border - start > limit and end > start:
            yield start, end - 1
            start = end
        end = border
    yield start, ends[-1] - 1


def _groups_needed(ends: Sequence[int], size: int) -> int:
    """Count the groups of at most ``size`` columns; too many when one block is larger."""
    groups, start, end = 1, 0, 0
    for border in ends:
        if border - end > size:
            return ends[-1] + 1
        if border - start > size:
            groups, start = groups + 1, end
        end = border
    return groups


def measure(grid: JourneyGrid, page: Page, size: float, language: Language) -> Measured:
    """Measure a page at one size; nothing is drawn yet."""
    label_width = _label_width(grid, size)
    column_width = (MAP.width - BAND - label_width) / page.columns
    heights = tuple(
        EMOTION_ROW
        if row.row.key == "emotion"
        else _row_height(grid, row, page, size, (label_width, column_width), language)
        for row in page.rows
    )
    names = [
        (phase.label, span * column_width - 2 * SIDE) for phase, span in visible_phases(grid, page)
    ]
    phase_size = _phase_size(names, size + 1)
    header = _header_height(names, phase_size)
    return Measured(page, size, label_width, column_width, phase_size, header, heights)


def visible_phases(grid: JourneyGrid, page: Page) -> Iterator[tuple[PhaseSpan, int]]:
    """Yield the phases a page shows, each with the number of its columns on this page."""
    for phase in grid.phases:
        first, last = max(phase.first, page.first), min(phase.first + phase.span - 1, page.last)
        if first <= last:
            yield phase, last - first + 1


def _phase_size(names: Sequence[tuple[str, float]], size: float) -> float:
    """Return one size for the phase names at which no word is broken, 9 pt at the least."""
    while size > at_least(SIZES[-1]):
        look = bold_font(size)
        if all(
            text_width(word, look) <= room * SAFETY for name, room in names for word in name.split()
        ):
            break
        size = at_least(size - 0.5)
    return size


def _header_height(names: Sequence[tuple[str, float]], size: float) -> float:
    """Return the height of the phase names: as many lines as they need, three at the most."""
    one = height([Paragraph((Run("X", bold=True),))], 100, size)
    needed = (height([Paragraph((Run(name, bold=True),))], room, size) for name, room in names)
    return min(max(needed, default=one), 3 * one) + 2 * END + 2


def _label_width(grid: JourneyGrid, size: float) -> float:
    look = bold_font(size)
    words = (word for row in grid.rows for word in row.row.label.split())
    return min(104.0, max(text_width(word, look) for word in words) + 15.0)


def _row_height(
    grid: JourneyGrid,
    row: GridRow,
    page: Page,
    size: float,
    widths: tuple[float, float],
    language: Language,
) -> float:
    label_width, column_width = widths
    name = height([Paragraph((Run(row.row.label, bold=True),))], label_width - 9, size)
    tallest = name
    for cell, span in visible_cells(row, page):
        column = grid.columns[cell.first]
        pieces = cell_paragraphs(row.row.key, cell, column, size, language)
        if pieces:
            tallest = max(tallest, height(pieces, span * column_width - 2 * SIDE, size))
    return tallest + 2 * END


def visible_cells(row: GridRow, page: Page) -> Iterator[tuple[GridCell, int]]:
    """Yield the cells a page shows, each with the number of its columns on this page."""
    for cell in row.cells:
        first = max(cell.first, page.first)
        last = min(cell.first + cell.span - 1, page.last)
        if first <= last:
            yield cell, last - first + 1
