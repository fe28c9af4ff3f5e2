"""Formulas looked at as text: whether every bracket and quotation mark is closed, which sheets they name.

Nothing is ever computed.
"""

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 8192

_CLOSES: Final = {")": "(", "}": "{"}
_SHEET: Final = re.compile(
    r"""
    '((?:[^'\[\]]|'')+)'!            # 'Read me'!A1
    | (?<![\w.\#'\]!:])([^\W\d][\w.]*)!   # Journey!A1, but not #REF!, [1]Journey!A1 or a:b!
    """,
    re.VERBOSE,
)
_TEXT: Final = re.compile(r'"(?:[^"]|"")*"')


def is_balanced(formula: str) -> bool:
    r"""Whether brackets and quotation marks are closed in the order in which they are opened.

    Examples
    --------
    >>> is_balanced('SUM(A1:A3)'), is_balanced('SUM(A1:A3'), is_balanced('IF(A1="(",1,0)')
    (True, False, True)
    >>> is_balanced("'It''s (here'!A1"), is_balanced("Plan[Due '] day]")
    (True, True)
    """
    opened: list[str] = []
    place = 0
    while place < len(formula):
        sign = formula[place]
        if opened and opened[-1] == "[":
            place += _inside_brackets(sign, opened)
        elif sign in "\"'":
            end = _end_of_quote(formula, place)
            if end < 0:
                return False
            place = end
        elif sign in "([{":
            opened.append(sign)
        elif sign in ")]}" and (not opened or opened.pop() != _CLOSES.get(sign)):
            return False
        place += 1
    return not opened


def sheets_in(formula: str) -> Iterator[str]:
    """Yield the names of the sheets that a formula refers to, those of other files left out.

    Examples
    --------
    >>> list(sheets_in("SUM('Read me'!A1,Journey!B2)+[1]Other!C3"))
    ['Read me', 'Journey']
    """
    for found in _SHEET.finditer(_TEXT.sub('""', formula)):
        yield found[1].replace("''", "'") if found[1] else found[2]


def _inside_brackets(sign: str, opened: list[str]) -> int:
    """Follow the name of a table’s column; an apostrophe keeps the next sign from counting."""
    if sign == "[":
        opened.append(sign)
    elif sign == "]":
        opened.pop()
    return 1 if sign == "'" else 0


def _end_of_quote(formula: str, start: int) -> int:
    """Return where a quotation that begins at a place ends, or −1; two marks stand for one."""
    mark = formula[start]
    end = formula.find(mark, start + 1)
    while end >= 0 and formula[end + 1 : end + 2] == mark:
        end = formula.find(mark, end + 2)
    return end
