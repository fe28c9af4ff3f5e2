"""An earlier version of a workshop brought back, as a change like any other."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.differences import differences
from workshop_kit.content.language import Language, language_or_english
from workshop_kit.content.wording import translated
from workshop_kit.errors import WorkshopFileError
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import bring_back, edit_workshop, read_workshop
from workshop_kit.views.changes import change_lines
from workshop_kit.views.in_words import InWords
from workshop_kit.workflows.past_versions import (
    PastVersion,
    chosen,
    historic_file,
    no_earlier,
    past_versions,
    workshop_of,
)
from workshop_kit.workflows.undo import Step


def restore(path: Path, *, now: datetime, author: str = "", at: str = "") -> Step:
    """Make a workshop file what it was in the version ``at``, an id or a time.

    Without it the newest version is taken that can be read and differs from the file. A file
    that is damaged or gone comes back too; what stood there is kept in the history.

    Raises
    ------
    HistoryError
        When there is no such version.
    WorkshopFileError, FileBusy, NotRead, NotSaved
        When the file cannot be found, read or written.
    """
    file = historic_file(path)
    versions = past_versions(file)
    current = _readable(file)
    version = chosen(versions, at, file, now) if at else _last_other(versions, current, file)
    workshop = workshop_of(version, file)
    language = language_or_english(workshop.language)
    text = translated("Restored: the version of {time}", language.code).format(
        time=_time(version.at, now, language)
    )
    if current is None:
        bring_back(file, workshop, now=now, author=author, what=text)
        return Step(file, text, ())
    edit_workshop(file, lambda _: workshop, now=now, author=author, what=text)
    lines = change_lines(differences(current, workshop), InWords(current, workshop, language))
    return Step(file, text, tuple(lines))


def _readable(file: Path) -> Workshop | None:
    try:
        return read_workshop(file)
    except WorkshopFileError:
        return None


def _last_other(
    versions: tuple[PastVersion, ...], current: Workshop | None, file: Path
) -> PastVersion:
    for version in versions:
        if not version.is_current:
            with suppress(WorkshopFileError):
                workshop = workshop_of(version, file)
                if current is None or differences(current, workshop):
                    return version
    raise no_earlier(file)


def _time(at: datetime, now: datetime, language: Language) -> str:
    local = at.astimezone(now.tzinfo)
    return f"{language.day(local.date())}, {local:%H:%M:%S}"
