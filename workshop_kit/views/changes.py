"""Differences between two versions of a workshop, told in sentences."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from workshop_kit.analysis.differences import (
    ABSENT,
    WORKSHOP,
    Difference,
    EntryAdded,
    EntryRemoved,
    FieldChange,
    OrderChange,
    differences,
)
from workshop_kit.content.labels import label
from workshop_kit.content.language import MINUS, language_or_english
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.in_words import InWords

_BOOKKEEPING = frozenset({"order_ids", "arrangements", "places"})
"""Fields for the way back to another phase model: nobody wrote what stands in them."""


_FEW = 4


def change_lines(found: Sequence[Difference], words: InWords) -> list[str]:
    """Return what changed, line by line.

    Examples
    --------
    >>> from workshop_kit.analysis.differences import differences
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.goals import Goal
    >>> from workshop_kit.model.workshop import Workshop
    >>> before = Workshop(id="w", goals=(Goal(id="g", text="Sell more", target="14"),))
    >>> after = Workshop(id="w", goals=(Goal(id="g", text="Sell more", target="20"),))
    >>> change_lines(differences(before, after), InWords(before, after, language("en")))
    ['Goal “Sell more”, target: “14” → “20”']
    """
    came = {item.entry.id for item in found if isinstance(item, EntryAdded)}
    left = {item.entry.id for item in found if isinstance(item, EntryRemoved)}
    lines: list[str] = []
    for item in found:
        if isinstance(item, EntryAdded) and item.entry.id in left:
            lines.append(_moved(item, words))
        elif not (isinstance(item, EntryRemoved) and item.entry.id in came):
            lines += lines_of(item, words)
    return lines


def lines_of(item: Difference, words: InWords) -> list[str]:
    """Return the lines of one difference; there are several where several entries moved."""
    if isinstance(item, FieldChange):
        return _field(item, words)
    if isinstance(item, OrderChange):
        return _order(item, words)
    if isinstance(item, EntryAdded):
        return [_line(words, "added", entry=words.entry(item.entry))]
    return [_line(words, "removed", entry=words.earlier().entry(item.entry))]


def in_brief(before: Workshop, after: Workshop) -> str:
    """Return what changed without what stands there, for the change log that travels in the file.

    A text that somebody deleted does not stay in the file by way of its log.

    Examples
    --------
    >>> from workshop_kit.model.people import Participant
    >>> with_anna = Workshop(id="w", participants=(Participant(id="p", alias="Anna"),))
    >>> in_brief(with_anna, Workshop(id="w", title="Cars"))
    'Workshop, title; removed: participant'
    """
    words = InWords(before, after, language_or_english(after.language))
    found = differences(before, after)
    parts = [part for part in dict.fromkeys(_briefly(item, words) for item in found) if part]
    told = "; ".join(parts[:_FEW])
    if len(parts) > _FEW:
        count = words.language.number(len(parts) - _FEW)
        told = label("history.line.more", words.language, line=told, count=count)
    return told[:1].upper() + told[1:]


def _briefly(item: Difference, words: InWords) -> str:
    if isinstance(item, EntryAdded | EntryRemoved):
        kind = "added" if isinstance(item, EntryAdded) else "removed"
        told = label(f"history.line.{kind}", words.language, entry=words.kind(item.entry))
        return told[:1].lower() + told[1:]
    owner = words.after.find(item.owner) or words.before.find(item.owner)
    kind = words.kind(owner) if owner else words.workshop()
    if isinstance(item, OrderChange):
        field = words.field((item.register,))
        return label("history.line.order", words.language, entry=kind, field=field)
    return "" if item.path[0] in _BOOKKEEPING else f"{kind}, {words.field(item.path[:1])}"


def place_of(item: Difference, words: InWords) -> str:
    """Return where a difference is, without what stands there."""
    if isinstance(item, EntryAdded | EntryRemoved):
        return words.entry(item.entry)
    owner = words.workshop() if item.owner == WORKSHOP else words.named(item.owner)
    path = item.path if isinstance(item, FieldChange) else (item.register,)
    return f"{owner}, {words.field(path)}"


def summary_line(lines: Sequence[str], words: InWords) -> str:
    """Return the first line and how many more there are; nothing if there is none."""
    if len(lines) < 2:
        return "".join(lines)
    count = words.language.number(len(lines) - 1)
    return label("history.line.more", words.language, line=lines[0], count=count)


def _field(item: FieldChange, words: InWords) -> list[str]:
    name = item.path[-1]
    if name in _BOOKKEEPING:
        return []
    before, after = (None if side is ABSENT else side for side in (item.before, item.after))
    owner = words.workshop() if item.owner == WORKSHOP else words.named(item.owner)
    where = {"entry": owner, "field": words.field(item.path)}
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        was, now = words.earlier().content(before, name), words.content(after, name)
        return [_line(words, "field", **where, before=was, after=now)]
    items = _items(before, after, words, name)
    if not items:
        return [_line(words, "order", **where)]
    return [_line(words, "list", **where, items=items)]


def _items(before: tuple[Any, ...], after: tuple[Any, ...], words: InWords, field: str) -> str:
    """Return what a list gained and what it lost."""
    earlier = words.earlier()
    gained = [f"+ {words.content(item, field)}" for item in after if item not in before]
    lost = [f"{MINUS} {earlier.content(item, field)}" for item in before if item not in after]
    return "; ".join((*gained, *lost))


def _order(item: OrderChange, words: InWords) -> list[str]:
    """Name each entry that moved, and the one it stands behind now."""
    matcher = SequenceMatcher(None, item.before, item.after, autojunk=False)
    places = [
        place
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind in ("insert", "replace")
        for place in range(start, end)
    ]
    return [_placed(item.after, place, words) for place in places]


def _placed(order: tuple[str, ...], place: int, words: InWords) -> str:
    entry = words.named(order[place])
    if place == 0:
        return _line(words, "first", entry=entry)
    return _line(words, "after", entry=entry, other=words.name_alone(order[place - 1]))


def _moved(item: EntryAdded, words: InWords) -> str:
    register = words.field((item.register,))
    return _line(words, "moved", entry=words.earlier().named(item.entry.id), register=register)


def _line(words: InWords, kind: str, **values: str) -> str:
    line = label(f"history.line.{kind}", words.language, **values)
    return line[:1].upper() + line[1:]
