from datetime import date
from xml.etree import ElementTree

from small_workshop import SMALL
from workshop_kit.content.language import language
from workshop_kit.model.ideas import Idea
from workshop_kit.workflows.idea_picture import idea_picture

TODAY = date(2027, 3, 1)
HOSTILE = '<img src=x onerror="alert(1)">'


def test_the_picture_shows_every_rated_idea_by_its_letter() -> None:
    ideas = (*SMALL.ideas, Idea(id="x", text=HOSTILE, impact=2, effort=5), Idea(id="y", text="No"))
    picture = idea_picture(SMALL.replace(ideas=ideas), language("it"), today=TODAY)
    assert "Vittorie rapide: A Offer in 24 hours." in picture.told
    assert f"Da ripensare: B {HOSTILE}." in picture.told
    assert picture.unrated == 1
    root = ElementTree.fromstring(picture.svg)
    texts = {"".join(node.itertext()).strip() for node in root.iter() if node.tag.endswith("text")}
    assert {"A", "B", "Impegno →"} <= texts
    assert "C" not in texts
    assert not [node for node in root.iter() if node.tag.endswith("img")]
