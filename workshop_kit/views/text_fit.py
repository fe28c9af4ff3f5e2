"""How many lines a text takes in a box, decided before anything is drawn.

Every length is in points. Widths are sums of advances without kerning, lines break greedily,
and 3 % of the width is kept back: compared with what LibreOffice draws, the count of lines is
mostly equal, sometimes too high, never too low (``tests/full/test_drawn_lines.py``). Where
lines may break is said in ``views.line_breaks``.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from workshop_kit.content.font_widths import FontWidths, font_widths
from workshop_kit.views.line_breaks import line_breaks, splits_a_character

SAFETY = 0.97
"""The part of a box's width that is filled; the rest covers what renderers do differently."""

_NOISE = 1e-6
"""Sums of floats differ by less than this, lengths that matter by far more."""

_NEW_LINE = re.compile("\r\n|[\n\r\v\u2028\u2029]")
_LOOSE_ENDS = " \t\n\r\v,;:.–—-"
_HYPHENS = tuple("-‐–—")
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Font:
    """A type family in one size and style; it looks its widths up once."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False

    @cached_property
    def widths(self) -> FontWidths:
        """The widths of its characters, in parts of the size."""
        return font_widths(self.family, bold=self.bold, italic=self.italic)

    @cached_property
    def line_height(self) -> float:
        """The height of a line of single spacing."""
        return self.size * self.widths.line


@dataclass(frozen=True, slots=True)
class RunText:
    """A piece of a paragraph in one font."""

    text: str
    font: Font


def text_width(text: str, font: Font) -> float:
    """Return the width of a text drawn without a box: that of its widest line."""
    return max(font.widths.width(line) for line in _NEW_LINE.split(text)) * font.size


def wrap(text: str, width: float, font: Font, *, safety: float = SAFETY) -> tuple[str, ...]:
    """Return the lines of a text in a box.

    The spaces at which a line breaks are left out. A word wider than the box goes on after a
    hyphen or slash inside it, else after any character.

    Examples
    --------
    >>> wrap("Finds the price on the third page", 72, Font("Calibri", 11))
    ('Finds the price', 'on the third', 'page')
    """
    spans = _spans(text, _edges(text, font), width * safety)
    return tuple(text[start:end] for start, end in spans)


def line_count(text: str, width: float, font: Font) -> int:
    """Return how many lines a text takes in a box.

    Examples
    --------
    >>> line_count("Finds the price on the third page", 72, Font("Calibri", 11))
    3
    """
    return _count_lines(((text, font.widths),), width * SAFETY / font.size)


def wrap_runs(
    runs: Sequence[RunText], width: float, *, safety: float = SAFETY
) -> tuple[tuple[RunText, ...], ...]:
    """Return the lines of a paragraph in several fonts, each as the pieces it consists of.

    A line without text keeps one empty piece, because its height depends on the font.
    """
    text = "".join(run.text for run in runs)
    edges = [0.0]
    for run in runs:
        begin = edges[-1]
        edges.extend(begin + edge for edge in _edges(run.text, run.font)[1:])
    return tuple(_pieces(runs, *span) for span in _spans(text, edges, width * safety))


def text_height(text: str, width: float, font: Font, *, line_spacing: float = 1.0) -> float:
    """Return the height of a text in a box of some width; a text without words takes a line."""
    return line_count(text, width, font) * font.line_height * line_spacing


def paragraphs_height(
    paragraphs: Sequence[Sequence[RunText]],
    width: float,
    *,
    space_before: float = 0.0,
    line_spacing: float = 1.0,
) -> float:
    """Return the height of paragraphs in a box, each a sequence of runs.

    ``space_before`` stands above every paragraph but the first. A line is as tall as its
    tallest run. A paragraph to be left empty is one run without text.

    Examples
    --------
    >>> number, words = Font("Calibri", 11, bold=True), Font("Calibri", 11)
    >>> cell = [[RunText("1 ", number), RunText("Compares offers", words)]]
    >>> round(paragraphs_height(cell * 2, 200, space_before=2), 2)
    28.86
    """
    heights = sum(paragraph_height(runs, width) for runs in paragraphs)
    return heights * line_spacing + max(len(paragraphs) - 1, 0) * space_before


def paragraph_height(runs: Sequence[RunText], width: float) -> float:
    """Return the height of one paragraph, at least one run, in a box of some width."""
    size, tall = runs[0].font.size, runs[0].font.line_height
    if all(run.font.size == size and run.font.line_height == tall for run in runs):
        # nearly every paragraph: the same lines come out at any size in a box of as many ems
        pieces = tuple([(run.text, run.font.widths) for run in runs])
        return _count_lines(pieces, width * SAFETY / size) * tall
    lines = wrap_runs(runs, width)
    return sum(max((run.font.line_height for run in line), default=0.0) for line in lines)


@lru_cache(maxsize=65536)
def _count_lines(pieces: tuple[tuple[str, FontWidths], ...], room: float) -> int:
    """Count the lines of a paragraph in one size, in a box measured in ems."""
    edges = [0.0]
    for text, widths in pieces:
        begin = edges[-1]
        edges.extend(begin + edge for edge in _ems(text, widths)[1:])
    return len(_spans("".join(text for text, _ in pieces), edges, room))


def fit_size(
    height_at: Callable[[float], float], height: float, sizes: Iterable[float]
) -> float | None:
    """Return the largest size at which a content is not taller than its box, or ``None``.

    Examples
    --------
    >>> title = "A straight answer wins the customer back"
    >>> fit_size(lambda size: text_height(title, 400, Font("Georgia", size)), 28, (24, 20, 18))
    20
    """
    ordered = sorted(sizes, reverse=True)
    return next((size for size in ordered if height_at(size) <= height + _NOISE), None)


def cut_to_height(
    text: str, width: float, height: float, font: Font, *, line_spacing: float = 1.0
) -> tuple[str, bool]:
    """Return a text that fits a box, cut after a word with “…” where it must be, and whether it was.

    A single word that does not fit is cut after a character. A box lower than one line holds
    nothing.

    Examples
    --------
    >>> cut_to_height("Waits in silence for two weeks", 60, 14, Font("Calibri", 11))
    ('Waits in…', True)
    """
    most = int(height / (font.line_height * line_spacing) + _NOISE)
    spans = _spans(text, _edges(text, font), width * SAFETY)
    if len(spans) <= most:
        return text, False
    if most == 0:
        return "", bool(text)
    limit = spans[most - 1][1]
    for end in _places_to_cut(text, limit):
        cut = text[:end].rstrip(_LOOSE_ENDS) + _ELLIPSIS
        if len(wrap(cut, width, font)) <= most:
            return cut, True
    return _ELLIPSIS, True


def _places_to_cut(text: str, limit: int) -> Iterable[int]:
    """Yield the ends of words up to a limit, last first, then every place inside the first."""
    breaks = (end for end in line_breaks(text).ends if not text.endswith(_HYPHENS, 0, end))
    ends = {*breaks, *(match.start() for match in _NEW_LINE.finditer(text))}
    words = sorted(end for end in ends if end <= limit and text[:end].strip(_LOOSE_ENDS))
    yield from reversed(words)
    first = words[0] if words else limit
    yield from (end for end in range(first, 0, -1) if not splits_a_character(text, end))


@lru_cache(maxsize=8192)
def _ems(text: str, widths: FontWidths) -> tuple[float, ...]:
    return widths.edges(text)


def _edges(text: str, font: Font) -> list[float]:
    """Return where each character begins, and where the last ends."""
    return [edge * font.size for edge in _ems(text, font.widths)]


def _spans(text: str, edges: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Return the first character of each line and the one after its last."""
    spans: list[tuple[int, int]] = []
    for start, stop in _paragraphs(text):
        while edges[stop] - edges[start] > room + _NOISE:
            end, following = _break(text, edges, start, room)
            if following >= stop:  # a single character wider than the box
                break
            spans.append((start, end))
            start = following
        spans.append((start, stop))
    return spans


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    """Yield the stretches between line feeds, without the spaces at their ends."""
    start = 0
    for match in [*_NEW_LINE.finditer(text), None]:
        stop = match.start() if match else len(text)
        yield start, start + len(text[start:stop].rstrip(" \t"))
        start = match.end() if match else stop


def _break(text: str, edges: Sequence[float], start: int, room: float) -> tuple[int, int]:
    """Return where a line that is too long ends, and where the next one starts."""
    furthest = bisect_right(edges, edges[start] + room + _NOISE) - 1
    places = line_breaks(text)
    last = bisect_right(places.ends, furthest) - 1
    if last >= 0 and places.starts[last] > start:
        return places.ends[last], places.starts[last]
    last = bisect_right(places.within_words, furthest) - 1
    if last >= 0 and places.within_words[last] > start:
        return (places.within_words[last],) * 2
    return (_between_characters(text, start, furthest),) * 2


def _between_characters(text: str, start: int, furthest: int) -> int:
    """Return the last place to cut a word, at the least after its first character."""
    for place in range(furthest, start, -1):
        if not splits_a_character(text, place):
            return place
    place = start + 1
    while place < len(text) and splits_a_character(text, place):
        place += 1
    return place


def _pieces(runs: Sequence[RunText], start: int, end: int) -> tuple[RunText, ...]:
    """Return the runs between two characters of a paragraph, cut to them."""
    pieces: list[RunText] = []
    blank: tuple[RunText, ...] = ()
    begin = 0
    for run in runs:
        stop = begin + len(run.text)
        if max(begin, start) < min(stop, end):
            piece = run.text[max(start - begin, 0) : end - begin]
            pieces.append(RunText(piece, run.font))
        if begin <= start <= stop:
            blank = (RunText("", run.font),)
        begin = stop
    return tuple(pieces) or blank
