"""Cells of a journey's sheet read back: which entry each line is, and what it says without signs."""

import re
from dataclasses import dataclass
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Activity
from workshop_kit.model.keys import Tag
from workshop_kit.model.people import Owner
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import marked, unmarked
from workshop_kit.views.row_values import Line, idea_letter, kpi_text
from workshop_kit.workflows.cells import anchors_of, entries_of, write_cell, write_lines
from workshop_kit.workflows.columns import journey_of
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.grids.columns import supplied
from workshop_kit.workflows.grids.findings import Edit, GridCase, Unreadable
from workshop_kit.workflows.ids import following_id
from workshop_kit.workflows.typed_lines import PUT_BETTER, SPELT_BETTER, continued

_NAMED = frozenset({"touchpoints", "business_goals", "kpis"})
_WORK = frozenset({"owner", "technology"})
_UNTAGGED = _NAMED | _WORK | {"activities", "ideas"}
_SIGNED_BY_SOURCES = frozenset({"pains"})
_LETTERED = re.compile(r"^([A-Z]{1,3}) (?=\S)")
_QUOTES = '“”«»"'


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as people mean it: the entry it continues, its text, how sure it is."""

    entry: str
    text: str
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class MeantCell:
    """What a cell means: nothing new, or an edit that writes it, perhaps with a doubt."""

    edit: Edit | None
    doubt: str = ""


def meant_cell(
    case: GridCase, row: str, anchor: str, before: tuple[Line, ...], text: str
) -> MeantCell:
    """Return what a changed cell means for the workshop.

    Raises
    ------
    Unreadable
        When it says something that is not written here.
    """
    if row in _WORK:
        return _work(case, row, anchor, before, text)
    old = [_plain(line, row, case.language) for line in before if line.entry]
    now = _typed(case, row, before, old, text)
    if [(line.text, line.tag) for line in old] == [(line.text, line.tag) for line in now]:
        return MeantCell(None)
    if row in _SIGNED_BY_SOURCES and [o.text for o in old] == [n.text for n in now]:
        raise Unreadable(case.words("sign_not_here"))
    doubt = ""
    kept = {line.entry for line in now}
    if row == "ideas":
        if any(not line.entry for line in now) and not entries_of(
            case.now, row="pains", anchor=anchor
        ):
            raise Unreadable(case.words("idea_without_pain"))
        if any(line.entry not in kept for line in old):
            doubt = case.words("idea_goes_everywhere")
    tags = None if row in _UNTAGGED or row in _SIGNED_BY_SOURCES else now
    return MeantCell(partial(_written, row=row, anchor=anchor, lines=tuple(now), tags=tags), doubt)


def _plain(line: Line, row: str, language: Language) -> TypedLine:
    """Return a line of ours as people would type it."""
    tag = None if row in _UNTAGGED else line.tag
    return TypedLine(line.entry, _bare(line.text, row, language), tag)


def _bare(text: str, row: str, language: Language) -> str:
    """Return a text without what the sheet puts around it."""
    text = " ".join(text.split())
    for frame in _frames(row, language):
        before, _, after = frame.partition("\0")
        if text.startswith(before) and text.endswith(after) and len(text) >= len(frame) - 1:
            text = text[len(before) : len(text) - len(after)].strip()
    if row == "thoughts":
        text = text.strip().strip(_QUOTES).strip()
    return text


def _frames(row: str, language: Language) -> list[str]:
    if row == "touchpoints":
        keys = ("touchpoint_planned", "touchpoint_absent")
        return [label(f"grid.{key}", language, name="\0") for key in keys]
    return [] if row in _UNTAGGED else [label("grid.rejected", language, text="\0")]


def _typed(
    case: GridCase, row: str, before: tuple[Line, ...], old: list[TypedLine], text: str
) -> list[TypedLine]:
    shown = [line for line in before if line.entry]
    units = _units(text, [marked(line.text, line.tag) for line in shown])
    exact = {_squeezed(marked(line.text, line.tag)): n for n, line in enumerate(shown)}
    reaching = {_squeezed(line.text) for line in before if not line.entry}
    letters = {m[1] for line in shown if (m := _LETTERED.match(line.text))}
    found: list[tuple[str, Tag | None]] = []
    for unit in units:
        place = exact.get(_squeezed(unit))
        if place is not None:
            found.append((old[place].text, old[place].tag))
        elif _squeezed(unit) not in reaching and not (row == "ideas" and unit.startswith("+ ")):
            found.append(_meant(case, row, unit, letters))
    alike = SPELT_BETTER if row in _NAMED else PUT_BETTER
    ways = continued([line.text for line in old], [words for words, _ in found], alike=alike)
    return [
        TypedLine("" if way is None else old[way].entry, words, tag)
        for way, (words, tag) in zip(ways, found, strict=True)
    ]


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


def _meant(case: GridCase, row: str, unit: str, letters: set[str]) -> tuple[str, Tag | None]:
    """Return the words and the tag of a line that somebody wrote."""
    if row == "ideas" and one_line(unit) in _lettered(case):
        raise Unreadable(case.words("idea_elsewhere", given=one_line(unit)))
    if row == "kpis":
        return _kpi_name(case, unit), None
    if row == "ideas" and letters:
        lettered = _LETTERED.match(unit)
        bare = unit[lettered.end() :] if lettered and lettered[1] in letters else unit
        return one_line(bare), None
    if row in _UNTAGGED:
        return _bare(one_line(unit), row, case.language), None
    words, tag = unmarked(unit)
    return _bare(one_line(words), row, case.language), tag or Tag.ASSUMPTION


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


def _written(
    workshop: Workshop,
    *,
    row: str,
    anchor: str,
    lines: tuple[TypedLine, ...],
    tags: list[TypedLine] | None,
) -> Workshop:
    there = {entry.id: entry for entry in entries_of(workshop, row=row, anchor=anchor)}
    pairs = [(line.entry, _text_of(there.get(line.entry), line.text)) for line in lines]
    workshop = write_lines(workshop, pairs, row=row, anchor=anchor)
    entries = entries_of(workshop, row=row, anchor=anchor)
    for entry, line in zip(entries, tags or (), strict=False):
        if isinstance(entry, Statement) and line.tag and _differs(entry, line):
            workshop = change_entry(workshop, entry.id, tag=line.tag)
    return workshop


def _differs(entry: Statement, line: TypedLine) -> bool:
    """Whether a sign says something else; evidence without a source is shown as an assumption."""
    unproved = entry.tag is Tag.EVIDENCE and line.tag is Tag.ASSUMPTION and not entry.source_ids
    return entry.tag is not line.tag and not unproved


def _text_of(entry: object, text: str) -> str:
    """Return the text of an entry as it is if the line says the same with other spaces."""
    own: str = getattr(entry, "text", getattr(entry, "name", ""))
    same = _squeezed(own) == text or _squeezed(own).strip(_QUOTES).strip() == text
    return own if own and same else text


def _work(case: GridCase, row: str, anchor: str, before: tuple[Line, ...], text: str) -> MeantCell:
    """Return what owners or technologies mean: put in the place of others, line by line."""
    old = [_squeezed(line.text) for line in before]
    now = [line for line in map(one_line, text.split("\n")) if line]
    if old == now:
        return MeantCell(None)
    needs, doubts = [], []
    if row == "owner":
        roles = {owner.role.casefold() for owner in case.now.owners}
        for role in dict.fromkeys(now):
            if role.casefold() not in roles:
                made = following_id(case.now, "owner", role)
                needs.append(Owner(id=made, role=role))
                if role.casefold() not in case.listed:
                    doubts.append(case.words("unknown_owner", role=role))
    work = _activities(case.now, row, anchor)
    swaps = _swaps(old, now)
    if swaps is None and len(work) > 1 and len(now) not in (1, len(work)):
        doubts.append(case.words("spread", count=str(len(work))))
    write: Edit
    if swaps is None:
        write = partial(write_cell, value="\n".join(now), row=row, anchor=anchor)
    else:
        write = partial(_swapped, row=row, anchor=anchor, swaps=swaps)
    return MeantCell(lambda workshop: write(supplied(workshop, tuple(needs))), " ".join(doubts))


def _swaps(old: list[str], now: list[str]) -> dict[str, str] | None:
    """Return which line took the place of which, if there are as many as before."""
    if not old or len(old) != len(now) or len(set(old)) < len(old):
        return None
    return {before: after for before, after in zip(old, now, strict=True) if before != after}


def _swapped(workshop: Workshop, *, row: str, anchor: str, swaps: dict[str, str]) -> Workshop:
    ids = {owner.role.casefold(): owner.id for owner in reversed(workshop.owners)}
    for one in _activities(workshop, row, anchor):
        owner = workshop.find(one.owner_id)
        if row == "owner" and isinstance(owner, Owner):
            after = swaps.get(_squeezed(owner.role))
            if after:
                key = ids.get(after.casefold(), "")
                workshop = change_entry(workshop, one.id, owner_id=key)
        elif row == "technology" and _squeezed(one.technology) in swaps:
            after = swaps[_squeezed(one.technology)]
            workshop = change_entry(workshop, one.id, technology=after)
    return workshop


def _activities(workshop: Workshop, row: str, anchor: str) -> list[Activity]:
    journey = journey_of(workshop, anchor)
    anchors = anchors_of(journey, row, anchor) if journey else (anchor,)
    return [one for one in workshop.activities if one.anchor in anchors]
