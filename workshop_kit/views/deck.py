"""The deck: which slides a workshop gets, in which order."""

from datetime import date

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.themes import theme
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.slides.cover import cover
from workshop_kit.views.drawing import Deck, Slide
from workshop_kit.views.slides.empathy import empathy_slide
from workshop_kit.views.journey_grid import journey_grid
from workshop_kit.views.slides.journey_map import journey_map
from workshop_kit.views.slides.persona import persona_slide
from workshop_kit.views.slides.plan import plan_slides
from workshop_kit.views.slides.summary import summary
from workshop_kit.views.titles import journey_headline, journey_subtitle
from workshop_kit.views.slides.weakest_link import weakest_link


def deck(workshop: Workshop, language: Language, *, today: date) -> Deck:
    """Decide the whole deck of a workshop in one language.

    The order is cover, summary, personas, empathy maps, then for each journey its map and
    its weakest link, and the plan at the end. ``today`` dates the file's properties.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> view = deck(Workshop(id="w"), language("en"), today=date(2026, 1, 1))
    >>> [slide.layout for slide in view.slides]
    ['cover', 'summary', 'plan']
    """
    first = workshop.journeys[0] if workshop.journeys else None
    slides = [cover(workshop, language), summary(workshop, first, language)]
    slides += [
        persona_slide(workshop, persona, number, language)
        for number, persona in enumerate(workshop.personas, start=1)
    ]
    slides += [empathy_slide(workshop, empathy, language) for empathy in workshop.empathy_maps]
    cuts: list[str] = []
    for journey in workshop.journeys:
        pages, cut = _journey_slides(workshop, journey, language)
        slides += pages
        cuts += cut
    slides += plan_slides(workshop, language)
    title = workshop.title or label("deck.cover.untitled", language)
    footer = label("deck.footer", language, title=title)
    return Deck(
        title=title,
        subject=label("deck.subject", language),
        author=theme().title,
        tag=language.tag,
        footer=" · ".join(part for part in (footer, workshop.figures_note) if part),
        slides=tuple(slides),
        workshop_id=workshop.id,
        edition=workshop.edition,
        day=today,
        cuts=tuple(cuts),
    )


def _journey_slides(
    workshop: Workshop, journey: Journey, language: Language
) -> tuple[list[Slide], tuple[str, ...]]:
    grid = journey_grid(workshop, journey, language)
    if not grid.columns:
        return [], ()
    title = journey_headline(workshop, journey, language)
    pages, cuts = journey_map(grid, title, journey_subtitle(workshop, journey, language), language)
    return [*pages, weakest_link(workshop, journey, language)], cuts
