"""The touchpoints as a table: what each is for, and how much each phase uses it (S08-S11, T20).

Below it stand the handovers (L11). The sheet is not protected, because Excel neither sorts nor
lengthens a table on one that is; signs of the phases are part of the table, so they are sorted
with their touchpoint.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.analysis.touchpoint_use import (
    Use,
    Uses,
    reach,
    touchpoint_uses,
    touchpoints_by_moment,
    use_of,
)
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    KEY_COLUMN,
    KEY_ROW,
    TOUCHPOINT_COLUMNS,
    TOUCHPOINTS_MARK,
    TOUCHPOINTS_SHEET,
    phase_use_key,
    table_name,
)
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.handover_lines import Handovers
from workshop_kit.views.sheet import Area, Cell, Page, Sheet, Style, Table, Value
from workshop_kit.views.sheet_styles import Looks, varied
from workshop_kit.views.touchpoint_checks import touchpoint_checks, touchpoint_rules
from workshop_kit.views.touchpoint_signs import use_style, use_text

_WIDTHS = {
    "id": 48.0,
    "name": 156.0,
    "channels": 132.0,
    "reach": 72.0,
    "purpose": 162.0,
    "expectation": 138.0,
    "benefit": 120.0,
    "spark": 132.0,
    "device": 78.0,
    "ownership": 90.0,
    "status": 72.0,
    "marker": 72.0,
    "reasons": 90.0,
    "decision": 126.0,
}
_PHASE_WIDTH = 120.0
_PAPER_WIDTH, _PAPER_HEIGHT, _LEAST_SCALE = 1060.0, 740.0, 60
_TITLE, _REMARK, _LEGEND, _MOMENTS, _HEADERS = 1, 2, 3, 4, 5
_FIRST_ROW = 6
_SPARE, _LEAST = 3, 8
_TITLE_COLUMN, _TITLE_COLUMNS = 2, 6
"""Titles stay clear of the names, which repeat on each page."""

_HEADER_BUTTON = 30.0
_REASONS = ("confusing", "slow", "inconsistent", "effort", "reassuring", "clear")
_LONGEST_HEADER = 60
_ESCAPE = re.compile(r"_x(?=[0-9A-Fa-f]{4}_)")
_FIXED = len(TOUCHPOINT_COLUMNS)


@dataclass(frozen=True)
class _Place:
    """A phase of a journey and its column."""

    journey: Journey
    phase: Phase
    header: str
    column: int


@dataclass(frozen=True)
class TouchpointsSheet:
    """The touchpoints of a workshop on their way to a sheet."""

    workshop: Workshop
    looks: Looks
    language: Language

    def sheet(self, footer: tuple[str, str]) -> Sheet:
        """Return the sheet; ``footer`` is what stands left and right at the foot of a page."""
        cells = self._all_cells
        tall = list(heights(cells, self._widths, self._handovers.last_row + 1))
        tall[_HEADERS] = max(tall[_HEADERS], _HEADER_BUTTON)
        return Sheet(
            title=TOUCHPOINTS_SHEET,
            tab=self.looks.theme.colours["front"],
            page=self._page(footer, tall),
            cells=cells,
            widths=self._widths,
            heights=tuple(tall),
            hidden_rows=(KEY_ROW,),
            hidden_columns=(KEY_COLUMN,),
            frozen=(_FIRST_ROW, 2),
            tables=(self._table, self._handovers.table),
            checks=(
                *touchpoint_checks(_FIRST_ROW, self._last_row, self.language),
                *self._handovers.checks(),
            ),
            rules=tuple(touchpoint_rules(_FIRST_ROW, self._last_row, self.looks, self.language)),
            protected=False,
        )

    @cached_property
    def _places(self) -> tuple[_Place, ...]:
        several = len(self.workshop.journeys) > 1
        places: list[_Place] = []
        for journey_number, journey in enumerate(self.workshop.journeys, start=1):
            for number, phase in enumerate(journey.phases, start=1):
                sign = f"{journey_number}.{number}" if several else f"{number}"
                name = _header_text(phase_label(phase, journey, self.language))
                column = _FIXED + len(places)
                places.append(_Place(journey, phase, f"{sign} {name}".strip(), column))
        return tuple(places)

    @property
    def _last_column(self) -> int:
        return _FIXED + len(self._places) - 1

    @cached_property
    def _last_row(self) -> int:
        return _FIRST_ROW + max(len(self._touchpoints) + _SPARE, _LEAST) - 1

    @cached_property
    def _touchpoints(self) -> tuple[Touchpoint, ...]:
        return tuple(point for point in self.workshop.touchpoints if point.name)

    @cached_property
    def _all_cells(self) -> tuple[Cell, ...]:
        return tuple(self._cells())

    @cached_property
    def _widths(self) -> tuple[float, ...]:
        widths = (*_WIDTHS.values(), *(_PHASE_WIDTH for _ in self._places))
        return fitting_widths(widths, self._all_cells, self.looks.head)

    @cached_property
    def _handovers(self) -> Handovers:
        return Handovers(self.workshop, self._last_row + 2, self.looks, self.language)

    @property
    def _table(self) -> Table:
        return Table(
            name=table_name("touchpoint_lines"),
            area=Area(_HEADERS, 0, self._last_row, self._last_column),
            headers=(*map(self._header, TOUCHPOINT_COLUMNS), *(p.header for p in self._places)),
            header=self.looks.head,
        )

    @cached_property
    def _uses(self) -> dict[str, Uses]:
        return {journey.id: touchpoint_uses(journey) for journey in self.workshop.journeys}

    def _page(self, footer: tuple[str, str], tall: Sequence[float]) -> Page:
        """Print what touchpoints are for on one page, and each journey on a page of its own."""
        firsts: dict[str, int] = {}
        for place in self._places:
            firsts.setdefault(place.journey.id, place.column)
        widest = sum(self._widths[1:_FIXED])
        for journey in self.workshop.journeys:
            of_phases = (self._widths[p.column] for p in self._places if p.journey is journey)
            widest = max(widest, self._widths[1] + sum(of_phases))
        wide, high = _PAPER_WIDTH / widest, _PAPER_HEIGHT / sum(tall[_TITLE:])
        fits = 100 * high >= _LEAST_SCALE
        return Page(
            paper="A3",
            footer=footer,
            area=Area(_TITLE, 1, self._handovers.last_row, _FIXED - 1),
            more=(Area(_MOMENTS, _FIXED, self._last_row, self._last_column),)
            if self._places
            else (),
            repeat_rows=(_MOMENTS, _HEADERS),
            repeat_columns=(1, 1),
            scale=max(10, int(100 * (min(wide, high) if fits else wide))),
            breaks=tuple(firsts.values()),
            row_breaks=() if fits else (self._handovers.row,),
        )

    def _header(self, key: str) -> str:
        return label(f"grid.touchpoints.{key}", self.language)

    def _cells(self) -> Iterator[Cell]:
        yield from self._head()
        for number in range(_FIRST_ROW, self._last_row + 1):
            place = number - _FIRST_ROW
            point = self._touchpoints[place] if place < len(self._touchpoints) else None
            yield from self._line(number, point)
        yield from self._handovers.cells()

    def _head(self) -> Iterator[Cell]:
        yield Cell(KEY_ROW, KEY_COLUMN, TOUCHPOINTS_MARK, self.looks.key)
        for column, key in enumerate(TOUCHPOINT_COLUMNS[1:], start=1):
            yield Cell(KEY_ROW, column, key, self.looks.key)
        title = self._header("title")
        remark = label("grid.touchpoints.remark", self.language, counts=self._counts())
        yield Cell(_TITLE, _TITLE_COLUMN, title, self.looks.title, columns=_TITLE_COLUMNS)
        yield Cell(_REMARK, _TITLE_COLUMN, remark.strip(), self.looks.quiet, columns=_TITLE_COLUMNS)
        yield Cell(
            _LEGEND, _TITLE_COLUMN, self._header("legend"), self.looks.quiet, columns=_TITLE_COLUMNS
        )
        for column, key in enumerate(TOUCHPOINT_COLUMNS):
            yield Cell(_HEADERS, column, self._header(key), self.looks.head)
        for place in self._places:
            key = phase_use_key(place.phase.id)
            yield Cell(KEY_ROW, place.column, key, self.looks.key)
            yield Cell(_MOMENTS, place.column, self._moment(place), self.looks.result)
            yield Cell(_HEADERS, place.column, place.header, self.looks.head)

    def _counts(self) -> str:
        """Return in words how many touchpoints each journey has before, during and after."""
        several = len(self.workshop.journeys) > 1
        key = "counts_of" if several else "counts"
        return " ".join(
            label(
                f"grid.touchpoints.{key}",
                self.language,
                number=number,
                **touchpoints_by_moment(journey, self._uses[journey.id]),
            )
            for number, journey in enumerate(self.workshop.journeys, start=1)
            if journey.phases
        )

    def _moment(self, place: _Place) -> str:
        uses = self._uses[place.journey.id]
        count = sum(use_of(p, place.phase.id, uses).kind != "none" for p in self._touchpoints)
        moment = label(f"terms.moment.{place.phase.moment}", self.language)
        key = "group_one" if count == 1 else "group"
        return label(f"grid.touchpoints.{key}", self.language, moment=moment, count=count)

    def _line(self, row: int, point: Touchpoint | None) -> Iterator[Cell]:
        values = self._values(point) if point else dict.fromkeys(TOUCHPOINT_COLUMNS)
        styles = self._styles()
        for column, key in enumerate(TOUCHPOINT_COLUMNS):
            yield Cell(row, column, values[key], styles[key])
        for place in self._places:
            use = Use("none")
            if point is not None:
                use = use_of(point, place.phase.id, self._uses[place.journey.id])
            yield Cell(row, place.column, use_text(use, self.language), use_style(use, self.looks))

    def _styles(self) -> dict[str, Style]:
        styles = dict.fromkeys(TOUCHPOINT_COLUMNS, self.looks.input)
        styles |= dict.fromkeys(("reach", "status", "marker"), self.looks.figure)
        return {**styles, "id": self.looks.key, "name": varied(self.looks.input, bold=True)}

    def _values(self, point: Touchpoint) -> dict[str, Value]:
        names = {entry.key: entry.name or entry.key for entry in self.workshop.channels}
        effect, reasons = (point.marker.effect, point.marker.reasons) if point.marker else ("", ())
        return {
            "id": point.id,
            "name": point.name,
            "channels": ", ".join(names.get(key, key) for key in point.channel_keys) or None,
            "reach": self._reach(point),
            "purpose": point.purpose or None,
            "expectation": point.expectation or None,
            "benefit": point.benefit or None,
            "spark": point.spark or None,
            "device": point.device or None,
            "ownership": self._term("ownership", point.ownership or ""),
            "status": self._term("touchpoint_status", point.status),
            "marker": self._term("effect", effect),
            "reasons": ", ".join(map(self._reason, reasons)) or None,
            "decision": point.decision or None,
        }

    def _term(self, kind: str, key: str) -> str | None:
        return label(f"terms.{kind}.{key}", self.language) if key else None

    def _reason(self, key: str) -> str:
        """Return a reason in words; teams may add tags of their own."""
        return label(f"terms.reason.{key}", self.language) if key in _REASONS else key

    def _reach(self, point: Touchpoint) -> str | None:
        found = reach(point, self.workshop)
        return self._header(f"reach_{found}") if found else None


def _header_text(text: str) -> str:
    """Return a name that may head a column of a table: one line, not too long, no escapes."""
    words = _ESCAPE.sub("_ x", " ".join(text.split()))
    return words if len(words) <= _LONGEST_HEADER else f"{words[: _LONGEST_HEADER - 1]}…"
