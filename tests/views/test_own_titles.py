"""A title finds a slide again, so no two slides of a deck have one."""

from datetime import date

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.model.keys import JourneyState
from workshop_kit.views.deck import deck
from workshop_kit.views.drawing import Slide
from workshop_kit.views.titles import with_own_titles

TODAY = date(2026, 3, 2)


def titled(*slides: Slide) -> list[tuple[str, str]]:
    return [(slide.title, slide.counter) for slide in slides]


def test_titles_that_differ_stay_as_they_are() -> None:
    slides = (Slide("map", "She buys", counter="1/2"), Slide("map", "She buys", counter="2/2"))
    assert with_own_titles((slide, "As-is") for slide in slides) == slides


def test_the_second_of_two_alike_names_its_journey_before_its_page() -> None:
    page = Slide("map", "She buys", counter="1/2")
    own = with_own_titles([(page, "As-is"), (page, "To-be"), (page, "To-be")])
    assert titled(*own) == [
        ("She buys", "1/2"),
        ("She buys", "To-be · 1/2"),
        ("She buys", "To-be 2 · 1/2"),
    ]


def test_a_title_that_no_longer_fits_is_set_smaller() -> None:
    page = Slide("map", "The journey is weakest where two offers and four voices meet in one room")
    _, second = with_own_titles([(page, ""), (page, "Situazione attuale")])
    assert (second.title, page.title_size) == (page.title, None)
    assert second.title_size is not None
    assert second.title_size < 24


def test_a_title_that_has_to_be_cut_stands_whole_in_the_notes() -> None:
    page = Slide("map", "Two offers and four voices " * 4, notes=("Say it.",))
    _, second = with_own_titles([(page, ""), (page, "Situazione attuale")])
    assert second.title.endswith("…")
    assert second.notes == (page.title, "Say it.")


def test_two_journeys_with_one_finding_have_slides_of_their_own() -> None:
    phases = tuple(phase.replace(id=f"{phase.id}-b") for phase in JOURNEY.phases)
    actions = tuple(
        action.replace(id=f"{action.id}-b", phase_id=f"{action.phase_id}-b")
        for action in JOURNEY.actions
    )
    future = JOURNEY.replace(id="j2", state=JourneyState.TO_BE, phases=phases, actions=actions)
    workshop = SMALL.replace(journeys=(JOURNEY, future))
    for code in ("en", "it"):
        slides = deck(workshop, language(code), today=TODAY).slides
        assert len(set(titled(*slides))) == len(slides)
