"""What a cell of a stranger’s map says, line by line and piece by piece."""

import re

from workshop_kit.importers.plain_book import Content, content_text
from workshop_kit.workflows.entries import one_line

_BULLET = re.compile(r"^\s*(?:[•◦▪‣·●○■□➤►✓✔*]|[-–—](?=\s))\s*")
_LONGEST_NAME = 3
"""So many words may stand between the commas of a list of names."""


def cell_lines(content: Content) -> list[str]:
    r"""Return the lines of a cell without their bullets.

    Examples
    --------
    >>> cell_lines("• Compares prices\n\n- Asks a friend "), cell_lines(-1.0)
    (['Compares prices', 'Asks a friend'], ['-1'])
    """
    lines = (one_line(_BULLET.sub("", line)) for line in content_text(content).splitlines())
    return [line for line in lines if line]


def listed_names(content: Content) -> list[str]:
    r"""Return the names that a cell lists, one a line, or short ones between commas.

    Examples
    --------
    >>> listed_names("Website, app; call centre"), listed_names("Asks in chat, late in the evening")
    (['Website', 'app', 'call centre'], ['Asks in chat, late in the evening'])
    """
    found: list[str] = []
    for line in cell_lines(content):
        for part in filter(None, map(str.strip, line.split(";"))):
            names = [name for name in map(str.strip, part.split(", ")) if name]
            short = all(len(name.split()) <= _LONGEST_NAME for name in names)
            found += names if short else [part]
    return found
