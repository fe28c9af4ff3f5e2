"""The research base: what the map rests on, and where it rests on nothing (S06, W08)."""

from workshop_kit.analysis.evidence import evidence
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Family, Status, Tag
from workshop_kit.model.research import Source
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    HAIRLINE,
    INK,
    PETROL,
    QUIET,
    Box,
    Colour,
    Slide,
    StackedBars,
    Text,
    paragraph,
)
from workshop_kit.views.layout_parts import CANVAS
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)

_TABLE = Box(CANVAS.x, CANVAS.y, 560, CANVAS.height)
_CHART = Box(CANVAS.x + 584, CANVAS.y + 26, CANVAS.width - 584, CANVAS.height - 26)
_WIDTHS = {"kind": 134.0, "n": 52.0, "day": 80.0, "learned": 168.0, "bias": 126.0}
_COLOURS = {
    Tag.EVIDENCE: PETROL,
    Tag.ASSUMPTION: Colour("front", lighter=0.6),
    Tag.UNKNOWN: HAIRLINE,
}


def research_slides(
    workshop: Workshop, journey: Journey | None, language: Language
) -> tuple[Slide, ...]:
    """Return the sources with the statements of each phase by how sure they are."""
    sources = [source for source in workshop.sources if source.kind]
    rows = [_row(source, language) for source in sources] or [_empty(language)]
    columns = [
        TableColumn(key, label(f"slides.research.{key}", language), width)
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.research.name", language),
        label("slides.research.description", language, count=len(sources)),
        placeholder="",
    )
    chart = _chart(workshop, journey, language) if journey else ()
    slide = Slide(
        "blank", _headline(workshop, language), items=chart, notes=(script("research", language),)
    )
    families = [source.family for source in sources]
    subtitle = label(
        "slides.research.subtitle",
        language,
        stories=families.count(Family.STORY),
        data=families.count(Family.DATA),
    )
    return table_slides(slide, subtitle, paged_table(columns, rows, text, _TABLE))


def _headline(workshop: Workshop, language: Language) -> str:
    found = evidence(workshop)
    if not found.statements:
        return label("slides.research.headline_empty", language)
    return label(
        "slides.research.headline",
        language,
        share=language.quantity(round(100 * found.share), "%"),
        count=found.statements,
        state=label(f"terms.evidence_state.{found.state}", language),
    )


def _row(source: Source, language: Language) -> TableRow:
    return TableRow(
        {
            "kind": (paragraph(source.kind, bold=True, colour=INK),),
            "n": (paragraph("" if source.n is None else language.number(source.n), colour=INK),),
            "day": (paragraph(language.day(source.day) if source.day else "", colour=INK),),
            "learned": (paragraph(source.learned or source.method, colour=INK),),
            "bias": (paragraph(source.bias_note, colour=QUIET),),
        }
    )


def _empty(language: Language) -> TableRow:
    first = paragraph(label("slides.research.empty", language), italic=True, colour=QUIET)
    return TableRow({"kind": (first,)})


def _chart(
    workshop: Workshop, journey: Journey, language: Language
) -> tuple[Text | StackedBars, ...]:
    """Return the statements of each phase, stacked by tag; nothing without any."""
    counts = {phase.id: dict.fromkeys(Tag, 0) for phase in journey.phases}
    homes = {action.id: action.phase_id for action in journey.actions}
    for statement in workshop.statements:
        home = homes.get(statement.anchor, statement.anchor)
        if home in counts and statement.text and statement.status is not Status.REJECTED:
            counts[home][statement.tag] += 1
    if not any(sum(by_tag.values()) for by_tag in counts.values()):
        return ()
    title = label("slides.research.chart", language)
    head = Box(_CHART.x, CANVAS.y, _CHART.width, 22)
    names = tuple(phase_label(phase, journey, language) for phase in journey.phases)
    series = tuple(
        (
            label(f"terms.tag.{tag}", language),
            _COLOURS[tag],
            tuple(float(counts[phase.id][tag]) for phase in journey.phases),
        )
        for tag in Tag
    )
    told = "; ".join(
        f"{name}: {', '.join(f'{tag_name} {values[place]:g}' for tag_name, _, values in series)}"
        for place, name in enumerate(names)
    )
    return (
        Text(title, head, (paragraph(title, size=13, bold=True, colour=PETROL),)),
        StackedBars(title, f"{title}: {told}", _CHART, names, series),
    )
