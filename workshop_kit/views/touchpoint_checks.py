"""What the sheet of touchpoints offers while somebody writes in it: lists, questions, colours."""

from collections.abc import Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Effect, Ownership, TouchpointStatus
from workshop_kit.tables.grids import TOUCHPOINT_COLUMNS, list_name
from workshop_kit.views.addresses import column_name
from workshop_kit.views.sheet import Area, Check, Choice, Hint, Message, Rule, When
from workshop_kit.views.sheet_styles import Looks

_ASKED = ("name", "purpose", "expectation", "benefit", "spark")
_REACH = ("online", "offline", "both")


def touchpoint_checks(first_row: int, last_row: int, language: Language) -> Iterator[Check]:
    """Yield a list for each column that has one, and the questions of the others."""

    def words(key: str) -> str:
        return label(f"grid.touchpoints.{key}", language)

    def told(key: str) -> tuple[Message, Message]:
        return Message(words(key), words(f"{key}_hint")), Message(
            words(key), words(f"{key}_refusal")
        )

    def area(key: str) -> Area:
        return _area(key, first_row, last_row)

    for key in _ASKED:
        yield Hint((area(key),), Message(words(key), words(f"{key}_hint")))
    yield Choice(area("channels"), list_name("channels"), "information", *told("channels"))
    closed = {
        "reach": [words(f"reach_{key}") for key in _REACH],
        "ownership": [label(f"terms.ownership.{key}", language) for key in Ownership],
        "status": [label(f"terms.touchpoint_status.{key}", language) for key in TouchpointStatus],
        "marker": [label(f"terms.effect.{key}", language) for key in Effect],
    }
    for key, choices in closed.items():
        yield Choice(area(key), tuple(choices), "stop", *told(key))


def touchpoint_rules(
    first_row: int, last_row: int, looks: Looks, language: Language
) -> Iterator[Rule]:
    """Yield the tint of the decision that an absent touchpoint still waits for."""
    status, decision = (
        f"${column_name(TOUCHPOINT_COLUMNS.index(key))}{first_row + 1}"
        for key in ("status", "decision")
    )
    absent = label(f"terms.touchpoint_status.{TouchpointStatus.ABSENT}", language)
    yield When(
        _area("decision", first_row, last_row),
        f'=AND({status}="{absent}",{decision}="")',
        looks.theme.tint("pain", 0.82),
        looks.theme.colours["ink"],
    )


def _area(key: str, first_row: int, last_row: int) -> Area:
    column = TOUCHPOINT_COLUMNS.index(key)
    return Area(first_row, column, last_row, column)
