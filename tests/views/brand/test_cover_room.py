"""Where the first slide of a deck on a template says what its place has no room for."""

from workshop_kit.views.brand.cover import room_below
from workshop_kit.views.brand.template import ForeignLayout, Obstacle, Place
from workshop_kit.views.drawing import Box

PAGE = Box(0, 0, 1000, 500)
TITLE = Place("ctrTitle", "", Box(100, 100, 600, 80), 40.0, "", "000000", False)
SUBTITLE = Place("subTitle", "1", Box(100, 200, 600, 30), 16.0, "", "000000", False)


def cover(*drawn: Box, places: tuple[Place, ...] = (TITLE, SUBTITLE)) -> ForeignLayout:
    return ForeignLayout(
        part="/ppt/slideLayouts/slideLayout1.xml",
        name="Title Slide",
        kind="title",
        places=places,
        obstacles=tuple(Obstacle("Picture", box, "") for box in drawn),
        colours={},
        background="FFFFFF",
        heading_font="Arial",
        body_font="Arial",
        remaps=False,
    )


def test_the_room_reaches_from_the_subtitle_to_the_margin_of_the_page() -> None:
    assert room_below(cover(), PAGE) == Box(100, 200, 600, 260)


def test_a_logo_below_ends_the_room_and_one_beside_does_not() -> None:
    below, beside = Box(300, 400, 50, 50), Box(800, 250, 100, 100)
    assert room_below(cover(below, beside), PAGE) == Box(100, 200, 600, 200)


def test_no_line_crosses_the_edge_of_what_the_subtitle_stands_on() -> None:
    assert room_below(cover(Box(50, 50, 800, 270)), PAGE) == Box(100, 200, 600, 120)


def test_a_place_that_something_is_drawn_on_is_no_room() -> None:
    assert room_below(cover(Box(150, 190, 100, 100)), PAGE) is None


def test_without_a_subtitle_the_room_is_below_the_title() -> None:
    assert room_below(cover(places=(TITLE,)), PAGE) == Box(100, 180, 600, 280)


def test_without_any_place_there_is_no_room() -> None:
    assert room_below(cover(places=()), PAGE) is None
