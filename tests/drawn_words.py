"""Words as LibreOffice drew them, read from a PDF: where they stand, and on how many lines."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from workshop_kit.views.drawing import Box

_SAME_LINE = 4.0
_SPACES = re.compile(r"[\s\u200b\u00ad]+")
_FIRST_WIDE = "\u2e80"


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the rectangle around it, in points from the top left corner of its page."""

    text: str
    box: Box

    def is_in(self, area: Box, slack: float = 1.0) -> bool:
        """Whether the middle of the word lies in an area."""
        across, down = self.box.x + self.box.width / 2, self.box.y + self.box.height / 2
        return (
            area.x - slack <= across <= area.right + slack
            and area.y - slack <= down <= area.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page as drawn."""

    width: float
    height: float
    words: tuple[Word, ...]


def drawn_pages(pdf: Path) -> list[Page]:
    """Return the pages of a PDF with their words."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout
    tree = html.fromstring(text, parser=html.HTMLParser(encoding="utf-8"))
    return [
        Page(
            float(page.attrib["width"]),
            float(page.attrib["height"]),
            tuple(_word(word) for word in page.iter("word")),
        )
        for page in tree.iter("page")
    ]


def lines_of(words: Iterable[Word]) -> int:
    """Return on how many lines words stand."""
    lines: list[float] = []
    for bottom in sorted(word.box.bottom for word in words):
        if not lines or bottom - lines[-1] > _SAME_LINE:
            lines.append(bottom)
    return len(lines)


def signs_of(text: str) -> str:
    """Return the signs of a text in a fixed order, without spaces.

    A PDF gives words in an order of its own. Signs of East Asia are left out: where no font has
    them they are drawn as boxes that a PDF does not name.
    """
    return "".join(sorted(sign for sign in _SPACES.sub("", text) if sign < _FIRST_WIDE))


def _word(word: html.HtmlElement) -> Word:
    left, top, right, bottom = (
        float(word.attrib[side]) for side in ("xmin", "ymin", "xmax", "ymax")
    )
    return Word(word.text or "", Box(left, top, right - left, bottom - top))
