"""The journey grid as a small picture."""

from xml.etree import ElementTree

from small_workshop import JOURNEY, SMALL
from workshop_kit.content.language import language
from workshop_kit.content.themes import theme
from workshop_kit.renderers.svg.workbook import workbook_svg
from workshop_kit.views.overview_map import overview_map

SEEN = overview_map(SMALL, JOURNEY, language("en"))
RECTANGLE = "{http://www.w3.org/2000/svg}rect"


def colours(svg: str) -> list[str]:
    return [each.attrib["fill"] for each in ElementTree.fromstring(svg).iter(RECTANGLE)]


def test_every_cell_of_the_overview_is_a_rectangle() -> None:
    drawn = colours(workbook_svg(SEEN, "Sheet"))
    assert len(drawn) == 3 + len(SEEN.phases) + len(SEEN.rows) * (1 + len(SEEN.phases))


def test_emotions_have_the_colours_of_the_curve() -> None:
    scores = [score for score in SEEN.emotions if score is not None]
    drawn = colours(workbook_svg(SEEN, "Sheet"))
    assert scores
    assert all(f"#{theme().emotion[score]}" in drawn for score in scores)


def test_a_hostile_name_stays_a_name() -> None:
    name = '"><script>alert(1)</script>'
    assert ElementTree.fromstring(workbook_svg(SEEN, name)).attrib["aria-label"] == name
