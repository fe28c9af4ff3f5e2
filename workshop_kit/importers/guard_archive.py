"""The archive an Office file is: opened without believing a word it says of its own sizes.

The table of contents is compared with what stands before each part; parts are unpacked piece by
piece and counted, so that nothing is ever larger in memory than it may be. What the parts hold is
judged elsewhere.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

from workshop_kit.errors import NotAnOfficeFile, Reason, UnsafeOfficeFile
from workshop_kit.importers.guard_threats import SHRINK, shown

MOST_PARTS: Final = 10_000
LARGEST_XML: Final = 64 << 20
LARGEST_XML_IN_ALL: Final = 128 << 20
LARGEST_IN_ALL: Final = 512 << 20
"""Bytes once unpacked; a child process that reads the file has 1 GiB for everything."""

_RATIO: Final = 200
_RATIO_COUNTS_FROM: Final = 1 << 20
"""Real parts shrink to a tenth, a bomb to a thousandth; small parts may be as odd as they like."""

_PIECE: Final = 64 << 10
_LARGEST_PIECE: Final = 1 << 20
_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_ARCHIVE: Final = b"PK"
_PART_BEGINS: Final = b"PK\x03\x04"
_PART_LISTED: Final = b"PK\x01\x02"
_HEADER: Final = struct.Struct("<4s5H3I2H")
_IN_UTF_8: Final = 0x800
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ODD_NAME: Final = re.compile(r"^[/\\]|\\|:|[\x00-\x1f\x7f-\x9f]|(^|/)\.\.(/|$)")


class Archive:
    """An archive that is safe to unpack, part by part.

    ``path`` is how errors call the file.

    Raises
    ------
    NotAnOfficeFile
        When it is no archive, damaged or locked.
    UnsafeOfficeFile
        When it is built like a bomb, or names lead out of it.
    """

    def __init__(self, content: bytes, path: str) -> None:
        self.path = path
        _check_head(content, path)
        self._content = memoryview(content)
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                listed = archive.infolist()
        except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError) as damage:
            raise NotAnOfficeFile(path, Reason("it is damaged")) from damage
        for entry in listed:
            _check_entry(entry, path)
        self.entries = tuple(entry for entry in listed if not entry.is_dir())
        self._check_sizes()
        self._places = self._checked_places()
        self.visited = 0
        """How many elements of its XML were visited one by one; ``guard_parts`` keeps count."""

    @property
    def size(self) -> int:
        """How many bytes all parts together hold; more are never unpacked."""
        return sum(entry.file_size for entry in self.entries)

    def pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpack a part piece by piece.

        Raises
        ------
        UnsafeOfficeFile
            When it holds more than it said.
        NotAnOfficeFile
            When it holds less, or is damaged.
        """
        size, check = 0, 0
        for piece in self._unpacked(entry):
            size += len(piece)
            if size > entry.file_size:
                why = Reason("“{part}” holds more than it says", part=shown(entry.orig_filename))
                raise UnsafeOfficeFile(self.path, why)
            check = zlib.crc32(piece, check)
            yield piece
        if size != entry.file_size or check != entry.CRC:
            raise self._damaged(entry)

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """Unpack a whole part; it raises what ``pieces`` does."""
        return b"".join(self.pieces(entry))

    def _unpacked(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        start, end = self._places[entry.header_offset]
        packed = (self._content[at : min(at + _PIECE, end)] for at in range(start, end, _PIECE))
        if entry.compress_type == zipfile.ZIP_STORED:
            yield from (bytes(piece) for piece in packed)
            return
        engine = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for piece in packed:
                yield engine.decompress(piece, _LARGEST_PIECE)
                while engine.unconsumed_tail:
                    yield engine.decompress(engine.unconsumed_tail, _LARGEST_PIECE)
            yield engine.flush()
        except zlib.error as damage:
            raise self._damaged(entry) from damage

    def _check_sizes(self) -> None:
        for entry in self.entries:
            if entry.file_size > max(_RATIO_COUNTS_FROM, _RATIO * entry.compress_size):
                why = Reason(
                    "“{part}” would be far larger once unpacked", part=shown(entry.orig_filename)
                )
                raise UnsafeOfficeFile(self.path, why)
        xml = [entry.file_size for entry in self.entries if is_xml(entry.orig_filename)]
        too_large = max(xml, default=0) > LARGEST_XML or sum(xml) > LARGEST_XML_IN_ALL
        if too_large or self.size > LARGEST_IN_ALL:
            raise UnsafeOfficeFile(
                self.path, Reason("it would be far larger once unpacked"), SHRINK
            )

    def _checked_places(self) -> dict[int, tuple[int, int]]:
        """Find where each part stands; no byte may belong to two of them."""
        places = {entry.header_offset: self._place(entry) for entry in self.entries}
        ends = 0
        for entry in sorted(self.entries, key=lambda entry: entry.header_offset):
            if entry.header_offset < ends:
                why = Reason(
                    "“{part}” stands in the place of another part", part=shown(entry.orig_filename)
                )
                raise UnsafeOfficeFile(self.path, why)
            ends = places[entry.header_offset][1]
        return places

    def _place(self, entry: zipfile.ZipInfo) -> tuple[int, int]:
        header = bytes(self._content[entry.header_offset :][: _HEADER.size])
        if len(header) < _HEADER.size or not header.startswith(_PART_BEGINS):
            raise self._damaged(entry)
        *_, name_length, extra_length = _HEADER.unpack(header)
        start = entry.header_offset + _HEADER.size
        name = bytes(self._content[start : start + name_length])
        if name != entry.orig_filename.encode(_encoding(entry), "replace"):
            why = Reason("“{part}” has a second name", part=shown(entry.orig_filename))
            raise UnsafeOfficeFile(self.path, why)
        start += name_length + extra_length
        end = start + entry.compress_size
        if end > len(self._content):
            raise self._damaged(entry)
        return start, end

    def _damaged(self, entry: zipfile.ZipInfo) -> NotAnOfficeFile:
        why = Reason("its part “{part}” is damaged", part=shown(entry.orig_filename))
        return NotAnOfficeFile(self.path, why)


def is_xml(name: str) -> bool:
    """Whether a part is read as XML, by its name.

    Examples
    --------
    >>> is_xml("ppt/slides/slide1.xml"), is_xml("_rels/.rels"), is_xml("ppt/media/image1.png")
    (True, True, False)
    """
    return name.lower().endswith((".xml", ".rels"))


def check_names(entries: Sequence[zipfile.ZipInfo], path: str) -> None:
    """Refuse an archive in which two parts have one name: readers disagree which one counts.

    Raises
    ------
    UnsafeOfficeFile
        With the name; case makes no difference, as the format asks.
    """
    met: set[str] = set()
    for entry in entries:
        name = entry.orig_filename.lower()
        if name in met:
            why = Reason("it has two parts called “{part}”", part=shown(entry.orig_filename))
            raise UnsafeOfficeFile(path, why)
        met.add(name)


def _check_head(content: bytes, path: str) -> None:
    if content.startswith(_OLD_OR_LOCKED):
        if _LOCKED in content:
            raise NotAnOfficeFile(path, Reason("it is locked with a password"))
        raise NotAnOfficeFile(path, Reason("it has the old format (.ppt, .xls)"))
    if not content.startswith(_ARCHIVE):
        raise NotAnOfficeFile(path, Reason("it holds something else"))
    count = content.count(_PART_LISTED)
    # counted before the list is read: a list of millions would fill the memory by itself
    if count > MOST_PARTS:
        raise UnsafeOfficeFile(path, Reason("it has {count} parts", count=str(count)))


def _check_entry(entry: zipfile.ZipInfo, path: str) -> None:
    part = shown(entry.orig_filename)
    if _ODD_NAME.search(entry.orig_filename):
        raise UnsafeOfficeFile(path, Reason("“{part}” has a name that leads elsewhere", part=part))
    if entry.flag_bits & _ENCRYPTED:
        raise NotAnOfficeFile(path, Reason("it is locked with a password"))
    if entry.compress_type not in _METHODS:
        raise UnsafeOfficeFile(path, Reason("“{part}” is packed in an unusual way", part=part))


def _encoding(entry: zipfile.ZipInfo) -> str:
    return "utf-8" if entry.flag_bits & _IN_UTF_8 else "cp437"
