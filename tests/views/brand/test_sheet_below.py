"""The sheet that lies under a slide's content, where pictures stand behind it."""

import pytest

from workshop_kit.views.brand.fitting import sheet
from workshop_kit.views.brand.free_area import overlap
from workshop_kit.views.drawing import Box

PAGE = Box(0, 0, 960, 540)
AREA = Box(40, 80, 880, 400)


@pytest.mark.parametrize("title", [Box(40, 40, 880, 38), Box(40, 482, 880, 38)])
def test_it_never_covers_the_title_above_or_below(title: Box) -> None:
    assert overlap(sheet(AREA, PAGE, title).box, title) == 0


def test_it_reaches_a_little_beyond_the_content() -> None:
    assert sheet(AREA, PAGE, Box(40, 20, 880, 30)).box == Box(34, 74, 892, 412)
