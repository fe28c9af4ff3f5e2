"""From a workshop file to the files a client gets: deck and journey grid."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.errors import UnknownFormat
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.outputs import place_output
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.deck import deck
from workshop_kit.views.workbook import workbook

OnProgress = Callable[[str, int, int], None]
"""Told before each file: its name, how many are done, how many there are."""

_ENDING = ".workshop.json"


def _deck(workshop: Workshop, words: Language, today: date) -> bytes:
    return deck_bytes(deck(workshop, words, today=today))


def _grid(workshop: Workshop, words: Language, today: date) -> bytes:
    return workbook_bytes(workbook(workshop, words, today=today))


_MAKERS: dict[str, tuple[str, Callable[[Workshop, Language, date], bytes]]] = {
    "deck": (".pptx", _deck),
    "grid": (".xlsx", _grid),
}

FORMATS = tuple(_MAKERS)
"""What can be published, in the order it is written."""


def publish(
    path: Path,
    *,
    to: Path | None = None,
    formats: tuple[str, ...] = FORMATS,
    language: str | None = None,
    today: date,
    on_progress: OnProgress | None = None,
) -> tuple[Path, ...]:
    """Write the outputs of a workshop and return their paths.

    Files are named ``NAME-deck-it.pptx`` and land beside the workshop unless ``to`` names a
    folder. ``language`` changes labels, never what people typed; without it, the workshop's
    own is used. A file somebody changed since it was written is never overwritten.

    Raises
    ------
    WorkshopFileError
        When there is no workshop to read.
    UnknownFormat, UnknownLanguage
        When asked for what the kit does not make or speak.
    FileBusy, NotSaved
        When a file cannot be written.
    """
    unknown = next((name for name in formats if name not in _MAKERS), None)
    if unknown is not None:
        raise UnknownFormat(unknown, list(FORMATS))
    file = find_workshop(path)
    workshop = read_workshop(file)
    words = language_of(language or workshop.language)
    folder = to if to is not None else file.parent
    name = file.name.removesuffix(_ENDING)
    written: list[Path] = []
    for key in formats:
        ending, make = _MAKERS[key]
        target = folder / f"{name}-{key}-{words.code}{ending}"
        if on_progress is not None:
            on_progress(target.name, len(written), len(formats))
        written.append(place_output(target, make(workshop, words, today)))
    return tuple(written)
