"""Blank forms: a deck to print and fill, and the workbook of a workshop that has only phases."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import PhaseModel, phase_model
from workshop_kit.errors import UnknownFormat
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.outputs import place_output
from workshop_kit.views.forms import forms
from workshop_kit.views.workbook import workbook
from workshop_kit.workflows.publish import OnProgress
from workshop_kit.workflows.start import DEFAULT_PHASES, empty_workshop


def _deck(model: PhaseModel, words: Language, today: date) -> bytes:
    return deck_bytes(forms(model, words, today=today))


def _grid(model: PhaseModel, words: Language, today: date) -> bytes:
    workshop = empty_workshop(label("deck.map.name", words), model.key, words)
    return workbook_bytes(workbook(workshop, words, today=today))


_MAKERS: dict[str, tuple[str, Callable[[PhaseModel, Language, date], bytes]]] = {
    "deck": (".pptx", _deck),
    "grid": (".xlsx", _grid),
}

BLANK_FORMATS = tuple(_MAKERS)
"""What there are blank forms of, in the order they are written."""


def make_blank_forms(
    folder: Path,
    *,
    phases: str | None = None,
    language: str,
    formats: tuple[str, ...] = BLANK_FORMATS,
    today: date,
    on_progress: OnProgress | None = None,
) -> tuple[Path, ...]:
    """Write the blank forms for a phase model (PH6 if none is named) and return their paths.

    Files are named ``blank-PH6-deck-en.pptx``. The workbook is that of an empty workshop, so it
    reads back like any other once it is filled. A file somebody changed is never overwritten.

    Raises
    ------
    UnknownFormat, UnknownLanguage, UnknownPhaseModel
        When asked for what the kit does not make, speak or know.
    FileBusy, NotSaved
        When a file cannot be written.
    """
    unknown = next((name for name in formats if name not in _MAKERS), None)
    if unknown is not None:
        raise UnknownFormat(unknown, list(BLANK_FORMATS))
    words = language_of(language)
    model = phase_model(phases or DEFAULT_PHASES, words)
    written: list[Path] = []
    for key in formats:
        _, make = _MAKERS[key]
        target = folder / blank_name(model.key, key, words)
        if on_progress is not None:
            on_progress(target.name, len(written), len(formats))
        written.append(place_output(target, make(model, words, today)))
    return tuple(written)


def blank_name(phases: str, key: str, words: Language) -> str:
    """Return what a blank form is called.

    Examples
    --------
    >>> blank_name("PH6", "grid", language_of("it"))
    'blank-PH6-grid-it.xlsx'
    """
    ending, _ = _MAKERS[key]
    return f"blank-{phases}-{key}-{words.code}{ending}"
