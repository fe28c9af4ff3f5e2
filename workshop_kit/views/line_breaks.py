"""Where a text may go on to the next line, as PowerPoint and LibreOffice break it.

Where the two differ, or where that is not known, the rule here is the stricter one: fewer
places to break mean more lines, so a text is never given too little room.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPACES = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
_GLUE = "\u00a0\u2007\u202f\u2011\u2060\ufeff"
# Chinese and Japanese, and their punctuation; Korean is written with spaces and breaks there
_IDEOGRAPHS = (
    "\u2e80-\u2fff\u3001-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
_OPENING = r"(\[{“‘«‹（［｛「『【〔〈《〖"
_CLOSING = (
    r")\]}!?:;,./%”’»›…‥、。，．・：；？！％）］｝」』】〕〉》〗々〻゛゜ーヽヾゝゞ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)

_HARD = re.compile(
    rf"(?<![(\[{{{_SPACES}])[{_SPACES}]++(?![)\]}}!?:;,./])"  # spaces; none before “ !” or “ /”
    r"|(?<=[^\W\d_][-\u2010\u2012-\u2014])(?=[^\W\d_])"  # a hyphen or dash between letters
    rf"|(?<=[{_IDEOGRAPHS}])(?<![{_OPENING}])(?=[^{_CLOSING}{_SPACES}{_GLUE}\n])"
    rf"|(?<=[^{_OPENING}{_SPACES}{_GLUE}\n])(?=[{_IDEOGRAPHS}])(?![{_CLOSING}])"
)
_SOFT = re.compile(r"(?<=[-\u2010\u2012-\u2014/])(?=\w)")

_MARKS = {"Mn", "Mc", "Me"}
_JOINER = "\N{ZERO WIDTH JOINER}"
_SKIN_TONES = "\U0001f3fb-\U0001f3ff"


@dataclass(frozen=True, slots=True)
class Breaks:
    """The places in a text where a line may end.

    A line that ends at ``ends[i]`` is followed by one that starts at ``starts[i]``; the spaces
    between them are not drawn. ``within_words`` are places for words wider than the line.
    """

    ends: tuple[int, ...]
    starts: tuple[int, ...]
    within_words: tuple[int, ...]


@lru_cache(maxsize=8192)
def line_breaks(text: str) -> Breaks:
    """Return where lines may end: at spaces, after hyphens, between ideographs.

    No line starts with closing punctuation such as ``、`` or ``」``, or ends with an opening
    bracket. A no-break space and a no-break hyphen hold their neighbours together.

    Examples
    --------
    >>> line_breaks("pre-sale calls").ends
    (4, 8)
    """
    spans = [match.span() for match in _HARD.finditer(text)]
    return Breaks(
        ends=tuple(end for end, _ in spans),
        starts=tuple(start for _, start in spans),
        within_words=tuple(match.start() for match in _SOFT.finditer(text)),
    )


def splits_a_character(text: str, place: int) -> bool:
    """Return whether a cut would part a letter from its marks, or an emoji from its rest."""
    after = text[place]
    return (
        unicodedata.category(after) in _MARKS
        or _JOINER in (after, text[place - 1])
        or _SKIN_TONES[0] <= after <= _SKIN_TONES[-1]
    )
