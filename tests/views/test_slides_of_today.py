"""What a board is told of today: journeys still to come are not counted with those as they are."""

from datetime import date

from small_workshop import JOURNEY, SMALL
from workshop_kit.analysis.current import current_journeys, current_pains
from workshop_kit.content.language import language
from workshop_kit.model.ideas import Pain
from workshop_kit.model.journeys import Action, Emotion, Journey
from workshop_kit.model.keys import JourneyState
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import Wishes, deck
from workshop_kit.views.drawing import Bars, Slide, Text

EN = language("en")


def one(workshop: Workshop, kind: str) -> Slide:
    wishes = Wishes(slides=(kind,))
    return deck(workshop, EN, today=date(2026, 3, 2), wishes=wishes).slides[0]


def told(slide: Slide) -> list[str]:
    return [
        "".join(run.text for run in paragraph.runs)
        for item in slide.items
        if isinstance(item, Text)
        for paragraph in item.paragraphs
    ]


def another(journey_id: str, score: int, state: JourneyState, persona_id: str = "p") -> Journey:
    """Return a journey of one action with the touchpoint of the small workshop."""
    action = Action(
        id=f"{journey_id}-a", phase_id=f"{journey_id}-ph", text=f"Acts in {journey_id}",
        touchpoint_ids=("t",), emotion=Emotion(score=score, word="calm"),
    )  # fmt: skip
    phase = JOURNEY.phases[0].replace(id=f"{journey_id}-ph")
    changed: Journey = JOURNEY.replace(
        id=journey_id, state=state, persona_id=persona_id, phases=(phase,), actions=(action,)
    )
    return changed


PLANNED = another("later", 2, JourneyState.TO_BE)
PLANNED_PAIN = Pain(id="pn3", text="A new worry", action_ids=("later-a",))
BOTH: Workshop = SMALL.replace(journeys=(PLANNED, JOURNEY), pains=(*SMALL.pains, PLANNED_PAIN))


def test_a_planned_journey_and_its_pains_are_not_of_today() -> None:
    assert [journey.id for journey in current_journeys(BOTH)] == ["j"]
    assert [pain.id for pain in current_pains(BOTH)] == ["pn1", "pn2"]


def test_a_pain_of_no_action_and_one_of_both_journeys_are_of_today() -> None:
    shared = PLANNED_PAIN.replace(action_ids=("later-a", "a1"))
    loose = PLANNED_PAIN.replace(id="pn4", action_ids=())
    workshop = BOTH.replace(pains=(shared, loose))
    assert [pain.id for pain in current_pains(workshop)] == ["pn3", "pn4"]


def test_the_summary_is_the_same_with_a_planned_journey_before_it() -> None:
    assert told(one(BOTH, "summary")) == told(one(SMALL, "summary"))


def test_the_summary_of_two_personas_says_whose_moment_it_is() -> None:
    worse = another("other", -2, JourneyState.AS_IS, "q")
    people = (*SMALL.personas, Persona(id="q", name="Ugo Neri"))
    texts = told(one(SMALL.replace(journeys=(JOURNEY, worse), personas=people), "summary"))
    assert "Peak · Anna: Drives" in texts
    assert "Low · Anna: Negotiates" in texts


def test_channels_count_the_actions_of_today_and_say_so() -> None:
    (bars,) = [item for item in one(BOTH, "persona").items if isinstance(item, Bars)]
    assert bars.bars == (("Website", 1.0),)
    assert bars.name == "Channels today, by number of actions"
    (plain,) = [item for item in one(SMALL, "persona").items if isinstance(item, Bars)]
    assert plain.name == "Channels by number of actions"
