"""A feeling as people write it in a cell: a number, a sign, a word, why, or all of them."""

import re
from dataclasses import dataclass

from workshop_kit.content.feelings import signed_feeling, worded_feeling
from workshop_kit.importers.plain_book import Content
from workshop_kit.workflows.adopting.cell_lines import cell_lines

_NUMBER = r"([+\-−–]?\d{1,3}(?:[.,]\d{1,2})?)(?:\s*/\s*(\d{1,3}))?"
_ALONE = re.compile(rf"\(?{_NUMBER}\)?")
_FIRST = re.compile(rf"{_NUMBER}\s*[:;,(–—-]\s*(.+?)\)?")
_LAST = re.compile(rf"(.+?)\s*[:;,(–—-]\s*{_NUMBER}\)?")
_STARS = re.compile(r"[★⭐][★⭐☆\ufe0f]*")
_MOST_STARS = 5
_REASON = re.compile(r"\s*(?::|\s[–—-]\s)\s*")
_LONGEST_WORD = 3
_FROM_SIGNS_TO_MINUS = str.maketrans({"−": "-", "–": "-", ",": "."})


@dataclass(frozen=True, slots=True)
class Felt:
    """What a cell says: ``number`` on a scale up to ``top``, ``score`` of its sign or words.

    ``is_known`` tells whether sign or words were recognised at all; they may contradict each other.
    """

    number: float | None = None
    top: float | None = None
    score: int | None = None
    is_known: bool = False
    word: str = ""
    trigger: str = ""


def felt(content: Content) -> Felt:
    r"""Return what a cell says of a feeling.

    Examples
    --------
    >>> felt(4.0).number, felt("4/5").top, felt("Worried: no answer").trigger, felt("😡").score
    (4.0, 5.0, 'no answer', -2)
    >>> felt("+1 - curious").number, felt("2 weeks without news").number
    (1.0, None)
    """
    number, top, words = None, None, list[str]()
    for line in cell_lines(content):
        found = _numbered(line) if number is None else None
        if found:
            number, top, line = found
        if line:
            words.append(line)
    signs = [signed_feeling(line) for line in words]
    texts = [sign.rest if sign else line for sign, line in zip(signs, words, strict=True)]
    word, trigger = _word_and_trigger([text for text in texts if text])
    worded = worded_feeling(word or trigger)
    told = [worded] if worded else [sign for sign in signs if sign]
    scores = {one.score for one in told}
    score = scores.pop() if len(scores) == 1 else None
    return Felt(number, top, score, bool(told), word, trigger)


def _numbered(line: str) -> tuple[float, float | None, str] | None:
    """Return the number in a line, what it is out of, and the rest of the line."""
    if _STARS.fullmatch(line):
        return float(sum(line.count(star) for star in "★⭐")), _MOST_STARS, ""
    alone = _ALONE.fullmatch(line)
    if alone:
        return _value(alone[1]), _top(alone[2]), ""
    first = _FIRST.fullmatch(line)
    if first:
        return _value(first[1]), _top(first[2]), first[3]
    last = _LAST.fullmatch(line)
    if last and len(last[1].split()) <= _LONGEST_WORD:
        return _value(last[2]), _top(last[3]), last[1]
    return None


def _value(text: str) -> float:
    return float(text.translate(_FROM_SIGNS_TO_MINUS))


def _top(text: str | None) -> float | None:
    return float(text) if text and int(text) > 1 else None


def _word_and_trigger(lines: list[str]) -> tuple[str, str]:
    """Return the short lines as the word, the long ones as what sets the feeling off."""
    words, triggers = list[str](), list[str]()
    for line in lines:
        before, *after = _REASON.split(line, maxsplit=1)
        if after and _is_short(before):
            words.append(before)
            triggers += after
        else:
            (words if _is_short(line) else triggers).append(line)
    return ", ".join(words), "; ".join(filter(None, triggers))


def _is_short(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST_WORD
