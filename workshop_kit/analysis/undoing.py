"""Which change of a change log is the next to be undone or redone.

To undo a change is a change itself, with a line of its own that names the other. A change that
takes one back may be taken back again: so *redo* is to undo an *undo*. People take back what
they did themselves; whose change a line is says its author.
"""

from collections.abc import Sequence

from workshop_kit.model.records import ChangeLogEntry

Log = Sequence[ChangeLogEntry]


def to_undo(log: Log, author: str) -> ChangeLogEntry | None:
    """Return the author's newest change that is in effect, one that was redone included.

    Examples
    --------
    >>> from datetime import datetime
    >>> made = ChangeLogEntry(at=datetime(2027, 6, 30), before="v1")
    >>> undone = ChangeLogEntry(at=datetime(2027, 6, 30), before="v2", reverts="v1")
    >>> to_undo([made], "") is made, to_undo([made, undone], ""), to_redo([made, undone], "") is undone
    (True, None, True)
    """
    own = (entry for entry in reversed(log) if entry.author == author)
    return next((e for e in own if not _takes_back(e, log) and is_in_effect(e, log)), None)


def to_redo(log: Log, author: str) -> ChangeLogEntry | None:
    """Return the author's newest undo, unless the author changed something else after it."""
    for entry in reversed(log):
        if entry.author != author:
            continue
        if not entry.reverts:
            return None
        if _takes_back(entry, log) and is_in_effect(entry, log):
            return entry
    return None


def is_in_effect(entry: ChangeLogEntry, log: Log) -> bool:
    """Whether no other change, itself in effect, takes a change back."""
    return not any(
        other.reverts == entry.before and is_in_effect(other, log) for other in log if entry.before
    )


def _takes_back(entry: ChangeLogEntry, log: Log) -> bool:
    """Whether a change is an undo, and not a change or the undo of an undo."""
    if not entry.reverts:
        return False
    reverted = next((other for other in log if other.before == entry.reverts), None)
    return reverted is None or not _takes_back(reverted, log)
