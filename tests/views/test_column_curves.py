import re

from hypothesis import given
from hypothesis import strategies as st

from workshop_kit.views.column_curves import column_curves, level


def test_a_gap_interrupts_the_curve_on_both_sides() -> None:
    pieces = [curve.path for curve in column_curves([1, 1, None, 1])]
    assert [piece.count("M") for piece in pieces] == [1, 1, 0, 0]


def test_neighbours_draw_the_same_stretch_each_from_its_own_side() -> None:
    left, right = column_curves([2, -2])
    assert left.path == "M50 24C83.3 41.3 116.7 58.7 150 76"
    assert right.path == "M-50 24C-16.7 41.3 16.7 58.7 50 76"


@given(st.lists(st.one_of(st.none(), st.integers(-2, 2)), max_size=12))
def test_the_curve_promises_no_more_than_its_points(scores: list[int | None]) -> None:
    known = [level(score) for score in scores if score is not None]
    for curve in column_curves(scores):
        heights = [float(y) for y in re.findall(r"[-\d.]+ ([-\d.]+)", curve.path)]
        # a curve stays between the highest and the lowest of its four handles
        assert all(min(known) - 0.1 <= height <= max(known) + 0.1 for height in heights)
