"""The chain of phases, on numbers one can check in the head."""

from small_workshop import JOURNEY, SMALL
from workshop_kit.analysis.chain import chain
from workshop_kit.analysis.evidence import evidence
from workshop_kit.analysis.leverage import ideas_for, leverage
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import Effect, Status
from workshop_kit.model.touchpoints import Marker
from workshop_kit.model.workshop import Workshop


def test_a_phase_scores_the_mean_of_its_inputs_each_at_its_lowest() -> None:
    trial, buy = chain(SMALL, JOURNEY).rings
    assert trial.inputs == {"emotion": 75.0, "pains": 50.0}
    assert trial.score == 62.5
    assert buy.inputs == {"emotion": 0.0, "pains": 0.0}
    assert buy.score == 0.0


def test_the_chain_is_its_minimum_with_the_mean_beside_it() -> None:
    found = chain(SMALL, JOURNEY)
    assert found.weakest is not None
    assert found.weakest.phase.id == "ph2"
    assert (found.strength, found.mean) == (0.0, 31.25)


def test_a_marker_joins_the_inputs() -> None:
    marked = JOURNEY.actions[2].replace(marker=Marker(effect=Effect.SLOWS))
    journey = JOURNEY.replace(actions=(*JOURNEY.actions[:2], marked))
    ring = chain(SMALL, journey).rings[1]
    assert ring.inputs == {"emotion": 0.0, "marker": 50.0, "pains": 0.0}


def test_a_phase_that_nobody_has_felt_or_marked_has_no_score() -> None:
    silent = JOURNEY.replace(actions=(Action(id="x", phase_id="ph1", text="Waits"),))
    assert [ring.score for ring in chain(SMALL, silent).rings] == [None, None]
    assert chain(SMALL, silent).weakest is None


def test_one_supported_statement_of_three_is_a_mixed_map() -> None:
    found = evidence(SMALL)
    assert (found.supported, found.statements, found.state) == (1, 3, "mixed")


def test_a_rejected_statement_is_no_longer_a_claim() -> None:
    rejected = SMALL.statements[1].replace(status=Status.REJECTED)
    left = SMALL.replace(statements=(SMALL.statements[0], rejected))
    assert evidence(left).state == "evidence"


def test_evidence_that_names_no_known_source_does_not_count() -> None:
    unsourced = SMALL.replace(sources=())
    assert evidence(unsourced).supported == 0


def test_leverage_weighs_pains_that_block_more() -> None:
    assert leverage(SMALL, SMALL.ideas[0]) == 5.0
    assert ideas_for(SMALL, SMALL.pains[0]) == (SMALL.ideas[0],)
    assert leverage(Workshop(id="empty"), SMALL.ideas[0]) == 0.0
