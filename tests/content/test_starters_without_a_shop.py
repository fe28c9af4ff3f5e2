"""What sets the two starters apart in which nobody walks into a shop."""

from datetime import date

import pytest

from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.model.keys import Failure, GoalKind, Moment
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.workshop_file import workshop_from_text

BOTH = ["public-service", "b2b"]


def workshop(key: str, code: str = "en") -> Workshop:
    text = starter_text(key, code)
    return moved_to(workshop_from_text(text, f"{key}.{code}"), date(2026, 1, 1))


@pytest.mark.parametrize("key", BOTH)
def test_one_idea_lacks_owner_and_date_and_one_kpi_a_baseline(key: str) -> None:
    built = workshop(key)
    assert len([idea for idea in built.ideas if not idea.owner_id and idea.due is None]) == 1
    assert len([idea for idea in built.ideas if not idea.owner_id or idea.due is None]) == 1
    assert len([kpi for kpi in built.kpis if kpi.baseline is None]) == 1


@pytest.mark.parametrize("key", BOTH)
def test_one_emotion_is_known_to_be_unknown(key: str) -> None:
    emotions = [action.emotion for j in workshop(key).journeys for action in j.actions]
    unknown = [emotion for emotion in emotions if emotion and emotion.score is None]
    assert len(unknown) == 1
    assert unknown[0].trigger


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_public_service_names_its_own_phases_around_the_application(code: str) -> None:
    phases = workshop("public-service", code).journeys[0].phases
    assert all(phase.label for phase in phases)
    before, during, after = Moment.BEFORE, Moment.DURING, Moment.AFTER
    assert [phase.moment for phase in phases] == [before, before, during, during, after, after]


def test_the_public_service_aims_at_relations_and_paths() -> None:
    kinds = [goal.kind for goal in workshop("public-service").goals]
    assert kinds.count(GoalKind.RELATIONSHIP) == kinds.count(GoalKind.PATH) == 3
    assert kinds.count(GoalKind.BUSINESS) == 1


def test_user_and_signer_have_a_map_and_an_empathy_map_each() -> None:
    built = workshop("b2b")
    assert [journey.persona_id for journey in built.journeys] == ["elena", "guido"]
    assert [empathy.persona_id for empathy in built.empathy_maps] == ["elena", "guido"]


def test_both_members_of_the_committee_are_lowest_at_the_sign_off() -> None:
    for journey in workshop("b2b").journeys:
        scores = {a.id: a.emotion.score for a in journey.actions if a.emotion}
        lowest = [key for key, score in scores.items() if score == -2]
        assert lowest == (["e-defend"] if journey.persona_id == "elena" else ["g-sign"])


def test_the_b2b_research_watches_the_site_and_reads_reviews() -> None:
    assert {"src-site", "src-reviews"} <= {source.id for source in workshop("b2b").sources}


def test_the_sign_off_is_where_the_deal_is_lost() -> None:
    pains = {pain.id: pain for pain in workshop("b2b").pains}
    assert {pains["pain-alone"].failure, pains["pain-figures"].failure} == {Failure.LEAVES}
