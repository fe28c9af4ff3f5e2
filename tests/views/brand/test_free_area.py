from hypothesis import given
from hypothesis import strategies as st

from workshop_kit.views.brand.free_area import free_area, overlap
from workshop_kit.views.drawing import Box

ROOM = Box(0, 0, 100, 60)
WANTED = Box(0, 0, 80, 40)

places = st.integers(-20, 110)
sizes = st.integers(1, 60)
boxes = st.builds(Box, places, places, sizes, sizes)


def test_an_empty_page_is_free_as_a_whole() -> None:
    assert free_area(ROOM, [], WANTED) == ROOM


def test_a_logo_in_a_corner_costs_only_its_own_height() -> None:
    assert free_area(ROOM, [Box(85, 0, 15, 8)], WANTED) == Box(0, 8, 100, 52)


def test_a_bar_at_the_left_costs_its_width() -> None:
    assert free_area(ROOM, [Box(0, 0, 12, 60)], WANTED) == Box(12, 0, 88, 60)


def test_a_page_without_any_room_gives_an_empty_box() -> None:
    assert free_area(ROOM, [ROOM], WANTED).width == 0


@given(st.lists(boxes, max_size=8))
def test_what_is_called_free_meets_nothing_and_stays_in_the_room(taken: list[Box]) -> None:
    free = free_area(ROOM, taken, WANTED)
    assert all(overlap(free, box) == 0 for box in taken)
    assert min(free.x, free.y) >= 0
    assert (free.right <= 100, free.bottom <= 60) == (True, True)
