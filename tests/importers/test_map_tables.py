"""Where phases, steps and lanes of a stranger’s map stand on its sheet."""

from dataclasses import replace

from foreign_maps import plain_sheet
from workshop_kit.importers.map_tables import MapTable, map_tables
from workshop_kit.importers.plain_book import PlainSheet, Span


def found(text: str, *merges: Span) -> MapTable:
    (table,) = map_tables(replace(plain_sheet(text), merges=merges))
    return table


def lanes(table: MapTable) -> dict[str, str]:
    return {lane.name: lane.key for lane in table.lanes}


def phases(table: MapTable) -> list[tuple[str, int]]:
    return [(phase.name, len(phase.columns)) for phase in table.phases]


def test_names_of_sections_stand_beside_the_map() -> None:
    table = found(
        "|Phase|Need|Buy\nFRONT|Doing|a|b\n|Touchpoints|c|d\nBACK|Systems|e|f",
        Span(1, 0, 2, 0),
    )
    assert lanes(table) == {
        "Doing": "actions",
        "Touchpoints": "touchpoints",
        "Systems": "technology",
    }
    assert [table.sheet.cells[place] for place in table.left] == ["FRONT", "BACK"]


def test_a_map_may_begin_anywhere_on_its_sheet() -> None:
    table = found("|||\n||My map|\n|||\n||Stage|Need|Buy\n||Doing|a|b")
    assert phases(table) == [("Need", 1), ("Buy", 1)]
    assert table.beside["title"].text == "My map"


def test_a_phase_merged_over_rows_covers_them_when_phases_run_down() -> None:
    table = found("Phase|Doing|Mood\nNeed|a|1\n|b|2\nBuy|c|-1", Span(1, 0, 2, 0))
    assert table.is_turned
    assert phases(table) == [("Need", 2), ("Buy", 1)]


def test_one_name_repeated_is_one_phase() -> None:
    table = found("Phase|Need|Need|Buy\nDoing|a|b|c")
    assert phases(table) == [("Need", 2), ("Buy", 1)]


def test_a_name_merged_over_rows_is_one_lane() -> None:
    table = found("Phase|Need|Buy\nPains|a|b\n||c\nDoing|d|e", Span(1, 0, 2, 0))
    assert [lane.lines for lane in table.lanes] == [(1, 2), (3,)]


def test_columns_of_remarks_are_none_of_the_map() -> None:
    table = found("Phase|Example|Need|Buy|Notes\nDoing|x|a|b|late\nMood|y|1|2|")
    assert phases(table) == [("Need", 1), ("Buy", 1)]
    assert {str(table.sheet.cells[place]) for place in table.left} == {
        "Example",
        "x",
        "y",
        "Notes",
        "late",
    }


def test_a_column_of_help_before_the_phases_is_none_of_the_map() -> None:
    table = found("Phase||Need|Buy\nDoing|What do they do?|a|b")
    assert [value.content for value in table.values(table.lanes[0].lines)] == ["a", "b"]


def test_phases_without_any_name_are_known_by_what_they_say() -> None:
    table = found("Awareness|Consideration|Purchase\nx|y|z")
    assert phases(table) == [("Awareness", 1), ("Consideration", 1), ("Purchase", 1)]
    assert len(table.left) == 3


def test_the_way_with_more_names_is_taken() -> None:
    assert not found("Phase|Need|Buy|Use\nDoing|a|b|c\nThinking|d|e|f").is_turned
    assert found("Stage|Doing|Thinking|Mood\nNeed|a|b|1").is_turned


def test_what_stands_above_says_whose_journey_it_is() -> None:
    table = found("Persona: Ada\nScenario|First sofa\nPhase|Need|Buy\nDoing|a|b")
    assert {key: one.text for key, one in table.beside.items()} == {
        "persona": "Ada",
        "scenario": "First sofa",
    }


def test_an_empty_sheet_has_no_map() -> None:
    assert map_tables(PlainSheet("Empty", {})) == ()
