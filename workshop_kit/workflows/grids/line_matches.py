"""Which line of a table in a grid is which line of the table it was made from.

The hidden id tells it, unless lines were sorted without their ids: then two lines or more have
exactly the names of others. Such lines, and those whose id is lost, are known by their names, and
nothing that follows from names is certain.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from workshop_kit.importers.line_tables import LineTable, TableLine
from workshop_kit.workflows.typed_lines import SPELT_BETTER, continued

Doubt = Literal["", "lost_key", "sorted_line"]

_FEWEST_STRAYED = 2
"""One line with the name of another was written so; for two at once somebody sorted."""


@dataclass(frozen=True, slots=True)
class LineMatch:
    """A line and the one that it was; ``doubt`` is the key of what is to be asked."""

    line: TableLine
    old: TableLine
    doubt: Doubt = ""


@dataclass(frozen=True, slots=True)
class LineMatches:
    """The lines that go on, those that came, those that went; ``sure`` if ids tell which is which."""

    same: tuple[LineMatch, ...]
    fresh: tuple[TableLine, ...]
    gone: tuple[TableLine, ...]
    sure: bool


def line_name(table: LineTable, line: TableLine, columns: Iterable[str]) -> str:
    """Return what a line is called: the texts in the columns that name it."""
    return " → ".join(filter(None, (table.text(line, key) for key in columns)))


def line_matches(
    found: LineTable, base: LineTable, names: tuple[str, ...], written: Iterable[str]
) -> LineMatches:
    """Match the lines of a table with those of the one it was made from.

    ``names`` are the columns that name a line; a line without anything in the columns ``written``
    is none.
    """
    known = {line.key: line for line in base.lines if line.key}
    kept: dict[str, TableLine] = {}
    others: list[TableLine] = []
    for line in found.lines:
        if line.key in known and line.key not in kept:
            kept[line.key] = line
        else:
            others.append(line)
    before = {key: line_name(base, line, names) for key, line in known.items()}
    strayed = _strayed(before, {key: line_name(found, kept[key], names) for key in kept})
    taken = set(strayed.values())
    others += [line for key, line in kept.items() if key in taken and key not in strayed]
    same = [
        LineMatch(line, known[strayed.get(key, key)], "sorted_line" if key in strayed else "")
        for key, line in kept.items()
        if key in strayed or key not in taken
    ]
    columns = tuple(written)
    fresh = [
        line
        for line in sorted(others, key=lambda one: one.row)
        if any(found.content(line, key) is not None for key in columns)
    ]
    back = {match.old.key for match in same}
    gone = [line for key, line in known.items() if key not in back]
    again = _recognised(
        [before[line.key] for line in gone], [line_name(found, line, names) for line in fresh]
    )
    same += [LineMatch(fresh[new], gone[old], "lost_key") for new, old in again.items()]
    return LineMatches(
        tuple(same),
        tuple(line for place, line in enumerate(fresh) if place not in again),
        tuple(line for place, line in enumerate(gone) if place not in again.values()),
        sure=not strayed and (bool(kept) or not known or not fresh),
    )


def _strayed(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return the ids of lines that have the name of another line, with the id of that one.

    A name counts if one line had it, and one line has it now.
    """
    had, has = Counter(before.values()), Counter(now.values())
    owners = {name: key for key, name in before.items() if name and had[name] == 1}
    found = {
        key: owners[name]
        for key, name in now.items()
        if name != before[key] and name in owners and has[name] == 1
    }
    return found if len(found) >= _FEWEST_STRAYED else {}


def _recognised(before: list[str], after: list[str]) -> dict[int, int]:
    """Return the places of lines without an id that are called like some that are gone."""
    ways = continued(before, after, alike=SPELT_BETTER)
    return {place: way for place, way in enumerate(ways) if way is not None}
