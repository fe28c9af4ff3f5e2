"""What the table of KPIs offers while somebody writes in it: lists, limits, questions, bars."""

from collections.abc import Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Frequency
from workshop_kit.tables.grids import KPI_COLUMNS, list_name
from workshop_kit.views.sheet import Area, Bars, Check, Choice, Hint, Limits, Message, Rule
from workshop_kit.views.sheet_styles import Looks

_LARGEST = 1e15


def kpi_checks(first_row: int, last_row: int, language: Language) -> Iterator[Check]:
    """Yield a list or a limit for each column that has one, and the questions of the others."""

    def words(key: str) -> str:
        return label(f"grid.kpi.{key}", language)

    def told(column: str, key: str) -> tuple[Message, Message]:
        hint, refusal = words(f"{key}_hint"), words(f"{key}_refusal")
        return Message(words(column), hint), Message(words(column), refusal)

    for key in ("name", "formula"):
        yield Hint((_area(key, first_row, last_row),), Message(words(key), words(f"{key}_hint")))
    for key in ("baseline", "target"):
        area = _area(key, first_row, last_row)
        yield Limits(area, -_LARGEST, _LARGEST, *told(key, "number"))
    owner = _area("owner", first_row, last_row)
    yield Choice(owner, list_name("owners"), "warning", *told("owner", "owner"))
    rhythms = tuple(label(f"terms.frequency.{key}", language) for key in Frequency)
    area = _area("frequency", first_row, last_row)
    yield Choice(area, rhythms, "stop", *told("frequency", "frequency"))


def kpi_rules(first_row: int, last_row: int, looks: Looks) -> Iterator[Rule]:
    """Yield the bars of the way gone."""
    yield Bars(_area("way", first_row, last_row), looks.theme.tint("front", 0.7), 1)


def _area(key: str, first_row: int, last_row: int) -> Area:
    column = KPI_COLUMNS.index(key)
    return Area(first_row, column, last_row, column)
