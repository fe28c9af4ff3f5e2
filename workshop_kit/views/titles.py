"""Slides with a headline: the team's own sentence if there is one, else one from a finding."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from workshop_kit.analysis.chain import chain
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import QUIET, Paragraph, Run, Slide, paragraph
from workshop_kit.views.layout_parts import TITLE
from workshop_kit.views.measure import TITLE_SIZES, title_fit

_LARGEST = TITLE_SIZES[0]
_COUNTER = 13


def title_line(slide: Slide) -> Paragraph:
    """Return the title as it is drawn, with its page counter small behind it."""
    title = Run(slide.title, slide.title_size)
    if not slide.counter:
        return Paragraph((title,))
    return Paragraph((title, Run(f"  {slide.counter}", _COUNTER, colour=QUIET, heading=False)))


def headed(slide: Slide, subtitle: str) -> Slide:
    """Return a slide with its title fitted on one line; one that had to be cut stands whole in the notes."""
    shown, size, was_cut = title_fit(slide.title, TITLE.width, slide.counter)
    return replace(
        slide,
        title=shown,
        title_size=None if size == _LARGEST else size,
        fills={"subtitle": (paragraph(subtitle),), **slide.fills},
        notes=(slide.title, *slide.notes) if was_cut else slide.notes,
    )


def with_own_titles(slides: Iterable[tuple[Slide, str]]) -> tuple[Slide, ...]:
    """Return slides of which no two have one title, because a title is what finds a slide again.

    Each comes with a word, such as the state of its journey. Where another slide has its title
    already, the word stands behind it, small as a page counter; then with a number.

    Examples
    --------
    >>> pages = [(Slide("plan", "Two moments decide"), word) for word in ("As-is", "To-be", "To-be")]
    >>> [slide.counter for slide in with_own_titles(pages)]
    ['', 'To-be', 'To-be 2']
    """
    taken: set[str] = set()
    own = []
    for slide, word in slides:
        for addition in _additions(word):
            told_apart = _with_addition(slide, addition)
            name = f"{told_apart.title} {told_apart.counter}".casefold()
            if name not in taken:
                break
        taken.add(name)
        own.append(told_apart)
    return tuple(own)


def _additions(word: str) -> Iterator[str]:
    yield ""
    if word:
        yield word
    for number in count(2):
        yield f"{word} {number}".strip()


def _with_addition(slide: Slide, addition: str) -> Slide:
    """Return a slide with a word before its page counter, and its title fitted again."""
    if not addition:
        return slide
    counter = " · ".join(part for part in (addition, slide.counter) if part)
    shown, size, was_cut = title_fit(slide.title, TITLE.width, counter)
    return replace(
        slide,
        title=shown,
        title_size=None if size == _LARGEST else size,
        counter=counter,
        notes=(slide.title, *slide.notes) if was_cut else slide.notes,
    )


def journey_headline(workshop: Workshop, journey: Journey, language: Language) -> str:
    """Return the sentence over a map: the team's own, else the weakest link, else the scenario."""
    if journey.headline:
        return journey.headline
    weakest = chain(workshop, journey).weakest
    if weakest is not None:
        phase = phase_label(weakest.phase, journey, language)
        return label("deck.map.headline_weakest", language, phase=phase)
    return journey.scenario or label("deck.map.headline_empty", language)


def journey_subtitle(workshop: Workshop, journey: Journey, language: Language) -> str:
    """Return persona, scenario, period and state in one line; what is missing is left out."""
    persona = Lookup(workshop).get(Persona, journey.persona_id)
    parts = [
        _named("deck.map.persona", _who(persona), language),
        _named("deck.map.scenario", journey.scenario, language),
        _named("deck.map.period", journey.period, language),
        label(f"deck.map.state_{journey.state}", language),
    ]
    return "  ·  ".join(part for part in parts if part)


def _named(key: str, value: str, language: Language) -> str:
    return label(key, language, value=value) if value else ""


def _who(persona: Persona | None) -> str:
    if persona is None:
        return ""
    return f"{persona.name}, {persona.summary}" if persona.summary else persona.name
