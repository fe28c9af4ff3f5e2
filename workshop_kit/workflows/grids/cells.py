"""Cells of a journey's sheet read back: which entries they hold, and the edit that writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from workshop_kit.analysis.evidence import is_supported
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Activity
from workshop_kit.model.keys import Tag
from workshop_kit.model.people import Owner
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import Line
from workshop_kit.workflows.cells import anchors_of, entries_of, write_cell, write_lines
from workshop_kit.workflows.columns import journey_of
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.grids.cell_lines import (
    QUOTES,
    UNTAGGED,
    CellLines,
    TypedLine,
    cell_lines,
)
from workshop_kit.workflows.grids.columns import supplied
from workshop_kit.workflows.grids.findings import Edit, GridCase, Unreadable
from workshop_kit.workflows.ids import following_id

_WORK = frozenset({"owner", "technology"})
_SIGNED_BY_SOURCES = frozenset({"pains"})


@dataclass(frozen=True, slots=True)
class MeantCell:
    """What a cell means: nothing new, or an edit that writes it, perhaps with a doubt.

    ``remarks`` say what else was written that is not read here.
    """

    edit: Edit | None
    doubt: str = ""
    remarks: tuple[str, ...] = ()


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
    lines = cell_lines(case, row, before, text)
    remarks = tuple(_remarks(case, row, lines))
    if lines.is_same:
        return MeantCell(None, remarks=remarks)
    if row in _SIGNED_BY_SOURCES and lines.says_same_words:
        raise Unreadable(case.words("sign_not_here"))
    doubt = ""
    if row == "ideas":
        if any(not line.entry for line in lines.now) and not entries_of(
            case.now, row="pains", anchor=anchor
        ):
            raise Unreadable(case.words("idea_without_pain"))
        if lines.gone:
            doubt = case.words("idea_goes_everywhere")
    tags = () if row in UNTAGGED or row in _SIGNED_BY_SOURCES else lines.now
    edit = partial(_written, row=row, anchor=anchor, lines=lines.now, tags=tags)
    return MeantCell(edit, doubt, remarks)


def _remarks(case: GridCase, row: str, lines: CellLines) -> Iterator[str]:
    """Yield what was written in a cell that only another place can say."""
    if lines.refers_otherwise:
        yield case.words("reaching_elsewhere", given=" ".join(lines.reaching_before) or "+")
    for name in lines.framed_otherwise:
        yield case.words("status_elsewhere", name=name)
    if row in _SIGNED_BY_SOURCES and lines.newly_proved and not lines.says_same_words:
        yield case.words("sign_not_here")
    elif row not in _SIGNED_BY_SOURCES:
        sources = {source.id for source in case.now.sources}
        for line in lines.newly_proved:
            entry = case.now.find(line.entry)
            if not (isinstance(entry, Statement) and is_supported(entry, sources)):
                yield case.words("proof_elsewhere", given=line.text)


def _written(
    workshop: Workshop,
    *,
    row: str,
    anchor: str,
    lines: tuple[TypedLine, ...],
    tags: tuple[TypedLine, ...],
) -> Workshop:
    there = {entry.id: entry for entry in entries_of(workshop, row=row, anchor=anchor)}
    named = {line.entry for line in lines}
    # a new line that was brought in before is there already
    made = {_own_text(entry): key for key, entry in there.items() if key not in named}
    keys = [line.entry or made.pop(line.text, "") for line in lines]
    pairs = [
        (key, _text_of(there.get(key), line.text)) for key, line in zip(keys, lines, strict=True)
    ]
    workshop = write_lines(workshop, pairs, row=row, anchor=anchor)
    entries = entries_of(workshop, row=row, anchor=anchor)
    for entry, line in zip(entries, tags, strict=False):
        if isinstance(entry, Statement) and line.tag and _differs(entry, line):
            workshop = change_entry(workshop, entry.id, tag=line.tag)
    return workshop


def _differs(entry: Statement, line: TypedLine) -> bool:
    """Whether a sign says something else; evidence without a source is shown as an assumption."""
    unproved = entry.tag is Tag.EVIDENCE and line.tag is Tag.ASSUMPTION and not entry.source_ids
    return entry.tag is not line.tag and not unproved


def _own_text(entry: object) -> str:
    text: str = getattr(entry, "text", getattr(entry, "name", ""))
    return text


def _text_of(entry: object, text: str) -> str:
    """Return the text of an entry as it is if the line says the same with other spaces."""
    own = _own_text(entry)
    same = _squeezed(own) == text or _squeezed(own).strip(QUOTES).strip() == text
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


def _squeezed(text: str) -> str:
    return " ".join(text.split())
