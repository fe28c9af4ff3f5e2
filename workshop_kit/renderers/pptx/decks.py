"""A whole deck: the kit's master, the slides, the document's properties."""

import io
from datetime import datetime, time

import pptx
from pptx.presentation import Presentation

from workshop_kit.content.assets import template_root
from workshop_kit.content.themes import theme
from workshop_kit.renderers.pptx.drawingml import plain
from workshop_kit.renderers.pptx.origins import tell_origin
from workshop_kit.renderers.pptx.prompts import ask_in_language
from workshop_kit.renderers.pptx.recolour import recolour
from workshop_kit.renderers.pptx.slides import add_slide, own_stage
from workshop_kit.views.drawing import Deck


def deck_bytes(view: Deck) -> bytes:
    """Return the finished ``.pptx``; writing it to disk belongs to ``workflows``.

    Two calls with the same view give the same parts.
    """
    look = theme()
    deck = pptx.Presentation(io.BytesIO((template_root() / "decks" / "base.pptx").read_bytes()))
    if view.accent:
        recolour(deck, view.accent, view.highlight)
    if view.prompts:
        ask_in_language(deck, view.prompts, view.tag)
    stage = own_stage(deck, look)
    for number, slide in enumerate(view.slides, start=1):
        add_slide(deck, slide, number, view, stage)
    describe(deck, view)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def describe(deck: Presentation, view: Deck) -> None:
    """Write a deck's properties: what it is, and which workshop it was made from."""
    properties = deck.core_properties
    properties.title, properties.subject = plain(view.title), view.subject
    properties.author = properties.last_modified_by = view.author
    properties.language, properties.category = view.tag, view.category
    properties.identifier, properties.version = view.workshop_id, str(view.edition)
    properties.created = properties.modified = datetime.combine(view.day, time())
    tell_origin(deck, view)
