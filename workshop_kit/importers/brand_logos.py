"""The logo in a brand’s workbook: the first picture on its first sheet, else that of its header."""

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageStat, UnidentifiedImageError

from workshop_kit.importers.brand_books import BrandLogo
from workshop_kit.importers.package_parts import PackageParts

_XDR: Final = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_O: Final = "{urn:schemas-microsoft-com:office:office}"

_FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP")
_MOST_BYTES: Final = 5_000_000
_MOST_PIXELS: Final = 25_000_000
_LEAST: Final = 12
_WIDEST: Final = 20.0
"""A picture so many times wider than high, or the reverse, is a line or a bar."""

_LARGEST: Final = 640
"""Pixels of the longer side: three times what the sheet shows."""

_OPAQUE: Final = 64
_LIGHT: Final = 200


def logo_of(parts: PackageParts, sheet: str) -> tuple[BrandLogo | None, bool]:
    """Return the logo of a sheet, and whether there was any picture in its place.

    The picture is unpacked and packed again, so nothing of its file but its pixels goes on.
    """
    has_picture = False
    for name in (*_pictures(parts, sheet), *_header_pictures(parts, sheet)):
        has_picture = True
        found = _logo(parts.content(name)) if parts.size(name) <= _MOST_BYTES else None
        if found is not None:
            return found, True
    return None, has_picture


def _pictures(parts: PackageParts, sheet: str) -> Iterator[str]:
    """Yield the pictures of a sheet from the top down, and from left to right."""
    for drawing in parts.related(sheet, "drawing"):
        root = parts.tree(drawing)
        placed = [
            (_place(anchor), blip.get(f"{_R}embed", ""))
            for anchor in (root if root is not None else ())
            for blip in anchor.iter(f"{_A}blip")
        ]
        for _, key in sorted(placed, key=lambda entry: entry[0]):
            yield parts.target(drawing, key)


def _place(anchor: object) -> tuple[int, int]:
    start = anchor.find(f"{_XDR}from")  # type: ignore[attr-defined]
    if start is None:
        return 0, 0
    texts = (start.findtext(f"{_XDR}{name}") or "" for name in ("row", "col"))
    row, column = (int(text) if text.isdecimal() else 0 for text in texts)
    return row, column


def _header_pictures(parts: PackageParts, sheet: str) -> Iterator[str]:
    """Yield the pictures of a sheet’s header and footer, which are kept in an old kind of drawing."""
    root = parts.tree(sheet)
    named = root.iter("{*}legacyDrawingHF") if root is not None else ()
    for drawing in [parts.target(sheet, entry.get(f"{_R}id", "")) for entry in named]:
        drawn = parts.tree(drawing)
        for picture in drawn.iter(f"{_V}imagedata") if drawn is not None else ():
            yield parts.target(drawing, picture.get(f"{_O}relid", ""))


def _logo(content: bytes) -> BrandLogo | None:
    """Return a picture as a logo; nothing for one of another format, damaged, or of odd measures."""
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            width, height = image.size
            if width * height > _MOST_PIXELS or not _is_logo(width, height):
                return None
            picture = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None  # Pillow has no error of its own for damaged pictures
    drawn = picture.getchannel("A").getbbox()  # where anything is to be seen
    picture = picture.crop(drawn)
    if drawn is None or not _is_logo(*picture.size):
        return None
    picture.thumbnail((_LARGEST, _LARGEST))
    packed = io.BytesIO()
    picture.save(packed, "PNG", optimize=True)
    return BrandLogo(packed.getvalue(), *picture.size, is_light=_is_light(picture))


def _is_logo(width: int, height: int) -> bool:
    return min(width, height) >= _LEAST and max(width, height) <= _WIDEST * min(width, height)


def _is_light(picture: Image.Image) -> bool:
    """Whether a picture is drawn in light colours on nothing, to stand on a dark ground."""
    alpha = picture.getchannel("A").point(lambda value: 255 if value >= _OPAQUE else 0)
    extent = alpha.histogram()
    if extent[0] < sum(extent) / 10:  # it has a ground of its own
        return False
    return bool(ImageStat.Stat(picture.convert("L"), mask=alpha).mean[0] >= _LIGHT)
