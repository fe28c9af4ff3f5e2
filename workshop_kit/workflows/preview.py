"""Pictures of slides, forms and sheets for the screen: the same views, without writing a file."""

from dataclasses import replace
from datetime import date

from workshop_kit.content.labels import label
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import phase_model
from workshop_kit.errors import UnknownSlide
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.svg.slides import slide_svg
from workshop_kit.renderers.svg.workbook import workbook_svg
from workshop_kit.views.deck import SLIDES, Wishes, deck
from workshop_kit.views.forms import forms
from workshop_kit.views.overview_map import overview_map


def slide_picture(
    workshop: Workshop,
    language: str,
    kind: str = SLIDES[0],
    *,
    today: date,
    wishes: Wishes | None = None,
) -> str:
    """Return the first slide of a kind as SVG, for example ``map``; without a kind, the cover.

    ``wishes`` gives draft, accent and logo. A kind that has nothing to say yet, such as the map
    of a journey without actions, gives an empty text.

    Raises
    ------
    UnknownSlide, UnknownLanguage
        When asked for what the kit does not make or speak.

    Examples
    --------
    >>> slide_picture(Workshop(id="w"), "en", "map", today=date(2026, 1, 1))
    ''
    >>> slide_picture(Workshop(id="w"), "en", today=date(2026, 1, 1))[:4]
    '<svg'
    """
    if kind not in SLIDES:
        raise UnknownSlide(kind, list(SLIDES))
    asked = replace(wishes or Wishes(), slides=(kind,))
    view = deck(workshop, language_of(language), today=today, wishes=asked)
    return slide_svg(view.slides[0], view) if view.slides else ""


def form_picture(phases: str, language: str, *, today: date) -> str:
    """Return the blank form of a journey in a phase model as SVG.

    Raises
    ------
    UnknownPhaseModel, UnknownLanguage
        When asked for what the kit does not know or speak.

    Examples
    --------
    >>> form_picture("PH6", "en", today=date(2026, 1, 1))[:4]
    '<svg'
    """
    words = language_of(language)
    view = forms(phase_model(phases, words), words, today=today)
    slide = next(slide for slide in view.slides if slide.layout == "form_journey")
    return slide_svg(slide, view)


def grid_picture(workshop: Workshop, language: str) -> str:
    """Return the sheet of the first journey as SVG; an empty text where there is no journey.

    Examples
    --------
    >>> grid_picture(Workshop(id="w"), "en")
    ''
    """
    words = language_of(language)
    journey = next(iter(workshop.journeys), None)
    if journey is None:
        return ""
    return workbook_svg(overview_map(workshop, journey, words), label("deck.map.name", words))


def deck_pictures(
    workshop: Workshop, language: str, *, today: date, wishes: Wishes | None = None
) -> tuple[str, ...]:
    """Return every slide of the deck as SVG, in order, each with its number.

    Raises
    ------
    UnknownLanguage
        When asked for a language the kit does not speak.
    """
    view = deck(workshop, language_of(language), today=today, wishes=wishes)
    return tuple(slide_svg(slide, view, place) for place, slide in enumerate(view.slides, start=1))
