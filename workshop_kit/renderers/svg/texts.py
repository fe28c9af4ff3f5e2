"""Paragraphs in a box: lines broken, stood one under the other, written as ``<text>``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshop_kit.renderers.svg.look import Look, families
from workshop_kit.renderers.svg.markup import number, plain, text
from workshop_kit.views.drawing import INK, Align, Anchor, Box, Colour, Paragraph, Run
from workshop_kit.views.layout_parts import Placeholder
from workshop_kit.views.measure import BULLET_INDENT
from workshop_kit.views.text_fit import Font, RunText, text_width, wrap_runs
from workshop_kit.views.typography import SMALLEST

_OFFICE_SIZE = 18.0
_ASCENT = {"Calibri": 0.952, "Georgia": 0.917}
_USUAL_ASCENT = 0.78
"""How far a line reaches above its baseline, in parts of the type size or of the line."""

_KERNED = 1.01
"""Letters drawn close together take a little less room than the widths say."""

_MEASURED = re.compile("[ -\u017f\u2010-\u2026\u2030-\u203a\u20ac\u2212]+")
"""Characters whose widths are known and not only reckoned."""

_SPACES = re.compile("^ |  | $")
_SPACED = ' xml:space="preserve" style="white-space:pre"'
"""Spaces that would otherwise be drawn as one, or not at all."""

_ANCHORS: dict[Align, str] = {
    "left": "",
    "center": ' text-anchor="middle"',
    "right": ' text-anchor="end"',
}


@dataclass(frozen=True, slots=True)
class Style:
    """How runs are set that do not say so themselves; ``bullets`` colours bullets."""

    size: float = _OFFICE_SIZE
    colour: Colour = INK
    bold: bool = False
    italic: bool = False
    heading: bool = False
    spacing: float = 1.0
    bullets: Colour | None = None


@dataclass(frozen=True, slots=True)
class _Type(Font):
    """A font with its colour, as attributes, so that a piece of a line knows them too."""

    attributes: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line to be drawn: its pieces, and what it takes in height."""

    pieces: tuple[RunText, ...]
    align: Align
    indent: float
    before: float
    height: float
    above: float
    bullet: str


@dataclass(frozen=True, slots=True)
class TextArea:
    """Where paragraphs stand: a box without its margins; ``upright`` turns them to read upwards."""

    box: Box
    anchor: Anchor = "top"
    upright: bool = False


def style_of(place: Placeholder, spacing: float, bullets: Colour) -> Style:
    """Return how the text of a placeholder is set."""
    return Style(
        place.size, place.colour, place.bold, place.italic, place.heading, spacing, bullets
    )


def written(paragraphs: Sequence[Paragraph], area: TextArea, style: Style, look: Look) -> str:
    """Return paragraphs as lines of text in an area; nothing without words."""
    if not any(plain(run.text).strip() for piece in paragraphs for run in piece.runs):
        return ""
    box = area.box
    if area.upright:
        turned = Box(0, 0, box.height, box.width)
        inside = _lines_in(paragraphs, turned, area.anchor, style, look)
        place = f"translate({number(box.x)} {number(box.bottom)}) rotate(-90)"
        return f'<g transform="{place}">{inside}</g>'
    return _lines_in(paragraphs, box, area.anchor, style, look)


def caption(words: str, place: tuple[float, float], align: Align, style: Style, look: Look) -> str:
    """Return words on one line of their own; ``place`` is the middle of its height."""
    x, y = place
    line = Paragraph((Run(words),), align)
    wide = 10_000.0
    left = {"left": x, "center": x - wide / 2, "right": x - wide}[align]
    area = TextArea(Box(left, y, wide, 0), "middle")
    return written((line,), area, style, look)


def _lines_in(
    paragraphs: Sequence[Paragraph], box: Box, anchor: Anchor, style: Style, look: Look
) -> str:
    lines = [line for piece in paragraphs for line in _lines(piece, box.width, style, look)]
    tall = sum(line.before + line.height for line in lines)
    left_over = box.height - tall
    y = box.y + {"top": 0.0, "middle": left_over / 2, "bottom": left_over}[anchor]
    drawn = []
    for line in lines:
        y += line.before
        drawn.append(_drawn(line, box, y + line.above))
        y += line.height
    return "".join(drawn)


def _lines(piece: Paragraph, width: float, style: Style, look: Look) -> Iterable[_Line]:
    runs = [RunText(plain(run.text), _type(run, style, look)) for run in piece.runs if run.text]
    if not runs:
        size = next((run.size for run in piece.runs if run.size), SMALLEST)
        runs = [RunText("", _type(Run("", size), style, look))]
    indent = BULLET_INDENT if piece.bullet else 0.0
    bullet = _bullet(runs[0].font, style, look) if piece.bullet else ""
    before = piece.before
    for pieces in wrap_runs(runs, width - indent, safety=_KERNED):
        tall = max(part.font.line_height for part in pieces)
        above = max(_ascent(part.font) for part in pieces) - tall * (1 - style.spacing)
        yield _Line(pieces, piece.align, indent, before, tall * style.spacing, above, bullet)
        bullet, before = "", 0.0


def _type(run: Run, style: Style, look: Look) -> _Type:
    heading = style.heading if run.heading is None else run.heading
    bold = style.bold if run.bold is None else run.bold
    italic = style.italic if run.italic is None else run.italic
    font = Font(look.family(heading=heading), run.size or style.size, bold, italic)
    return _coloured(font, run.colour or style.colour, look)


@lru_cache(maxsize=1024)
def _coloured(font: Font, colour: Colour, look: Look) -> _Type:
    """Return a font with what it sets differently from the picture as a whole."""
    attributes = f' font-size="{number(font.size)}"'
    if font.family != look.theme.body_font:
        attributes += f' font-family="{families(font.family)}"'
    if font.bold:
        attributes += ' font-weight="700"'
    if font.italic:
        attributes += ' font-style="italic"'
    if colour != INK:
        attributes += f' fill="{look.colour(colour)}"'
    return _Type(font.family, font.size, font.bold, font.italic, attributes)


def _bullet(first: Font, style: Style, look: Look) -> str:
    """Return the attributes of a bullet: as large as the words, in a colour of its own."""
    colour = look.colour(style.bullets) if style.bullets else ""
    own = f' fill="{colour}"' if colour else ""
    return f' font-size="{number(first.size)}" font-family="Arial, sans-serif"{own}'


def _ascent(font: Font) -> float:
    share = _ASCENT.get(font.family)
    return font.line_height * _USUAL_ASCENT if share is None else font.size * share


def _drawn(line: _Line, box: Box, baseline: float) -> str:
    words = "".join(piece.text for piece in line.pieces)
    y = number(baseline)
    mark = f'<text x="{number(box.x)}" y="{y}"{line.bullet}>•</text>' if line.bullet else ""
    if not words.strip():
        return mark
    left = box.x + line.indent
    x = {"left": left, "center": (left + box.right) / 2, "right": box.right}[line.align]
    room = box.right - left
    place = (
        f'x="{number(x)}" y="{y}"{_ANCHORS[line.align]}{_length(line.pieces, words, room)}'
        f"{_SPACED if _SPACES.search(words) else ''}"
    )
    if len(line.pieces) == 1:
        return f"{mark}<text {place}{_attributes(line.pieces[0])}>{text(words)}</text>"
    spans = "".join(
        f"<tspan{_attributes(piece)}>{text(piece.text)}</tspan>" for piece in line.pieces
    )
    return f"{mark}<text {place}>{spans}</text>"


def _attributes(piece: RunText) -> str:
    return piece.font.attributes if isinstance(piece.font, _Type) else ""


def _length(pieces: Sequence[RunText], words: str, room: float) -> str:
    """Return the width a line was measured with: a font that stands in is set to it."""
    if len(words) == 1 or not _MEASURED.fullmatch(words):
        return ""
    wide = sum(text_width(piece.text, piece.font) for piece in pieces)
    if room < wide <= room * _KERNED:
        wide = room
    return f' textLength="{number(wide)}" lengthAdjust="spacingAndGlyphs"'
