"""The chain of links with its numbers: every score and what made it (L01)."""

from workshop_kit.analysis.chain import Chain, Ring, chain
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    INK,
    PAIN,
    PETROL,
    QUIET,
    Bars,
    Box,
    Colour,
    Slide,
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

_CHART = Box(CANVAS.x, CANVAS.y, 400, CANVAS.height)
_TABLE = Box(CANVAS.x + 424, CANVAS.y, CANVAS.width - 424, CANVAS.height)
_WIDTHS = {"phase": 184.0, "emotion": 70.0, "marker": 70.0, "pains": 70.0, "score": 70.0}


def chain_slides(workshop: Workshop, journey: Journey, language: Language) -> tuple[Slide, ...]:
    """Return the scores as bars with their inputs beside them."""
    found = chain(workshop, journey)
    columns = [
        TableColumn(
            key,
            label(f"slides.chain.{key}", language),
            width,
            "left" if key == "phase" else "center",
        )
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.chain.name", language),
        label("slides.chain.description", language),
        placeholder="",
    )
    rows = [_row(ring, found, journey, language) for ring in found.rings] or [TableRow({})]
    slide = Slide(
        "blank",
        _headline(found, journey, language),
        items=_bars(found, journey, language),
        notes=(script("weakest", language),),
    )
    mean = "–" if found.mean is None else language.number(round(found.mean))
    subtitle = label("slides.chain.subtitle", language, mean=mean)
    return table_slides(slide, subtitle, paged_table(columns, rows, text, _TABLE))


def _headline(found: Chain, journey: Journey, language: Language) -> str:
    if found.weakest is None or found.strength is None:
        return label("slides.chain.headline_empty", language)
    return label(
        "slides.chain.headline",
        language,
        strength=language.number(round(found.strength)),
        phase=phase_label(found.weakest.phase, journey, language),
    )


def _bars(found: Chain, journey: Journey, language: Language) -> tuple[Text | Bars, ...]:
    scored = [
        (phase_label(ring.phase, journey, language), float(round(ring.score)))
        for ring in found.rings
        if ring.score is not None
    ]
    if not scored:
        return ()
    title = label("slides.chain.chart", language)
    head = Box(_CHART.x, _CHART.y, _CHART.width, 22)
    area = Box(_CHART.x, head.bottom + 4, _CHART.width, _CHART.height - 26)
    told = ", ".join(f"{name} {score:g}" for name, score in scored)
    return (
        Text(title, head, (paragraph(title, size=13, bold=True, colour=PETROL),)),
        Bars(title, f"{title}: {told}", area, tuple(scored), PETROL, size=11, longest=100.0),
    )


def _row(ring: Ring, found: Chain, journey: Journey, language: Language) -> TableRow:
    weakest = found.weakest is not None and ring.phase.id == found.weakest.phase.id
    name = phase_label(ring.phase, journey, language)
    cells = {"phase": (paragraph(name, bold=True, colour=PAIN if weakest else INK),)}
    for key in ("emotion", "marker", "pains"):
        value = ring.inputs.get(key)
        text = "–" if value is None else language.number(round(value))
        cells[key] = (paragraph(text, "center", colour=QUIET if value is None else INK),)
    score = "–" if ring.score is None else language.number(round(ring.score))
    cells["score"] = (paragraph(score, "center", bold=True, colour=PAIN if weakest else INK),)
    return TableRow(cells, dict.fromkeys(cells, Colour("pain", lighter=0.9)) if weakest else {})
