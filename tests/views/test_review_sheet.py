"""The sheet of the review: until there is one, what is visibly open."""

import pytest

from small_workshop import SMALL
from workbook_reading import sheet_of
from workshop_kit.content.language import language
from workshop_kit.model.ideas import Idea
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.review_sheet import open_lines

OPEN: Workshop = SMALL.replace(
    ideas=(*SMALL.ideas, Idea(id="i2", text="A form")),
    touchpoints=(
        *SMALL.touchpoints,
        Touchpoint(id="t2", name="Delivery news", status=TouchpointStatus.ABSENT),
        Touchpoint(id="t3", name="A fair", status=TouchpointStatus.ABSENT, decision="Not now"),
    ),
)


def test_what_is_open_is_listed_with_the_sheet_where_it_can_be_added() -> None:
    assert open_lines(OPEN, language("en")) == (
        ("opportunity with no owner yet, no KPI yet, no date yet", "B  A form", "Plan"),
        ("KPI not read yet", "Drives booked", "KPI"),
        ("missing touchpoint without a decision", "Delivery news", "Touchpoints"),
        ("assumption nobody has checked", "They hide something. — Negotiates", "Journey"),
        ("assumption nobody has checked", "They hide something. — First car", ""),
    )


@pytest.mark.parametrize(
    ("code", "words"), [("en", "does not judge the map yet"), ("it", "non giudica ancora la mappa")]
)
def test_it_says_what_it_does_not_do_yet(code: str, words: str) -> None:
    sheet = sheet_of(SMALL, "Review", code)
    assert any(words in str(cell.value) for cell in sheet.cells)
    assert sheet.protected


def test_a_workshop_with_nothing_open_says_so() -> None:
    text = [str(cell.value) for cell in sheet_of(Workshop(id="w"), "Review").cells]
    assert any(line.startswith("Nothing of this kind is open") for line in text)
