"""What every blank form prints: its question, small fields, headings over panels, boxes to tick."""

from collections.abc import Iterable, Sequence

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.views.drawing import (
    INK,
    QUIET,
    Align,
    Blank,
    Box,
    Colour,
    Item,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.form_layouts import FIELDS
from workshop_kit.views.layout_parts import SUBTITLE

OF_WORKSHOP = ("workshop", "team", "day")
OF_JOURNEY = ("persona", "scenario", "day")
OF_MOMENT = ("persona", "moment", "day")
"""The small fields beside the title, by what a form is about."""

QUESTION = 10.5
_TICK = 10.0


def form_slide(form: str, fields: Sequence[str], body: Iterable[Item], language: Language) -> Slide:
    """Return a form on its own layout: title, question, fields, then what is its own."""
    question = label(f"forms.{form}.question", language)
    items = (*head_items(question, fields, language), *body)
    title = label(f"forms.{form}.title", language)
    notes = (label(f"forms.{form}.notes", language),)
    return Slide(f"form_{form}", title, items=items, notes=notes)


def head_items(question: str, fields: Sequence[str], language: Language) -> tuple[Item, ...]:
    """Return the question under the title and the labelled lines beside it."""
    asked = paragraph(question, size=12, italic=True, colour=QUIET)
    items: list[Item] = [Text(question, SUBTITLE, (asked,))]
    for key, (place, box) in zip(fields, FIELDS.items(), strict=True):
        above = Box(box.x, box.y - 14, box.width, 12)
        items += [small(label(f"forms.fields.{key}", language), above), Blank(place)]
    return tuple(items)


def small(words: str, box: Box, align: Align = "left", colour: Colour = QUIET) -> Text:
    """Return a label of a writing line."""
    text = paragraph(words, align, size=10, colour=colour)
    return Text(words, box, (text,), anchor="bottom")


def asking(form: str, key: str, box: Box, colour: Colour, language: Language) -> Text:
    """Return the heading of a panel, and under it the question that opens it."""
    heading = label(f"forms.{form}.{key}", language)
    question = label(f"forms.{form}.{key}_ask", language)
    return Text(
        heading,
        Box(box.x, box.y + 9, box.width, 34),
        (
            paragraph(heading, size=13, bold=True, colour=colour),
            paragraph(question, size=QUESTION, italic=True, colour=QUIET),
        ),
    )


def ticks(form: str, key: str, box: Box, columns: int, language: Language) -> tuple[Item, ...]:
    """Return a heading over boxes to tick; the list is in one label, its parts set off by |."""
    heading = label(f"forms.{form}.{key}", language)
    names = label(f"forms.{form}.{key}_list", language).split("|")
    over = Box(box.x + 12, box.y + 9, box.width - 24, 18)
    words = paragraph(heading, size=13, bold=True, colour=QUIET)
    items: list[Item] = [Text(heading, over, (words,))]
    rows = -(-len(names) // columns)
    wide, tall = (box.width - 24) / columns, (box.height - 42) / rows
    for number, name in enumerate(names):
        x = box.x + 12 + number // rows * wide
        y = box.y + 34 + number % rows * tall
        square = Box(x, y + (tall - _TICK) / 2, _TICK, _TICK)
        beside = Box(x + _TICK + 7, y, wide - _TICK - 9, tall)
        written = (paragraph(name, size=12, colour=INK),)
        items += [
            Text("□", square, outline=QUIET, line_width=0.75),
            Text(name, beside, written, anchor="middle"),
        ]
    return tuple(items)
