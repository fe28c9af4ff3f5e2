"""A trial deck on a template: the finished example, with every kind of slide."""

from datetime import date
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.renderers.pptx.branded import branded_bytes
from workshop_kit.store.outputs import place_output
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.brand.brand import ReadyTemplate
from workshop_kit.views.brand.branded_deck import branded
from workshop_kit.views.deck import SLIDES, Wishes, deck
from workshop_kit.views.typography import typeset
from workshop_kit.workflows.demo import STARTER


def sample_deck(path: Path, ready: ReadyTemplate, words: Language, *, today: date) -> Path:
    """Write a trial deck beside a template and return its path.

    Raises
    ------
    FileBusy, NotSaved
        When it cannot be written.
    """
    target = path.with_name(f"{path.stem}-sample-{words.code}.pptx")
    text = starter_text(STARTER, words.code)
    workshop = moved_to(workshop_from_text(text, target.name), today)
    brand = ready.brand
    with typeset(brand.typography):
        view = deck(workshop, words, today=today, wishes=Wishes(slides=SLIDES))
    return place_output(target, branded_bytes(branded(view, brand), ready.content))
