"""What each row of the journey map looks like on a slide, as measured paragraphs."""

from dataclasses import dataclass, replace

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Tag
from workshop_kit.views.drawing import (
    INK,
    OPPORTUNITY,
    PAIN,
    QUIET,
    Anchor,
    Colour,
    Paragraph,
    Run,
)
from workshop_kit.views.journey_grid import Column, GridCell
from workshop_kit.views.row_values import Line

SIGNS = {Tag.ASSUMPTION: "◦", Tag.UNKNOWN: "?"}
"""The sign behind a line that no source supports; evidence carries none."""


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a row's cells are set."""

    bold: bool = False
    italic: bool = False
    fill: Colour | None = None
    anchor: Anchor = "top"
    label: Colour = INK


_PLAIN = RowLook()
_LOOKS = {
    "actions": RowLook(bold=True, fill=Colour("front", lighter=0.85)),
    "duration": RowLook(anchor="middle"),
    "touchpoints": RowLook(anchor="middle"),
    "thoughts": RowLook(italic=True),
    "pains": RowLook(fill=Colour("pain", lighter=0.88), label=PAIN),
    "kpis": RowLook(bold=True, anchor="middle"),
    "owner": RowLook(anchor="middle"),
    "technology": RowLook(anchor="middle"),
    "ideas": RowLook(bold=True, fill=Colour("opportunity", lighter=0.78)),
}
_NUMBER = Colour("front")
_LETTER = Colour("opportunity", darker=0.5)
_TAGGED = {"customer_goals", "thoughts", "pains"}


def row_look(key: str) -> RowLook:
    """Return the look of a row."""
    return _LOOKS.get(key, _PLAIN)


def cell_paragraphs(
    row: str, cell: GridCell, column: Column, size: float, language: Language
) -> tuple[Paragraph, ...]:
    """Return a cell's lines, one paragraph each; actions carry their number."""
    look = row_look(row)
    style = Run("", size, bold=look.bold or None, italic=look.italic or None, colour=INK)
    pieces = []
    for line in cell.lines:
        runs = _runs(row, line, style)
        if row == "actions":
            runs = (Run(f"{column.number} ", size, bold=True, colour=_NUMBER), *runs)
        pieces.append(Paragraph(runs))
    if not pieces and row == "actions":
        missing = label("deck.map.no_action", language)
        pieces.append(Paragraph((Run(missing, size, italic=True, colour=QUIET),)))
    return tuple(pieces)


def _runs(row: str, line: Line, style: Run) -> tuple[Run, ...]:
    """Return a line in the row's style; ideas carry their letter, unsupported lines a sign."""
    if row == "ideas":
        letter, _, text = line.text.partition(" ")
        if letter == "+":
            return (replace(style, text=line.text, colour=_LETTER),)
        return replace(style, text=f"{letter} ", colour=_LETTER), replace(style, text=text)
    words = replace(style, text=line.text)
    sign = SIGNS.get(line.tag, "") if line.tag and row in _TAGGED else ""
    if not sign:
        return (words,)
    # the no-break space keeps the sign on the line of the last word
    return words, Run(f"\u00a0{sign}", style.size, colour=QUIET)


SECTION_FILL = {
    "front": Colour("front"),
    "experience": Colour("experience"),
    "back": Colour("back"),
    "opportunity": OPPORTUNITY,
}
