"""Lines of a journey's cell as somebody typed them: their words, their signs, what they continue."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Tag
from workshop_kit.tables.grids import MARKS, marked, unmarked
from workshop_kit.views.row_values import Line, idea_letter, kpi_text
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.grids.findings import GridCase, Unreadable
from workshop_kit.workflows.typed_lines import PUT_BETTER, SPELT_BETTER, continued

NAMED = frozenset({"touchpoints", "business_goals", "kpis"})
"""Rows whose lines are names of a register."""

UNTAGGED = NAMED | {"owner", "technology", "activities", "ideas"}
"""Rows whose lines have no sign of how sure they are."""

QUOTES = '“”«»"'
_LETTERED = re.compile(r"^([A-Z]{1,3}) (?=\S)")
_TAG_OF = {mark: tag for tag, mark in MARKS.items()}
_SIGN_FIRST = re.compile(rf"\s*({'|'.join(map(re.escape, _TAG_OF))})\s+")
_WORDS = frozenset({"A", "E", "I", "O"})
"""Signs of ideas that are words of English or Italian too."""


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as people mean it: the entry it continues, its text, how sure it is.

    ``frame`` is what the sheet puts around the text, such as “… (planned)”.
    """

    entry: str
    text: str
    tag: Tag | None
    frame: str = ""


@dataclass(frozen=True, slots=True)
class CellLines:
    """The lines of a cell as they were and as they were typed, and those that only refer to others."""

    old: tuple[TypedLine, ...]
    now: tuple[TypedLine, ...]
    reaching_before: tuple[str, ...]
    reaching: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether every line says what it said, in the same order."""
        before = [(line.text, line.tag) for line in self.old]
        return before == [(line.text, line.tag) for line in self.now]

    @property
    def says_same_words(self) -> bool:
        """Whether every line says what it said but for its sign."""
        return [line.text for line in self.old] == [line.text for line in self.now]

    @property
    def gone(self) -> tuple[TypedLine, ...]:
        """The lines whose entries are no longer there."""
        kept = {line.entry for line in self.now}
        return tuple(line for line in self.old if line.entry not in kept)

    @property
    def refers_otherwise(self) -> bool:
        """Whether a line that names ideas written elsewhere was changed."""
        return self.reaching != self.reaching_before

    @property
    def framed_otherwise(self) -> tuple[str, ...]:
        """The names that somebody put another status to."""
        frames = {line.entry: line.frame for line in self.old}
        return tuple(line.text for line in self.now if line.frame != frames.get(line.entry, ""))

    @property
    def newly_proved(self) -> tuple[TypedLine, ...]:
        """The lines that somebody says are proved, and that were not."""
        before = {line.entry: line.tag for line in self.old}
        return tuple(
            line
            for line in self.now
            if line.tag is Tag.EVIDENCE and before.get(line.entry) is not Tag.EVIDENCE
        )


def cell_lines(case: GridCase, row: str, before: tuple[Line, ...], text: str) -> CellLines:
    """Return the lines of a cell beside those that stood there (``before``).

    Raises
    ------
    Unreadable
        When one says something that is not written here.
    """
    shown = [line for line in before if line.entry]
    old = [_plain(line, row, case.language) for line in shown]
    typed = _Typed(case, row, tuple(shown), tuple(old))
    refers = [_squeezed(line.text) for line in before if not line.entry]
    reaching, found = [], []
    for unit in _units(text, [marked(line.text, line.tag) for line in shown]):
        if _squeezed(unit) in refers or (row == "ideas" and unit.startswith("+ ")):
            reaching.append(_squeezed(unit))
        else:
            found.append(unit)
    return CellLines(tuple(old), typed.lines(found), tuple(refers), tuple(reaching))


@dataclass(frozen=True, slots=True)
class _Typed:
    """A cell in which somebody typed: what it showed, and the same as people would type it."""

    case: GridCase
    row: str
    shown: tuple[Line, ...]
    old: tuple[TypedLine, ...]

    def lines(self, units: Sequence[str]) -> tuple[TypedLine, ...]:
        """Return what each line means; one that stayed or has its sign is known before others."""
        stayed: dict[str, list[TypedLine]] = {}
        for line, old in zip(self.shown, self.old, strict=True):
            stayed.setdefault(_squeezed(marked(line.text, line.tag)), []).append(old)
        known: dict[int, TypedLine] = {}
        for number, unit in enumerate(units):
            if alike := stayed.get(_squeezed(unit)):
                known[number] = alike.pop(0)
        signs = self._signs({line.entry for line in known.values()})
        for number, unit in enumerate(units):
            if number not in known and (signed := _signed(unit, signs)):
                known[number] = signed
                signs = {sign: line for sign, line in signs.items() if line.entry != signed.entry}
        others = [self._meant(unit) for n, unit in enumerate(units) if n not in known]
        taken = {line.entry for line in known.values()}
        rest = iter(self._continued(others, [line for line in self.old if line.entry not in taken]))
        return tuple(known.get(n) or next(rest) for n in range(len(units)))

    def _signs(self, taken: set[str]) -> dict[str, TypedLine]:
        """Return the signs of ideas that are still to be found in the cell."""
        if self.row != "ideas":
            return {}
        return {
            match[1]: old
            for line, old in zip(self.shown, self.old, strict=True)
            if (match := _LETTERED.match(line.text)) and line.entry not in taken
        }

    def _continued(self, lines: list[TypedLine], left: list[TypedLine]) -> list[TypedLine]:
        alike = SPELT_BETTER if self.row in NAMED else PUT_BETTER
        texts = [line.text for line in lines]
        ways = continued([line.text for line in left], texts, alike=alike)
        return [
            line if way is None else replace(line, entry=left[way].entry)
            for way, line in zip(ways, lines, strict=True)
        ]

    def _meant(self, unit: str) -> TypedLine:
        """Return the words and the tag of a line that somebody wrote."""
        case, row = self.case, self.row
        if row == "ideas" and one_line(unit) in _lettered(case):
            raise Unreadable(case.words("idea_elsewhere", given=one_line(unit)))
        if row == "kpis":
            return TypedLine("", _kpi_name(case, unit), None)
        if row in UNTAGGED:
            return _bare(TypedLine("", one_line(unit), None), row, case.language)
        words, tag = unmarked(unit)
        if first := _SIGN_FIRST.match(words):
            words, tag = words[first.end() :], tag or _TAG_OF[first[1]]
        typed = TypedLine("", one_line(words), tag or Tag.ASSUMPTION)
        return _bare(typed, row, case.language)


def _signed(unit: str, signs: dict[str, TypedLine]) -> TypedLine | None:
    """Return the line of an idea that still has its sign.

    A sign that is a word too, as in “A price guide”, is one only before a text like the idea’s.
    """
    match = _LETTERED.match(unit)
    line = signs.get(match[1]) if match else None
    if match is None or line is None:
        return None
    bare = one_line(unit[match.end() :])
    is_sign = len(match[1]) == 1 and match[1] not in _WORDS
    if is_sign or continued([line.text], [bare]) == [0]:
        return replace(line, text=bare)
    return None


def _plain(line: Line, row: str, language: Language) -> TypedLine:
    """Return a line of ours as people would type it."""
    tag = None if row in UNTAGGED else line.tag
    text = _LETTERED.sub("", line.text) if row == "ideas" else line.text
    return _bare(TypedLine(line.entry, text, tag), row, language)


def _bare(line: TypedLine, row: str, language: Language) -> TypedLine:
    """Return a line without what the sheet puts around its text, which is told beside it."""
    text, framed = _squeezed(line.text), ""
    for frame in _frames(row, language):
        before, _, after = frame.partition("\0")
        if text.startswith(before) and text.endswith(after) and len(text) >= len(frame) - 1:
            text, framed = text[len(before) : len(text) - len(after)].strip(), frame
    if row == "thoughts":
        text = text.strip().strip(QUOTES).strip()
    return replace(line, text=text, frame=framed)


def _frames(row: str, language: Language) -> list[str]:
    if row == "touchpoints":
        keys = ("touchpoint_planned", "touchpoint_absent")
        return [label(f"grid.{key}", language, name="\0") for key in keys]
    return [] if row in UNTAGGED else [label("grid.rejected", language, text="\0")]


def _units(text: str, shown: list[str]) -> list[str]:
    """Return the lines of a cell; an entry of several lines that stayed is one of them."""
    lines = [line for line in text.split("\n") if line.strip()]
    long = [[one for one in entry.split("\n") if one.strip()] for entry in shown if "\n" in entry]
    found: list[str] = []
    place = 0
    while place < len(lines):
        squeezed = [_squeezed(line) for line in lines[place:]]
        whole = next(
            (e for e in long if [_squeezed(x) for x in e] == squeezed[: len(e)]), lines[place:][:1]
        )
        found.append("\n".join(whole))
        place += len(whole)
    return found


def _lettered(case: GridCase) -> set[str]:
    """Return the ideas as they stand in a cell, each with its letter."""
    ideas = enumerate(case.base.ideas)
    return {one_line(f"{idea_letter(place)} {idea.text}") for place, idea in ideas}


def _kpi_name(case: GridCase, unit: str) -> str:
    """Return the name of a KPI; its figures are written on a sheet of their own."""
    told = one_line(unit)
    for kpi in (*case.base.kpis, *case.now.kpis):
        if told in (one_line(kpi_text(kpi, case.language)), kpi.name):
            return kpi.name
    if any(kpi.name and told.startswith(f"{kpi.name} ") for kpi in case.base.kpis):
        raise Unreadable(case.words("figures_elsewhere", given=told))
    return told


def _squeezed(text: str) -> str:
    return " ".join(text.split())
