"""The measures of a journey's sheet, chosen so that it fills an A3 page and stays readable.

Wide columns make a low sheet, narrow ones a high one. Among some widths the one is taken at
which the page is shrunk least. Where even that would print text smaller than ``_READABLE``,
the journey goes on over further pages, cut between phases.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from workshop_kit.views.cell_heights import TALLEST, row_height, whole_pixels
from workshop_kit.views.journey_grid import PhaseSpan
from workshop_kit.views.journey_rows import CURVE_HEIGHT, SheetRow
from workshop_kit.views.sheet_styles import Looks
from workshop_kit.views.text_fit import Font, text_width

KEY_WIDTH = 48.0
BAND_WIDTH = 27.0
_LABEL_LEAST, _LABEL_MOST = 117.0, 153.0
_WIDTHS = (*range(96, 252, 6), *range(252, 433, 18))  # 6 points are 8 pixels
_PAGE_WIDTHS = tuple(range(132, 95, -6))
_ROOM_WIDE, _ROOM_HIGH = 1190.55 - 57.6, 841.89 - 82.8  # A3 across, less its margins
_READABLE = 0.62  # 11 pt become 6.8 pt
_SLACK = 0.97  # of what is left of a page, so that a line more somewhere does no harm
_PRINTED_WIDER = 1.07  # office programs set columns up to 6 % wider on paper than on screen
_HIGHEST_CURVE = 225.0
_ROW_GROWS = 0.45
_ROW_GROWS_MOST = 30.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Widths and heights of a sheet, and how it goes on paper.

    ``rows`` are the heights of the sheet rows. ``scale`` and ``breaks`` (numbers of columns
    that begin a page) are set where one page across would be too small to read.
    """

    label_width: float
    column_width: float
    rows: tuple[float, ...]
    one_page: bool
    scale: int = 0
    breaks: tuple[int, ...] = ()


def measures(
    rows: Sequence[SheetRow],
    phases: Sequence[PhaseSpan],
    bands: Mapping[str, float],
    frame: float,
    looks: Looks,
) -> Measures:
    """Choose the measures of a sheet.

    ``bands`` holds the least height of each section, ``frame`` the height of all that is not a
    row.
    """
    sheet = _Sheet(rows, phases, bands, frame, _label_width(rows, looks))
    width = sheet.best_width()
    if sheet.scale(width) >= _READABLE:
        return Measures(sheet.label_width, width, sheet.filled(width), one_page=True)
    across = [width for width in _WIDTHS if sheet.scale_across(width) >= _READABLE]
    if across:
        width = min(across, key=lambda width: (sheet.height(width), width))
        return Measures(sheet.label_width, width, sheet.heights(width), one_page=False)
    return sheet.on_pages()


def _label_width(rows: Sequence[SheetRow], looks: Looks) -> float:
    if any(row.asks for row in rows):
        return _LABEL_MOST
    font = Font(looks.label.family, looks.label.size, bold=True)
    widest = max(text_width(row.name, font) for row in rows)
    return whole_pixels(min(max(widest * 1.03 + 18, _LABEL_LEAST), _LABEL_MOST))


@dataclass(frozen=True)
class _Sheet:
    """A sheet whose columns have no width yet."""

    rows: Sequence[SheetRow]
    phases: Sequence[PhaseSpan]
    bands: Mapping[str, float]
    frame: float
    label_width: float

    @property
    def columns(self) -> int:
        return sum(phase.span for phase in self.phases)

    def width(self, column: float, columns: int) -> float:
        return BAND_WIDTH + self.label_width + column * columns

    def heights(self, column: float) -> tuple[float, ...]:
        heights = [self._row_height(row, column) for row in self.rows]
        return tuple(self._with_room_for_bands(heights))

    def height(self, column: float) -> float:
        return self.frame + sum(self.heights(column))

    def scale_across(self, column: float) -> float:
        return min(1.0, _ROOM_WIDE / _PRINTED_WIDER / self.width(column, self.columns))

    def scale(self, column: float) -> float:
        return min(self.scale_across(column), _ROOM_HIGH / self.height(column))

    def best_width(self) -> float:
        """Return the width of columns at which the page is shrunk least; of equal ones the widest."""
        # wider columns make the sheet wider and lower: up to some width its height sets the scale
        place = bisect_left(_WIDTHS, True, key=lambda width: not self._is_high(width))
        scales: dict[float, float] = {width: self.scale_across(width) for width in _WIDTHS[place:]}
        scales |= {width: self.scale(width) for width in _WIDTHS[:place][-1:]}
        return max(scales, key=lambda width: (round(scales[width], 3), width))

    def _is_high(self, column: float) -> bool:
        return self.scale(column) < self.scale_across(column)

    def filled(self, column: float) -> tuple[float, ...]:
        """Let the rows grow into what is left of the page, the curve first."""
        heights = self.heights(column)
        spare = _ROOM_HIGH / self.scale(column) * _SLACK - self.frame - sum(heights)
        if spare <= 0:
            return heights
        curve = min(_HIGHEST_CURVE, CURVE_HEIGHT + spare * 0.6)
        spare -= curve - CURVE_HEIGHT
        texts = sum(1 for row in self.rows if not row.share and _grows(row))
        each = spare / max(texts, 1)
        return tuple(
            whole_pixels(curve * row.share) if row.share else height + _growth(row, height, each)
            for row, height in zip(self.rows, heights, strict=True)
        )

    def on_pages(self) -> Measures:
        """Spread the columns over as few pages as keep the text readable, cut between phases."""
        column, groups = next(self._spreads())
        return Measures(
            label_width=self.label_width,
            column_width=column,
            rows=self.heights(column),
            one_page=False,
            scale=int(min(1.0, self._scale_of_pages(column, groups)) * 100),
            breaks=tuple(first for first, _ in groups[1:]),
        )

    def _spreads(self) -> Iterator[tuple[float, Sequence[tuple[int, int]]]]:
        """Yield readable widths and pages, the fewest pages, whole phases, wide columns first."""
        longest = max(phase.span for phase in self.phases)
        for pages, least in product(range(2, self.columns + 1), (longest, 1)):
            groups = _balanced(self.phases, pages, range(least, self.columns + 1))
            for column in _PAGE_WIDTHS:
                if self._scale_of_pages(column, groups) >= _READABLE:
                    yield column, groups

    def _scale_of_pages(self, column: float, groups: Sequence[tuple[int, int]]) -> float:
        widest = max(last - first for first, last in groups)
        return _ROOM_WIDE / _PRINTED_WIDER / self.width(column, widest)

    def _row_height(self, row: SheetRow, column: float) -> float:
        if row.share:
            return whole_pixels(CURVE_HEIGHT * row.share)
        texts = [(place.value, row.style, column * place.span) for place in row.places]
        return row_height([(row.label, row.label_style, self.label_width), *texts])

    def _with_room_for_bands(self, heights: Sequence[float]) -> Iterator[float]:
        """Give the last row of a section what its upright name still needs."""
        sections = [row.section for row in self.rows]
        for place, (section, height) in enumerate(zip(sections, heights, strict=True)):
            if section in sections[place + 1 :]:
                yield height
                continue
            there = sum(h for s, h in zip(sections, heights, strict=True) if s == section)
            yield min(height + max(self.bands[section] - there, 0.0), TALLEST)


def _grows(row: SheetRow) -> bool:
    return row.style.down == "top"


def _growth(row: SheetRow, height: float, each: float) -> float:
    most = min(_ROW_GROWS_MOST, max(height * _ROW_GROWS, 9.0))
    return min(each, most) // 0.75 * 0.75 if _grows(row) else 0.0


def _balanced(phases: Sequence[PhaseSpan], pages: int, sizes: range) -> list[tuple[int, int]]:
    """Return the columns of each page, so that the fullest of them has the fewest."""
    splits = (list(_groups(phases, most)) for most in sizes)
    return next(groups for groups in splits if len(groups) <= pages)


def _groups(phases: Sequence[PhaseSpan], most: int) -> Iterator[tuple[int, int]]:
    """Yield the first column of each page and the one after its last."""
    first = last = 0
    for phase in phases:
        if phase.first + phase.span - first > most and last > first:
            yield first, last
            first = last
        last = phase.first + phase.span
        while last - first > most:  # a phase too long for a page
            yield first, first + most
            first += most
    yield first, last
