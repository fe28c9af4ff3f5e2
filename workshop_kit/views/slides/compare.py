"""Several journeys over one another: as-is and to-be, or up to five personas (W19, D04)."""

from collections.abc import Sequence

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.emotions import emotion_scale
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import JourneyState
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import Colour, Lines, LineSeries, Slide
from workshop_kit.views.layout_parts import CANVAS
from workshop_kit.views.notes import script
from workshop_kit.views.titles import headed

_MOST = 5
_COLOURS = ("petrol", "pain", "experience", "opportunity", "gain")


def compare_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return one slide that lays the journeys of one phase model over one another.

    Each point is the mean emotion of a phase. The journeys are the first five that share the
    first journey's phases; with fewer than two there is nothing to compare.
    """
    if not workshop.journeys:
        return ()
    first = workshop.journeys[0]
    keys = [phase.key for phase in first.phases]
    chosen = [j for j in workshop.journeys if [p.key for p in j.phases] == keys][:_MOST]
    if len(chosen) < 2 or not keys:
        return ()
    means = [[_mean(journey, phase) for phase in journey.phases] for journey in chosen]
    names = [_name(journey, workshop, language) for journey in chosen]
    chart = _chart(chosen, names, means, language)
    states = {journey.state for journey in chosen}
    kind = "headline_states" if len(states) > 1 else "headline_personas"
    widest = _widest(means)
    phase = phase_label(first.phases[widest], first, language)
    slide = Slide(
        "blank",
        label(f"slides.compare.{kind}", language, phase=phase),
        items=(chart,),
        notes=(script("compare", language),),
    )
    return (headed(slide, label("slides.compare.subtitle", language, count=len(chosen))),)


def _mean(journey: Journey, phase: Phase) -> float | None:
    actions = phase_actions(journey, phase)
    scores = [a.emotion.score for a in actions if a.emotion and a.emotion.score is not None]
    return round(sum(scores) / len(scores), 2) if scores else None


def _name(journey: Journey, workshop: Workshop, language: Language) -> str:
    persona = Lookup(workshop).get(Persona, journey.persona_id)
    state = label(f"terms.journey_state.{journey.state}", language)
    return " · ".join(part for part in (persona.name if persona else "", state) if part)


def _widest(means: Sequence[Sequence[float | None]]) -> int:
    """Return the phase where the journeys lie furthest apart."""
    spreads = []
    for values in zip(*means, strict=True):
        known = [value for value in values if value is not None]
        spreads.append(max(known) - min(known) if known else 0.0)
    return max(range(len(spreads)), key=spreads.__getitem__)


def _chart(
    journeys: Sequence[Journey],
    names: Sequence[str],
    means: Sequence[Sequence[float | None]],
    language: Language,
) -> Lines:
    first = journeys[0]
    phases = tuple(phase_label(phase, first, language) for phase in first.phases)
    scale = emotion_scale(language)
    title = label("slides.compare.name", language)
    told = "; ".join(
        f"{name}: "
        + ", ".join(
            f"{phase} {language.number(value, signed=True)}"
            for phase, value in zip(phases, values, strict=True)
            if value is not None
        )
        for name, values in zip(names, means, strict=True)
    )
    series = tuple(
        LineSeries(
            name, Colour(_COLOURS[place]), tuple(values), journey.state is JourneyState.TO_BE
        )
        for place, (name, values, journey) in enumerate(zip(names, means, journeys, strict=True))
    )
    ends = (scale[2].capitalize(), scale[-2].capitalize())
    return Lines(title, f"{title}: {told}", CANVAS, phases, series, ends)
