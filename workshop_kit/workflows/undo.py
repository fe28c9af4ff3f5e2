"""The last change of a workshop taken back, or made again, and nothing else with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.applied import reverted
from workshop_kit.analysis.differences import Difference, differences, inverse
from workshop_kit.analysis.undoing import Log, to_redo, to_undo
from workshop_kit.content.language import Language, language_or_english
from workshop_kit.content.wording import translated
from workshop_kit.errors import (
    ChangedSince,
    HistoryError,
    Reason,
    WorkshopFileError,
)
from workshop_kit.model.records import ChangeLogEntry
from workshop_kit.model.references import loose_references
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.changes import change_lines, in_brief, place_of
from workshop_kit.views.in_words import InWords
from workshop_kit.workflows.past_versions import (
    PastVersion,
    chosen,
    not_kept,
    past_versions,
    workshop_of,
)

_NAMED = 3
"""So many places a refusal names: who changed more than that reads the history."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an undo or redo did to a workshop file, in sentences of the team's language."""

    file: Path
    text: str
    lines: tuple[str, ...]


def undo(path: Path, *, now: datetime, author: str = "", at: str = "") -> Step:
    """Take back the author's last change, or the one that made the version ``at``.

    Only the fields that the change touched are set back, and only if nobody touched them since.

    Raises
    ------
    HistoryError
        When there is no such change, or no memory of what it changed.
    ChangedSince
        When somebody changed the same things again.
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When the file cannot be read or written.
    """
    case = _Case.of(path)
    entry = case.change_of(at, now) if at else to_undo(case.log, author)
    if entry is None:
        raise HistoryError(
            reason=Reason(
                "There is nothing left to undo in “{path}” that was done under the same name. "
                "To undo any other change, give its version with --at.",
                path=str(case.file),
            )
        )
    was, became = case.around(entry)
    what = case.text_of(entry) or in_brief(was, became)
    text = translated("Undone: {what}", case.language.code).format(what=what)
    return _take_back(case, entry, text, now=now, author=author)


def redo(path: Path, *, now: datetime, author: str = "") -> Step:
    """Make the author's last undone change again.

    Raises
    ------
    HistoryError
        When nothing was undone last, or no memory of it is left.
    ChangedSince
        When somebody changed the same things since.
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When the file cannot be read or written.
    """
    case = _Case.of(path)
    entry = to_redo(case.log, author)
    if entry is None:
        raise HistoryError(
            reason=Reason(
                "There is nothing to redo in “{path}”: nothing was undone last.",
                path=str(case.file),
            )
        )
    was, became = case.around(entry)
    what = case.text_of(entry) or in_brief(became, was)
    text = translated("Redone: {what}", case.language.code).format(what=what)
    return _take_back(case, entry, text, now=now, author=author)


@dataclass(frozen=True, slots=True)
class _Case:
    """A workshop file as it is when somebody asks."""

    file: Path
    workshop: Workshop
    versions: tuple[PastVersion, ...]

    @classmethod
    def of(cls, path: Path) -> "_Case":
        file = find_workshop(path)
        return cls(file, read_workshop(file), past_versions(file))

    @property
    def log(self) -> Log:
        return self.workshop.change_log

    @property
    def language(self) -> Language:
        return language_or_english(self.workshop.language)

    def change_of(self, given: str, now: datetime) -> ChangeLogEntry:
        """Return the line of the change that made a version."""
        version = chosen(self.versions, given, self.file, now)
        before = "" if version.is_from_outside else version.log_end.get("before")
        entry = next((entry for entry in self.log if before and entry.before == before), None)
        if entry is None:
            raise not_kept(self.file)
        return entry

    def around(self, entry: ChangeLogEntry) -> tuple[Workshop, Workshop]:
        """Return the workshop before and after a change."""
        before = next((v for v in self.versions if v.id == entry.before), None)
        made = (v for v in reversed(self.versions) if v.log_end.get("before") == entry.before)
        after = next(made, None)
        if before is None or after is None:
            raise not_kept(self.file)
        try:
            return workshop_of(before, self.file), workshop_of(after, self.file)
        except WorkshopFileError as error:  # what a damaged file held is kept, but is no workshop
            raise not_kept(self.file) from error

    def text_of(self, entry: ChangeLogEntry) -> str:
        """Return what was done in the first place, whatever was taken back and made again."""
        by_before = {other.before: other for other in self.log}
        while entry.reverts in by_before:
            entry = by_before[entry.reverts]
        return entry.text


def _take_back(
    case: _Case, entry: ChangeLogEntry, text: str, *, now: datetime, author: str
) -> Step:
    was, became = case.around(entry)
    found = differences(was, became)
    lines = change_lines(inverse(found), InWords(became, was, case.language))

    def change(workshop: Workshop) -> Workshop:
        outcome = reverted(workshop, found)
        in_the_way = [*_changed(outcome.refused, workshop, was, case.language)]
        if not in_the_way:
            in_the_way = _left_loose(workshop, outcome.workshop, was, case.language)
        if in_the_way:
            raise ChangedSince(
                reason=Reason(
                    "“{path}” was left as it is, because this was changed again since: {places}. "
                    "Undo the later change first, or bring a whole version back: "
                    'workshop-kit restore "{path}" --at VERSION',
                    path=str(case.file),
                    places=_first_ones(in_the_way, case.language),
                )
            )
        return outcome.workshop

    edit_workshop(case.file, change, now=now, author=author, what=text, reverts=entry.before)
    return Step(case.file, text, tuple(lines))


def _first_ones(places: list[str], language: Language) -> str:
    """Name the first few places, and say how many more there are."""
    named, more = places[:_NAMED], len(places) - _NAMED
    if more > 0:
        named.append(translated("and {count} more", language.code).format(count=more))
    return "; ".join(named)


def _changed(
    refused: tuple[Difference, ...], now: Workshop, was: Workshop, language: Language
) -> Iterator[str]:
    words = InWords(was, now, language)
    return (place_of(item, words) for item in refused)


def _left_loose(now: Workshop, then: Workshop, was: Workshop, language: Language) -> list[str]:
    """Name what would point to nothing: it was made to use what would go."""
    words = InWords(was, now, language)
    loose = loose_references(then) - loose_references(now) - loose_references(was)
    return [f"{words.named(owner)}, {words.field((field,))}" for owner, field, _ in sorted(loose)]
