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
    undos, in_effect = _undos(log), changes_in_effect(log)
    for entry in reversed(log):
        if entry.author == author and entry.before in in_effect - undos:
            return entry
    return None


def to_redo(log: Log, author: str) -> ChangeLogEntry | None:
    """Return the author's newest undo, unless the author changed something else after it."""
    undos, in_effect = _undos(log), changes_in_effect(log)
    for entry in reversed(log):
        if entry.author != author:
            continue
        if not entry.reverts:
            return None
        if entry.before in undos & in_effect:
            return entry
    return None


def changes_in_effect(log: Log) -> set[str]:
    """Return the ``before`` of every change that no other one, itself in effect, takes back."""
    in_effect: set[str] = set()
    taken_back: set[str] = set()
    for entry in reversed(log):  # what takes a change back stands after it
        if entry.before and entry.before not in taken_back:
            in_effect.add(entry.before)
            taken_back.add(entry.reverts)
    return in_effect


def _undos(log: Log) -> set[str]:
    """Return the ``before`` of every change that is an undo, not a change or an undone undo."""
    undos: set[str] = set()
    for entry in log:
        if entry.reverts and entry.reverts not in undos:
            undos.add(entry.before)
    return undos
