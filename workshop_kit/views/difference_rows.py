"""Differences between two versions as plain data, for other programs."""

from collections.abc import Sequence
from typing import Any

from workshop_kit.analysis.differences import (
    ABSENT,
    Difference,
    EntryAdded,
    EntryRemoved,
    FieldChange,
    OrderChange,
)
from workshop_kit.model.value import Value
from workshop_kit.views.changes import lines_of
from workshop_kit.views.in_words import InWords

_KINDS = {
    FieldChange: "changed",
    EntryAdded: "added",
    EntryRemoved: "removed",
    OrderChange: "ordered",
}


def difference_rows(found: Sequence[Difference], words: InWords) -> list[dict[str, Any]]:
    """Return one row a difference: its kind, the entry it is in, the field, both contents.

    ``owner`` is the id of the entry; without one, the workshop itself is meant. A key that was
    not there has no ``before``, one that went no ``after``.
    """
    return [_row(item, words) for item in found]


def _row(item: Difference, words: InWords) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": _KINDS[type(item)], "owner": item.owner}
    if isinstance(item, FieldChange):
        row["field"] = ".".join(item.path)
    else:
        row["register"] = item.register
    if isinstance(item, EntryAdded | EntryRemoved):
        row["entry"] = _plain(item.entry)
    else:
        sides = {"before": item.before, "after": item.after}
        row |= {side: _plain(what) for side, what in sides.items() if what is not ABSENT}
    return {**row, "text": "; ".join(lines_of(item, words))}


def _plain(content: Any) -> Any:
    if isinstance(content, Value):
        return content.model_dump(mode="json", exclude_defaults=True)
    return [_plain(item) for item in content] if isinstance(content, tuple) else content
