"""The deck: which slides a workshop gets, in which order, for which audience (OUT8)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from workshop_kit.analysis.content_marks import content_mark
from workshop_kit.analysis.current import current_journeys
from workshop_kit.analysis.set_aside import as_drawn
from workshop_kit.content.contrast import TEXT, colour_value, contrast, dark_enough
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.themes import theme
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.brand.brand import ReadyTemplate
from workshop_kit.views.drawing import PAIN, WHITE, Box, Deck, Slide, Text, paragraph
from workshop_kit.views.journey_grid import journey_grid
from workshop_kit.views.logo import Logo
from workshop_kit.views.prompts import prompts
from workshop_kit.views.sheet_brand import SheetBrand
from workshop_kit.views.slides.agenda import agenda_slides
from workshop_kit.views.slides.appendix import appendix
from workshop_kit.views.slides.assumptions import assumption_slides
from workshop_kit.views.slides.backlog import backlog_slides
from workshop_kit.views.slides.chain import chain_slides
from workshop_kit.views.slides.compare import compare_slides
from workshop_kit.views.slides.cover import cover
from workshop_kit.views.slides.curve import curve_slides
from workshop_kit.views.slides.empathy import empathy_slide
from workshop_kit.views.slides.goals import goals_slides
from workshop_kit.views.slides.impact_effort import impact_effort_slides
from workshop_kit.views.slides.journey_map import journey_map
from workshop_kit.views.slides.kpis import kpi_slides
from workshop_kit.views.slides.moments import moment_slides
from workshop_kit.views.slides.pains_ideas import pains_ideas_slides
from workshop_kit.views.slides.persona import first_name, persona_slide
from workshop_kit.views.slides.plan import plan_slides
from workshop_kit.views.slides.research import research_slides
from workshop_kit.views.slides.summary import summary
from workshop_kit.views.slides.touchpoints import touchpoint_slides
from workshop_kit.views.slides.weakest_link import weakest_link
from workshop_kit.views.titles import journey_headline, journey_subtitle, with_own_titles


@dataclass(frozen=True)
class _Making:
    """A deck being decided; ``cuts`` collects the places where text had to be cut."""

    workshop: Workshop
    language: Language
    logo: Logo | None
    cuts: list[str]

    @property
    def first(self) -> Journey | None:
        """The journey that whole-workshop slides speak of."""
        return next(iter(current_journeys(self.workshop)), None)


_Maker = Callable[[_Making], tuple[Slide, ...]]
_JourneyMaker = Callable[[_Making, Journey], tuple[Slide, ...]]


def _personas(making: _Making) -> tuple[Slide, ...]:
    return tuple(
        persona_slide(making.workshop, persona, number, making.language)
        for number, persona in enumerate(making.workshop.personas, start=1)
    )


def _empathy_maps(making: _Making) -> tuple[Slide, ...]:
    maps = making.workshop.empathy_maps
    return tuple(empathy_slide(making.workshop, entry, making.language) for entry in maps)


def _map(making: _Making, journey: Journey) -> tuple[Slide, ...]:
    grid = journey_grid(making.workshop, journey, making.language)
    if not grid.columns:
        return ()
    title = journey_headline(making.workshop, journey, making.language)
    subtitle = journey_subtitle(making.workshop, journey, making.language)
    pages, cuts = journey_map(grid, title, subtitle, making.language)
    making.cuts.extend(cuts)
    return pages


_OF_WORKSHOP: dict[str, _Maker] = {
    "cover": lambda m: (cover(m.workshop, m.language, m.logo),),
    "summary": lambda m: (summary(m.workshop, m.language),),
    "agenda": lambda m: agenda_slides(m.language),
    "goals": lambda m: goals_slides(m.workshop, m.language),
    "research": lambda m: research_slides(m.workshop, m.first, m.language),
    "persona": _personas,
    "empathy": _empathy_maps,
    "compare": lambda m: compare_slides(m.workshop, m.language),
    "pains_ideas": lambda m: pains_ideas_slides(m.workshop, m.language),
    "impact_effort": lambda m: impact_effort_slides(m.workshop, m.language),
    "backlog": lambda m: backlog_slides(m.workshop, m.language),
    "plan": lambda m: plan_slides(m.workshop, m.language),
    "kpis": lambda m: kpi_slides(m.workshop, m.language),
    "assumptions": lambda m: assumption_slides(m.workshop, m.language),
    "appendix": lambda m: (appendix(m.workshop, m.language),),
}
_OF_JOURNEY: dict[str, _JourneyMaker] = {
    "touchpoints": lambda m, j: touchpoint_slides(m.workshop, j, m.language),
    "map": _map,
    "curve": lambda m, j: curve_slides(m.workshop, j, m.language),
    "moments": lambda m, j: moment_slides(m.workshop, j, m.language),
    "chain": lambda m, j: chain_slides(m.workshop, j, m.language),
    "weakest_link": lambda m, j: (weakest_link(m.workshop, j, m.language),),
}

SLIDES = (
    "cover", "summary", "agenda", "goals", "research", "persona", "empathy", "touchpoints", "map",
    "curve", "moments", "chain", "weakest_link", "compare", "pains_ideas", "impact_effort",
    "backlog", "plan", "kpis", "assumptions", "appendix",
)  # fmt: skip
"""Every kind of slide, in the order of the deck."""

AUDIENCES = {
    "board": (
        "cover", "summary", "goals", "persona", "map", "weakest_link", "compare", "plan", "kpis",
    ),
    "team": tuple(kind for kind in SLIDES if kind != "agenda"),
    "workshop": (
        "cover", "agenda", "goals", "persona", "empathy", "touchpoints", "map", "curve",
        "weakest_link", "pains_ideas", "impact_effort", "plan", "assumptions",
    ),
}  # fmt: skip
"""The slides each audience sees: a board decides, a team works on, a workshop makes."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a team wants of its deck and its grid.

    ``slides`` names the kinds that are wanted; their order is always that of ``SLIDES``. A
    ``draft`` says so on every slide (OUT9). ``accent`` is a client's colour as ``RRGGBB`` and
    ``logo`` its picture for the cover (OUT7). ``sheets`` is the look of the grid, taken from a
    client's workbook, ``template`` a team's own, which brings logo and colours itself.
    """

    slides: tuple[str, ...] = AUDIENCES["team"]
    draft: bool = False
    accent: str = ""
    logo: Logo | None = None
    sheets: SheetBrand | None = None
    template: ReadyTemplate | None = None


def deck(
    workshop: Workshop, language: Language, *, today: date, wishes: Wishes | None = None
) -> Deck:
    """Decide the whole deck of a workshop in one language; ``today`` dates its properties.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> wishes = Wishes(slides=("plan", "cover", "summary"))
    >>> view = deck(Workshop(id="w"), language("en"), today=date(2026, 1, 1), wishes=wishes)
    >>> [slide.layout for slide in view.slides]
    ['cover', 'summary', 'plan']
    """
    wishes = wishes or Wishes()
    stored, workshop = workshop, as_drawn(workshop)
    making = _Making(workshop, language, wishes.logo, [])
    made = with_own_titles(_slides(making, set(wishes.slides)))
    title = workshop.title or label("deck.cover.untitled", language)
    footer = label("deck.footer", language, title=title)
    brand = wishes.accent or colour_value(workshop.brand.accent)
    accent = dark_enough(brand) if brand else ""
    return Deck(
        title=title,
        subject=label("deck.subject", language),
        author=theme().title,
        tag=language.tag,
        footer=" · ".join(part for part in (footer, workshop.figures_note) if part),
        slides=tuple(_as_draft(slide, language) for slide in made) if wishes.draft else made,
        workshop_id=workshop.id,
        edition=workshop.edition,
        day=today,
        content_mark=content_mark(stored),
        cuts=tuple(making.cuts),
        accent=accent,
        prompts=prompts(language),
        highlight=_highlight(accent),
    )


def _highlight(accent: str) -> str:
    """Return the theme's highlight where it can be read on a client's colour, else white."""
    if not accent:
        return ""
    own = theme().colours["highlight"]
    return own if contrast(own, accent) >= TEXT else "FFFFFF"


def _as_draft(slide: Slide, language: Language) -> Slide:
    """Return a slide with the word that marks a draft in its upper right corner."""
    word = label("deck.draft", language)
    text = paragraph(word, "center", size=11, bold=True, colour=PAIN)
    mark = Text(word, _DRAFT, (text,), fill=WHITE, outline=PAIN, anchor="middle", shape="round")
    return replace(slide, items=(*slide.items, mark))


_DRAFT = Box(850, 8, 74, 18)


def _own_word(making: _Making, journey: Journey) -> str:
    """Return what tells a journey from the others: whose it is if they differ, else its state."""
    if len({other.persona_id for other in making.workshop.journeys}) > 1:
        return first_name(making.workshop.find(journey.persona_id), making.language)
    return label(f"deck.map.state_{journey.state}", making.language)


def _slides(making: _Making, wanted: set[str]) -> list[tuple[Slide, str]]:
    """Return the slides in order, each with the word that tells its journey from others.

    Those of a journey follow one another, journey by journey.
    """
    made: list[tuple[Slide, str]] = []
    journeys_done = False
    for kind in SLIDES:
        if kind in _OF_WORKSHOP:
            if kind in wanted:
                made += [(slide, "") for slide in _OF_WORKSHOP[kind](making)]
        elif not journeys_done:
            journeys_done = True
            for journey in making.workshop.journeys:
                word = _own_word(making, journey)
                for own, make in _OF_JOURNEY.items():
                    if own in wanted:
                        made += [(slide, word) for slide in make(making, journey)]
    return made
