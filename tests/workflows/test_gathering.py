from small_workshop import SMALL
from workshop_kit.content.language import language
from workshop_kit.model.edits import put
from workshop_kit.model.touchpoints import Handover, Touchpoint
from workshop_kit.workflows.gathering import gathered

EN, IT = language("en"), language("it")
SECOND = Touchpoint(id="t2", name="Price talk", spark="A price <b>list</b> on the wall")
MORE = SMALL.replace(
    touchpoints=(*SMALL.touchpoints, SECOND),
    handovers=(Handover(id="h", from_touchpoint="t", to_touchpoint="t2", data_linked=False),),
)


def test_gaps_come_as_pains_and_sparks_as_ideas() -> None:
    found = gathered(MORE, EN)
    assert [(one.kind, one.text) for one in found] == [
        ("gap", "Nobody is there in the phase “Buy”"),
        ("gap", "What was said at “Booking page” does not reach “Price talk”"),
        ("spark", "A price <b>list</b> on the wall"),
    ]
    assert [one.register for one in found] == ["pains", "pains", "ideas"]


def test_a_pain_made_of_a_gap_says_where_it_hurts() -> None:
    phase, handover, _ = (one.entry for one in gathered(MORE, IT))
    assert phase.action_ids == ("a3",)  # type: ignore[union-attr]
    assert handover.touchpoint_ids == ("t", "t2")  # type: ignore[union-attr]


def test_what_was_taken_is_offered_no_longer_and_taken_twice_is_there_once() -> None:
    first = gathered(MORE, EN)[0]
    taken = put(MORE, first.register, first.entry)
    assert first.entry.id not in [one.entry.id for one in gathered(taken, EN)]
    assert first.entry.id == gathered(MORE, IT)[0].entry.id
    assert put(taken, first.register, first.entry) == taken


def test_what_the_customer_repeats_is_the_pain_where_it_is_known() -> None:
    handover = MORE.handovers[0].replace(what_is_repeated="The budget, again")
    assert gathered(MORE.replace(handovers=(handover,)), EN)[1].text == "The budget, again"
