"""A deck on a team's own template."""

import io

import pptx
from lxml import etree
from pptx.opc.package import Part
from pptx.presentation import Presentation

from workshop_kit.renderers.pptx.decks import describe
from workshop_kit.renderers.pptx.packing import packed
from workshop_kit.renderers.pptx.page_size import resize
from workshop_kit.renderers.pptx.slides import Stage, add_slide
from workshop_kit.renderers.pptx.template_parts import opened
from workshop_kit.views.brand.branded_deck import BrandedDeck

_MAP = (
    "{http://schemas.openxmlformats.org/presentationml/2006/main}clrMapOvr/"
    "{http://schemas.openxmlformats.org/drawingml/2006/main}overrideClrMapping"
)


def ready_template(content: bytes, zoom: float) -> bytes:
    """Return a template without slides and without what leads out of it, its page resized.

    Raises
    ------
    KeyError, ValueError
        When it is built as no presentation is.
    """
    deck = opened(content)
    resize(deck, zoom)
    return packed(deck)


def branded_bytes(view: BrandedDeck, template: bytes) -> bytes:
    """Return the finished ``.pptx`` on a template that ``ready_template`` made ready."""
    deck = pptx.Presentation(io.BytesIO(template))
    parts = _layouts(deck)
    stage = Stage(
        view.look,
        {key: (plan.layout, parts[plan.part]) for key, plan in view.plans.items()},
        {key: _map(parts[plan.part]) for key, plan in view.plans.items() if plan.repeats_map},
    )
    for number, slide in enumerate(view.deck.slides, start=1):
        add_slide(deck, slide, number, view.deck, stage)
    describe(deck, view.deck)
    return packed(deck)


def _layouts(deck: Presentation) -> dict[str, Part]:
    """Return the layouts of all masters by the names of their parts."""
    return {
        str(layout.part.partname): layout.part
        for master in deck.slide_masters
        for layout in master.slide_layouts
    }


def _map(part: Part) -> str:
    found = part._element.find(_MAP)  # type: ignore[attr-defined]
    return etree.tostring(found, encoding="unicode")
