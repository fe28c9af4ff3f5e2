"""The KPIs to be followed: their table, a calculator, and the readings with their charts (K, OUT3).

From the top: KPIs, calculator, readings. The readings stand last, because Excel lengthens a table
only where nothing stands below it; charts lie beside them. The sheet is not protected, because
Excel neither sorts nor lengthens a table on one that is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.analysis.progress import latest, standing, way_gone
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Kpi
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    KEY_COLUMN,
    KEY_ROW,
    KPI_COLUMNS,
    KPI_MARK,
    KPI_SHEET,
    data_cell,
    list_name,
)
from workshop_kit.views.calculator import Calculator
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.kpi_checks import kpi_checks, kpi_rules
from workshop_kit.views.kpi_formulas import KPI_TABLE, KpiFormulas
from workshop_kit.views.number_formats import number_format, percent_format
from workshop_kit.views.reading_lines import Readings
from workshop_kit.views.sheet import Area, Cell, Formula, Name, Page, Sheet, Style, Table, Value
from workshop_kit.views.sheet_styles import Looks, varied

_WIDTHS = {
    "id": 48.0,
    "name": 198.0,
    "baseline": 84.0,
    "target": 84.0,
    "unit": 84.0,
    "latest": 84.0,
    "read_on": 84.0,
    "way": 84.0,
    "standing": 132.0,
    "owner": 132.0,
    "frequency": 108.0,
    "formula": 312.0,
}
_PLACE = {key: place for place, key in enumerate(KPI_COLUMNS)}
_COMPUTED = ("latest", "read_on", "way", "standing")
_TITLE, _REMARK, _HEADERS, _FIRST_ROW = 1, 2, 4, 5
_SPARE, _LEAST = 2, 6
_PAPER_WIDTH = 1060.0
_LARGEST = 1e300
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class KpiSheet:
    """The KPIs of a workshop on their way to a sheet."""

    workshop: Workshop
    looks: Looks
    language: Language

    def sheet(self, footer: tuple[str, str]) -> Sheet:
        """Return the sheet; ``footer`` is what stands left and right at the foot of a page."""
        cells = tuple(self._cells())
        widths = fitting_widths(tuple(_WIDTHS.values()), cells, self.looks.head)
        last_row = self.readings.last_row
        return Sheet(
            title=KPI_SHEET,
            tab=self.looks.theme.colours["experience"],
            page=Page(
                paper="A3",
                footer=footer,
                area=Area(_TITLE, 1, last_row, len(KPI_COLUMNS) - 1),
                scale=int(100 * _PAPER_WIDTH / sum(widths[1:])),
                row_breaks=(self.readings.row,),
            ),
            cells=cells,
            widths=widths,
            heights=heights(cells, widths, last_row + 1),
            hidden_rows=(KEY_ROW,),
            hidden_columns=(KEY_COLUMN,),
            frozen=(_FIRST_ROW, 2),
            tables=(self._table, self.readings.table),
            checks=(
                *kpi_checks(_FIRST_ROW, self._last_row, self.language),
                *self.calculator.checks(),
                *self.readings.checks(),
            ),
            rules=tuple(kpi_rules(_FIRST_ROW, self._last_row, self.looks)),
            charts=self.readings.charts(widths),
            protected=False,
        )

    def names(self) -> Iterator[Name]:
        """Yield the name of the KPIs to choose from; it ends at the last filled cell."""
        area = Area(_FIRST_ROW, 1, self._last_row, 1)
        yield Name(list_name("kpi_names"), KPI_SHEET, area, grows=True)

    @cached_property
    def calculator(self) -> Calculator:
        """The calculator below the table."""
        return Calculator(self._last_row + 2, self.looks, self.language)

    @cached_property
    def readings(self) -> Readings:
        """The readings below the calculator."""
        row = self.calculator.last_row + 2
        return Readings(self._kpis, row, self.looks, self.language)

    @cached_property
    def _kpis(self) -> tuple[Kpi, ...]:
        return tuple(kpi for kpi in self.workshop.kpis if kpi.name)

    @property
    def _last_row(self) -> int:
        return _FIRST_ROW + max(len(self._kpis) + _SPARE, _LEAST) - 1

    @cached_property
    def _formulas(self) -> dict[str, str]:
        make = KpiFormulas(self.language)
        return {key: getattr(make, key)() for key in _COMPUTED}

    @property
    def _table(self) -> Table:
        return Table(
            name=KPI_TABLE,
            area=Area(_HEADERS, 0, self._last_row, len(KPI_COLUMNS) - 1),
            headers=tuple(self._words(key) for key in KPI_COLUMNS),
            header=self.looks.head,
            filters=False,
            computed=tuple((_PLACE[key], formula) for key, formula in self._formulas.items()),
        )

    def _words(self, key: str) -> str:
        return label(f"grid.kpi.{key}", self.language)

    def _cells(self) -> Iterator[Cell]:
        yield Cell(KEY_ROW, KEY_COLUMN, KPI_MARK, self.looks.key)
        for column, key in enumerate(KPI_COLUMNS[1:], start=1):
            yield Cell(KEY_ROW, column, key, self.looks.key)
        wide = len(KPI_COLUMNS) - 1
        yield Cell(_TITLE, 1, self._words("title"), self.looks.title, columns=wide)
        yield Cell(_REMARK, 1, self._words("remark"), self.looks.quiet, columns=wide)
        for column, header in enumerate(self._table.headers):
            yield Cell(_HEADERS, column, header, self.looks.head)
        for row in range(_FIRST_ROW, self._last_row + 1):
            place = row - _FIRST_ROW
            yield from self._line(row, self._kpis[place] if place < len(self._kpis) else None)
        yield from self.calculator.cells()
        yield from self.readings.cells()

    def _line(self, row: int, kpi: Kpi | None) -> Iterator[Cell]:
        values = self._values(kpi) if kpi else dict.fromkeys(KPI_COLUMNS)
        known = self._known(kpi) if kpi else dict.fromkeys(_COMPUTED, "")
        styles = self._styles(kpi)
        for column, key in enumerate(KPI_COLUMNS):
            value = values.get(key)
            if key in known:
                value = Formula(self._formulas[key], known[key])
            yield Cell(row, column, value, styles[key])

    def _values(self, kpi: Kpi) -> dict[str, Value]:
        owner = Lookup(self.workshop).get(Owner, kpi.owner_id)
        rhythm = label(f"terms.frequency.{kpi.frequency}", self.language) if kpi.frequency else None
        return {
            "id": kpi.id,
            "name": kpi.name,
            "baseline": data_cell(kpi.baseline),
            "target": data_cell(kpi.target),
            "unit": kpi.unit or None,
            "owner": (owner.role or None) if owner else None,
            "frequency": rhythm,
            "formula": kpi.formula or None,
        }

    def _known(self, kpi: Kpi) -> dict[str, str | float]:
        """Return what the formulas of a line arrive at today."""
        newest = latest(kpi.readings) if kpi.readings else None
        share = way_gone(kpi)
        return {
            "latest": _figure(newest.value) if newest else "",
            "read_on": (newest.day - _EPOCH).days if newest else "",
            "way": _figure(share) if share is not None else "",
            "standing": KpiFormulas(self.language).words(standing(kpi)),
        }

    def _styles(self, kpi: Kpi | None) -> dict[str, Style]:
        styles = dict.fromkeys(KPI_COLUMNS, self.looks.input)
        values = (kpi.baseline, kpi.target, *(r.value for r in kpi.readings)) if kpi else ()
        form = number_format(values)
        number = varied(self.looks.figure, number_format=form)
        result = self.looks.result
        return styles | {
            "id": self.looks.key,
            "name": varied(self.looks.input, bold=True),
            "baseline": number,
            "target": number,
            "unit": self.looks.figure,
            "latest": varied(result, number_format=form),
            "read_on": varied(
                self.looks.computed, number_format=self.looks.day(self.language).number_format
            ),
            "way": varied(result, number_format=percent_format(self.language, 0)),
            "standing": self.looks.computed,
        }


def _figure(value: float) -> str | float:
    """Return a computed number with the fifteen digits a spreadsheet reckons with."""
    return float(f"{value:.15g}") if abs(value) < _LARGEST else ""
