"""What a journey's sheet offers while somebody writes in it: lists, questions, colours."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.tables.grids import SCORE_ROW, WORD_ROW, list_name
from workshop_kit.views.addresses import column_name
from workshop_kit.views.journey_rows import SheetRow
from workshop_kit.views.sheet import Area, Arrows, Check, Choice, Force, Hint, Message, Rule, When
from workshop_kit.views.sheet_styles import Looks

_LISTS: dict[str, tuple[str, Force]] = {
    SCORE_ROW: ("scale", "stop"),
    WORD_ROW: ("words", "free"),
    "touchpoints": ("touchpoints", "information"),
    "owner": ("owners", "warning"),
}


def checks(
    rows: Sequence[SheetRow], first_row: int, first: int, columns: int, language: Language
) -> Iterator[Check]:
    """Yield a list for each row that has one; elsewhere the row's question, where it is empty."""
    for number, row in enumerate(rows, start=first_row):
        if row.key in _LISTS:
            yield _choice(row, Area(number, first, number, first + columns - 1), language)
        elif row.prompt:
            empty = tuple(_empty(row, number, first))
            if empty:
                yield Hint(empty, Message(row.name, row.prompt))


def rules(
    rows: Sequence[SheetRow], first_row: int, first: int, columns: int, looks: Looks
) -> Iterator[Rule]:
    """Yield the tints of score and word, and arrows beside the score: colour never stands alone."""
    score = first_row + next(place for place, row in enumerate(rows) if row.key == SCORE_ROW)
    area = Area(score, first, score + 1, first + columns - 1)
    cell = f"{column_name(first)}${score + 1}"
    for value in looks.theme.emotion:
        yield When(
            area=area,
            formula=f"=AND(ISNUMBER({cell}),{cell}={value})",
            fill=looks.emotion_tint(value),
            colour=looks.theme.colours["ink"],
        )
    yield Arrows(Area(score, first, score, first + columns - 1))


def _choice(row: SheetRow, area: Area, language: Language) -> Choice:
    key, force = _LISTS[row.key]
    hint = label(f"grid.journey.{row.key}_hint", language)
    refusal = label(f"grid.journey.{row.key}_refusal", language)
    return Choice(area, list_name(key), force, Message(row.name, hint), Message(row.name, refusal))


def _empty(row: SheetRow, number: int, first: int) -> Iterator[Area]:
    """Yield the empty cells of a row, neighbours together."""
    for is_empty, group in groupby(row.places, key=lambda place: place.value is None):
        if is_empty:
            places = tuple(group)
            last = places[-1].first + places[-1].span - 1
            yield Area(number, first + places[0].first, number, first + last)
