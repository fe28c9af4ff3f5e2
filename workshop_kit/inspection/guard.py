"""What an Office file from anywhere must pass before it is read: no bomb, no lock, no odd names.

Everything is judged by the archive’s table of contents; ``zipfile`` then refuses a part that
holds more than its entry says.
"""

import re
import zipfile
from collections.abc import Sequence
from typing import Final

from workshop_kit.errors import NotAnOfficeFile, Reason, UnsafeOfficeFile

MOST_PARTS: Final = 10_000
LARGEST_READ: Final = 64 << 20
LARGEST_READ_IN_ALL: Final = 128 << 20
LARGEST_IN_ALL: Final = 2 << 30
"""Bytes once unpacked; pictures and films are never unpacked here."""

_RATIO: Final = 200
_RATIO_COUNTS_FROM: Final = 1 << 20
"""Real parts shrink to a tenth, a bomb to a thousandth; small parts may be as odd as they like."""

_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_ARCHIVE: Final = b"PK"
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ODD_NAME: Final = re.compile(r"^[/\\]|\\|:|[\x00-\x1f\x7f-\x9f]|(^|/)\.\.(/|$)")
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))


def check_head(head: bytes, path: str) -> None:
    """Refuse what does not begin as an archive.

    Raises
    ------
    NotAnOfficeFile
        With what it seems to be instead.
    """
    if head.startswith(_OLD_OR_LOCKED):
        why = Reason("it has the old format (.ppt, .xls), or is locked with a password")
        raise NotAnOfficeFile(path, why)
    if not head.startswith(_ARCHIVE):
        raise NotAnOfficeFile(path, Reason("it holds something else"))


def check_contents(entries: Sequence[zipfile.ZipInfo], path: str) -> None:
    """Refuse an archive that would not be safe to unpack.

    Raises
    ------
    UnsafeOfficeFile
        With the first thing that speaks against it.
    """
    if len(entries) > MOST_PARTS:
        raise UnsafeOfficeFile(path, Reason("it has {count} parts", count=str(len(entries))))
    for entry in entries:
        _check_entry(entry, path)
    read = [entry.file_size for entry in entries if is_read(entry.filename)]
    if max(read, default=0) > LARGEST_READ or sum(read) > LARGEST_READ_IN_ALL:
        raise UnsafeOfficeFile(path, Reason("it would be far larger once unpacked"))
    if sum(entry.file_size for entry in entries) > LARGEST_IN_ALL:
        raise UnsafeOfficeFile(path, Reason("it would be far larger once unpacked"))


def check_text(content: bytes, path: str) -> None:
    """Refuse XML that declares a document type: Office never does, attacks begin with it.

    Raises
    ------
    UnsafeOfficeFile
        When it does.
    """
    if any(mark in content for mark in _DOCTYPE):
        raise UnsafeOfficeFile(path, Reason("it declares a document type, as Office never does"))


def is_xml(name: str) -> bool:
    """Whether a part is read as XML, by its name.

    Examples
    --------
    >>> is_xml("ppt/slides/slide1.xml"), is_xml("_rels/.rels"), is_xml("ppt/media/image1.png")
    (True, True, False)
    """
    return name.lower().endswith((".xml", ".rels"))


def is_read(name: str) -> bool:
    """Whether a part is unpacked at all: XML, and the workbooks behind charts."""
    return is_xml(name) or name.lower().endswith(".xlsx")


def _check_entry(entry: zipfile.ZipInfo, path: str) -> None:
    if _ODD_NAME.search(entry.filename):
        raise UnsafeOfficeFile(path, Reason("a part of it has a name that leads elsewhere"))
    if entry.flag_bits & _ENCRYPTED:
        raise NotAnOfficeFile(path, Reason("it is locked with a password"))
    if entry.compress_type not in _METHODS:
        raise UnsafeOfficeFile(path, Reason("it is packed in an unusual way"))
    if entry.file_size > max(_RATIO_COUNTS_FROM, _RATIO * entry.compress_size):
        raise UnsafeOfficeFile(path, Reason("it would be far larger once unpacked"))
