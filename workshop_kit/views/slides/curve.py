"""The emotion curve on a slide of its own: peak, low and end with what was said there (E09)."""

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    INK,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Border,
    Box,
    Cell,
    Item,
    Slide,
    Table,
    Text,
    emotion_colour,
    paragraph,
)
from workshop_kit.views.emotion_curve import emotion_curve
from workshop_kit.views.journey_grid import Column
from workshop_kit.views.layout_parts import CANVAS
from workshop_kit.views.measure import fitted, height
from workshop_kit.views.notes import script
from workshop_kit.views.titles import headed
from workshop_kit.views.typography import allowed

_LEFT = 74.0
_HEAD = 30.0
_HEAD_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_BETWEEN = Border(2.25, WHITE)
_CHART = Box(CANVAS.x, CANVAS.y + _HEAD, CANVAS.width, 232)
_CARDS = Box(CANVAS.x, CANVAS.y + 276, CANVAS.width, 133)
_GAP = 12.0


def curve_slides(workshop: Workshop, journey: Journey, language: Language) -> tuple[Slide, ...]:
    """Return the curve with its extremes; nothing until three actions carry an emotion."""
    felt = [a for a in journey.actions if a.emotion and a.emotion.score is not None]
    if len(felt) < 3:
        return ()
    peak, low = max(felt, key=_score), min(felt, key=_score)
    placed = tuple(action for phase in journey.phases for action in phase_actions(journey, phase))
    columns = [Column(number, action.id, action) for number, action in enumerate(placed, start=1)]
    name = label("slides.curve.name", language)
    items: list[Item] = [_phases(journey, len(columns), language)]
    items.append(emotion_curve(columns, _CHART, _LEFT, name, language))
    chosen = {"peak": peak, "low": low, "end": felt[-1]}
    width = (_CARDS.width - 2 * _GAP) / 3
    for place, (key, action) in enumerate(chosen.items()):
        box = Box(_CARDS.x + place * (width + _GAP), _CARDS.y, width, _CARDS.height)
        items += _card(key, action, box, Lookup(workshop), language)
    title = label(
        "slides.curve.headline",
        language,
        peak=_word(peak, language),
        low=_word(low, language),
        action=low.text,
    )
    title = title[:1].upper() + title[1:]
    slide = Slide("blank", title, items=tuple(items), notes=(script("curve", language),))
    subtitle = label("slides.curve.subtitle", language, scenario=journey.scenario).rstrip(" ·")
    return (headed(slide, subtitle),)


def _score(action: Action) -> int:
    return (action.emotion.score if action.emotion else None) or 0


def _word(action: Action, language: Language) -> str:
    return emotion_word(action.emotion, language) if action.emotion else ""


def _phases(journey: Journey, count: int, language: Language) -> Table:
    """Return the strip of phase names over the columns of the chart."""
    step = (CANVAS.width - _LEFT) / max(1, count)
    spans = {phase: len(phase_actions(journey, phase)) for phase in journey.phases}
    names = [
        (paragraph(phase_label(phase, journey, language), "center", bold=True, colour=WHITE), span)
        for phase, span in spans.items()
        if span
    ]
    room = _HEAD - 4
    # one size for all names: the largest at which each stands in its place
    size = next(
        (
            size
            for size in allowed(_HEAD_SIZES)
            if all(height((name,), span * step - 8, size) <= room for name, span in names)
        ),
        allowed(_HEAD_SIZES)[-1],
    )
    cells, widths = [Cell(fill=PAPER)], [_LEFT]
    for name, span in names:
        texts, _ = fitted((name,), span * step - 8, room, (size,))
        borders = (_BETWEEN, None, None, None)
        cells.append(Cell(texts, PETROL, anchor="middle", borders=borders))
        widths.append(span * step)
    title = label("slides.curve.phases", language)
    return Table(title, title, CANVAS.x, CANVAS.y, tuple(widths), (_HEAD,), (tuple(cells),))


def _card(key: str, action: Action, box: Box, lookup: Lookup, language: Language) -> list[Item]:
    """Return one extreme: its name and score, the action, the thought, the trigger."""
    score = _score(action)
    name = label(f"slides.curve.{key}", language)
    head = f"{name}  {language.number(score, signed=True)}  {_word(action, language)}"
    thoughts = lookup.statements(action.id, "thoughts")
    trigger = action.emotion.trigger if action.emotion else ""
    pieces = [paragraph(action.text, bold=True, colour=INK)]
    if thoughts and thoughts[0].text:
        quote = language.quote(thoughts[0].text)
        pieces.append(paragraph(quote, italic=True, heading=True, colour=PETROL, before=3))
    if trigger:
        pieces.append(paragraph(trigger, colour=QUIET, before=3))
    bar = Box(box.x, box.y, box.width, 24)
    body = Box(box.x, bar.bottom, box.width, box.height - 24)
    texts, _ = fitted(pieces, body.width - 20, body.height - 14, (13, 12.5, 12, 11.5, 11, 10, 9))
    line = (paragraph(head, size=12, bold=True, colour=WHITE),)
    return [
        Text(head, bar, line, fill=emotion_colour(score), anchor="middle", inset=(10, 0)),
        Text(name, body, texts, fill=PAPER, inset=(10, 7)),
    ]
