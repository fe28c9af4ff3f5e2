"""What a workshop is published as: which files, which of them are there, and making them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import model_keys
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.outputs import is_as_written
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.views.deck import Wishes
from workshop_kit.workflows.blank import BLANK_FORMATS, blank_name, make_blank_forms
from workshop_kit.workflows.publish import Remark, output_name, publish
from workshop_kit.workflows.start import DEFAULT_PHASES

OUTPUTS = ("deck", "grid", "forms")
"""What leaves the room: the deck, the journey grid, and the blank forms (OUT1, OUT2, OUT4)."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of an output: what it is called, and what is there of it.

    ``found`` is the file itself or, where somebody changed that one, a numbered one beside it.
    ``written`` counts seconds since 1970, ``size`` bytes. ``by_hand`` says that somebody changed
    it since it was written, ``outdated`` that the workshop was changed since.
    """

    name: str
    found: Path | None = None
    written: float = 0.0
    size: int = 0
    by_hand: bool = False
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making an output.

    ``kept`` names the files that were left as somebody had changed them, ``cut`` the slides and
    cells that hold less than was written.
    """

    paths: tuple[Path, ...]
    kept: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()


def output_files(
    place: Path, workshop: Workshop, output: str, language: Language
) -> tuple[OutputFile, ...]:
    """Return the files that an output consists of in one language, made or not.

    Raises
    ------
    WorkshopFileError
        When the workshop file is not to be found.
    """
    file = find_workshop(place)
    changed = file.stat().st_mtime
    # blank forms hold nothing of the workshop, so they never fall behind it
    since = 0.0 if output == "forms" else changed
    names = _names(file, workshop, output, language)
    return tuple(_seen(file.parent, name, since) for name in names)


def make_output(
    place: Path, output: str, language: Language, *, today: date, wishes: Wishes
) -> Made:
    """Write the files of an output beside the workshop and return what came of it.

    Raises
    ------
    WorkshopFileError
        When there is no workshop to read.
    FileBusy, NotSaved
        When a file cannot be written.
    """
    file = find_workshop(place)
    workshop = read_workshop(file)
    cut: list[Remark] = []
    if output == "forms":
        phases = form_phases(workshop)
        paths = make_blank_forms(file.parent, phases=phases, language=language.code, today=today)
    else:
        paths = publish(
            file,
            formats=(output,),
            language=language.code,
            today=today,
            wishes=wishes,
            on_remark=cut.append,
        )
    wanted = _names(file, workshop, output, language)
    kept = tuple(name for name, path in zip(wanted, paths, strict=True) if path.name != name)
    return Made(paths, kept, tuple(remark.slide or remark.cell for remark in cut))


def form_phases(workshop: Workshop) -> str:
    """Return the phase model that blank forms follow: the first journey’s, else the general one.

    Examples
    --------
    >>> form_phases(Workshop(id="w"))
    'PH6'
    """
    used = (journey.phase_model for journey in workshop.journeys)
    return next((model for model in used if model in model_keys()), DEFAULT_PHASES)


def _names(file: Path, workshop: Workshop, output: str, language: Language) -> tuple[str, ...]:
    if output == "forms":
        phases = form_phases(workshop)
        return tuple(blank_name(phases, key, language) for key in BLANK_FORMATS)
    return (output_name(file, output, language),)


def _seen(folder: Path, name: str, since: float) -> OutputFile:
    """Return the newest file under a name, or under it with a number: best one of ours."""
    ours = [path for path in _numbered(folder, name) if is_as_written(path)]
    found = max(ours or _numbered(folder, name), key=_time, default=None)
    if found is None:
        return OutputFile(name)
    facts = found.stat()
    return OutputFile(
        name,
        found,
        facts.st_mtime,
        facts.st_size,
        by_hand=found not in ours,
        outdated=facts.st_mtime < since,
    )


def _numbered(folder: Path, name: str) -> Iterable[Path]:
    stem, ending = name.rsplit(".", 1)
    pattern = re.compile(rf"{re.escape(stem)}(-\d+)?\.{ending}")
    return [path for path in folder.iterdir() if pattern.fullmatch(path.name)]


def _time(path: Path) -> float:
    return path.stat().st_mtime
