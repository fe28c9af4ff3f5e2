"""The rows of a journey's sheet: those of the grid, emotion drawn out into score, word and curve."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_kit.content.emotions import emotion_scale
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Emotion
from workshop_kit.tables.grids import CURVE_ROWS, SCORE_ROW, TRIGGER_ROW, WORD_ROW, marked
from workshop_kit.views.journey_grid import GridCell, GridRow, JourneyGrid
from workshop_kit.views.sheet import Run, Style, Value
from workshop_kit.views.sheet_styles import Looks

CURVE_HEIGHT = 150.0
PLOT_TOP, PLOT_TALL = 0.12, 0.76
REACH = 2.5
"""The axis runs a little further than the scale, because a smooth curve overshoots."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value over some columns, counted from the first action."""

    first: int
    span: int
    value: Value


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row below the header.

    ``label`` is its name as drawn, with the question under it while the row is empty;
    ``share`` is its part of the curve's height, if it lies under the curve.
    """

    key: str
    section: str
    name: str
    label: Value
    label_style: Style
    prompt: str
    style: Style
    places: tuple[Place, ...]
    share: float = 0.0

    @property
    def asks(self) -> bool:
        """Whether its question stands under its name."""
        return isinstance(self.label, tuple)


def sheet_rows(grid: JourneyGrid, looks: Looks, language: Language) -> tuple[SheetRow, ...]:
    """Return the rows from top to bottom."""
    rows: list[SheetRow] = []
    for row in grid.rows:
        if row.row.key == "emotion":
            rows.extend(_emotion_rows(grid, row, looks, language))
        else:
            rows.append(_plain_row(row, looks))
    return tuple(rows)


def _plain_row(row: GridRow, looks: Looks) -> SheetRow:
    places = tuple(Place(cell.first, cell.span, _text(cell)) for cell in row.cells)
    return SheetRow(
        key=row.row.key,
        section=row.row.section,
        name=row.row.label,
        label=_label(row.row.label, row.row.prompt, places, looks),
        label_style=looks.label,
        prompt=row.row.prompt,
        style=looks.row(row.row.key),
        places=places,
    )


def _label(name: str, prompt: str, places: Sequence[Place], looks: Looks) -> Value:
    """Return the name of a row, with its question under it while nobody has answered."""
    if any(place.value is not None for place in places):
        return name
    return Run(f"{name}\n", looks.label), Run(prompt, looks.prompt)


def _text(cell: GridCell) -> str | None:
    return "\n".join(marked(line.text, line.tag) for line in cell.lines) or None


def _emotion_rows(
    grid: JourneyGrid, row: GridRow, looks: Looks, language: Language
) -> Iterator[SheetRow]:
    def made(key: str, style: Style, values: list[Value], prompt: str) -> SheetRow:
        name = label(f"grid.journey.{key}", language)
        places = tuple(Place(place, 1, value) for place, value in enumerate(values))
        return SheetRow(
            key=key,
            section=row.row.section,
            name=name,
            label=_label(name, prompt, places, looks),
            label_style=looks.label,
            prompt=prompt,
            style=style,
            places=places,
        )

    felt = [column.action.emotion if column.action else None for column in grid.columns]
    yield made(SCORE_ROW, looks.score, [e.score if e else None for e in felt], row.row.prompt)
    words: list[Value] = [
        _word(cell, emotion) for cell, emotion in zip(row.cells, felt, strict=True)
    ]
    yield made(WORD_ROW, looks.word, words, label("grid.journey.word_prompt", language))
    yield from _curve_rows(grid, row, looks, language)
    triggers: list[Value] = [(e.trigger or None) if e else None for e in felt]
    prompt = label("grid.journey.trigger_prompt", language)
    yield made(TRIGGER_ROW, looks.row(TRIGGER_ROW), triggers, prompt)


def _word(cell: GridCell, emotion: Emotion | None) -> str | None:
    """Return the word with its sign; a feeling nobody knows is a bare question mark."""
    if emotion is None:
        return None
    unknown = emotion.score is None and not (emotion.word or emotion.word_key)
    return "?" if unknown else _text(cell)


def _curve_rows(
    grid: JourneyGrid, row: GridRow, looks: Looks, language: Language
) -> Iterator[SheetRow]:
    """Yield three rows under one chart, so that each end of the scale stands at its height.

    Written in cells, and not as an axis, the words leave the chart exactly as wide as the
    columns: points stay over them also when a column is added by hand.
    """
    scale = emotion_scale(language)
    ends = looks.text(
        colour=looks.theme.colours["back"],
        fill=looks.label.fill,
        size=10.0,
        across="right",
        down="vcenter",
        indent=1,
        border="sides",
    )
    middle = looks.text(bold=True, fill=looks.label.fill, down="vcenter", indent=1, border="sides")
    at_end = PLOT_TOP + PLOT_TALL * (REACH - 2) / (2 * REACH)  # the height of ±2 in the chart
    names: tuple[tuple[str, Style, float], ...] = (
        (f"{scale[2]}  {language.number(2, signed=True)}", ends, 2 * at_end),
        (label("grid.journey.emotion_curve", language), middle, 1 - 4 * at_end),
        (f"{scale[-2]}  {language.number(-2)}", ends, 2 * at_end),
    )
    blank = tuple(Place(place, 1, None) for place in range(len(grid.columns)))
    for key, (name, style, share) in zip(CURVE_ROWS, names, strict=True):
        yield SheetRow(
            key=key,
            section=row.row.section,
            name=name,
            label=name,
            label_style=style,
            prompt="",
            style=looks.text(border="sides", locked=False),
            places=blank,
            share=share,
        )
