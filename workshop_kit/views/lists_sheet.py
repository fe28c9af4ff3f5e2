"""The lists behind the drop-down cells, one table each, to be lengthened by typing below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_kit.content.emotions import emotion_scale, emotion_words
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.touchpoints import Channel
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import (
    KEY_COLUMN,
    KEY_ROW,
    LISTS,
    LISTS_MARK,
    LISTS_SHEET,
    list_name,
    table_name,
)
from workshop_kit.views.cell_heights import heights
from workshop_kit.views.column_widths import fitting_widths
from workshop_kit.views.row_values import kpi_text
from workshop_kit.views.sheet import Area, Cell, Name, Page, Sheet, Table, Value
from workshop_kit.views.sheet_styles import Looks

_TITLE, _REMARK, _HEADERS = 1, 2, 4
_FIRST_ROW = 5
_SPARE = 4
_LONGEST = 500
"""How many entries a list may grow to; the name of a list looks no further down."""

_KEY_WIDTH, _GAP_WIDTH = 24.0, 15.0
_WIDTHS = {"owners": 150.0, "touchpoints": 228.0, "channels": 132.0, "kpis": 210.0}
_NARROW, _WORD = 72.0, 126.0


@dataclass(frozen=True, slots=True)
class _List:
    """A list with one or two columns; the first is the one to choose from."""

    key: str
    headers: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Value, ...], ...]
    column: int


def lists_sheet(
    workshop: Workshop, looks: Looks, language: Language, footer: tuple[str, str]
) -> Sheet:
    """Return the sheet of all lists, side by side."""
    lists = tuple(_placed(workshop, language))
    last_column = lists[-1].column + len(lists[-1].headers) - 1
    last_row = max(_last_row(entry) for entry in lists)
    cells = tuple(_cells(lists, last_column, looks, language))
    widths = fitting_widths(_widths(lists), cells, looks.head)
    return Sheet(
        title=LISTS_SHEET,
        tab=looks.theme.colours["back"],
        page=Page("A3", footer, Area(_TITLE, 1, last_row, last_column), (_HEADERS, _HEADERS)),
        cells=cells,
        widths=widths,
        heights=heights(cells, widths, last_row + 1),
        hidden_rows=(KEY_ROW,),
        hidden_columns=(KEY_COLUMN,),
        frozen=(_FIRST_ROW, 0),
        tables=tuple(_table(entry, looks) for entry in lists),
        protected=False,
    )


def list_names(workshop: Workshop, language: Language) -> Iterator[Name]:
    """Yield the name of each list; it ends at the last filled cell."""
    for entry in _placed(workshop, language):
        area = Area(_FIRST_ROW, entry.column, _FIRST_ROW + _LONGEST - 1, entry.column)
        yield Name(list_name(entry.key), LISTS_SHEET, area, grows=True)


def _placed(workshop: Workshop, language: Language) -> Iterator[_List]:
    column = 1
    rows = _entries(workshop, language)
    for key in LISTS:
        headers = _headers(key, language)
        width = _WIDTHS.get(key, _WORD)
        first = _NARROW if key == "scale" else width
        second = _NARROW if key == "words" else _WORD
        yield _List(key, headers, (first, second)[: len(headers)], rows[key], column)
        column += len(headers) + 1


def _headers(key: str, language: Language) -> tuple[str, ...]:
    first = label(f"grid.lists.{key}", language)
    if key == "scale":
        return first, label("grid.lists.scale_word", language)
    if key == "words":
        return first, label("grid.lists.words_score", language)
    return (first,)


def _entries(workshop: Workshop, language: Language) -> dict[str, tuple[tuple[Value, ...], ...]]:
    return {
        "owners": _once(owner.role for owner in workshop.owners),
        "touchpoints": _once(touchpoint.name for touchpoint in workshop.touchpoints),
        "channels": _once(_channel(channel) for channel in workshop.channels),
        "kpis": _once(kpi_text(kpi, language) for kpi in workshop.kpis),
        "scale": tuple(emotion_scale(language).items()),
        "words": tuple((word.label, word.score) for word in emotion_words(language)),
    }


def _channel(channel: Channel) -> str:
    """Return the name of a channel, or its key where nobody could see the name in a cell."""
    is_seen = any(sign.isprintable() and not sign.isspace() for sign in channel.name)
    return channel.name if is_seen else channel.key


def _once(texts: Iterator[str]) -> tuple[tuple[Value, ...], ...]:
    return tuple((text,) for text in dict.fromkeys(texts) if text)


def _lines(entry: _List) -> tuple[tuple[Value, ...], ...]:
    """Return the rows of a list with some empty ones; the scale is not to be lengthened."""
    blank = (None,) * len(entry.headers)
    return entry.rows if entry.key == "scale" else (*entry.rows, *(blank,) * _SPARE)


def _last_row(entry: _List) -> int:
    return _FIRST_ROW + len(_lines(entry)) - 1


def _cells(
    lists: tuple[_List, ...], last_column: int, looks: Looks, language: Language
) -> Iterator[Cell]:
    yield Cell(KEY_ROW, KEY_COLUMN, LISTS_MARK, looks.key)
    yield Cell(_TITLE, 1, label("grid.lists.title", language), looks.title, columns=last_column)
    yield Cell(_REMARK, 1, label("grid.lists.remark", language), looks.quiet, columns=last_column)
    for entry in lists:
        yield Cell(KEY_ROW, entry.column, entry.key, looks.key)
        for place, header in enumerate(entry.headers):
            yield Cell(_HEADERS, entry.column + place, header, looks.head)
        for row, values in enumerate(_lines(entry), start=_FIRST_ROW):
            for place, value in enumerate(values):
                yield Cell(row, entry.column + place, value, looks.input)


def _widths(lists: tuple[_List, ...]) -> tuple[float, ...]:
    widths = [_KEY_WIDTH]
    for entry in lists:
        widths.extend((*entry.widths, _GAP_WIDTH))
    return tuple(widths[:-1])


def _table(entry: _List, looks: Looks) -> Table:
    last_column = entry.column + len(entry.headers) - 1
    area = Area(_HEADERS, entry.column, _last_row(entry), last_column)
    return Table(table_name(entry.key), area, entry.headers, looks.head, filters=False)
