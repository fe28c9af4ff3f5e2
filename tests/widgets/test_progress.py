"""The strip of six steps: counted from what the workshop holds."""

import pytest

from small_workshop import SMALL
from workshop_kit.content.language import language, languages
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.frame import header, strip
from workshop_kit.widgets.progress import progress


def words(workshop: Workshop, code: str) -> list[str]:
    return [step.words for step in progress(workshop, language(code))]


def test_an_empty_workshop_has_come_nowhere() -> None:
    steps = progress(Workshop(id="w"), language("en"))
    assert [step.step for step in steps] == list(MethodStep)
    assert not any(any(step.parts) for step in steps)
    assert words(Workshop(id="w"), "it")[0] == "ancora nessun obiettivo"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["1 goal, 1 without a date", "1 source", "1 touchpoint", "1 field of 4", "1 idea",
                "3 actions, 2 phases"]),
        ("it", ["1 obiettivo, 1 senza data", "1 fonte", "1 touchpoint", "1 campo su 4", "1 idea",
                "3 azioni, 2 fasi"]),
    ],
)  # fmt: skip
def test_a_step_says_what_it_holds(code: str, expected: list[str]) -> None:
    assert words(SMALL, code) == expected


def test_parts_are_filled_by_content() -> None:
    goals, research, touchpoints, empathy, brainstorming, drawing = progress(SMALL, language("en"))
    assert goals.parts == (True, False, False, False, False)
    assert research.parts == (True, False, True, True, True)
    assert touchpoints.parts == (True, True, True, False, False)
    assert empathy.parts == (True, False, False, False, True)
    assert brainstorming.parts == (True, True, True, True, True)
    assert drawing.parts == (True, True, True, True, True)


@pytest.mark.parametrize("code", sorted(languages()))
def test_one_step_is_the_current_one(code: str) -> None:
    shown = strip(SMALL, MethodStep.GOALS, language(code))
    assert shown.count('aria-current="step"') == 1
    assert shown.count("<li") == 6


def test_a_workshop_without_names_has_a_header_all_the_same() -> None:
    assert "Workshop senza titolo" in header(Workshop(id="w"), language("it"))
    assert "senza titolo" not in header(None, language("it"))
