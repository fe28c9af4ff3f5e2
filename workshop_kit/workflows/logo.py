"""A client's logo, read and checked before it goes on a slide."""

import io
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from workshop_kit.errors import NotALogo, Reason
from workshop_kit.importers.guard_file import file_content
from workshop_kit.views.logo import Logo

_MOST_BYTES = 5_000_000
_MOST_PIXELS = 25_000_000
_FORMATS = ("PNG", "JPEG", "GIF")
_ENDINGS = (".png", ".jpg", ".jpeg", ".gif")


def read_logo(path: Path) -> Logo:
    """Return a logo with its size in pixels.

    Raises
    ------
    NotRead
        When the file cannot be opened.
    NotALogo
        When it is no PNG, JPEG or GIF, damaged, or unreasonably large.
    """
    content = file_content(path)
    if len(content) > _MOST_BYTES:
        raise NotALogo(str(path), Reason("it is larger than 5 MB"))
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            width, height = image.size
            if width * height > _MOST_PIXELS:
                raise NotALogo(str(path), Reason("it has more than 25 million pixels"))
            image.load()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as fault:
        raise NotALogo(str(path), Reason("it is not a PNG, JPEG or GIF picture")) from fault
    return Logo(content, width, height)


def possible_logos(folder: Path) -> tuple[str, ...]:
    """Return the names of the pictures in a folder; whether they can be read is not tried."""
    try:
        names = [file.name for file in folder.iterdir() if file.suffix.lower() in _ENDINGS]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if not name.startswith(".")))
