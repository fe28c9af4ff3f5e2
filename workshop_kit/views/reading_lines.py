"""The readings of all KPIs as one table to go on with, and charts of the first of them (K25)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Kpi, Reading
from workshop_kit.tables.grids import KEY_COLUMN, READING_COLUMNS, READINGS, data_cell, list_name
from workshop_kit.views.kpi_formulas import READING_TABLE, KpiFormulas
from workshop_kit.views.number_formats import number_format
from workshop_kit.views.sheet import (
    Area,
    Cell,
    Check,
    Choice,
    Formula,
    Limits,
    LineChart,
    Message,
    Series,
    Style,
    Table,
    Value,
)
from workshop_kit.views.sheet_styles import Looks, varied

_SPARE, _LEAST = 6, 17
_MOST_CHARTS, _CHARTS_A_ROW = 6, 3
_FIRST_CHART, _GAP = 6, 9.0
_HEIGHT, _LINES_A_CHART = 162.0, 8
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
_LARGEST, _MOST_CASES = 1e15, 1_000_000_000


@dataclass(frozen=True)
class Readings:
    """The readings of some KPIs from a row on: a heading, the table, the charts beside it."""

    kpis: tuple[Kpi, ...]
    row: int
    looks: Looks
    language: Language

    @property
    def last_row(self) -> int:
        """The last row of the table, which is also below the last chart."""
        return self._first_row + max(len(self._lines) + _SPARE, _LEAST) - 1

    @property
    def table(self) -> Table:
        """The table."""
        goal = KpiFormulas(self.language).goal()
        return Table(
            name=READING_TABLE,
            area=Area(self.row + 1, 0, self.last_row, len(READING_COLUMNS) - 1),
            headers=tuple(self._words(key) for key in READING_COLUMNS),
            header=self.looks.head,
            filters=False,
            computed=((READING_COLUMNS.index("goal"), goal),),
        )

    def cells(self) -> Iterator[Cell]:
        """Yield the heading, the headers and the lines."""
        yield Cell(self.row, KEY_COLUMN, READINGS, self.looks.key)
        columns = len(READING_COLUMNS) - 1
        yield Cell(self.row, 1, self._words("title"), self.looks.block, columns=columns)
        for column, header in enumerate(self.table.headers):
            yield Cell(self.row + 1, column, header, self.looks.head)
        goal = KpiFormulas(self.language).goal()
        for row in range(self._first_row, self.last_row + 1):
            place = row - self._first_row
            kpi, reading = self._lines[place] if place < len(self._lines) else (None, None)
            styles = self._styles(kpi)
            for key, value in self._values(kpi, reading).items():
                shown = Formula(goal, value or "") if key == "goal" else value  # type: ignore[arg-type]
                yield Cell(row, READING_COLUMNS.index(key), shown, styles[key])

    def checks(self) -> Iterator[Check]:
        """Yield the list of KPIs and the limits of days and numbers."""
        names = list_name("kpi_names")
        yield Choice(self._area("kpi"), names, "warning", *self._told("kpi"))
        yield Limits(self._area("day"), _FIRST_DAY, _LAST_DAY, *self._told("day"))
        told = (
            self._message("value", "kpi.number_hint"),
            self._message("value", "kpi.number_refusal"),
        )
        yield Limits(self._area("value"), -_LARGEST, _LARGEST, *told)
        yield Limits(self._area("n"), 0, _MOST_CASES, *self._told("n"))

    def charts(self, widths: Sequence[float]) -> tuple[LineChart, ...]:
        """Return one chart for each KPI with two readings or more, six at the most."""
        room = sum(widths[_FIRST_CHART:])
        width = (room - _GAP * _CHARTS_A_ROW) / _CHARTS_A_ROW
        charted = [kpi for kpi in self.kpis if len(kpi.readings) > 1][:_MOST_CHARTS]
        return tuple(self._chart(kpi, number, width) for number, kpi in enumerate(charted))

    @property
    def _first_row(self) -> int:
        return self.row + 2

    @cached_property
    def _lines(self) -> tuple[tuple[Kpi, Reading], ...]:
        return tuple(
            (kpi, reading)
            for kpi in self.kpis
            for reading in sorted(kpi.readings, key=lambda entry: entry.day)
        )

    def _values(self, kpi: Kpi | None, reading: Reading | None) -> dict[str, Value]:
        if kpi is None or reading is None:
            return dict.fromkeys(READING_COLUMNS)
        return {
            "id": kpi.id,
            "kpi": kpi.name,
            "day": data_cell(reading.day),
            "value": data_cell(reading.value),
            "n": reading.n,
            "goal": data_cell(kpi.target),
        }

    def _styles(self, kpi: Kpi | None) -> dict[str, Style]:
        form = number_format([kpi.target, *(r.value for r in kpi.readings)]) if kpi else "General"
        figure = self.looks.figure
        return {
            "id": self.looks.key,
            "kpi": self.looks.input,
            "day": varied(figure, number_format=self.looks.day(self.language).number_format),
            "value": varied(figure, number_format=form),
            "n": varied(figure, number_format="#,##0"),
            "goal": varied(self.looks.computed, number_format=form),
        }

    def _chart(self, kpi: Kpi, number: int, width: float) -> LineChart:
        line, place = divmod(number, _CHARTS_A_ROW)
        rows = [n for n, (owner, _) in enumerate(self._lines) if owner is kpi]
        first, last = self._first_row + rows[0], self._first_row + rows[-1]
        colours = self.looks.theme.colours
        lines = [Series(self._words("line"), self._area("value", first, last), colours["petrol"])]
        if kpi.target is not None:
            goal = self._area("goal", first, last)
            lines.append(Series(self._words("goal"), goal, colours["pain"], dashed=True))
        return LineChart(
            title=f"{kpi.name}, {kpi.unit}" if kpi.unit else kpi.name,
            description=self._description(kpi),
            row=self.row + 1 + line * _LINES_A_CHART,
            column=_FIRST_CHART,
            shift=_GAP + place * (width + _GAP),
            width=width,
            height=_HEIGHT,
            days=self._area("day", first, last),
            series=tuple(lines),
            style=self.looks.text(size=9.0),
            day_format=self.looks.day(self.language).number_format,
        )

    def _description(self, kpi: Kpi) -> str:
        days = sorted(kpi.readings, key=lambda entry: entry.day)
        words = self.language
        text = label(
            "grid.readings.chart",
            words,
            count=len(days),
            name=kpi.name,
            first=words.day(days[0].day),
            last=words.day(days[-1].day),
            start=words.quantity(days[0].value, kpi.unit),
            end=words.quantity(days[-1].value, kpi.unit),
        )
        if kpi.target is None:
            return text
        target = words.quantity(kpi.target, kpi.unit)
        return f"{text} {label('grid.readings.chart_target', words, target=target)}"

    def _told(self, key: str) -> tuple[Message, Message]:
        return (
            self._message(key, f"readings.{key}_hint"),
            self._message(key, f"readings.{key}_refusal"),
        )

    def _message(self, column: str, key: str) -> Message:
        return Message(self._words(column), label(f"grid.{key}", self.language))

    def _words(self, key: str) -> str:
        return label(f"grid.readings.{key}", self.language)

    def _area(self, key: str, first: int | None = None, last: int | None = None) -> Area:
        column = READING_COLUMNS.index(key)
        first = self._first_row if first is None else first
        return Area(first, column, self.last_row if last is None else last, column)
