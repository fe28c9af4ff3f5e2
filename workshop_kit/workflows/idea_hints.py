"""What to look at again in the brainstorming: three sentences at the most, none of them a mark."""

from workshop_kit.analysis.chain import Ring, chain, pains_of, phase_actions
from workshop_kit.analysis.current import current_pains
from workshop_kit.analysis.leverage import ideas_for
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Severity
from workshop_kit.model.workshop import Workshop

_WORDS = "brainstorming.hint"


def idea_hints(workshop: Workshop, journey: Journey | None, language: Language) -> tuple[str, ...]:
    """Return what is open: a blocking pain without an answer, the lowest phase, a loose idea.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.ideas import Pain
    >>> workshop = Workshop(id="w", pains=(Pain(id="p", text="No price", severity="blocks"),))
    >>> idea_hints(workshop, None, language("en"))
    ('“No price” blocks, and no idea answers it. Find one, or accept it and write why.',)
    """
    hints = (
        _blocking(workshop, language),
        _lowest(workshop, journey, language) if journey else "",
        _loose(workshop, language),
    )
    return tuple(filter(None, hints))


def lowest_ring(workshop: Workshop, journey: Journey) -> Ring | None:
    """Return the phase with the lowest emotion, if that emotion is below neutral."""
    felt = [ring for ring in chain(workshop, journey).rings if "emotion" in ring.inputs]
    lowest = min(felt, key=lambda ring: ring.inputs["emotion"], default=None)
    return lowest if lowest and lowest.inputs["emotion"] < _NEUTRAL else None


def _blocking(workshop: Workshop, language: Language) -> str:
    for pain in current_pains(workshop):
        answered = ideas_for(workshop, pain) or pain.accepted_reason
        if pain.text and pain.severity is Severity.BLOCKS and not answered:
            return label(f"{_WORDS}.blocking", language, pain=language.quote(pain.text))
    return ""


def _lowest(workshop: Workshop, journey: Journey, language: Language) -> str:
    ring = lowest_ring(workshop, journey)
    if ring is None or pains_of(workshop, phase_actions(journey, ring.phase)):
        return ""
    phase = language.quote(phase_label(ring.phase, journey, language))
    return label(f"{_WORDS}.lowest", language, phase=phase)


def _loose(workshop: Workshop, language: Language) -> str:
    if not workshop.pains:
        return ""
    for idea in workshop.ideas:
        if idea.text and not idea.covers:
            return label(f"{_WORDS}.loose", language, idea=language.quote(idea.text))
    return ""


_NEUTRAL = 50.0
