"""The chain of phases and its weakest link: what happens there, why, and who repairs it."""

from dataclasses import replace

from workshop_kit.analysis.chain import Chain, Ring, chain, pains_of, phase_actions
from workshop_kit.analysis.leverage import ideas_for
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.ideas import Pain
from workshop_kit.model.journeys import Journey
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.bullets import bullet, heading, panels, quiet
from workshop_kit.views.drawing import (
    HAIRLINE,
    INK,
    PAIN,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Box,
    Colour,
    Item,
    Paragraph,
    Run,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.layout_parts import LEFT, RIGHT, Placeholder
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import fitted
from workshop_kit.views.notes import script
from workshop_kit.views.row_values import idea_letter
from workshop_kit.views.titles import headed

_TOP = 102.0
_RING, _WEAKEST_RING = 74.0, 94.0
_NAME = 46.0
_HOLDS = 50.0
"""A chain as strong as this does not break: nothing in it is worse than neutral on the whole."""


def weakest_link(workshop: Workshop, journey: Journey, language: Language) -> Slide:
    """Return the slide of a journey's chain (L01-L05)."""
    found = chain(workshop, journey)
    fills, _ = panels(_panel_texts(workshop, journey, found.weakest, language))
    return headed(
        Slide(
            "weakest_link",
            _headline(found, journey, language),
            fills=fills,
            items=_rings(found, journey, language),
            notes=(script("weakest", language), *_told(found, journey, language)),
        ),
        _subtitle(found, language),
    )


def _headline(found: Chain, journey: Journey, language: Language) -> str:
    if found.weakest is None:
        return label("deck.weakest.headline_empty", language)
    phase = phase_label(found.weakest.phase, journey, language)
    key = "headline" if (found.strength or 0.0) < _HOLDS else "headline_holds"
    return label(f"deck.weakest.{key}", language, phase=phase)


def _subtitle(found: Chain, language: Language) -> str:
    if found.weakest is None or found.strength is None or found.mean is None:
        return label("deck.weakest.subtitle_empty", language)
    inputs = ", ".join(
        label(f"deck.weakest.input_{name}", language, score=language.number(round(score)))
        for name, score in found.weakest.inputs.items()
    )
    return label(
        "deck.weakest.subtitle",
        language,
        strength=language.number(round(found.strength)),
        mean=language.number(round(found.mean)),
        inputs=inputs,
    )


def _rings(found: Chain, journey: Journey, language: Language) -> tuple[Item, ...]:
    """Return the chain as rings on a line, the weakest larger, dashed and named."""
    if not found.rings:
        return ()
    step = (RIGHT - LEFT) / len(found.rings)
    middle = _TOP + _WEAKEST_RING / 2
    first, last = LEFT + step / 2, RIGHT - step / 2
    line = Text("Chain", Box(first, middle - 1.5, last - first, 3), fill=HAIRLINE)
    items: list[Item] = [line]
    for place, ring in enumerate(found.rings):
        items += _ring(ring, LEFT + (place + 0.5) * step, step, found, journey, language)
    return tuple(items)


def _ring(
    ring: Ring, x: float, step: float, found: Chain, journey: Journey, language: Language
) -> list[Text]:
    weakest = found.weakest is not None and ring.phase.id == found.weakest.phase.id
    side = min(_WEAKEST_RING if weakest else _RING, step - 6)
    box = Box(x - side / 2, _TOP + (_WEAKEST_RING - side) / 2, side, side)
    score = "–" if ring.score is None else language.number(round(ring.score))
    fill, ink = (
        (WHITE, PAIN) if weakest else (PAPER, PETROL) if ring.score is None else (PETROL, WHITE)
    )
    size = min(28.0 if weakest else 22.0, side / 2.6)
    name = phase_label(ring.phase, journey, language)
    circle = Text(
        label("deck.weakest.score", language, phase=name, score=score),
        box,
        (paragraph(score, "center", size=size, colour=ink),),
        fill=fill,
        outline=PAIN if weakest else WHITE,
        dashed=weakest,
        line_width=3.0,
        anchor="middle",
        shape="ellipse",
    )
    return [circle, _ring_name(name, x, step, language, weakest=weakest)]


def _ring_name(name: str, x: float, step: float, language: Language, *, weakest: bool) -> Text:
    pieces = [paragraph(name, "center", bold=True, colour=PAIN if weakest else INK)]
    if weakest:
        mark = label("deck.weakest.weakest_mark", language)
        pieces.append(paragraph(mark, "center", colour=PAIN))
    width = step - 8
    texts, _ = fitted(pieces, width, _NAME, (13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9))
    return Text(name, Box(x - width / 2, _TOP + _WEAKEST_RING + 6, width, _NAME), texts)


def _panel_texts(
    workshop: Workshop, journey: Journey, weakest: Ring | None, language: Language
) -> list[tuple[Placeholder, tuple[Paragraph, ...]]]:
    actions = phase_actions(journey, weakest.phase) if weakest else ()
    pains = pains_of(workshop, actions)
    texts = [
        ("pains", PAIN, tuple(bullet(_pain(pain, language)) for pain in pains)),
        ("causes", QUIET, tuple(bullet(cause) for cause in _causes(pains))),
        ("ideas", Colour("opportunity", darker=0.45), _answers(workshop, pains, language)),
    ]
    plan = layout("weakest_link")
    return [
        (
            plan.placeholder(key),
            (
                heading(label(f"deck.weakest.{key}", language), colour),
                *(lines or (quiet(label(f"deck.weakest.no_{key}", language)),)),
            ),
        )
        for key, colour, lines in texts
    ]


def _causes(pains: tuple[Pain, ...]) -> tuple[str, ...]:
    """Return the causes of all pains, each once: one cause can have several effects."""
    return tuple(dict.fromkeys(cause for pain in pains for cause in pain.causes))


def _pain(pain: Pain, language: Language) -> str:
    severity = label(f"terms.effect.{pain.severity}", language)
    if pain.failure is None:
        return label("deck.weakest.pain_mark", language, text=pain.text, severity=severity)
    failure = label(f"terms.failure.{pain.failure}", language)
    return label(
        "deck.weakest.pain_fails", language, text=pain.text, severity=severity, failure=failure
    )


def _answers(
    workshop: Workshop, pains: tuple[Pain, ...], language: Language
) -> tuple[Paragraph, ...]:
    """Return the ideas for these pains with owner and date, each once, most leverage first."""
    lookup = Lookup(workshop)
    letters = {idea.id: idea_letter(place) for place, idea in enumerate(workshop.ideas)}
    ideas = {idea.id: idea for pain in pains for idea in ideas_for(workshop, pain)}
    lines = []
    for idea in ideas.values():
        owner = lookup.get(Owner, idea.owner_id)
        who = owner.role if owner else label("deck.plan.no_owner", language)
        when = language.day(idea.due) if idea.due else label("deck.plan.no_due", language)
        lines.append(_answer(letters[idea.id], idea.text, f"{who}, {when}"))
    return tuple(lines)


def _answer(letter: str, text: str, who_and_when: str) -> Paragraph:
    """Return an idea behind its letter, with who does it by when."""
    line = bullet(text)
    named = Run(f"{letter}  ", bold=True, colour=Colour("opportunity", darker=0.45))
    return replace(line, runs=(named, *line.runs, Run(f" ({who_and_when})", colour=QUIET)))


def _told(found: Chain, journey: Journey, language: Language) -> tuple[str, ...]:
    """Return every score with its inputs, so that the number can be checked."""
    lines = []
    for ring in found.rings:
        name = phase_label(ring.phase, journey, language)
        score = "–" if ring.score is None else language.number(round(ring.score))
        inputs = ", ".join(
            label(f"deck.weakest.input_{key}", language, score=language.number(round(value)))
            for key, value in ring.inputs.items()
        )
        lines.append(f"{name}: {score}" + (f" ({inputs})" if inputs else ""))
    return tuple(lines)
