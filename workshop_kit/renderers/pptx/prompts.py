"""The prompts of a deck's layouts, rewritten in the deck's language."""

from collections.abc import Iterable, Mapping
from typing import Any

from pptx.presentation import Presentation

from workshop_kit.views.layout_parts import Placeholder
from workshop_kit.views.layouts import LAYOUTS
from workshop_kit.views.layouts import layout as layout_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_OF_MASTER = ("title", "content", "footer", "number")


def ask_in_language(deck: Presentation, prompts: Mapping[str, str], tag: str) -> None:
    """Put the prompts of a language, by key, into master and layouts, and mark all as ``tag``."""
    plain = layout_of("content")
    _ask(deck.slide_master, [plain.placeholder(key) for key in _OF_MASTER], prompts, tag)
    plans = {entry.name: entry for entry in LAYOUTS}
    for entry in deck.slide_layouts:
        _ask(entry, plans[entry.name].placeholders, prompts, tag)


def _ask(page: Any, places: Iterable[Placeholder], prompts: Mapping[str, str], tag: str) -> None:
    """Rewrite one page; its placeholders stand in the order of the plan it was made from."""
    root = page._element
    shapes = [
        shape
        for shape in root.iter(f"{_P}sp")
        if shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph") is not None
    ]
    for shape, place in zip(shapes, places, strict=True):
        for words in shape.iter(f"{_A}t"):
            words.text = prompts.get(place.prompt, words.text)
    for style in root.iter(f"{_A}rPr", f"{_A}endParaRPr"):
        style.set("lang", tag)
