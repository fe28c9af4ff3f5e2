"""The plan as slides: one table, a line an opportunity, gaps named in words."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.drawing import (
    HAIRLINE,
    INK,
    PAIN,
    PETROL,
    QUIET,
    WHITE,
    Border,
    Cell,
    Colour,
    Paragraph,
    Run,
    Slide,
    Table,
    paragraph,
)
from workshop_kit.views.layouts import CANVAS
from workshop_kit.views.measure import cut, height
from workshop_kit.views.notes import script
from workshop_kit.views.plan_items import PlanItem, plan_items
from workshop_kit.views.titles import headed

_COLUMNS = {
    "letter": 24.0,
    "idea": 226.0,
    "pains": 196.0,
    "leverage": 52.0,
    "impact": 66.0,
    "owner": 98.0,
    "kpi": 148.0,
    "due": 78.0,
}
_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_SIDE, _END = 5.0, 5.0
_MOST_MARGIN = 6.0
_RULE = Border(0.75, HAIRLINE)


def plan_slides(workshop: Workshop, language: Language) -> tuple[Slide, ...]:
    """Return the plan on as many slides as it takes, same header and size on each (OUT5)."""
    items = plan_items(workshop, language)
    rows = [_row(item, language) for item in items] or [_empty_row(language)]
    size, pages = _pages(rows)
    slides = []
    for number, page in enumerate(pages, start=1):
        counter = f"{number}/{len(pages)}" if len(pages) > 1 else ""
        slides.append(
            headed(
                Slide(
                    "plan",
                    _headline(items, language),
                    counter=counter,
                    items=(_table(page, size, len(items), language),),
                    notes=(script("plan", language), *_told(items, language)),
                ),
                label("deck.plan.subtitle", language),
            )
        )
    return tuple(slides)


def _headline(items: tuple[PlanItem, ...], language: Language) -> str:
    if not items:
        return label("deck.plan.headline_empty", language)
    ready = sum(not item.missing for item in items)
    key = "headline_all" if ready == len(items) else "headline"
    return label(f"deck.plan.{key}", language, count=len(items), ready=ready)


_RowTexts = dict[str, tuple[Paragraph, ...]]


def _row(item: PlanItem, language: Language) -> _RowTexts:
    effort = (item.idea.impact, item.idea.effort)
    return {
        "letter": (paragraph(item.letter, bold=True, colour=Colour("opportunity", darker=0.5)),),
        "idea": (
            paragraph(item.idea.text, bold=True, colour=INK),
            *((paragraph(item.horizon, colour=QUIET),) if item.horizon else ()),
        ),
        "pains": tuple(Paragraph((Run(text, colour=INK),), bullet=True) for text in item.pains),
        "leverage": (paragraph(language.number(item.leverage), "center", colour=INK),),
        "impact": (paragraph(" / ".join("–" if n is None else str(n) for n in effort), "center", colour=INK),),
        "owner": (_known("owner", item.owner, language),),
        "kpi": (_known("kpi", item.kpi, language),),
        "due": (_known("due", language.day(item.due) if item.due else "", language),),
    }  # fmt: skip


def _known(key: str, value: str, language: Language) -> Paragraph:
    """Return a value, or in words that it is missing."""
    if value:
        return paragraph(value, colour=INK)
    return paragraph(label(f"deck.plan.no_{key}", language), italic=True, colour=PAIN)


def _empty_row(language: Language) -> _RowTexts:
    first = paragraph(label("deck.plan.no_idea", language), italic=True, colour=QUIET)
    return {key: (first,) if key == "idea" else () for key in _COLUMNS}


def _row_height(row: _RowTexts, size: float) -> float:
    return max(
        height(texts, _COLUMNS[key] - 2 * _SIDE, size) if texts else size * 1.3
        for key, texts in row.items()
    ) + 2 * _END  # fmt: skip


def _header_height(size: float) -> float:
    return size * 1.25 * 2 + 2 * _END


def _pages(rows: list[_RowTexts]) -> tuple[float, list[list[_RowTexts]]]:
    """Put the rows on one slide at the largest size that fits, else on several at 10 pt."""
    for size in _SIZES:
        if _header_height(size) + sum(_row_height(row, size) for row in rows) <= CANVAS.height:
            return size, [rows]
    size, room = 10.0, CANVAS.height - _header_height(10.0)
    pages: list[list[_RowTexts]] = [[]]
    for row in rows:
        shorter = _cut_row(row, size, room)
        taken = sum(_row_height(other, size) for other in pages[-1])
        if pages[-1] and taken + _row_height(shorter, size) > room:
            pages.append([])
        pages[-1].append(shorter)
    return size, pages


def _cut_row(row: _RowTexts, size: float, room: float) -> _RowTexts:
    """Cut the cells of a row that alone is higher than a slide; the notes keep the full text."""
    if _row_height(row, size) <= room:
        return row
    most = room - 2 * _END
    return {
        key: cut(texts, _COLUMNS[key] - 2 * _SIDE, most, size) if texts else texts
        for key, texts in row.items()
    }


def _table(rows: list[_RowTexts], size: float, count: int, language: Language) -> Table:
    heights = [_row_height(row, size) for row in rows]
    spare = CANVAS.height - _header_height(size) - sum(heights)
    margin = min(spare / len(rows) / 2, _MOST_MARGIN)
    body = [
        tuple(
            Cell(
                _sized(row[key], size),
                anchor="middle",
                margins=(_SIDE, _SIDE, _END + margin, _END + margin),
                borders=(None, None, None, _RULE),
            )
            for key in _COLUMNS
        )
        for row in rows
    ]
    return Table(
        name=label("deck.plan.name", language),
        description=label("deck.plan.description", language, count=count),
        x=CANVAS.x,
        y=CANVAS.y,
        widths=tuple(_COLUMNS.values()),
        heights=(_header_height(size), *(tall + 2 * margin for tall in heights)),
        rows=(_header(size, language), *body),
        placeholder="table",
    )


def _header(size: float, language: Language) -> tuple[Cell, ...]:
    cells = []
    for key in _COLUMNS:
        words = "" if key == "letter" else label(f"deck.plan.{key}", language)
        align = "center" if key in {"leverage", "impact"} else "left"
        text = paragraph(words, align, size=size, bold=True, colour=WHITE)  # type: ignore[arg-type]
        cells.append(Cell((text,), PETROL, anchor="middle", margins=(_SIDE, _SIDE, _END, _END)))
    return tuple(cells)


def _sized(texts: tuple[Paragraph, ...], size: float) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            tuple(
                Run(run.text, size, run.bold, run.italic, run.colour, run.heading)
                for run in text.runs
            ),
            text.align,
            text.bullet,
        )
        for text in texts
    )


def _told(items: tuple[PlanItem, ...], language: Language) -> tuple[str, ...]:
    return tuple(
        f"{item.letter} {item.idea.text}"
        + "".join(f" — {label(f'deck.plan.no_{gap}', language)}" for gap in item.missing)
        for item in items
    )
