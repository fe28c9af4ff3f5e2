"""Pictures of slides, parsed again: their words, their attributes, and that they are harmless."""

import re
from datetime import date

from lxml import etree

from small_workshop import SMALL
from workshop_kit.content.language import language
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.svg.slides import slide_svg
from workshop_kit.views.deck import SLIDES, Wishes, deck
from workshop_kit.views.drawing import Deck, Item, Slide

TODAY = date(2026, 3, 2)
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "svg", "g", "rect", "line", "ellipse", "circle", "polygon", "polyline", "path", "text", "tspan",
    "image",
}  # fmt: skip


def deck_of(workshop: Workshop, code: str = "en", wishes: Wishes | None = None) -> Deck:
    """Return every slide of a workshop, decided."""
    return deck(workshop, language(code), today=TODAY, wishes=wishes or Wishes(slides=SLIDES))


def tree(slide: Slide, view: Deck, place: int = 1) -> etree._Element:
    """Return the picture of a slide, parsed."""
    return etree.fromstring(slide_svg(slide, view, place))


def alone(*items: Item) -> Slide:
    """Return a slide with a title and some items."""
    return Slide("blank", "Title", items=items)


def drawn(*items: Item) -> etree._Element:
    """Return the picture of some items, parsed."""
    return tree(alone(*items), deck_of(SMALL))


def words(root: etree._Element) -> str:
    """Return the text of a picture without its spaces: lines break at them."""
    said = ("".join(map(str, text.itertext())) for text in root.iter(SVG + "text"))
    return re.sub(r"\s", "", "".join(said))


def attributes(root: etree._Element, name: str) -> list[str]:
    """Return the values of an attribute, wherever it stands."""
    return [value for element in root.iter() if (value := element.get(name)) is not None]


def assert_harmless(root: etree._Element) -> None:
    """Nothing in it runs, points outside, or has an id another picture could have too."""
    for element in root.iter():
        assert etree.QName(element).localname in DRAWN
        for name, value in element.attrib.items():
            plain = etree.QName(name).localname
            assert not plain.startswith("on")
            assert plain not in {"id", "class", "src"}
            assert plain != "style" or value == "white-space:pre"
            assert plain != "href" or str(value).startswith("data:image/")
            assert "url(" not in str(value)
