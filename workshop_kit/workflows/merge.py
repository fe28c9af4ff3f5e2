"""A conflict copy brought back into its workshop: what was changed in either is in the result."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.applied import applied
from workshop_kit.analysis.differences import Difference, differences
from workshop_kit.content.language import language_or_english
from workshop_kit.content.wording import translated
from workshop_kit.errors import HistoryError, Reason
from workshop_kit.model.edits import put
from workshop_kit.model.records import Note
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop
from workshop_kit.store.history import content_of, kept_versions, version_id
from workshop_kit.store.workshop_file import find_workshop, workshop_from_text
from workshop_kit.views.changes import change_lines
from workshop_kit.views.in_words import InWords
from workshop_kit.workflows.ids import new_id


@dataclass(frozen=True, slots=True)
class Merge:
    """What came from a copy, in sentences, and what both had changed: there the file's stayed."""

    file: Path
    text: str
    made: tuple[str, ...]
    refused: tuple[str, ...]


def merge(path: Path, copy: Path, *, now: datetime, author: str = "") -> Merge:
    """Make in a workshop file the changes that a copy of it has and the file has not.

    They are the differences between the copy and the newest version that both come from. What
    both changed stays as it is in the file, and what the copy says there becomes a note of the
    workshop. The copy is not touched.

    Raises
    ------
    HistoryError
        When it is another workshop, or the version that both come from is not kept.
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When a file cannot be read or written.
    """
    file = find_workshop(path)
    mine, theirs = read_workshop(file), read_workshop(copy)
    if mine.id != theirs.id:
        raise HistoryError(
            reason=Reason(
                "“{copy}” is another workshop than “{path}”, not a copy of it.",
                copy=str(copy),
                path=str(file),
            )
        )
    base = _common(file, mine, copy, theirs)
    found = differences(base, theirs)
    words = InWords(base, theirs, language_or_english(mine.language))
    text = translated("The changes of a conflict copy brought in", words.language.code)
    made: tuple[Difference, ...] = ()
    refused: tuple[Difference, ...] = ()

    def change(workshop: Workshop) -> Workshop:
        nonlocal made, refused
        outcome = applied(workshop, found)
        made, refused = differences(workshop, outcome.workshop), outcome.refused
        lines = change_lines(outcome.refused, words)
        return _with_notes(outcome.workshop, lines, copy.name, words.language.code)

    edit_workshop(file, change, now=now, author=author, what=text)
    return Merge(file, text, tuple(change_lines(made, words)), tuple(change_lines(refused, words)))


def _common(file: Path, mine: Workshop, copy: Path, theirs: Workshop) -> Workshop:
    """Return the newest version that both come from, as far as it is known here."""
    own_id, other_id = (version_id(path.read_bytes()) for path in (file, copy))
    others = {other_id, *(entry.before for entry in theirs.change_log)}
    kept = {version.id: version for version in kept_versions(file)}
    for past in (own_id, *(entry.before for entry in reversed(mine.change_log))):
        if not past or past not in others:
            continue
        if past in (own_id, other_id):
            return mine if past == own_id else theirs
        content = content_of(kept[past]) if past in kept else None
        if content is not None:
            return workshop_from_text(content.decode(), str(kept[past].path))
    raise HistoryError(
        reason=Reason(
            "“{copy}” cannot be brought into “{path}”: the version that both come from is not "
            "kept on this machine. Compare them with: "
            'workshop-kit diff "{path}" --with "{copy}"',
            copy=str(copy),
            path=str(file),
        )
    )


def _with_notes(workshop: Workshop, lines: list[str], name: str, code: str) -> Workshop:
    """Keep what the copy says otherwise as notes, each once."""
    known = {note.text for note in workshop.notes}
    for line in lines:
        text = translated("In {copy}: {line}", code).format(copy=name, line=line)
        if text not in known:
            workshop = put(workshop, "notes", Note(id=new_id("note"), text=text))
    return workshop
