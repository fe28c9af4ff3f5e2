"""A journey's sheet as described: keys, merged phases, signs, questions, pages."""

from itertools import cycle, islice

import pytest

from small_workshop import JOURNEY, SMALL
from workbook_reading import sheet_of, view_of
from workshop_kit.content.language import language
from workshop_kit.content.rows import rows
from workshop_kit.model.journeys import Emotion, Journey, Link, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables import grids
from workshop_kit.views.cell_heights import TALLEST
from workshop_kit.views.sheet import Cell, Choice, CurveChart, Hint, Sheet, Value, When

FIRST = grids.FIRST_COLUMN


def with_actions(count: int) -> Workshop:
    """Return the small workshop with more actions, in the order of their phases."""
    copies = islice(cycle(JOURNEY.actions), count)
    actions = [a.replace(id=f"n{number}") for number, a in enumerate(copies)]
    ordered = tuple(sorted(actions, key=lambda action: action.phase_id))
    changed: Workshop = SMALL.replace(journeys=(JOURNEY.replace(actions=ordered),))
    return changed


def empty(*phases: Phase) -> Workshop:
    return Workshop(id="w", journeys=(Journey(id="j", phases=phases),))


def journey(workshop: Workshop, code: str = "en") -> Sheet:
    return sheet_of(workshop, "Journey", code)


def row_of(sheet: Sheet, key: str) -> int:
    return next(c.row for c in sheet.cells if c.column == 0 and c.value == key)


def cells_of(sheet: Sheet, key: str) -> list[Cell]:
    row = row_of(sheet, key)
    return [cell for cell in sheet.cells if cell.row == row and cell.column >= FIRST]


def values_of(sheet: Sheet, key: str) -> list[Value]:
    return [cell.value for cell in cells_of(sheet, key)]


def text_of(value: Value) -> str:
    return "".join(run.text for run in value) if isinstance(value, tuple) else str(value)


def test_row_1_and_column_a_hold_the_keys_and_are_hidden() -> None:
    sheet = journey(SMALL)
    top = {cell.column: cell.value for cell in sheet.cells if cell.row == 0}
    assert top == {0: grids.GRID_MARK, 1: "j", 3: "a1", 4: "a2", 5: "a3"}
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((0,), (0,))


def test_every_row_of_the_grid_stands_once_with_emotion_drawn_out() -> None:
    keys = [cell.value for cell in journey(SMALL).cells if cell.column == 0][1:]
    plain = [row.key for row in rows(language("en"))]
    place = plain.index("emotion")
    expected = [*plain[:place], *grids.EMOTION_ROWS, *plain[place + 1 :]]
    assert keys == [grids.HEADLINE_ROW, grids.PHASE_ROW, grids.NUMBER_ROW, *expected]


def test_a_phase_and_what_hangs_on_it_span_its_columns() -> None:
    sheet = journey(SMALL)
    assert [(c.value, c.columns) for c in cells_of(sheet, "phase")] == [("Try", 2), ("Buy", 1)]
    goals = [(cell.value, cell.columns) for cell in cells_of(sheet, "business_goals")]
    assert goals == [("Sell more hybrids", 2), (None, 1)]


def test_emotion_is_a_number_a_word_and_a_trigger() -> None:
    sheet = journey(SMALL)
    assert values_of(sheet, grids.SCORE_ROW) == [1, 2, -2]
    assert values_of(sheet, grids.WORD_ROW) == ["curious\u00a0•", "proud\u00a0•", "angry\u00a0◦"]
    assert values_of(sheet, grids.TRIGGER_ROW) == [None, None, None]


def test_a_feeling_nobody_knows_leaves_a_gap_and_not_a_zero() -> None:
    unknown = JOURNEY.actions[0].replace(emotion=Emotion())
    changed = JOURNEY.replace(actions=(unknown, *JOURNEY.actions[1:]))
    sheet = journey(SMALL.replace(journeys=(changed,)))
    assert values_of(sheet, grids.SCORE_ROW)[0] is None
    assert values_of(sheet, grids.WORD_ROW)[0] == "?"


def test_statements_carry_how_sure_they_are_and_the_legend_explains_it() -> None:
    sheet = journey(SMALL)
    assert values_of(sheet, "thoughts") == [
        "“Is it free?”\u00a0•",
        None,
        "“They hide something.”\u00a0◦",
    ]
    assert values_of(sheet, "actions") == ["Books a drive", "Drives", "Negotiates"]
    legend = str(max(sheet.cells, key=lambda cell: cell.row).value)
    assert "• supported by a source" in legend
    assert "◦ assumption" in legend


def test_moments_of_truth_have_a_star_before_the_number() -> None:
    sheet = journey(SMALL)
    assert values_of(sheet, grids.NUMBER_ROW) == [1, 2, 3]
    stars = ["★" in cell.style.number_format for cell in cells_of(sheet, grids.NUMBER_ROW)]
    assert stars == [False, True, True]


def test_arrows_and_actions_set_aside_stand_below_the_map() -> None:
    changed = JOURNEY.replace(
        links=(Link(id="l", from_action="a3", to_action="a1", kind="loop"),),
        tray=(JOURNEY.actions[0].replace(id="a9", text="Reads the forum"),),
    )
    texts = [str(cell.value) for cell in journey(SMALL.replace(journeys=(changed,))).cells]
    assert "Not in a straight line: 3 → 1 (goes back)" in texts
    assert "Set aside, without a phase: Reads the forum" in texts


def test_the_curve_lies_over_the_columns_and_takes_its_numbers_from_the_cells() -> None:
    sheet = journey(SMALL)
    (chart,) = sheet.charts
    assert isinstance(chart, CurveChart)
    assert (chart.row, chart.column) == (row_of(sheet, grids.CURVE_ROWS[0]), FIRST)
    assert chart.curve.box.width == sum(sheet.widths[FIRST:])
    assert chart.scores.first_row == row_of(sheet, grids.SCORE_ROW)
    assert chart.words.first_row == row_of(sheet, grids.WORD_ROW)
    tall = sum(sheet.heights[row_of(sheet, key)] for key in grids.CURVE_ROWS)
    assert chart.curve.box.height == tall


def test_only_labels_are_locked() -> None:
    sheet = journey(SMALL)
    assert sheet.protected
    assert sheet.free_columns == (FIRST, FIRST + 2)
    locked = {cell.column for cell in sheet.cells if cell.style.locked}
    assert locked == {1, 2}


def test_lists_stand_behind_score_word_touchpoints_and_owner() -> None:
    sheet = journey(SMALL)
    found = {
        check.area.first_row: (check.source, check.force)
        for check in sheet.checks
        if isinstance(check, Choice)
    }
    assert found == {
        row_of(sheet, grids.SCORE_ROW): ("WK_scale", "stop"),
        row_of(sheet, grids.WORD_ROW): ("WK_words", "free"),
        row_of(sheet, "touchpoints"): ("WK_touchpoints", "information"),
        row_of(sheet, "owner"): ("WK_owners", "warning"),
    }


def test_only_empty_cells_show_their_question() -> None:
    sheet = journey(SMALL)
    row = row_of(sheet, "pains")
    (hint,) = [c for c in sheet.checks if isinstance(c, Hint) and c.areas[0].first_row == row]
    assert [(area.first_column, area.last_column) for area in hint.areas] == [
        (FIRST + 1, FIRST + 1)
    ]


@pytest.mark.parametrize("code", ["en", "it"])
def test_messages_stay_within_what_excel_allows(code: str) -> None:
    checks = [check for sheet in view_of(SMALL, code).sheets for check in sheet.checks]
    messages = [c.hint for c in checks] + [c.refusal for c in checks if not isinstance(c, Hint)]
    assert max(len(message.title) for message in messages) <= 32
    assert max(len(message.text) for message in messages) <= 255


def test_each_score_has_its_tint_and_never_colour_alone() -> None:
    rules = [rule for rule in journey(SMALL).rules if isinstance(rule, When)]
    assert len({rule.fill for rule in rules}) == 5
    assert {rule.area.last_row - rule.area.first_row for rule in rules} == {1}  # score and word


def test_an_empty_row_asks_its_question_and_a_filled_one_does_not() -> None:
    sheet = journey(SMALL)
    labels = {cell.row: text_of(cell.value) for cell in sheet.cells if cell.column == 2}
    assert labels[row_of(sheet, "actions")] == "Customer actions"
    assert labels[row_of(sheet, "customer_goals")].startswith("Customer goals\nWhat is")


def test_a_phase_without_actions_is_a_column_to_begin_in() -> None:
    sheet = journey(empty(Phase(id="p1", label="Before"), Phase(id="p2", label="After")))
    assert [c.value for c in sheet.cells if c.row == 0][2:] == ["phase:p1", "phase:p2"]
    assert values_of(sheet, "actions") == [None, None]
    asked = [cell for cell in sheet.cells if cell.column == 2 and isinstance(cell.value, tuple)]
    assert len(asked) == len(rows(language("en"))) + 2  # emotion asks three times


@pytest.mark.parametrize("workshop", [empty(), Workshop(id="w")], ids=["no phases", "no journeys"])
def test_a_journey_without_anything_has_one_column(workshop: Workshop) -> None:
    sheet = journey(workshop)
    assert len(cells_of(sheet, "actions")) == 1
    assert values_of(sheet, "phase") == [None]


def test_each_journey_has_its_sheet_and_the_names_of_its_rows() -> None:
    second = JOURNEY.replace(id="j2", actions=(), phases=(Phase(id="x1", label="Use"),))
    view = view_of(SMALL.replace(journeys=(JOURNEY, second)))
    assert [sheet.title for sheet in view.sheets][1:3] == ["Journey", "Journey 2"]
    names = {name.name: name.sheet for name in view.names}
    assert names["WK_journey_1_pains"] == "Journey"
    assert names["WK_journey_2_pains"] == "Journey 2"


@pytest.mark.parametrize("count", [1, 2, 5, 10, 14])
def test_a_journey_of_ordinary_length_fits_one_page(count: int) -> None:
    sheet = journey(with_actions(count))
    assert sheet.page.one_page
    assert sheet.page.breaks == ()


def test_a_long_journey_goes_on_over_pages_cut_between_phases() -> None:
    sheet = journey(with_actions(18))
    assert not sheet.page.one_page
    assert sheet.page.scale >= 61
    assert sheet.page.breaks == (FIRST + 12,)  # two of three actions are in the first phase
    title = next(cell for cell in sheet.cells if cell.row == 1 and cell.column)
    assert title.column == FIRST  # labels repeat on each page, a title must not


def test_a_phase_too_long_for_a_page_is_cut_inside() -> None:
    changed = JOURNEY.replace(phases=(JOURNEY.phases[0],))
    actions = tuple(JOURNEY.actions[0].replace(id=f"n{n}") for n in range(40))
    sheet = journey(SMALL.replace(journeys=(changed.replace(actions=actions),)))
    assert len(sheet.page.breaks) >= 2


def test_long_texts_make_rows_of_several_pages_and_none_too_tall() -> None:
    text = "Waits for an answer and hears nothing. " * 16
    actions = tuple(action.replace(text=text) for action in with_actions(10).journeys[0].actions)
    statements = tuple(entry.replace(text=text) for entry in SMALL.statements)
    changed = JOURNEY.replace(actions=actions)
    sheet = journey(SMALL.replace(journeys=(changed,), statements=statements))
    assert max(sheet.heights) <= TALLEST
    assert sheet.heights[row_of(sheet, "actions")] > 200


def test_rows_grow_into_what_is_left_of_the_page() -> None:
    sheet = journey(SMALL)
    wide, high = sum(sheet.widths[1:]), sum(sheet.heights[1:])
    scale = min((1190.55 - 57.6) / wide, (841.89 - 82.8) / high, 1.0)
    assert high * scale > 0.85 * (841.89 - 82.8)
