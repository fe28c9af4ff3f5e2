"""Impact against effort: quick wins, big bets, fill-ins, and what to think over twice (I03)."""

from collections import defaultdict
from math import ceil, sqrt

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    INK,
    PETROL,
    QUIET,
    WHITE,
    Box,
    Colour,
    Item,
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
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.slides.plan import known

FIELD = Box(CANVAS.x + 22, CANVAS.y + 4, 424, 374)
"""Where the four quarters lie; the words of the axes stand on its left and below."""

_TABLE = Box(CANVAS.x + 476, CANVAS.y, CANVAS.width - 476, CANVAS.height)
_WIDTHS = {"letter": 30.0, "idea": 216.0, "rating": 52.0, "owner": 114.0}
_DOT = 24.0
_MIDDLE = 3

_QUADRANTS = {
    "quick": (0, 0, Colour("gain", lighter=0.85), Colour("gain")),
    "big": (1, 0, Colour("front", lighter=0.85), Colour("front")),
    "fill": (0, 1, Colour("paper"), QUIET),
    "twice": (1, 1, Colour("pain", lighter=0.88), Colour("pain")),
}


def impact_effort_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the field of four quarters with the opportunities that are rated."""
    items = plan_items(workshop, language)
    rated = [item for item in items if item.idea.impact and item.idea.effort]
    rows = [_row(item, language) for item in rated or items] or [TableRow({})]
    columns = [
        TableColumn(
            key, "" if key == "letter" else label(f"slides.impact_effort.{key}", language), width
        )
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.impact_effort.name", language),
        label("slides.impact_effort.description", language, count=len(rated)),
        placeholder="",
    )
    slide = Slide(
        "blank",
        _headline(rated, language),
        items=tuple(rated_field(rated, language)),
        notes=(script("impact_effort", language),),
    )
    missing = len(items) - len(rated)
    key = "subtitle" if missing else "subtitle_all"
    subtitle = label(f"slides.impact_effort.{key}", language, missing=missing)
    return table_slides(slide, subtitle, paged_table(columns, rows, text, _TABLE))


def quadrant(item: PlanItem) -> str:
    """Return the quarter of an opportunity; a rating of three counts as high."""
    high = (item.idea.impact or 0) >= _MIDDLE
    dear = (item.idea.effort or 0) >= _MIDDLE
    if high:
        return "big" if dear else "quick"
    return "twice" if dear else "fill"


def _headline(rated: list[PlanItem], language: Language) -> str:
    quick = sum(quadrant(item) == "quick" for item in rated)
    key = "headline" if quick else "headline_none"
    return counted(f"slides.impact_effort.{key}", language, quick)


def rated_field(rated: list[PlanItem], language: Language) -> list[Item]:
    """Return quarters, axes and one dot an opportunity; equal ratings stand side by side."""
    wide, tall = FIELD.width / 2 - 2, FIELD.height / 2 - 2
    items: list[Item] = []
    for key, (across, down, fill, ink) in _QUADRANTS.items():
        name = label(f"slides.impact_effort.{key}", language)
        box = Box(FIELD.x + across * (wide + 4), FIELD.y + down * (tall + 4), wide, tall)
        words = (paragraph(name, size=13, bold=True, colour=ink),)
        anchor = "bottom" if down else "top"
        items.append(Text(name, box, words, fill=fill, inset=(9, 7), anchor=anchor))  # type: ignore[arg-type]
    items += _axes(language)
    together: dict[tuple[int, int], list[PlanItem]] = defaultdict(list)
    for item in rated:
        together[item.idea.effort or 1, item.idea.impact or 1].append(item)
    for (effort, impact), group in together.items():
        for place, item in enumerate(group):
            items.append(_dot(item, effort, impact, place, len(group)))
    return items


def _axes(language: Language) -> list[Text]:
    effort = label("slides.impact_effort.effort", language)
    impact = label("slides.impact_effort.impact", language)
    below = Box(FIELD.x, FIELD.bottom + 6, FIELD.width, 18)
    left = Box(CANVAS.x - 2, FIELD.y, 20, FIELD.height)
    return [
        Text(effort, below, (paragraph(effort, "center", size=12, bold=True, colour=INK),)),
        Text(
            impact,
            left,
            (paragraph(impact, "center", size=12, bold=True, colour=INK),),
            anchor="middle",
            upright=True,
        ),
    ]


def _dot(item: PlanItem, effort: int, impact: int, place: int, count: int) -> Text:
    """Return a dot at its rating."""
    x = FIELD.x + _along(effort) * FIELD.width
    y = FIELD.bottom - 8 - _along(impact) * (FIELD.height - 32)
    across = ceil(sqrt(count))  # equal ratings stand together as a square, not as a row
    down = ceil(count / across)
    x += (place % across - (across - 1) / 2) * (_DOT + 2)
    y += (place // across - (down - 1) / 2) * (_DOT + 2)
    box = Box(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
    words = (paragraph(item.letter, "center", size=11, bold=True, colour=WHITE),)
    return Text(item.idea.text, box, words, fill=PETROL, shape="ellipse", anchor="middle")


def _along(rating: int) -> float:
    """Return where a rating stands on its axis: 1 and 2 in the lower half, 3 to 5 in the upper."""
    if rating < _MIDDLE:
        return 0.5 * (rating - 0.5) / 2
    return 0.5 + 0.5 * (rating - 2.5) / 3


def _row(item: PlanItem, language: Language) -> TableRow:
    rating = f"{item.idea.impact or '–'} / {item.idea.effort or '–'}"
    ink = _QUADRANTS[quadrant(item)][3]
    return TableRow(
        {
            "letter": (paragraph(item.letter, "center", bold=True, colour=WHITE),),
            "idea": (paragraph(item.idea.text, colour=INK),),
            "rating": (paragraph(rating, colour=INK),),
            "owner": (known("owner", item.owner, language),),
        },
        {"letter": ink},
    )
