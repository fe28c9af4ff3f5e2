"""A deck as a file, without pressing again what is pressed already."""

import io
import zipfile
from typing import Any, Final

from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter
from pptx.presentation import Presentation

_PRESSED: Final = frozenset({"png", "jpg", "jpeg", "gif", "wdp", "mp4", "m4a", "mp3", "fntdata"})
"""Kinds of parts that zip makes no smaller; a template may bring many megabytes of them."""

_READABLE: Final = 0o600 << 16
"""The rights of an unpacked part, for its owner to read and write."""


class _Archive:
    """Takes parts from python-pptx, which would press all of them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        """Write one part."""
        kind = zipfile.ZIP_STORED if pack_uri.ext.lower() in _PRESSED else zipfile.ZIP_DEFLATED
        entry = zipfile.ZipInfo(pack_uri.membername)  # its date is that of all zips without one
        entry.external_attr = _READABLE
        self._archive.writestr(entry, blob, compress_type=kind)


def packed(deck: Presentation) -> bytes:
    """Return a deck as a file, the same whenever it is made."""
    package, written = deck.part.package, io.BytesIO()
    writer = PackageWriter("", package._rels, tuple(package.iter_parts()))
    with zipfile.ZipFile(written, "w") as archive:
        parts: Any = _Archive(archive)
        writer._write_content_types_stream(parts)
        writer._write_pkg_rels(parts)
        writer._write_parts(parts)
    return written.getvalue()
