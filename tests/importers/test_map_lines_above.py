"""What stands above a map that runs down says what it is about, as above one that runs across."""

import pytest

from foreign_maps import plain_sheet
from workshop_kit.importers.map_tables import MapTable, map_tables

ACROSS = "Stage|Need|Buy\nDoing|a|b\nPain points|c|d"
DOWN = "Stage|Doing|Pain points\nNeed|a|c\nBuy|b|d"


def found(text: str) -> MapTable:
    (table,) = map_tables(plain_sheet(text))
    return table


def beside(table: MapTable) -> dict[str, str]:
    return {key: one.text for key, one in table.beside.items()}


@pytest.mark.parametrize(("drawn", "is_down"), [(ACROSS, False), (DOWN, True)])
def test_title_persona_scenario_and_client_stand_above_either_way(
    drawn: str, is_down: bool
) -> None:
    table = found(
        f"First sofa\nPersona: Ada, 34\nScenario|New flat\nClient: Bella Casa\n|||\n{drawn}"
    )
    assert table.is_turned is is_down
    assert beside(table) == {
        "title": "First sofa",
        "persona": "Ada, 34",
        "scenario": "New flat",
        "client": "Bella Casa",
    }
    assert table.left == ()


@pytest.mark.parametrize("drawn", [ACROSS, DOWN])
def test_a_title_may_stand_right_above_the_first_heading(drawn: str) -> None:
    assert beside(found(f"First sofa\n{drawn}")) == {"title": "First sofa"}


def test_a_heading_over_some_columns_is_no_title() -> None:
    table = found(f"||SERVICE\n{DOWN}")
    assert beside(table) == {}
    assert [table.sheet.cells[place] for place in table.left] == ["SERVICE"]


def test_what_stands_below_a_map_that_runs_down_is_no_title() -> None:
    assert beside(found(f"{DOWN}\n|||\n|||\n||Made in March")) == {}
