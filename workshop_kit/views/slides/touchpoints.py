"""Touchpoints by phase: how much each is used, how it feels there, and what is missing (S08-S10)."""

from workshop_kit.analysis.lookup import Lookup
from workshop_kit.analysis.touchpoint_use import (
    Use,
    Uses,
    touchpoint_uses,
    touchpoints_beside,
    touchpoints_by_moment,
    use_of,
)
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import TouchpointStatus
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
from workshop_kit.views.layout_parts import LEGEND, MAP
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)
from workshop_kit.views.touchpoint_dots import dots
from workshop_kit.views.typography import at_least

_FIRST = 190.0
_TABLE = Box(MAP.x, MAP.y, MAP.width, MAP.height)


def touchpoint_slides(
    workshop: Workshop, journey: Journey, language: Language
) -> tuple[Slide, ...]:
    """Return the matrix of touchpoints and phases of one journey."""
    uses = touchpoint_uses(journey)
    found = [point for point in touchpoints_beside(workshop, journey) if point.name]
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


def _headline(found: list[Touchpoint], journey: Journey, uses: Uses, language: Language) -> str:
    if not found:
        return label("slides.touchpoints.headline_empty", language)
    missing = sum(point.status is TouchpointStatus.ABSENT for point in found)
    if missing:
        return counted("slides.touchpoints.headline_gap", language, missing, total=len(found))
    used = {phase for _, phase in uses}
    silent = next((phase for phase in journey.phases if phase.id not in used), None)
    if silent is not None:
        name = phase_label(silent, journey, language)
        return label("slides.touchpoints.headline_silent", language, phase=name)
    return label("slides.touchpoints.headline", language, count=len(found))


def _subtitle(journey: Journey, uses: Uses, language: Language) -> str:
    """Return how many touchpoints accompany the customer before, during and after."""
    counts = touchpoints_by_moment(journey, uses)
    return label("slides.touchpoints.subtitle", language, **counts)


def _row(
    point: Touchpoint, journey: Journey, uses: Uses, workshop: Workshop, language: Language
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
        cells[phase.id], fill = _cell(use_of(point, phase.id, uses), language)
        if fill is not None:
            fills[phase.id] = fill
    return TableRow(cells, fills)


def _cell(use: Use, language: Language) -> tuple[tuple[Paragraph, ...], Colour | None]:
    if use.kind == "none":
        return (paragraph("–", "center", colour=QUIET),), None
    if use.kind == "gap":
        words = label("slides.touchpoints.gap", language)
        return (paragraph(words, "center", bold=True, colour=PAIN),), Colour("pain", lighter=0.85)
    if use.kind == "planned":
        words = f"{dots(0)} {label('slides.touchpoints.planned', language)}"
        return (paragraph(words, "center", colour=INK),), Colour("opportunity", lighter=0.82)
    signs = Run(dots(use.actions), colour=PETROL)
    if use.lowest is None:
        return (Paragraph((signs,), "center"),), None
    number = Run(f"  {language.number(use.lowest, signed=True)}", bold=True, colour=INK)
    tint = Colour(emotion_colour(use.lowest).name, lighter=0.82)
    return (Paragraph((signs, number), "center"),), tint


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.touchpoints.empty", language), italic=True, colour=QUIET)
    return TableRow({"name": (first,)})


def _legend(language: Language) -> Text:
    words = label("slides.touchpoints.legend", language)
    name = label("slides.touchpoints.legend_name", language)
    return Text(
        name, LEGEND, (paragraph(words, "right", size=at_least(9), colour=QUIET),), anchor="bottom"
    )


def _handovers(workshop: Workshop, language: Language) -> tuple[str, ...]:
    lookup = Lookup(workshop)
    lines = []
    for handover in workshop.handovers:
        pair = (handover.from_touchpoint, handover.to_touchpoint)
        names = [point.name for point in lookup.get_all(Touchpoint, pair)]
        repeated = f" — {handover.what_is_repeated}" if handover.what_is_repeated else ""
        lines.append(f"{' → '.join(names)}{repeated}")
    return tuple(line for line in lines if line)
