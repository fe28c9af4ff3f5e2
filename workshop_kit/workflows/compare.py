"""Two versions of a workshop compared, or two files of one workshop."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.differences import Difference, differences
from workshop_kit.content.language import language_or_english
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.changes import change_lines
from workshop_kit.views.in_words import InWords
from workshop_kit.workflows.past_versions import (
    chosen,
    historic_file,
    no_earlier,
    past_versions,
    workshop_of,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What leads from one version to another, and the words for it in the team's language."""

    found: tuple[Difference, ...]
    words: InWords

    @property
    def lines(self) -> list[str]:
        """Return the differences in sentences."""
        return change_lines(self.found, self.words)


def compare_versions(path: Path, *, now: datetime, start: str = "", end: str = "") -> Comparison:
    """Compare two versions, each given by its id or a time.

    Without an end it is the newest version, without a start the one before the end.

    Raises
    ------
    HistoryError
        When there is no such version.
    WorkshopFileError, NotRead
        When the file or a version cannot be read.
    """
    file = historic_file(path)
    versions = past_versions(file)
    last = chosen(versions, end, file, now) if end else versions[0]
    earlier = versions[versions.index(last) + 1 :]
    if not start and not earlier:
        raise no_earlier(file)
    first = chosen(versions, start, file, now) if start else earlier[0]
    return compared(workshop_of(first, file), workshop_of(last, file))


def compare_files(path: Path, other: Path) -> Comparison:
    """Compare a workshop file with another one, such as a conflict copy of it.

    Raises
    ------
    WorkshopFileError, NotRead
        When one of them cannot be read.
    """
    return compared(read_workshop(find_workshop(path)), read_workshop(other))


def compared(before: Workshop, after: Workshop) -> Comparison:
    """Compare two workshops."""
    words = InWords(before, after, language_or_english(after.language))
    return Comparison(differences(before, after), words)
