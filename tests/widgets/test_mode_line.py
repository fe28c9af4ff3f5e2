"""The line that says how a step is taken."""

import pytest

from workshop_kit.content.language import language
from workshop_kit.model.keys import MethodStep, Mode
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.mode_line import mode_line


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("step", MethodStep)
@pytest.mark.parametrize("code", ["en", "it"])
def test_every_step_says_how_it_is_taken_in_every_mode(
    mode: Mode, step: MethodStep, code: str
) -> None:
    assert "{" not in mode_line(Workshop(id="w", mode=mode), step, language(code))


def test_research_is_done_before_a_workshop() -> None:
    assert "before the day" in mode_line(Workshop(id="w"), MethodStep.RESEARCH, language("en"))


def test_outside_the_steps_nothing_is_said() -> None:
    assert mode_line(Workshop(id="w"), None, language("en")) == ""
