"""Touchpoints by phase: how much each is used, how it feels there, and what is missing (S08-S10)."""

from collections import defaultdict

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.keys import Moment, TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    INK,
    PAIN,
    PAPER,
    PETROL,
    QUIET,
    Box,
    Colour,
    Paragraph,
    Run,
    Slide,
    Text,
    emotion_colour,
    paragraph,
)
from workshop_kit.views.layouts import LEGEND, MAP
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)

_FIRST = 190.0
_DOTS = ("", "●○○", "●●○", "●●●")
_TABLE = Box(MAP.x, MAP.y, MAP.width, MAP.height)

_Uses = dict[tuple[str, str], list[Action]]


def touchpoint_slides(
    workshop: Workshop, journey: Journey, language: Language
) -> tuple[Slide, ...]:
    """Return the matrix of touchpoints and phases of one journey."""
    uses = _uses(journey)
    found = [point for point in workshop.touchpoints if point.name]
    rows = [_row(point, journey, uses, workshop, language) for point in found]
    text = TableText(
        label("slides.touchpoints.name", language),
        label(
            "slides.touchpoints.description", language, count=len(found), phases=len(journey.phases)
        ),
        placeholder="",
    )
    width = (_TABLE.width - _FIRST) / max(1, len(journey.phases))
    columns = [TableColumn("name", label("slides.touchpoints.touchpoint", language), _FIRST)]
    columns += [
        TableColumn(phase.id, phase_label(phase, journey, language), width, "center")
        for phase in journey.phases
    ]
    slide = Slide(
        "blank",
        _headline(found, journey, uses, language),
        items=(_legend(language),),
        notes=(script("touchpoints", language), *_handovers(workshop, language)),
    )
    tables = paged_table(columns, rows or [_empty(language)], text, _TABLE)
    return table_slides(slide, _subtitle(journey, uses, language), tables)


def _uses(journey: Journey) -> _Uses:
    """Return the actions that use a touchpoint, by phase."""
    uses: _Uses = defaultdict(list)
    for action in journey.actions:
        for key in action.touchpoint_ids:
            uses[key, action.phase_id].append(action)
    return uses


def _headline(found: list[Touchpoint], journey: Journey, uses: _Uses, language: Language) -> str:
    if not found:
        return label("slides.touchpoints.headline_empty", language)
    missing = sum(point.status is TouchpointStatus.ABSENT for point in found)
    if missing:
        return label("slides.touchpoints.headline_gap", language, missing=missing, count=len(found))
    used = {phase for _, phase in uses}
    silent = next((phase for phase in journey.phases if phase.id not in used), None)
    if silent is not None:
        name = phase_label(silent, journey, language)
        return label("slides.touchpoints.headline_silent", language, phase=name)
    return label("slides.touchpoints.headline", language, count=len(found))


def _subtitle(journey: Journey, uses: _Uses, language: Language) -> str:
    """Return how many touchpoints accompany the customer before, during and after."""
    moments = {phase.id: phase.moment for phase in journey.phases}
    counts = {
        moment.value: len({point for point, phase in uses if moments.get(phase) is moment})
        for moment in Moment
    }
    return label("slides.touchpoints.subtitle", language, **counts)


def _row(
    point: Touchpoint, journey: Journey, uses: _Uses, workshop: Workshop, language: Language
) -> TableRow:
    names = {channel.key: channel.name or channel.key for channel in workshop.channels}
    channels = ", ".join(names.get(key, key) for key in point.channel_keys)
    cells = {
        "name": (
            paragraph(point.name, bold=True, colour=INK),
            *((paragraph(channels, colour=QUIET),) if channels else ()),
        )
    }
    fills = {"name": PAPER}
    for phase in journey.phases:
        actions = uses.get((point.id, phase.id), [])
        cells[phase.id], fill = _cell(point, actions, language)
        if fill is not None:
            fills[phase.id] = fill
    return TableRow(cells, fills)


def _cell(
    point: Touchpoint, actions: list[Action], language: Language
) -> tuple[tuple[Paragraph, ...], Colour | None]:
    if not actions:
        return (paragraph("–", "center", colour=QUIET),), None
    if point.status is TouchpointStatus.ABSENT:
        words = label("slides.touchpoints.gap", language)
        return (paragraph(words, "center", bold=True, colour=PAIN),), Colour("pain", lighter=0.85)
    if point.status is TouchpointStatus.PLANNED:
        words = f"○○○ {label('slides.touchpoints.planned', language)}"
        return (paragraph(words, "center", colour=INK),), Colour("opportunity", lighter=0.82)
    dots = Run(_DOTS[min(len(actions), 3)], colour=PETROL)
    felt = [a.emotion.score for a in actions if a.emotion and a.emotion.score is not None]
    if not felt:
        return (Paragraph((dots,), "center"),), None
    score = min(felt)
    number = Run(f"  {language.number(score, signed=True)}", bold=True, colour=INK)
    tint = Colour(emotion_colour(score).name, lighter=0.82)
    return (Paragraph((dots, number), "center"),), tint


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.touchpoints.empty", language), italic=True, colour=QUIET)
    return TableRow({"name": (first,)})


def _legend(language: Language) -> Text:
    words = label("slides.touchpoints.legend", language)
    name = label("slides.touchpoints.legend_name", language)
    return Text(name, LEGEND, (paragraph(words, "right", size=9, colour=QUIET),), anchor="bottom")


def _handovers(workshop: Workshop, language: Language) -> tuple[str, ...]:
    lookup = Lookup(workshop)
    lines = []
    for handover in workshop.handovers:
        pair = (handover.from_touchpoint, handover.to_touchpoint)
        names = [point.name for point in lookup.get_all(Touchpoint, pair)]
        repeated = f" — {handover.what_is_repeated}" if handover.what_is_repeated else ""
        lines.append(f"{' → '.join(names)}{repeated}")
    return tuple(line for line in lines if line)
