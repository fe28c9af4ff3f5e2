"""A team's own look for an output: the files that may have one, taking it over, and what came of it."""

import re
from dataclasses import replace
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.importers.brand_files import read_brand
from workshop_kit.store.outputs import is_as_written
from workshop_kit.views.deck import Wishes
from workshop_kit.views.left_out import left_out_lines
from workshop_kit.views.sheet_brand import sheet_brand
from workshop_kit.views.sheet_brand_lines import brand_lines
from workshop_kit.workflows.templates.ready import opened_template

_ENDINGS = {"deck": (".potx", ".pptx"), "grid": (".xltx", ".xlsx")}
_OUTPUT = re.compile(r"-(deck|grid)-[a-z]{2}(-\d+| \(\d+\))?$")


def possible_looks(folder: Path, output: str) -> tuple[str, ...]:
    """Return the names of the files in a folder whose look ``deck`` or ``grid`` may take.

    What the kit has written there is none, nor what is called like it; whether the others can be
    used is not tried.
    """
    try:
        files = [file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS[output]]
    except OSError:
        return ()
    names = (file.name for file in files if not (_is_output(file) or file.name[0] in ".~"))
    return tuple(sorted(names))


def with_look(wishes: Wishes, output: str, file: Path) -> Wishes:
    """Return wishes in which ``deck`` or ``grid`` has the look of a file.

    Raises
    ------
    OfficeFileError, NotRead, ReadingStopped
        When the file cannot be let in, or nothing can be made on it.
    """
    if output == "grid":
        return replace(wishes, sheets=sheet_brand(read_brand(file)))
    # a template brings its own logo
    return replace(wishes, template=opened_template(file), logo=None)


def look_lines(output: str, file: Path, wishes: Wishes, words: Language) -> list[str]:
    """Say what ``deck`` or ``grid`` took from a file, what was changed of it, and left out."""
    if output == "grid" and wishes.sheets is not None:
        return brand_lines(file.name, wishes.sheets, words)
    if output == "deck" and wishes.template is not None:
        return left_out_lines(wishes.template.left_out, words)
    return []


def _is_output(file: Path) -> bool:
    return bool(_OUTPUT.search(file.stem)) or is_as_written(file)
