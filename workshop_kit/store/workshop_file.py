"""The workshop file ``NAME.workshop.json``: what it is called, and a workshop as its text.

The file holds ``format``, ``version`` and ``min_reader`` and then the workshop's own keys at
the same level, so that a person who opens it finds the title in the fifth line. No field of a
workshop may therefore bear one of these three names. Reading and writing the disk belongs to
``disk``, the versions to ``upgrades``.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workshop_kit.errors import (
    AmbiguousWorkshop,
    DamagedWorkshop,
    FileTooNew,
    NotAWorkshopFile,
    NotRead,
    Reason,
    WorkshopNotFound,
)
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.canonical import value_text, whole_characters
from workshop_kit.store.conflicts import copies_among
from workshop_kit.store.damage import place, reason
from workshop_kit.store.file_names import SUFFIX
from workshop_kit.store.json_text import parsed
from workshop_kit.store.upgrades import MIN_READER, VERSION, Data, upgraded

FORMAT = "workshop-kit"
HEADER = ("format", "version", "min_reader")

_CANONICAL_HEADER = (
    f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "min_reader": {MIN_READER},\n'
)


def find_workshop(path: Path) -> Path:
    """Return the workshop file that is meant: the file itself, or the only one in a folder.

    Copies that a sync client made of it are passed over; ``conflicts`` finds them.

    Raises
    ------
    WorkshopNotFound
        When there is nothing at the path, or no workshop file in the folder.
    AmbiguousWorkshop
        When the folder holds several, and they are not copies of one.
    NotRead
        When the folder may not be listed.
    """
    if path.is_file():
        return path
    try:
        found = sorted(file for file in path.iterdir() if _is_workshop(file))
    except (FileNotFoundError, NotADirectoryError) as nothing:
        raise WorkshopNotFound(str(path)) from nothing
    except OSError as refusal:
        raise NotRead(str(path), Reason("reading it is not permitted")) from refusal
    if not found:
        raise WorkshopNotFound(str(path))
    copies = {copy for file in found for copy in copies_among(found, file)}
    meant = [file for file in found if file not in copies]
    if len(meant) != 1:
        raise AmbiguousWorkshop(str(path), [file.name for file in found])
    return meant[0]


def workshop_text(workshop: Workshop) -> str:
    """Return the text of a workshop's file, the same text for the same workshop.

    Examples
    --------
    >>> print(workshop_text(Workshop(id="w1", title="Buying a car")).split(',')[3].strip())
    "id": "w1"
    """
    unknown = workshop.model_extra or {}
    # a later kit's file keeps its own version: its upgrades must not run over it again
    version = unknown.get("version", VERSION)
    min_reader = unknown.get("min_reader", MIN_READER)
    header = {"format": FORMAT, "version": version, "min_reader": min_reader}
    return whole_characters(value_text(workshop, header)) + "\n"


def workshop_from_text(text: str, path: str) -> Workshop:
    """Return the workshop that a text holds; ``path`` is only named in errors.

    Raises
    ------
    NotAWorkshopFile
        When the text is not JSON or holds something else.
    FileTooNew
        When only a later kit can read it.
    DamagedWorkshop
        When a value is not allowed.
    """
    data = _content(parsed(text, path), path)
    try:
        # by way of text, because only there a date is a text and a list a list: nothing is guessed
        return Workshop.model_validate_json(_without_header(text, data), strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        if detail["type"] == "json_invalid":
            raise NotAWorkshopFile(path, Reason("it is nested too deeply")) from error
        raise DamagedWorkshop(path, place(detail, data), reason(detail)) from error


def _is_workshop(file: Path) -> bool:
    return file.name.endswith(SUFFIX) and not file.name.startswith(".") and file.is_file()


def _content(data: Any, path: str) -> Data:
    """Check the header and return the rest, brought to this kit's version."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NotAWorkshopFile(path, Reason("it holds something else"))
    version = _version(data, "version", path)
    min_reader = _version(data, "min_reader", path)
    if min_reader > VERSION:
        raise FileTooNew(path, min_reader, VERSION)
    if version > VERSION:
        return {key: value for key, value in data.items() if key != "format"}
    content = {key: value for key, value in data.items() if key not in HEADER}
    return upgraded(content, version)


def _version(data: Data, key: str, path: str) -> int:
    number = data.get(key)
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        why = Reason("a whole number from 1 up belongs there")
        raise DamagedWorkshop(path, key, why)
    return number


def _without_header(text: str, data: Data) -> str:
    """Return the JSON of the workshop alone: cut out where that is safe, else written again."""
    # an escape may be half of a character, which only writing it again makes whole
    if text.startswith(_CANONICAL_HEADER) and "\\u" not in text:
        return "{" + text[len(_CANONICAL_HEADER) :]
    return whole_characters(json.dumps(data, ensure_ascii=False))
