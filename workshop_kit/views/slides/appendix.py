"""The last page: the method, the signs, and who took part."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_models
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.bullets import bullet, heading, panels, quiet
from workshop_kit.views.drawing import Colour, Slide
from workshop_kit.views.layouts import layout
from workshop_kit.views.notes import script, source_lines
from workshop_kit.views.titles import headed


def appendix(workshop: Workshop, language: Language) -> Slide:
    """Return the page that makes the deck readable without its makers."""
    plan = layout("three_panels")
    texts = {
        "left": ("method", "front", _lines("method", language, model=_models(workshop, language))),
        "middle": ("legend", "experience", _lines("legend", language)),
        "right": ("people", "opportunity", _people(workshop)),
    }
    places = []
    for key, (name, colour, lines) in texts.items():
        title = heading(label(f"slides.appendix.{name}", language), Colour(colour, darker=0.3))
        empty = (quiet(label("slides.appendix.nobody", language)),)
        body = tuple(bullet(line) for line in lines) or empty
        places.append((plan.placeholder(key), (title, *body)))
    fills, _ = panels(places)
    slide = Slide(
        "three_panels",
        label("slides.appendix.headline", language),
        fills=fills,
        notes=(script("appendix", language), *source_lines(workshop, language)),
    )
    return headed(slide, label("slides.appendix.subtitle", language))


def _lines(name: str, language: Language, **values: object) -> list[str]:
    return label(f"slides.appendix.{name}_lines", language, **values).split("|")


def _models(workshop: Workshop, language: Language) -> str:
    used = {journey.phase_model for journey in workshop.journeys}
    return ", ".join(m.title for m in phase_models(language) if m.key in used) or "–"


def _people(workshop: Workshop) -> list[str]:
    return [
        ", ".join(part for part in (person.alias, person.department) if part)
        for person in workshop.participants
        if person.alias or person.department
    ]
