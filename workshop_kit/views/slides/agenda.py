"""The agenda of the workshop, for the room."""

from workshop_kit.content.agenda import Block, agenda
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.drawing import INK, PAPER, PETROL, QUIET, Slide, paragraph
from workshop_kit.views.notes import script
from workshop_kit.views.paged_table import (
    TableColumn,
    TableRow,
    TableText,
    paged_table,
    table_slides,
)

_WIDTHS = {"time": 66.0, "minutes": 70.0, "block": 170.0, "question": 300.0, "result": 282.0}


def agenda_slides(language: Language) -> tuple[Slide, ...]:
    """Return the blocks of a half day with the question each asks."""
    blocks = agenda(language)
    columns = [
        TableColumn(key, label(f"slides.agenda.{key}", language), width)
        for key, width in _WIDTHS.items()
    ]
    text = TableText(
        label("slides.agenda.name", language),
        label("slides.agenda.description", language, count=len(blocks)),
    )
    total = sum(block.minutes for block in blocks)
    hours = label("slides.agenda.hours", language, hours=language.number(round(total / 60, 1)))
    title = label("slides.agenda.headline", language, hours=hours)
    slide = Slide("plan", title, notes=(script("agenda", language),))
    rows = [_row(block) for block in blocks]
    return table_slides(
        slide, label("slides.agenda.subtitle", language), paged_table(columns, rows, text)
    )


def _row(block: Block) -> TableRow:
    is_break = not block.question
    ink = QUIET if is_break else INK
    cells = {
        "time": (paragraph(block.clock, bold=True, colour=PETROL),),
        "minutes": (paragraph(str(block.minutes), colour=QUIET),),
        "block": (paragraph(block.name, bold=not is_break, italic=is_break, colour=ink),),
        "question": (paragraph(block.question, colour=INK),),
        "result": (paragraph(block.result, colour=INK),),
    }
    return TableRow(cells, dict.fromkeys(cells, PAPER) if is_break else {})
