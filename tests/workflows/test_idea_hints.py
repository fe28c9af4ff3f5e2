from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.ideas import Idea
from workshop_kit.workflows.idea_hints import idea_hints

EN = language("en")


def test_a_finished_workshop_gets_no_hint() -> None:
    assert idea_hints(SMALL, JOURNEY, EN) == ()


def test_a_blocking_pain_waits_for_an_idea_or_a_reason() -> None:
    open_pain = SMALL.replace(ideas=())
    assert idea_hints(open_pain, JOURNEY, EN)[0].startswith("“No written offer” blocks")
    accepted = SMALL.pains[0].replace(accepted_reason="The law asks for it")
    assert idea_hints(open_pain.replace(pains=(accepted,)), JOURNEY, EN) == ()


def test_the_lowest_phase_without_a_pain_is_named() -> None:
    hint, loose = idea_hints(SMALL.replace(pains=SMALL.pains[1:]), JOURNEY, EN)[0], SMALL.ideas
    assert "“Buy”" in hint
    assert loose


def test_a_phase_that_feels_well_is_not_asked_for_pains() -> None:
    pleased = JOURNEY.replace(actions=JOURNEY.actions[:2])
    only = SMALL.replace(pains=SMALL.pains[1:], journeys=(pleased,))
    assert idea_hints(only, pleased, EN) == ()


def test_an_idea_without_a_pain_is_named_and_three_hints_are_the_most() -> None:
    ideas = tuple(Idea(id=f"x{n}", text=f"Idea {n}") for n in range(3))
    # its pain stands on the first phase now, so the lowest phase has none
    pain = SMALL.pains[0].replace(action_ids=("a1",))
    hints = idea_hints(SMALL.replace(ideas=ideas, pains=(pain,)), JOURNEY, EN)
    assert len(hints) == 3
    assert hints[2].startswith("“Idea 0” answers no pain")
