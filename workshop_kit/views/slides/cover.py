"""The first slide: what this is, for whom, and how sure it is."""

from workshop_kit.analysis.current import current_journeys
from workshop_kit.analysis.evidence import evidence
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    OPPORTUNITY,
    Box,
    CurvePoint,
    EmotionCurve,
    Paragraph,
    Picture,
    Run,
    Slide,
    paragraph,
)
from workshop_kit.views.emotion_curve import is_smooth
from workshop_kit.views.layouts import layout
from workshop_kit.views.logo import Logo
from workshop_kit.views.measure import fitted
from workshop_kit.views.notes import script, source_lines

_CURVE = Box(540, 330, 402, 170)
_FEWEST_POINTS = 3


def cover(workshop: Workshop, language: Language, logo: Logo | None = None) -> Slide:
    """Return the title slide, with the workshop's own curve as its ornament."""
    plan = layout("cover")
    title = workshop.title or label("deck.cover.untitled", language)
    box = plan.placeholder("title").box
    heading = (Paragraph((Run(title, heading=True),)),)
    shown, _ = fitted(heading, box.width, box.height, (40, 36, 32, 28, 24, 20))
    scope = label("deck.cover.scope", language)
    subtitle = f"{scope} · {workshop.client}" if workshop.client else scope
    return Slide(
        layout="cover",
        title="".join(run.text for run in shown[0].runs),
        title_size=shown[0].runs[0].size,
        fills={
            "subtitle": (paragraph(subtitle),),
            "state": (paragraph(evidence_state(workshop, language)),),
            "imprint": tuple(paragraph(line) for line in _imprint(workshop, language)),
        },
        items=(*_curve(workshop, language), *_logo(workshop, logo)),
        notes=(script("cover", language), *source_lines(workshop, language)),
    )


def _logo(workshop: Workshop, logo: Logo | None) -> tuple[Picture, ...]:
    """Return the client's logo, as large as its place allows, at the right edge."""
    if logo is None:
        return ()
    room = layout("cover").placeholder("logo").box
    scale = min(room.width / logo.width, room.height / logo.height)
    width, height = logo.width * scale, logo.height * scale
    box = Box(room.right - width, room.y + (room.height - height) / 2, width, height)
    name = workshop.client or "Logo"
    return (Picture("Logo", name, box, logo.content, placeholder="logo"),)


def evidence_state(workshop: Workshop, language: Language) -> str:
    """Return how sure the map is: hypothesis, mixed or evidence-based, with the count (W08)."""
    found = evidence(workshop)
    if not found.statements:
        return label("deck.cover.state_empty", language)
    return label(
        "deck.cover.state",
        language,
        state=label(f"terms.evidence_state.{found.state}", language),
        supported=found.supported,
        statements=found.statements,
    )


def _imprint(workshop: Workshop, language: Language) -> list[str]:
    who = workshop.facilitator and label(
        "deck.cover.facilitator", language, name=workshop.facilitator
    )
    first = [language.day(workshop.day) if workshop.day else "", workshop.place, who]
    second = [
        label("deck.cover.edition", language, number=workshop.edition),
        workshop.review_date
        and label("deck.cover.review", language, day=language.day(workshop.review_date)),
        workshop.figures_note,
    ]
    return [" · ".join(str(part) for part in line if part) for line in (first, second) if any(line)]


def _curve(workshop: Workshop, language: Language) -> tuple[EmotionCurve, ...]:
    """Return the first journey's curve as decoration, once it has a shape."""
    actions = next((journey.actions for journey in current_journeys(workshop)), ())
    scores = [a.emotion.score for a in actions if a.emotion and a.emotion.score is not None]
    if len(scores) < _FEWEST_POINTS:
        return ()
    points = tuple(CurvePoint(str(n), s, "", sourced=True) for n, s in enumerate(scores, start=1))
    name = label("deck.cover.curve", language)
    return (
        EmotionCurve(
            name, name, _CURVE, 0.0, points,
            colour=OPPORTUNITY, bare=True, smooth=is_smooth(scores),
        ),
    )  # fmt: skip
