"""The sheet of ideas: pains crossed with ideas, and leverage that adds itself up."""

import pytest

from small_workshop import SMALL
from workbook_reading import sheet_of, view_of
from workshop_kit.analysis.leverage import leverage
from workshop_kit.model.ideas import Cover, Idea
from workshop_kit.model.keys import CoverStrength, IdeaFamily
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import IDEA_ROWS, IDEAS_MARK
from workshop_kit.views.sheet import Choice, Formula, Sheet, Value

HALF = Idea(
    id="i2",
    text="A form",
    covers=(Cover(pain_id="pn1", strength=CoverStrength.HELPS),),
    family=IdeaFamily.CONNECT,
)
TWO: Workshop = SMALL.replace(ideas=(*SMALL.ideas, HALF))


def ideas(workshop: Workshop, code: str = "en") -> Sheet:
    return sheet_of(workshop, "Ideas", code)


def values(sheet: Sheet) -> dict[tuple[int, int], Value]:
    return {(cell.row, cell.column): cell.value for cell in sheet.cells}


def computed(value: Value) -> str | float:
    assert isinstance(value, Formula)
    return value.value


def test_ids_of_ideas_stand_in_row_1_and_of_pains_in_column_a() -> None:
    found = values(ideas(TWO))
    assert [found[0, 0], found[0, 5], found[0, 6]] == [IDEAS_MARK, "i", "i2"]
    assert [found[5, 0], found[6, 0]] == ["pn1", "pn2"]
    assert tuple(found[row, 0] for row in range(11, 17)) == IDEA_ROWS


def test_a_sign_says_how_far_an_idea_answers_a_pain() -> None:
    found = values(ideas(TWO))
    assert [found[5, 5], found[6, 5], found[5, 6], found[6, 6]] == ["●", "●", "○", None]
    (signs, *_) = (check for check in ideas(TWO).checks if isinstance(check, Choice))
    assert (signs.source, signs.force) == (("●", "○"), "stop")


def test_leverage_adds_up_by_formula_to_what_the_analysis_says() -> None:
    found = values(ideas(TWO))
    assert [computed(found[11, column]) for column in (5, 6, 7)] == [
        leverage(TWO, TWO.ideas[0]),
        leverage(TWO, HALF),
        "",
    ]
    formula = found[11, 5]
    assert isinstance(formula, Formula)
    assert 'SUMIF(F6:F11,"○",$D$6:$D$11)/2' in formula.text


def test_a_pain_tells_its_weight_and_how_many_ideas_answer_it() -> None:
    found = values(ideas(TWO))
    assert [
        (found[row, 2], computed(found[row, 3]), computed(found[row, 4])) for row in (5, 6)
    ] == [
        ("blocks", 3.0, 2),
        ("slows", 2.0, 1),
    ]


def test_impact_effort_and_time_come_from_the_plan() -> None:
    found = values(ideas(TWO))
    assert [computed(found[row, 5]) for row in (12, 13, 14)] == [5, 2, "now"]
    assert [computed(found[row, 6]) for row in (12, 13, 14)] == ["", "", ""]


@pytest.mark.parametrize(
    ("code", "family"), [("en", "channels connected"), ("it", "canali collegati")]
)
def test_families_are_in_the_language(code: str, family: str) -> None:
    assert values(ideas(TWO, code))[15, 6] == family


def test_names_let_the_plan_find_the_leverage() -> None:
    names = {name.name: name.area for name in view_of(TWO).names if name.sheet == "Ideas"}
    assert {name: area.first_row for name, area in names.items()} == {
        "WK_idea_keys": 0,
        "WK_idea_leverage": 11,
    }


def test_many_ideas_are_printed_on_several_pages_that_repeat_the_pains() -> None:
    many = tuple(HALF.replace(id=f"n{number}", text="An idea " * 20) for number in range(30))
    page = ideas(SMALL.replace(ideas=many)).page
    assert page.breaks
    assert page.scale == 60
    assert page.repeat_columns == (1, 4)


def test_an_empty_workshop_gets_a_form() -> None:
    sheet = ideas(Workshop(id="w"))
    written = [cell for cell in sheet.cells if cell.row == 4 and cell.column > 4]
    assert len(written) == 6
    assert not [cell for cell in written if cell.style.locked]
