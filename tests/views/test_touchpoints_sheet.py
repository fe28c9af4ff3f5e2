"""The sheet of touchpoints: what each is for, where it is used, where one is missing."""

import pytest

from small_workshop import JOURNEY, SMALL
from workbook_reading import sheet_of
from workshop_kit.model.keys import Effect, Ownership, TouchpointStatus
from workshop_kit.model.touchpoints import Handover, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import HANDOVERS, TOUCHPOINT_COLUMNS, TOUCHPOINTS_MARK
from workshop_kit.views.sheet import Choice, Sheet, Value, When

MISSING = Touchpoint(id="t2", name="Delivery news", status=TouchpointStatus.ABSENT)
RICH = Touchpoint(
    id="t", name="Booking page", channel_keys=("web",), ownership=Ownership.OWNED,
    marker=Marker(effect=Effect.SLOWS, reasons=("slow", "too many fields")),
)  # fmt: skip
ACTIONS = (*JOURNEY.actions[:2], JOURNEY.actions[2].replace(touchpoint_ids=("t2",)))
TWO: Workshop = SMALL.replace(
    touchpoints=(RICH, MISSING),
    handovers=(
        Handover(id="h", from_touchpoint="t", to_touchpoint="t2", data_linked=False,
                 what_is_repeated="The licence number"),
    ),
    journeys=(JOURNEY.replace(actions=ACTIONS),),
)  # fmt: skip


def touchpoints(workshop: Workshop, code: str = "en") -> Sheet:
    return sheet_of(workshop, "Touchpoints", code)


def values(sheet: Sheet) -> dict[tuple[int, int], Value]:
    return {(cell.row, cell.column): cell.value for cell in sheet.cells}


def test_keys_stand_in_row_1_and_ids_in_column_a() -> None:
    found = values(touchpoints(TWO))
    keys = [found[0, column] for column in range(len(TOUCHPOINT_COLUMNS) + 2)]
    assert keys == [TOUCHPOINTS_MARK, *TOUCHPOINT_COLUMNS[1:], "use:ph1", "use:ph2"]
    assert [found[row, 0] for row in (6, 7, 8)] == ["t", "t2", None]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", ["online", "own", "active", "slows", "slow, too many fields"]),
        ("it", ["online", "proprio", "attivo", "rallenta", "lento, too many fields"]),
    ],
)
def test_closed_words_are_in_the_language_typed_ones_as_typed(code: str, line: list[str]) -> None:
    found = values(touchpoints(TWO, code))
    shown = ("reach", "ownership", "status", "marker", "reasons")
    assert [found[6, TOUCHPOINT_COLUMNS.index(key)] for key in shown] == line


def test_phases_show_how_much_a_touchpoint_is_used_and_where_one_is_missing() -> None:
    sheet = touchpoints(TWO)
    found, first = values(sheet), len(TOUCHPOINT_COLUMNS)
    assert [found[5, first], found[5, first + 1]] == ["1 Try", "2 Buy"]
    assert [found[6, first], found[6, first + 1]] == ["●○○  +1", None]
    assert [found[7, first], found[7, first + 1]] == [None, "gap"]
    assert found[4, first + 1] == "during · 1 touchpoint"
    assert "before the purchase 1, during 1, after 0" in str(found[2, 2])


def test_an_absent_touchpoint_without_a_decision_is_tinted() -> None:
    (rule,) = (rule for rule in touchpoints(TWO).rules if isinstance(rule, When))
    assert rule.formula == '=AND($K7="absent",$N7="")'


def test_handovers_stand_below_with_what_is_repeated() -> None:
    sheet = touchpoints(TWO)
    _, table = sheet.tables
    found, row = values(sheet), table.area.first_row
    assert found[row - 1, 0] == HANDOVERS
    line = [found[row + 1, column] for column in range(5)]
    assert line == ["h", "Booking page", "Delivery news", "no", "The licence number"]


def test_headers_of_equal_phases_differ_and_hold_one_line() -> None:
    phases = tuple(phase.replace(label="Try\nit _x000D_" * 9) for phase in JOURNEY.phases)
    sheet = touchpoints(SMALL.replace(journeys=(JOURNEY.replace(phases=phases),)))
    headers = sheet.tables[0].headers
    assert len(set(headers)) == len(headers)
    assert not [header for header in headers if "\n" in header or "_x000D_" in header]


def test_several_journeys_stand_side_by_side_each_on_its_page() -> None:
    second = JOURNEY.replace(
        id="j2",
        phases=tuple(phase.replace(id=f"{phase.id}b") for phase in JOURNEY.phases),
        actions=(),
    )
    sheet = touchpoints(SMALL.replace(journeys=(JOURNEY, second)))
    first = len(TOUCHPOINT_COLUMNS)
    assert sheet.tables[0].headers[first:] == ("1.1 Try", "1.2 Buy", "2.1 Try", "2.2 Buy")
    assert sheet.page.breaks == (first, first + 2)


def test_an_empty_workshop_gets_a_form() -> None:
    sheet = touchpoints(Workshop(id="w"))
    assert not sheet.protected
    assert sheet.tables[0].area.last_row - sheet.tables[0].area.first_row == 8
    assert len([check for check in sheet.checks if isinstance(check, Choice)]) == 8
