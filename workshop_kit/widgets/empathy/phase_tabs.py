"""The phases of the journey with what is felt in each: the mean, and the weakest link marked."""

from workshop_kit.analysis.chain import chain
from workshop_kit.analysis.empathy import PhaseEmotion, phase_emotion
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.widgets.board.nodes import Choice, Look, Option
from workshop_kit.widgets.empathy.sight import Sight


def phase_tabs(sight: Sight, journey: Journey, look: Look) -> Choice:
    """Return the phases to choose from, and the whole journey after them."""
    language = sight.language
    weakest = chain(sight.workshop, journey).weakest
    options = tuple(
        Option(
            phase.id,
            phase_label(phase, journey, language),
            emotion_sign(felt.level, sourced=felt.sourced) if _looked_at(felt) else "",
            _detail(felt, weakest=bool(weakest and weakest.phase == phase), language=language),
        )
        for phase in journey.phases
        for felt in (phase_emotion(journey, phase),)
    )
    return Choice(
        label("empathy.phases", language),
        (*options, Option("", label("empathy.whole", language))),
        sight.phase.id if sight.phase else "",
        look,
        key="phase",
        look="wk-unnamed wk-phase-tabs",
    )


def emotion_sign(score: int | None, *, sourced: bool = True) -> str:
    """Name the shape of a score; what nobody has checked is hollow."""
    if score is None:
        return "emotion-unknown"
    shape = f"emotion-{abs(score)}{'-' if score < 0 else ''}"
    return shape if sourced else f"{shape} hollow"


def _looked_at(felt: PhaseEmotion) -> bool:
    return felt.mean is not None or felt.unknown


def _detail(felt: PhaseEmotion, *, weakest: bool, language: Language) -> str:
    if felt.mean is None or felt.lowest is None:
        return "?" if felt.unknown else "–"
    score = language.number(round(felt.mean, 1), signed=True)
    if felt.mean != felt.lowest:
        mean = label("empathy.mean", language, score=score)
        lowest = language.number(felt.lowest, signed=True)
        score = label("empathy.lowest", language, mean=mean, lowest=lowest)
    return label("empathy.weakest", language, score=score) if weakest else score
