"""Pictures of slides on request: the right slide, in the right language, or nothing."""

from datetime import date

import pytest
from lxml import etree

from small_workshop import SMALL
from workshop_kit.errors import UnknownLanguage, UnknownSlide
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import AUDIENCES, Wishes
from workshop_kit.workflows.preview import deck_pictures, slide_picture

TODAY = date(2026, 3, 2)


def title(picture: str) -> str | None:
    return etree.fromstring(picture).get("aria-label")


def test_without_a_kind_the_cover_is_shown() -> None:
    assert title(slide_picture(SMALL, "en", today=TODAY)) == "Buying a car"


def test_a_picture_speaks_the_language_it_is_asked_in() -> None:
    picture = slide_picture(SMALL, "it", "plan", today=TODAY)
    assert etree.fromstring(picture).get("lang") == "it-IT"
    assert "Responsabile" in picture


def test_a_map_shows_what_was_typed_a_moment_ago() -> None:
    journey = SMALL.journeys[0]
    action = journey.actions[0].replace(text="Rings twice")
    changed = SMALL.replace(journeys=(journey.replace(actions=(action, *journey.actions[1:])),))
    assert "Rings twice" in slide_picture(changed, "en", "map", today=TODAY)


def test_a_kind_without_anything_to_say_gives_nothing() -> None:
    assert slide_picture(Workshop(id="w"), "en", "map", today=TODAY) == ""


def test_every_slide_of_a_deck_comes_with_its_number() -> None:
    pictures = deck_pictures(SMALL, "en", today=TODAY, wishes=Wishes(slides=AUDIENCES["board"]))
    assert title(pictures[0]) == "Buying a car"
    assert [picture.count("<svg") for picture in pictures] == [1] * len(pictures)
    assert f">{len(pictures)}</text></svg>" in pictures[-1]


def test_wishes_reach_the_picture() -> None:
    assert ">DRAFT</text>" in slide_picture(SMALL, "en", today=TODAY, wishes=Wishes(draft=True))


def test_what_the_kit_does_not_make_or_speak_is_refused() -> None:
    with pytest.raises(UnknownSlide):
        slide_picture(SMALL, "en", "journey_map", today=TODAY)
    with pytest.raises(UnknownLanguage):
        slide_picture(SMALL, "xx", today=TODAY)
