"""What is felt in a phase, and what an empathy map holds."""

from workshop_kit.analysis.empathy import (
    PhaseEmotion,
    lowest_action,
    map_statements,
    phase_emotion,
    said_and_thought,
    tag_counts,
)
from workshop_kit.model.journeys import Action, Emotion, Journey, Phase
from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop

PHASE = Phase(id="p")


def journey(*emotions: Emotion | None) -> Journey:
    actions = tuple(
        Action(id=f"a{number}", phase_id="p", emotion=emotion)
        for number, emotion in enumerate(emotions)
    )
    elsewhere = Action(id="b", phase_id="q", emotion=Emotion(score=2))
    return Journey(id="j", phases=(PHASE,), actions=(*actions, elsewhere))


def test_a_phase_shows_the_mean_of_its_own_actions_and_remembers_the_lowest() -> None:
    felt = phase_emotion(journey(Emotion(score=-2), None, Emotion(score=1)), PHASE)
    assert felt == PhaseEmotion(mean=-0.5, lowest=-2)
    assert felt.level == -1


def test_one_score_without_a_source_leaves_the_phase_assumed() -> None:
    sourced, assumed = Emotion(score=1, source_ids=("s",)), Emotion(score=1)
    assert phase_emotion(journey(sourced, sourced), PHASE).sourced
    assert not phase_emotion(journey(sourced, assumed), PHASE).sourced


def test_a_phase_that_was_looked_at_in_vain_is_unknown_and_not_empty() -> None:
    assert phase_emotion(journey(Emotion()), PHASE) == PhaseEmotion(unknown=True)
    assert phase_emotion(journey(None), PHASE) == PhaseEmotion()


def test_the_first_of_two_equally_bad_actions_is_the_lowest() -> None:
    bad = journey(Emotion(score=1), Emotion(score=-1), Emotion(score=-1))
    found = lowest_action(bad.actions)
    assert found is not None
    assert found.id == "a1"
    assert lowest_action(journey(None).actions[:1]) is None


def test_only_what_is_shown_written_and_not_rejected_counts() -> None:
    empathy = EmpathyMap(id="m")
    said = (
        Statement(id="1", anchor="m", field="says", text="Later", tag=Tag.EVIDENCE),
        Statement(id="2", anchor="m", field="thinks", text=""),
        Statement(id="3", anchor="m", field="thinks", text="Never", status=Status.REJECTED),
        Statement(id="4", anchor="m", field="gains", text="Time"),
        Statement(id="5", anchor="m", field="thinks", text="Too dear"),
    )
    workshop = Workshop(id="w", empathy_maps=(empathy,), statements=said)
    assert [one.id for one in map_statements(workshop, empathy)] == ["1", "5"]
    assert list(tag_counts(map_statements(workshop, empathy)).values()) == [1, 1, 0]
    extended = empathy.replace(extended=True)
    assert [one.id for one in map_statements(workshop, extended)] == ["1", "4", "5"]


def test_saying_is_held_against_thinking_only_when_both_are_there() -> None:
    empathy = EmpathyMap(id="m")
    says = Statement(id="1", anchor="m", field="says", text="Later")
    thinks = Statement(id="2", anchor="m", field="thinks", text="Too dear")
    workshop = Workshop(id="w", empathy_maps=(empathy,), statements=(says,))
    assert said_and_thought(workshop, empathy) is None
    both = workshop.replace(statements=(says, thinks))
    assert said_and_thought(both, empathy) == (says, thinks)
