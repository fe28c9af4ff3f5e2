"""A workshop file as one form sees it. No widget in here."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.undoing import Log, to_redo, to_undo
from workshop_kit.errors import WorkshopKitError
from workshop_kit.model.records import ChangeLogEntry
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.author import author_name
from workshop_kit.store.conflicts import conflict_copies
from workshop_kit.store.disk import Stamp, edit_workshop, read_workshop, stamp
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.changes import in_brief
from workshop_kit.widgets import clock
from workshop_kit.workflows.undo import redo, undo

Change = Callable[[Workshop], Workshop]

_NANOSECONDS = 1e9


class OpenWorkshop:
    """The version of a workshop file last seen, and the changes that are not in the file yet.

    A change that the disk refuses is kept and tried again with the next one, so what a form
    shows is always the file plus what waits. ``error`` is what stands in the way, if anything;
    ``copies`` names the conflict copies beside the file.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._seen: Workshop | None = None
        self._stamp: Stamp | None = None
        self._waiting: list[Change] = []
        self.error: WorkshopKitError | None = None
        self.copies: tuple[str, ...] = ()
        self.read()

    @property
    def workshop(self) -> Workshop | None:
        """The workshop with every change made here; nothing when it was never readable."""
        return None if self._seen is None else self._changed(self._seen)

    @property
    def written(self) -> datetime | None:
        """When the version last seen was written, by whomever."""
        return clock.local_time(self._stamp[0] / _NANOSECONDS) if self._stamp else None

    @property
    def all_saved(self) -> bool:
        """Whether no change waits for the disk."""
        return not self._waiting

    def read(self) -> None:
        """Read the file."""
        try:
            path = find_workshop(self._place)
            # first the stamp: a version written between the two is then seen as a new one
            self._stamp = stamp(path)
            self._seen = read_workshop(path)
            self.copies = tuple(copy.name for copy in conflict_copies(path))
        except WorkshopKitError as error:
            self.error = error
        else:
            self.error = None

    def apply(self, change: Change) -> None:
        """Make a change to the newest version of the file, together with those that wait."""
        self._waiting.append(change)
        self.save()

    def save(self) -> None:
        """Bring every waiting change to the disk, or keep them all and say why in ``error``."""
        try:
            edit_workshop(
                find_workshop(self._place),
                self._changed,
                now=clock.now(),
                author=author_name(),
                what=in_brief,
            )
        except WorkshopKitError as error:
            self.error = error
        else:
            self._waiting.clear()
            self.read()

    def undo(self) -> str:
        """Take this author’s last change back and return a sentence that says what that was.

        Raises
        ------
        HistoryError, WorkshopFileError, RunError
            When it cannot be taken back; the file then holds what it held.
        """
        step = undo(find_workshop(self._place), now=clock.now(), author=author_name())
        self.read()
        return step.text

    def redo(self) -> str:
        """Make the change that was undone last again, and say what it was; raises as ``undo``."""
        step = redo(find_workshop(self._place), now=clock.now(), author=author_name())
        self.read()
        return step.text

    def next_undo(self) -> str | None:
        """Say what ``undo`` would take back, or return None where there is nothing."""
        return self._next(to_undo)

    def next_redo(self) -> str | None:
        """Say what ``redo`` would make again, or return None where there is nothing."""
        return self._next(to_redo)

    def changed_elsewhere(self) -> bool:
        """Whether the file is another version than the one last seen, or gone, or back."""
        try:
            return stamp(find_workshop(self._place)) != self._stamp
        except WorkshopKitError as error:
            return str(error) != str(self.error)

    def _next(self, which: Callable[[Log, str], ChangeLogEntry | None]) -> str | None:
        entry = which(self._seen.change_log, author_name()) if self._seen else None
        return entry.text if entry else None

    def _changed(self, workshop: Workshop) -> Workshop:
        for change in self._waiting:
            workshop = change(workshop)
        return workshop
