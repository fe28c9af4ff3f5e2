"""The calculator on the sheet of KPIs: nine usual figures, each with cells to write in (K01-K09)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from textwrap import shorten

from workshop_kit.content.kpi_library import KpiCard, kpi_cards
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.tables.grids import CALCULATOR, KEY_COLUMN
from workshop_kit.views.addresses import address
from workshop_kit.views.calculator_formulas import Results, results
from workshop_kit.views.number_formats import percent_format
from workshop_kit.views.sheet import Area, Cell, Check, Formula, Limits, Message
from workshop_kit.views.sheet_styles import Looks, varied

FIGURES = tuple(f"k0{number}" for number in range(1, 10))
"""The figures in order, by the keys of the method's rows."""

_SHARES = "k04"
_WHOLE, _MONEY, _POINTS = "#,##0", "#,##0.00", "+0.0;−0.0;0.0"
_INPUT_FORMATS = {"k07": (_MONEY, _WHOLE), "k09": (_MONEY, "0.0", "0.0", "0.0")}
_NAME, _FIRST_INPUT, _MOST, _RESULT, _HOW = 1, 2, 5, 7, 11
_LARGEST = 1e15
_LONGEST_TITLE = 32
"""Characters that Excel allows for the title of an input's message."""


@cache
def _cards(language: Language) -> dict[str, KpiCard]:
    """Return the library's cards by figure: names and formulas have one source."""
    cards = {card.row.lower(): card for card in kpi_cards(language)}
    return {key: cards[key] for key in FIGURES}


@dataclass(frozen=True)
class Calculator:
    """The calculator from a row on: a heading, a remark, then two rows a figure, or three."""

    row: int
    looks: Looks
    language: Language

    @property
    def last_row(self) -> int:
        """The last row with anything in it."""
        return self.row + 2 + 2 * len(FIGURES)

    def input_places(self, key: str) -> tuple[tuple[int, int], ...]:
        """Return row and column of each input of a figure, in order."""
        return tuple(
            (self._first_row(key) + 1, _FIRST_INPUT + n) for n in range(len(self._inputs(key)))
        )

    def result_place(self, key: str) -> tuple[int, int]:
        """Return row and column of the result of a figure; its interval stands right of it."""
        return self._first_row(key) + 1, _RESULT

    def cells(self) -> Iterator[Cell]:
        """Yield everything that stands in the calculator."""
        yield Cell(self.row, KEY_COLUMN, CALCULATOR, self.looks.key)
        yield Cell(self.row, _NAME, self._words("title"), self.looks.block, columns=_HOW)
        yield Cell(self.row + 1, _NAME, self._words("remark"), self.looks.quiet, columns=_HOW)
        for key in FIGURES:
            yield from self._figure(key)

    def checks(self) -> Iterator[Check]:
        """Yield the limits of the inputs."""
        for key in FIGURES:
            places = self.input_places(key)
            (row, first), (_, last) = places[0], places[-1]
            title = shorten(_cards(self.language)[key].name, _LONGEST_TITLE, placeholder=" …")
            hint, refusal = self._words("input_hint"), self._words("input_refusal")
            area = Area(row, first, row, last)
            yield Limits(area, 0.0, _LARGEST, Message(title, hint), Message(title, refusal))

    def _first_row(self, key: str) -> int:
        place = FIGURES.index(key)
        after_shares = place > FIGURES.index(_SHARES)
        return self.row + 2 + 2 * place + after_shares

    def _inputs(self, key: str) -> list[str]:
        return self._words(f"{key}_in").split("|")

    def _words(self, key: str) -> str:
        return label(f"grid.calculator.{key}", self.language)

    def _figure(self, key: str) -> Iterator[Cell]:
        row, inputs = self._first_row(key), self._inputs(key)
        rows = 3 if key == _SHARES else 2
        yield Cell(row + 1, KEY_COLUMN, key, self.looks.key)
        places = [address(*place) for place in self.input_places(key)]
        formulas = results(key, places)
        card = _cards(self.language)[key]
        how = (
            self._words("k04_how").format(formula=card.formula) if key == _SHARES else card.formula
        )
        yield Cell(row, _NAME, card.name, self.looks.label, rows=rows)
        yield Cell(row, _HOW, how, self.looks.prompt, rows=rows)
        told = varied(self.looks.prompt, across="center", indent=0, locked=key != _SHARES)
        plain = varied(self.looks.computed, border="none", fill="")
        formats = _INPUT_FORMATS.get(key, (_WHOLE,) * _MOST)
        for number in range(_MOST):
            column = _FIRST_INPUT + number
            if number < len(inputs):
                entry = varied(self.looks.word, number_format=formats[number])
                yield Cell(row, column, inputs[number], told)
                yield Cell(row + 1, column, None, entry)
            elif formulas.n and number == len(inputs):
                yield Cell(row, column, "n", varied(told, locked=True))
                yield self._result(row + 1, column, formulas.n, _WHOLE)
            else:
                yield Cell(row, column, None, plain)
        yield from self._results(key, row, formulas)

    def _results(self, key: str, row: int, formulas: Results) -> Iterator[Cell]:
        head = varied(self.looks.prompt, across="center", indent=0)
        name = self._words("k04_result" if key == _SHARES else "result")
        yield Cell(row, _RESULT, name, head)
        form = self._format(key)
        yield self._result(row + 1, _RESULT, formulas.value, form)
        ends = (("from", formulas.low), ("to", formulas.high))
        for column, (word, formula) in enumerate(ends, start=_RESULT + 1):
            if formula:
                yield Cell(row, column, self._words(word), head)
                yield self._result(row + 1, column, formula, form)
        for number, formula in enumerate(formulas.shares):
            yield self._result(row + 2, _FIRST_INPUT + number, formula, self._percent)
        if formulas.shares:
            yield Cell(row + 2, _RESULT, self._words("k04_share"), head)

    def _result(self, row: int, column: int, formula: str, number_format: str) -> Cell:
        style = varied(self.looks.result, number_format=number_format)
        return Cell(row, column, Formula(formula, ""), style)

    def _format(self, key: str) -> str:
        if key == "k02":
            return _POINTS
        if key in _INPUT_FORMATS:
            return _MONEY
        return _WHOLE if key == _SHARES else self._percent

    @property
    def _percent(self) -> str:
        return percent_format(self.language)
