"""From a workshop file to the files a client gets: deck and journey grid."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from workshop_kit.content.contrast import colour_value
from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.errors import NotAColour, TwoLooks, UnknownAudience, UnknownFormat, UnknownSlide
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.branded import branded_bytes
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.outputs import place_output
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.brand.branded_deck import branded
from workshop_kit.views.deck import AUDIENCES, SLIDES, Wishes, deck
from workshop_kit.views.typography import typeset
from workshop_kit.views.workbook import workbook
from workshop_kit.workflows.logo import read_logo
from workshop_kit.workflows.looks import with_look
from workshop_kit.workflows.read_grid import GridReading, workshop_in_grid

OnProgress = Callable[[str, int, int], None]
"""Told before each file: its name, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A text that did not fit whole: the file, the title of the slide, or sheet and cell."""

    file: str
    slide: str = ""
    cell: str = ""


OnRemark = Callable[[Remark], None]
"""Told after each file what was cut in it."""

OnReading = Callable[[GridReading], None]
"""Told what a grid says beside the workshop it was made from."""

_ENDING = ".workshop.json"
_GRID = ".xlsx"
_GRID_ENDING = re.compile(r"(-grid-[a-z]{2}(-\d+| \(\d+\))?)?\.xlsx$", re.IGNORECASE)
_Made = tuple[bytes, tuple[Remark, ...]]


def _deck(file: str, workshop: Workshop, words: Language, today: date, wishes: Wishes) -> _Made:
    if wishes.template is None:
        view = deck(workshop, words, today=today, wishes=wishes)
        content = deck_bytes(view)
    else:
        brand = wishes.template.brand
        with typeset(brand.typography):
            view = deck(workshop, words, today=today, wishes=wishes)
        content = branded_bytes(branded(view, brand), wishes.template.content)
    return content, tuple(Remark(file, slide=title) for title in view.cuts)


def _grid(file: str, workshop: Workshop, words: Language, today: date, wishes: Wishes) -> _Made:
    view = workbook(workshop, words, today=today, brand=wishes.sheets)
    places = (f"{cut.sheet} {cut.cell}" for cut in view.cuts)
    return workbook_bytes(view), tuple(Remark(file, cell=place) for place in places)


_MAKERS: dict[str, tuple[str, Callable[[str, Workshop, Language, date, Wishes], _Made]]] = {
    "deck": (".pptx", _deck),
    "grid": (".xlsx", _grid),
}

FORMATS = tuple(_MAKERS)
"""What can be published, in the order it is written."""


def publish(  # noqa: PLR0913 - each is a choice of its own, on the command line too
    path: Path,
    *,
    to: Path | None = None,
    formats: tuple[str, ...] = FORMATS,
    language: str | None = None,
    today: date,
    wishes: Wishes | None = None,
    on_progress: OnProgress | None = None,
    on_remark: OnRemark | None = None,
    on_reading: OnReading | None = None,
) -> tuple[Path, ...]:
    """Write the outputs of a workshop, or of a filled grid, and return their paths.

    Files are named ``NAME-deck-it.pptx`` and land beside the workshop unless ``to`` names a
    folder. ``language`` changes labels, never what people typed; without it, the workshop's
    own is used. ``wishes`` chooses slides and look of the deck. ``on_remark`` hears what was cut
    because it did not fit, ``on_reading`` what was found in a grid. A file somebody changed since it was written is never overwritten.

    Raises
    ------
    WorkshopFileError, OfficeFileError
        When there is no workshop to read.
    UnknownFormat, UnknownLanguage
        When asked for what the kit does not make or speak.
    FileBusy, NotSaved
        When a file cannot be written.
    """
    unknown = next((name for name in formats if name not in _MAKERS), None)
    if unknown is not None:
        raise UnknownFormat(unknown, list(FORMATS))
    file, workshop = _given(path, on_reading)
    words = language_of(language or workshop.language)
    folder = to if to is not None else file.parent
    written: list[Path] = []
    for key in formats:
        _, make = _MAKERS[key]
        target = folder / output_name(file, key, words)
        if on_progress is not None:
            on_progress(target.name, len(written), len(formats))
        content, remarks = make(target.name, workshop, words, today, wishes or Wishes())
        written.append(place_output(target, content))
        if on_remark is not None:
            for remark in remarks:
                on_remark(replace(remark, file=written[-1].name))
    return tuple(written)


def _given(path: Path, on_reading: OnReading | None) -> tuple[Path, Workshop]:
    """Return a workshop and the file it was read from, which may be a grid."""
    if path.suffix.lower() != _GRID:
        file = find_workshop(path)
        return file, read_workshop(file)
    workshop, reading = workshop_in_grid(path)
    if on_reading is not None:
        on_reading(reading)
    return path, workshop


def output_name(file: Path, key: str, words: Language) -> str:
    """Return what an output of a workshop file, or of a grid, is called.

    Examples
    --------
    >>> output_name(Path("car.workshop.json"), "deck", language_of("it"))
    'car-deck-it.pptx'
    >>> output_name(Path("car-grid-en.xlsx"), "deck", language_of("it"))
    'car-deck-it.pptx'
    """
    ending, _ = _MAKERS[key]
    name = _GRID_ENDING.sub("", file.name.removesuffix(_ENDING))
    return f"{name}-{key}-{words.code}{ending}"


def wishes_of(  # noqa: PLR0913 - as `publish`
    *,
    slides: str = "",
    audience: str = "",
    draft: bool = False,
    logo: Path | None = None,
    accent: str = "",
    grid_template: Path | None = None,
    template: Path | None = None,
) -> Wishes:
    """Return wishes from what a person typed; named slides go before an audience's preset.

    Raises
    ------
    UnknownSlide, UnknownAudience
        When a name is not on the list.
    TwoLooks
        When a template is to carry a logo or an accent besides its own.
    NotAColour, NotALogo, OfficeFileError, ReadingStopped, NotRead
        When the look cannot be used.
    """
    if audience and audience not in AUDIENCES:
        raise UnknownAudience(audience, list(AUDIENCES))
    wanted = tuple(name.strip() for name in slides.split(",") if name.strip())
    unknown = next((name for name in wanted if name not in SLIDES), None)
    if unknown is not None:
        raise UnknownSlide(unknown, list(SLIDES))
    if template is not None and (logo or accent):
        raise TwoLooks
    value = colour_value(accent) if accent else ""
    if value is None:
        raise NotAColour(accent)
    wishes = Wishes(
        slides=wanted or AUDIENCES[audience or "team"],
        draft=draft,
        accent=value,
        logo=read_logo(logo) if logo else None,
    )
    for output, file in (("grid", grid_template), ("deck", template)):
        wishes = with_look(wishes, output, file) if file else wishes
    return wishes
