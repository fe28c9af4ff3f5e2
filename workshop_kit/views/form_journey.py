"""The journey map to fill in by hand: one sheet for the customer, one for the company (G)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop_kit.content.emotions import emotion_scale
from workshop_kit.content.labels import label
from workshop_kit.content.language import MINUS, Language
from workshop_kit.content.phase_models import PhaseCard, PhaseModel
from workshop_kit.content.rows import Row, Section, rows, sections
from workshop_kit.views.drawing import (
    INK,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Border,
    Box,
    Cell,
    Colour,
    Item,
    Slide,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.form_parts import OF_JOURNEY, head_items
from workshop_kit.views.form_phases import GAP, PHASE_HEIGHT, phase_cells, spread
from workshop_kit.views.layout_parts import LEGEND, MAP
from workshop_kit.views.typography import SMALLEST

_BAND, _LABEL = 22.0, 138.0
_NUMBER_HEIGHT = 18.0
_SHARES = {"actions": 1.25, "emotion": 2.5}
_SIDES = {"front": ("front", "experience"), "back": ("back", "next")}
_RULE = Border(0.5, Colour("back", lighter=0.5))
_PHASE_RULE = Border(1.0, QUIET)
_FAINT = Border(0.5, Colour("back", lighter=0.8))


@dataclass(frozen=True)
class _Sheet:
    """A side of the map over some phases; ``first`` is the number of its first column."""

    side: str
    phases: tuple[PhaseCard, ...]
    each: int
    first: int
    counter: str
    language: Language

    @property
    def columns(self) -> int:
        return len(self.phases) * self.each

    @property
    def width(self) -> float:
        return (MAP.width - _BAND - _LABEL) / self.columns


def journey_forms(model: PhaseModel, language: Language) -> tuple[Slide, ...]:
    """Return the sheets of a map with the phases of a model, the company's after the customer's."""
    each, groups = spread(len(model.phases))
    slides, start = [], 0
    for number, size in enumerate(groups, start=1):
        counter = f"{number}/{len(groups)}" if len(groups) > 1 else ""
        phases = model.phases[start : start + size]
        for side in _SIDES:
            sheet = _Sheet(side, phases, each, start * each + 1, counter, language)
            slides.append(_slide(sheet))
        start += size
    return tuple(slides)


def _slide(sheet: _Sheet) -> Slide:
    language = sheet.language
    question = label(f"forms.journey.{sheet.side}_ask", language)
    table = _table(sheet)
    items: list[Item] = [*head_items(question, OF_JOURNEY, language), table]
    if sheet.side == "front":
        items += _guides(sheet, table)
    signs = paragraph(label("forms.journey.signs", language), "right", size=9.5, colour=QUIET)
    items.append(
        Text(label("forms.journey.signs_name", language), LEGEND, (signs,), anchor="bottom")
    )
    return Slide(
        "form_journey",
        label(f"forms.journey.{sheet.side}", language),
        counter=sheet.counter,
        items=tuple(items),
        notes=(label(f"forms.journey.notes_{sheet.side}", language),),
    )


def _rows(sheet: _Sheet) -> list[tuple[Section, list[Row]]]:
    """Return the sections of a side with their basic rows."""
    every = rows(sheet.language)
    return [
        (section, [row for row in every if row.section == section.key])
        for section in sections(sheet.language)
        if section.key in _SIDES[sheet.side]
    ]


def _table(sheet: _Sheet) -> Table:
    language = sheet.language
    sections_of_side = _rows(sheet)
    shown = [row for _, group in sections_of_side for row in group]
    head = [_phase_row(sheet)]
    heights = [PHASE_HEIGHT]
    if sheet.side == "back":
        head.append(_number_row(sheet))
        heights.append(_NUMBER_HEIGHT)
    body = [
        _row(sheet, row, section if not place else None, len(group))
        for section, group in sections_of_side
        for place, row in enumerate(group)
    ]
    return Table(
        name=label("forms.journey.name", language),
        description=label(
            "forms.journey.description",
            language,
            phases=", ".join(phase.name for phase in sheet.phases),
            columns=sheet.each,
            rows=", ".join(row.label for row in shown),
        ),
        x=MAP.x,
        y=MAP.y,
        widths=(_BAND, _LABEL) + (sheet.width,) * sheet.columns,
        heights=(*heights, *_heights(shown, MAP.height - sum(heights))),
        rows=(*head, *body),
        placeholder="table",
    )


def _heights(shown: Sequence[Row], room: float) -> list[float]:
    """Share the height out: most to the curve, more than others to the actions."""
    shares = [_SHARES.get(row.key, 1.0) for row in shown]
    return [room * share / sum(shares) for share in shares]


def _phase_row(sheet: _Sheet) -> tuple[Cell, ...]:
    name = label("deck.map.phase", sheet.language)
    corner = Cell(
        (paragraph(name, size=11, bold=True, colour=PETROL),), PAPER, columns=2, anchor="middle",
        margins=(_BAND + 6, 4, 2, 2),
    )  # fmt: skip
    return corner, *phase_cells(sheet.phases, sheet.each, sheet.width)


def _number_row(sheet: _Sheet) -> tuple[Cell, ...]:
    """Return the numbers of the actions, so that both sheets speak of the same columns."""
    word = paragraph(label("forms.journey.action", sheet.language), size=9.5, colour=QUIET)
    corner = Cell((word,), PAPER, columns=2, anchor="middle", margins=(_BAND + 6, 4, 1, 1))
    numbers = [
        Cell(
            (paragraph(str(sheet.first + place), "center", size=10, bold=True, colour=PETROL),),
            anchor="middle",
            margins=(2, 2, 1, 1),
            borders=_borders(sheet, place),
        )
        for place in range(sheet.columns)
    ]
    return corner, *numbers


def _row(sheet: _Sheet, row: Row, section: Section | None, tall: int) -> tuple[Cell, ...]:
    """Return a row; the first of a section also starts its band."""
    cells = [_band(section, tall)] if section else []
    return *cells, _label_cell(row), *_places(sheet, row)


def _band(section: Section, tall: int) -> Cell:
    ink = INK if section.accent == "opportunity" else WHITE
    words = paragraph(section.label.upper(), "center", size=9, bold=True, colour=ink)
    return Cell(
        (words,),
        Colour(section.accent),
        rows=tall,
        anchor="middle",
        margins=(2, 2, 2, 2),
        borders=(None, None, GAP, GAP),
        upright=True,
    )


def _label_cell(row: Row) -> Cell:
    return Cell(
        (
            paragraph(row.label, size=11, bold=True, colour=INK),
            paragraph(row.prompt, size=SMALLEST, italic=True, colour=QUIET),
        ),
        PAPER,
        anchor="middle",
        margins=(6, 5, 2, 2),
        borders=(None, None, _RULE, _RULE),
    )


def _places(sheet: _Sheet, row: Row) -> Iterable[Cell]:
    """Return the empty cells of a row: one an action, or one a phase."""
    if sheet.side == "back" and row.anchor != "action":
        return [
            Cell(columns=sheet.each, borders=(_PHASE_RULE, _PHASE_RULE, _RULE, _RULE))
            for _ in sheet.phases
        ]
    return [_empty(sheet, row, place) for place in range(sheet.columns)]


def _empty(sheet: _Sheet, row: Row, place: int) -> Cell:
    number = paragraph(str(sheet.first + place), size=9.5, bold=True, colour=PETROL)
    words = (number,) if row.key == "actions" else ()
    faint = row.key == "emotion"
    return Cell(words, margins=(3, 2, 2, 2), borders=_borders(sheet, place, faint=faint))


def _borders(
    sheet: _Sheet, place: int, *, faint: bool = False
) -> tuple[Border, Border, Border, Border]:
    """Return the lines around a column: strong where a phase begins, faint under the curve."""
    inner = _FAINT if faint else _RULE
    left = _PHASE_RULE if place % sheet.each == 0 else inner
    right = _PHASE_RULE if (place + 1) % sheet.each == 0 else inner
    return left, right, _RULE, _RULE


def _guides(sheet: _Sheet, table: Table) -> list[Item]:
    """Return the scale of the curve: a dashed line a score, its word at both ends."""
    keys = [row.key for _, group in _rows(sheet) for row in group]
    place = keys.index("emotion") + 1
    top = MAP.y + sum(table.heights[:place])
    tall = table.heights[place]
    left = MAP.x + _BAND + _LABEL
    items: list[Item] = []
    for number, (score, word) in enumerate(emotion_scale(sheet.language).items()):
        y = top + tall * (number + 0.95) / 5.6
        ink = QUIET if score else INK
        line = Box(left + 4, y, MAP.right - left - 8, 0.0)
        items.append(
            Text(
                word,
                line,
                outline=Colour("back", lighter=0.35),
                dashed=bool(score),
                line_width=0.75,
                shape="line",
            )
        )
        sign = MINUS if score < 0 else "+" if score else ""
        written = label(
            "forms.journey.guide", sheet.language, score=f"{sign}{abs(score)}", word=word
        )
        for x, align in ((left + 6, "left"), (MAP.right - 126, "right")):
            text = paragraph(written, align, size=9, colour=ink)  # type: ignore[arg-type]
            items.append(Text(written, Box(x, y - 13, 120, 12), (text,), anchor="bottom"))
    return items
