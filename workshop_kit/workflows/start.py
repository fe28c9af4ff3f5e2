"""A new workshop: a folder with the workshop file and the notebooks of one language."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from workshop_kit.content.assets import notebook_root
from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.content.phase_models import empty_phases
from workshop_kit.content.starters import blank_model, moved_to, starter_file, starter_text
from workshop_kit.errors import InputError, NotSaved, Reason, TargetExists
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import save_new
from workshop_kit.store.file_names import SUFFIX
from workshop_kit.store.replacement import reason_of
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.workflows.ids import new_id

DEFAULT_PHASES = "PH6"

_LONGEST = 80
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def start_workshop(
    folder: Path, *, starter: str | None, phases: str | None, language: str, today: date
) -> Path:
    """Make the folder of a new workshop and return the path of its file.

    With a starter, the workshop is that finished example, as if it began today. Without one,
    and with a blank one, it holds a single journey with the phases of a model (PH6 if none is
    named) and nothing in them. The notebooks are those of the language.

    Raises
    ------
    UnknownLanguage, UnknownStarter, UnknownPhaseModel
        When a name is not on its list.
    InputError
        When both a starter and a phase model are named: a starter has its phases.
    TargetExists
        When the folder exists and is not empty.
    NotSaved
        When the disk refuses. As with every failure, what was begun is taken away again.
    """
    words = language_of(language)
    workshop = _workshop(folder.resolve().name, starter, phases, words, today)
    return put_in_folder(folder, workshop, words)


def put_in_folder(folder: Path, workshop: Workshop, words: Language) -> Path:
    """Make the folder of a workshop, with the notebooks of a language, and return its file.

    Raises
    ------
    TargetExists
        When the folder exists and is not empty.
    NotSaved
        When the disk refuses. As with every failure, what was begun is taken away again.
    """
    refuse_taken(folder)
    file = folder / f"{safe_name(folder.resolve().name)}{SUFFIX}"
    with _all_or_nothing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _copy_notebooks(folder, words)
        save_new(file, workshop)
    return file


def safe_name(name: str) -> str:
    """Return a name that every system accepts for a file.

    Examples
    --------
    >>> safe_name("Kia/Hyundai: le ibride?"), safe_name("con"), safe_name("...")
    ('Kia-Hyundai- le ibride', 'con-', 'workshop')
    """
    composed = unicodedata.normalize("NFC", name)
    safe = _FORBIDDEN.sub("-", composed)[:_LONGEST].strip(" .-")
    return f"{safe}-" if _RESERVED.fullmatch(safe) else safe or "workshop"


def _workshop(
    name: str, starter: str | None, phases: str | None, words: Language, today: date
) -> Workshop:
    if starter is None:
        return empty_workshop(name, phases or DEFAULT_PHASES, words)
    if phases is not None:
        raise InputError(
            reason=Reason(
                "A starter brings its own phases. Give a starter or a phase model, not both."
            )
        )
    blank = blank_model(starter)
    if blank is not None:
        return empty_workshop(name, blank, words)
    text = starter_text(starter, words.code)
    workshop = moved_to(workshop_from_text(text, starter_file(starter, words.code)), today)
    own: Workshop = workshop.replace(id=new_id("workshop"))
    return own


def empty_workshop(name: str, model: str, words: Language) -> Workshop:
    """Return a workshop with one journey that has the phases of a model and nothing in them.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.
    """
    phases = empty_phases(model, lambda _: new_id("phase"))
    journey = Journey(id=new_id("journey"), phase_model=model, phases=phases)
    return Workshop(id=new_id("workshop"), title=name, language=words.code, journeys=(journey,))


def refuse_taken(folder: Path) -> None:
    """Refuse a folder that holds anything, or a file in its place.

    Raises
    ------
    TargetExists
        When it is taken.
    NotSaved
        When the disk does not say.
    """
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise NotSaved(str(folder), reason_of(error)) from error
    if taken:
        raise TargetExists(str(folder))


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    """Take away what was put into the folder, and the folder if it is new, on any failure."""
    was_there = folder.exists()
    try:
        yield
    except BaseException as failure:
        _take_away(folder, keep_folder=was_there)
        if isinstance(failure, OSError):
            raise NotSaved(str(folder), reason_of(failure)) from failure
        raise


def _take_away(folder: Path, *, keep_folder: bool) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        path.unlink()
    if not keep_folder:
        folder.rmdir()


def _copy_notebooks(folder: Path, words: Language) -> None:
    shipped = notebook_root() / words.code
    if shipped.is_dir():
        for notebook in shipped.iterdir():
            if notebook.name.endswith(".ipynb"):
                (folder / notebook.name).write_bytes(notebook.read_bytes())
