"""Pains crossed with ideas, to be filled in: signs to choose, leverage that adds itself up (I01, S18).

Pains are rows and ideas columns, and what is said of each idea stands below its column. Impact,
effort and horizon come from the plan by formula, so that each is written in one place only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.analysis.leverage import pain_weight
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea, Keyword, Pain
from workshop_kit.model.keys import CoverStrength, IdeaFamily, Severity
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    IDEA_COLUMNS,
    IDEA_HEAD_ROW,
    IDEA_ROWS,
    IDEAS_MARK,
    IDEAS_SHEET,
    KEY_COLUMN,
    KEY_ROW,
    STRENGTHS,
    list_name,
)
from workshop_kit.views.addresses import address
from workshop_kit.views.cell_heights import cell_height, heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.plan_formulas import plan_value_formula
from workshop_kit.views.row_values import idea_letter
from workshop_kit.views.sheet import (
    Area,
    Cell,
    Check,
    Choice,
    Formula,
    Message,
    Name,
    Page,
    Sheet,
    Style,
    Value,
    When,
)
from workshop_kit.views.sheet_styles import Looks, varied

_TITLE, _REMARK, _HEADERS, _FIRST_ROW = 1, 2, 4, 5
_PAIN, _SEVERITY, _WEIGHT, _ANSWERS, _FIRST = 1, 2, 3, 4, 5
_LEFT = (36.0, 228.0, 78.0, 54.0, 66.0)
_IDEA_WIDTHS = range(96, 252, 12)
_TALL_HEADER = 150.0
_SPARE_PAINS, _LEAST_PAINS = 3, 6
_SPARE_IDEAS, _LEAST_IDEAS = 2, 6
_PAPER, _LEAST_SCALE = 1060.0, 60
_FROM_PLAN = ("impact", "effort", "horizon")
_SIGNS = (STRENGTHS[CoverStrength.SOLVES], STRENGTHS[CoverStrength.HELPS])


@dataclass(frozen=True)
class IdeasSheet:
    """Pains and ideas of a workshop on their way to a sheet."""

    workshop: Workshop
    looks: Looks
    language: Language

    def sheet(self, footer: tuple[str, str]) -> Sheet:
        """Return the sheet; ``footer`` is what stands left and right at the foot of a page."""
        cells = self._all_cells
        return Sheet(
            title=IDEAS_SHEET,
            tab=self.looks.theme.colours["opportunity"],
            page=self._page(footer),
            cells=cells,
            widths=self._widths,
            heights=heights(cells, self._widths, self._last_row + 1),
            hidden_rows=(KEY_ROW,),
            hidden_columns=(KEY_COLUMN,),
            frozen=(_FIRST_ROW, _PAIN + 1),
            checks=tuple(self._checks()),
            rules=(self._unanswered(),),
        )

    def names(self) -> Iterator[Name]:
        """Yield the names by which the plan finds the leverage of an idea."""
        for key, row in (("idea_keys", KEY_ROW), ("idea_leverage", self._row("leverage"))):
            yield Name(list_name(key), IDEAS_SHEET, Area(row, _FIRST, row, self._last_column))

    @cached_property
    def _ideas(self) -> tuple[tuple[str, Idea], ...]:
        ideas = enumerate(self.workshop.ideas)
        return tuple((idea_letter(place), idea) for place, idea in ideas if idea.text)

    @cached_property
    def _pains(self) -> tuple[Pain, ...]:
        covered = {cover.pain_id for _, idea in self._ideas for cover in idea.covers}
        return tuple(pain for pain in self.workshop.pains if pain.text or pain.id in covered)

    @property
    def _last_column(self) -> int:
        return _FIRST + max(len(self._ideas) + _SPARE_IDEAS, _LEAST_IDEAS) - 1

    @property
    def _last_pain(self) -> int:
        return _FIRST_ROW + max(len(self._pains) + _SPARE_PAINS, _LEAST_PAINS) - 1

    @property
    def _last_row(self) -> int:
        return self._last_pain + len(IDEA_ROWS)

    def _row(self, key: str) -> int:
        return self._last_pain + 1 + IDEA_ROWS.index(key)

    @cached_property
    def _all_cells(self) -> tuple[Cell, ...]:
        return tuple(self._cells())

    @cached_property
    def _widths(self) -> tuple[float, ...]:
        """Return widths in which no header becomes a tower."""
        heads = [self._head(letter, idea) for letter, idea in self._ideas]
        fits = (
            width
            for width in _IDEA_WIDTHS
            if all(cell_height(head, self.looks.head, width) <= _TALL_HEADER for head in heads)
        )
        beside = (cell for cell in self._all_cells if cell.column < _FIRST)
        left = fitting_widths(_LEFT, beside, self.looks.head)
        return (*left, *(next(fits, _IDEA_WIDTHS[-1]),) * (self._last_column - _FIRST + 1))

    def _page(self, footer: tuple[str, str]) -> Page:
        """Print on one page, or with many ideas on several that repeat the pains."""
        left, width = sum(self._widths[1:_FIRST]), self._widths[-1]
        columns = self._last_column - _FIRST + 1
        each = max(1, int((_PAPER * 100 / _LEAST_SCALE - left) / width))
        several = columns > each
        return Page(
            paper="A3",
            footer=footer,
            area=Area(_TITLE, 1, self._last_row, self._last_column),
            repeat_rows=(_HEADERS, _HEADERS),
            repeat_columns=(_PAIN, _ANSWERS),
            scale=_LEAST_SCALE if several else 0,
            breaks=tuple(range(_FIRST + each, self._last_column + 1, each)) if several else (),
        )

    def _words(self, key: str) -> str:
        return label(f"grid.ideas.{key}", self.language)

    def _head(self, letter: str, idea: Idea) -> str:
        return f"{letter}  {idea.text}"

    def _cells(self) -> Iterator[Cell]:
        yield Cell(KEY_ROW, KEY_COLUMN, IDEAS_MARK, self.looks.key)
        wide = len(_LEFT) + 3
        yield Cell(_TITLE, 1, self._words("title"), self.looks.title, columns=wide)
        yield Cell(_REMARK, 1, self._words("remark"), self.looks.quiet, columns=wide)
        yield Cell(_HEADERS, KEY_COLUMN, IDEA_HEAD_ROW, self.looks.key)
        for column, key in enumerate(IDEA_COLUMNS, start=_PAIN):
            yield Cell(KEY_ROW, column, key, self.looks.key)
            name = self._words(key.partition(":")[2])
            yield Cell(_HEADERS, column, name, self.looks.head)
        for column in range(_FIRST, self._last_column + 1):
            yield from self._idea(column)
        for row in range(_FIRST_ROW, self._last_pain + 1):
            place = row - _FIRST_ROW
            yield from self._pain(row, self._pains[place] if place < len(self._pains) else None)
        for key in IDEA_ROWS:
            row = self._row(key)
            yield Cell(row, KEY_COLUMN, key, self.looks.key)
            yield Cell(row, _PAIN, self._words(key), self.looks.label)
            note = self._words("from_plan") if key in _FROM_PLAN else ""
            yield Cell(row, _SEVERITY, note, self.looks.prompt, columns=_FIRST - _SEVERITY)

    def _idea(self, column: int) -> Iterator[Cell]:
        place = column - _FIRST
        if place >= len(self._ideas):
            tint, ink = self.looks.theme.tint("petrol", 0.6), self.looks.theme.colours["ink"]
            free = varied(self.looks.head, fill=tint, colour=ink, locked=False)
            yield Cell(_HEADERS, column, None, free)
            for key in IDEA_ROWS[1:]:
                yield Cell(self._row(key), column, None, self._style(key))
            yield self._leverage(column, None)
            return
        letter, idea = self._ideas[place]
        yield Cell(KEY_ROW, column, idea.id, self.looks.key)
        yield Cell(_HEADERS, column, self._head(letter, idea), self.looks.head)
        yield self._leverage(column, idea)
        horizon = label(f"terms.horizon.{idea.horizon}", self.language) if idea.horizon else ""
        planned = {"impact": idea.impact or "", "effort": idea.effort or "", "horizon": horizon}
        for key, value in planned.items():
            formula = plan_value_formula(key, address(KEY_ROW, column), self.language)
            yield Cell(self._row(key), column, Formula(formula, value), self.looks.computed)
        keywords = Lookup(self.workshop).get_all(Keyword, idea.keyword_ids)
        told = {
            "family": label(f"terms.idea_family.{idea.family}", self.language)
            if idea.family
            else None,
            "keywords": ", ".join(word.text for word in keywords if word.text) or None,
        }
        for key, text in told.items():
            yield Cell(self._row(key), column, text, self._style(key))

    def _style(self, key: str) -> Style:
        return self.looks.figure if key in _FROM_PLAN else self.looks.word

    def _leverage(self, column: int, idea: Idea | None) -> Cell:
        signs = f"{address(_FIRST_ROW, column)}:{address(self._last_pain, column)}"
        weights = f"$D${_FIRST_ROW + 1}:$D${self._last_pain + 1}"
        solves, helps = _SIGNS
        total = f'SUMIF({signs},"{solves}",{weights})+SUMIF({signs},"{helps}",{weights})/2'
        formula = Formula(f'=IF({total}=0,"",{total})', self._sum(idea) or "")
        return Cell(self._row("leverage"), column, formula, self.looks.result)

    def _sum(self, idea: Idea | None) -> float:
        """Return what the signs below an idea add up to."""
        half = {_SIGNS[0]: 1.0, _SIGNS[1]: 0.5, None: 0.0}
        return sum(pain_weight(pain) * half[_sign(pain, idea)] for pain in self._pains)

    def _pain(self, row: int, pain: Pain | None) -> Iterator[Cell]:
        signs = f"{address(row, _FIRST)}:{address(row, self._last_column)}"
        severity = address(row, _SEVERITY)
        slows, blocks = (label(f"terms.severity.{key}", self.language) for key in Severity)
        weight = f'=IF({severity}="{blocks}",3,IF({severity}="{slows}",2,""))'
        count = "+".join(f'COUNTIF({signs},"{sign}")' for sign in _SIGNS)
        answers = f'=IF({address(row, _PAIN)}="","",{count})'
        found = [_sign(pain, idea) for _, idea in self._ideas]
        values: tuple[Value, ...] = (pain.text or None, None) if pain else (None, None)
        if pain:
            yield Cell(row, KEY_COLUMN, pain.id, self.looks.key)
            values = (pain.text or None, blocks if pain.severity is Severity.BLOCKS else slows)
        answered = len(found) - found.count(None) if pain and pain.text else ""
        told = Formula(weight, pain_weight(pain) if pain else ""), Formula(answers, answered)
        yield Cell(row, _PAIN, values[0], varied(self.looks.row("pains"), down="vcenter"))
        yield Cell(row, _SEVERITY, values[1], self.looks.word)
        counted = varied(self.looks.computed, down="vcenter")
        yield Cell(row, _WEIGHT, told[0], counted)
        yield Cell(row, _ANSWERS, told[1], counted)
        for column in range(_FIRST, self._last_column + 1):
            place = column - _FIRST
            sign = found[place] if place < len(found) else None
            yield Cell(row, column, sign, self.looks.sign)

    def _checks(self) -> Iterator[Check]:
        matrix = Area(_FIRST_ROW, _FIRST, self._last_pain, self._last_column)
        yield Choice(matrix, _SIGNS, "stop", *self._told("cover", "title"))
        severities = tuple(label(f"terms.severity.{key}", self.language) for key in Severity)
        area = Area(_FIRST_ROW, _SEVERITY, self._last_pain, _SEVERITY)
        yield Choice(area, severities, "stop", *self._told("severity", "pain"))
        families = tuple(label(f"terms.idea_family.{key}", self.language) for key in IdeaFamily)
        row = self._row("family")
        area = Area(row, _FIRST, row, self._last_column)
        yield Choice(area, families, "stop", *self._told("family", "family"))

    def _told(self, key: str, title: str) -> tuple[Message, Message]:
        name = IDEAS_SHEET if title == "title" else self._words(title)
        hint, refusal = self._words(f"{key}_hint"), self._words(f"{key}_refusal")
        return Message(name, hint), Message(name, refusal)

    def _unanswered(self) -> When:
        """Tint the count of a pain that no idea answers yet."""
        first = _FIRST_ROW + 1
        return When(
            Area(_FIRST_ROW, _ANSWERS, self._last_pain, _ANSWERS),
            f'=AND($B{first}<>"",$E{first}=0)',
            self.looks.theme.tint("pain", 0.82),
            self.looks.theme.colours["ink"],
        )


def _sign(pain: Pain | None, idea: Idea | None) -> str | None:
    if pain is None or idea is None:
        return None
    strength = next((cover.strength for cover in idea.covers if cover.pain_id == pain.id), None)
    return STRENGTHS[strength] if strength else None
