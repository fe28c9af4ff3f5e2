"""Paragraphs measured before they are drawn, in the theme's fonts."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from workshop_kit.views.drawing import Paragraph, Run
from workshop_kit.views.text_fit import Font, RunText, cut_to_height, paragraph_height, text_width
from workshop_kit.views.typography import allowed, typography

BULLET_INDENT = 12.0
TITLE_SIZES = (24, 23, 22, 21, 20, 19, 18)
TEXT_SIZES = (14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10)


def font(run: Run, size: float) -> Font:
    """Return the font a run is drawn in; ``size`` stands in for one it does not set."""
    return _font(_family(run), run.size or size, bool(run.bold), bool(run.italic))


def bold_font(size: float) -> Font:
    """Return the font of labels."""
    return _font(typography().body, size, True, False)


def _family(run: Run) -> str:
    return typography().heading if run.heading else typography().body


@lru_cache(maxsize=1024)
def _font(family: str, size: float, is_bold: bool, is_italic: bool) -> Font:
    return Font(family, size, is_bold, is_italic)


def height(paragraphs: Sequence[Paragraph], width: float, size: float) -> float:
    """Return the height of paragraphs in a column of a given width."""
    total = 0.0
    for piece in paragraphs:
        room = width - BULLET_INDENT if piece.bullet else width
        runs = [RunText(run.text, font(run, size)) for run in piece.runs or (Run(" "),)]
        total += piece.before + paragraph_height(runs, room)
    return total


def with_size(paragraphs: Sequence[Paragraph], size: float) -> tuple[Paragraph, ...]:
    """Return paragraphs in which every run without a size of its own has this one."""
    return tuple(
        replace(p, runs=tuple(run if run.size else replace(run, size=size) for run in p.runs))
        for p in paragraphs
    )


def fitted(
    paragraphs: Sequence[Paragraph],
    width: float,
    room: float,
    sizes: Sequence[float] = TEXT_SIZES,
) -> tuple[tuple[Paragraph, ...], bool]:
    """Return paragraphs at the largest size that fits a box, and whether something was cut.

    When even the smallest size is too large, whole paragraphs go from the end and the last
    one that is left is cut with “…”.
    """
    possible = allowed(sizes)
    for size in possible:
        if height(paragraphs, width, size) <= room:
            return with_size(paragraphs, size), False
    return cut(paragraphs, width, room, possible[-1]), True


def cut(
    paragraphs: Sequence[Paragraph], width: float, room: float, size: float
) -> tuple[Paragraph, ...]:
    """Return as many paragraphs as fit, the last one cut at a word."""
    kept = list(with_size(paragraphs, size))
    while len(kept) > 1 and height(kept[:-1], width, size) + size * 1.25 > room:
        kept.pop()
    last = kept[-1]
    line = font(last.runs[-1] if last.runs else Run(""), size).line_height
    left = max(room - height(kept[:-1], width, size) - last.before, line)
    inside = width - BULLET_INDENT if last.bullet else width
    text = "".join(run.text for run in last.runs)
    dropped = len(kept) < len(paragraphs)
    shorter, _ = cut_to_height(
        text + (" …" if dropped else ""), inside, left, font(last.runs[-1], size)
    )
    kept[-1] = replace(last, runs=(replace(last.runs[-1], text=shorter),))
    return tuple(kept)


def title_fit(title: str, width: float, counter: str = "") -> tuple[str, float, bool]:
    """Return a title on one line: its text, its size (24 down to 18), and whether it was cut."""
    look = typography()
    taken = text_width(f"  {counter}", Font(look.body, 13)) if counter else 0.0
    room = (width - taken) * 0.985
    for size in TITLE_SIZES:
        if text_width(title, Font(look.heading, size)) <= room:
            return title, float(size), False
    smallest = Font(look.heading, TITLE_SIZES[-1])
    words = title.split(" ")
    while len(words) > 1 and text_width(" ".join(words) + " …", smallest) > room:
        words.pop()
    shorter = " ".join(words)
    while len(shorter) > 1 and text_width(shorter + " …", smallest) > room:
        shorter = shorter[:-1]
    return f"{shorter.rstrip(' ,;:')} …", float(TITLE_SIZES[-1]), True
