"""The executive summary: four numbers, three moments, and what happens next (OUT6)."""

from dataclasses import dataclass

from workshop_kit.analysis.chain import chain
from workshop_kit.analysis.current import current_journeys, current_pains
from workshop_kit.analysis.evidence import evidence
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.keys import GoalKind, Severity
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    HAIRLINE,
    HIGHLIGHT,
    INK,
    OPPORTUNITY,
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
    emotion_colour,
    paragraph,
)
from workshop_kit.views.layout_parts import LEFT, RIGHT
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import fitted
from workshop_kit.views.notes import script, source_lines
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.slides.persona import first_name
from workshop_kit.views.titles import headed, journey_headline

_TILES = Box(LEFT, 100, RIGHT - LEFT, 80)
_MOMENTS = Box(LEFT, 196, 576, 305)
_GAP = 12.0
_NEXT = 4

Journeys = tuple[Journey, ...]


@dataclass(frozen=True, slots=True)
class _Tile:
    """A number and what it counts."""

    number: str
    words: str
    accent: Colour


def summary(workshop: Workshop, language: Language) -> Slide:
    """Return the one slide a board reads: how things are today, and what comes next."""
    journeys = current_journeys(workshop)
    plan = layout("summary").placeholder("next")
    room = (plan.box.width - 36, plan.box.height - 32)
    steps = _next(plan_items(workshop, language), language)
    sizes = (14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9)
    return headed(
        Slide(
            "summary",
            _headline(workshop, journeys, language),
            fills={"next": fitted(steps, *room, sizes)[0]},
            items=(
                *_tiles(workshop, journeys, language),
                *(_moments(journeys, workshop, language) if journeys else ()),
            ),
            notes=(
                script("summary", language),
                *_goals(workshop, language),
                *source_lines(workshop, language),
            ),
        ),
        label("deck.summary.subtitle", language),
    )


def _headline(workshop: Workshop, journeys: Journeys, language: Language) -> str:
    if workshop.headline:
        return workshop.headline
    if not journeys or not journeys[0].actions:
        return label("deck.summary.headline_empty", language)
    return journey_headline(workshop, journeys[0], language)


def _tiles(workshop: Workshop, journeys: Journeys, language: Language) -> list[Item]:
    tiles = _numbers(workshop, journeys, language)
    width = (_TILES.width - _GAP * (len(tiles) - 1)) / len(tiles)
    items: list[Item] = []
    for place, tile in enumerate(tiles):
        box = Box(_TILES.x + place * (width + _GAP), _TILES.y, width, _TILES.height)
        words = (paragraph(tile.words, colour=INK),)
        texts = (
            paragraph(tile.number, size=30, colour=PETROL),
            *fitted(words, width - 20, box.height - 51, (12, 11.5, 11, 10.5, 10, 9.5, 9))[0],
        )
        bar = Box(box.x, box.y, width, 4)
        items += [
            Text(tile.words, box, texts, fill=Colour("paper"), inset=(10, 7)),
            Text("Accent", bar, fill=tile.accent),
        ]
    return items


def _numbers(workshop: Workshop, journeys: Journeys, language: Language) -> tuple[_Tile, ...]:
    found = evidence(workshop)
    items = plan_items(workshop, language)
    ready = sum(not item.missing for item in items)
    pains = current_pains(workshop)
    blocking = sum(pain.severity is Severity.BLOCKS for pain in pains)
    links = [chain(workshop, journey) for journey in journeys]
    known = [(c.strength, c.mean) for c in links if c.strength is not None and c.mean is not None]
    strength, words = "–", label("deck.summary.chain_none", language)
    if known:
        lowest, average = min(known)
        strength, mean = language.number(round(lowest)), language.number(round(average))
        words = label("deck.summary.chain", language, mean=mean)
    share = language.quantity(round(100 * found.share), "%")
    return (
        _Tile(strength, words, Colour("experience")),
        _Tile(
            str(len(pains)),
            label("deck.summary.pains", language, blocking=blocking),
            Colour("pain"),
        ),
        _Tile(str(ready), label("deck.summary.plan", language, count=len(items)), OPPORTUNITY),
        _Tile(
            share, label("deck.summary.evidence", language, count=found.statements), Colour("front")
        ),
    )


def _moments(journeys: Journeys, workshop: Workshop, language: Language) -> list[Item]:
    """Return peak, low and end of the journeys, each with what was thought there."""
    head = label("deck.summary.moments", language)
    top = Box(_MOMENTS.x, _MOMENTS.y, _MOMENTS.width, 22)
    items: list[Item] = [Text(head, top, (paragraph(head, size=15, heading=True, colour=PETROL),))]
    chosen = _extremes(journeys, workshop, language)
    if not chosen:
        missing = label("deck.summary.no_moments", language)
        below = Box(_MOMENTS.x, top.bottom + 8, _MOMENTS.width, 40)
        return [
            *items,
            Text(missing, below, (paragraph(missing, size=13, italic=True, colour=QUIET),)),
        ]
    tall = (_MOMENTS.height - 30) / len(chosen)
    lookup = Lookup(workshop)
    for place, (name, action) in enumerate(chosen):
        box = Box(_MOMENTS.x, _MOMENTS.y + 30 + place * tall, _MOMENTS.width, tall - 10)
        items += _moment(name, action, box, lookup, language)
    return items


def _extremes(
    journeys: Journeys, workshop: Workshop, language: Language
) -> list[tuple[str, Action]]:
    """Return the peak, the low and the least happy end of all journeys, each with its name.

    Where the journeys are of several personas, the name says whose moment it is.
    """
    felt = [
        (journey, [a for a in journey.actions if a.emotion and a.emotion.score is not None])
        for journey in journeys
    ]
    moments = [(journey, action) for journey, actions in felt for action in actions]
    if not moments:
        return []
    ends = [(journey, actions[-1]) for journey, actions in felt if actions]
    chosen = {
        "peak": max(moments, key=lambda moment: _score(moment[1])),
        "low": min(moments, key=lambda moment: _score(moment[1])),
        "end": min(ends, key=lambda moment: _score(moment[1])),
    }
    several = len({journey.persona_id for journey in journeys}) > 1
    named = []
    for key, (journey, action) in chosen.items():
        who = first_name(workshop.find(journey.persona_id), language) if several else ""
        name = label(f"deck.summary.{key}", language)
        named.append((" · ".join(part for part in (name, who) if part), action))
    return named


def _score(action: Action) -> int:
    return (action.emotion.score if action.emotion else None) or 0


def _moment(name: str, action: Action, box: Box, lookup: Lookup, language: Language) -> list[Item]:
    score = _score(action)
    word = emotion_word(action.emotion, language) if action.emotion else ""
    mark = Box(box.x, box.y + 4, 82, box.height - 8)
    thoughts = lookup.statements(action.id, "thoughts")
    trigger = action.emotion.trigger if action.emotion else ""
    pieces = [
        Paragraph(
            (Run(f"{name}: ", bold=True, colour=QUIET), Run(action.text, bold=True, colour=INK))
        ),
        *([paragraph(language.quote(thoughts[0].text), italic=True, heading=True, colour=PETROL, before=2)]
          if thoughts and thoughts[0].text else []),
        *([paragraph(trigger, colour=QUIET, before=2)] if trigger else []),
    ]  # fmt: skip
    area = Box(box.x + 98, box.y, box.width - 98, box.height)
    texts, _ = fitted(pieces, area.width, area.height, (14, 13.5, 13, 12.5, 12, 11.5, 11, 10, 9))
    label_texts = fitted(
        (
            paragraph(language.number(score, signed=True), "center", size=22, colour=WHITE),
            paragraph(word, "center", colour=WHITE),
        ), 80, mark.height - 6, (11, 10.5, 10, 9.5, 9),
    )[0]  # fmt: skip
    rule = Box(box.x, box.bottom + 4, box.width, 0.75)
    return [
        Text(f"{name} {word}", mark, label_texts, fill=emotion_colour(score), anchor="middle"),
        Text(name, area, texts, anchor="middle"),
        Text("Rule", rule, fill=HAIRLINE),
    ]


def _next(items: tuple[PlanItem, ...], language: Language) -> tuple[Paragraph, ...]:
    """Return the first opportunities that can start: those with an owner and a date first."""
    title = Paragraph(
        (Run(label("deck.summary.next", language), 15, heading=True, colour=HIGHLIGHT),)
    )
    if not items:
        return (title, paragraph(label("deck.summary.next_none", language), before=8, colour=WHITE))
    ready = sorted(items, key=lambda item: len(item.missing))[:_NEXT]
    lines = [title]
    for item in ready:
        who = item.owner or label("deck.plan.no_owner", language)
        when = language.day(item.due) if item.due else label("deck.plan.no_due", language)
        text = Run(f"{item.letter} {item.idea.text}", bold=True, colour=WHITE)
        lines.append(Paragraph((text,), before=9))
        lines.append(Paragraph((Run(f"{who} · {when}", colour=Colour("paper")),)))
        if item.kpi:
            lines.append(Paragraph((Run(item.kpi, colour=Colour("paper")),)))
    return tuple(lines)


def _goals(workshop: Workshop, language: Language) -> tuple[str, ...]:
    goals = [goal for goal in workshop.goals if goal.text]
    if not goals:
        return ()
    lines = [f"{label('deck.summary.goals', language)}:"]
    for kind in GoalKind:
        lines += [f"• {goal.text}" for goal in goals if goal.kind is kind]
    return tuple(lines)
