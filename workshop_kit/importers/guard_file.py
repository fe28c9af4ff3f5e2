"""A file from the disk, read once and whole, so that what is judged is what is used."""

from pathlib import Path
from typing import Final

from workshop_kit.errors import NotRead, Reason

LARGEST: Final = 200 << 20


def file_content(path: Path) -> bytes:
    """Return what a file holds.

    Raises
    ------
    NotRead
        When it is not there, is no file, may not be read, or is larger than any that is read.
    """
    try:
        # a pipe or a device has no end
        if path.is_dir():
            raise NotRead(str(path), Reason("it is a folder"))
        if path.exists() and not path.is_file():
            raise NotRead(str(path), Reason("it is no ordinary file"))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as nothing:
        raise NotRead(str(path), Reason("there is no such file")) from nothing
    except PermissionError as refusal:
        raise NotRead(str(path), Reason("reading it is not permitted")) from refusal
    except OSError as error:
        why = Reason("the system says “{text}”", text=error.strerror or str(error))
        raise NotRead(str(path), why) from error
    if len(content) > LARGEST:
        why = Reason("it is larger than {size} MB", size=str(LARGEST >> 20))
        raise NotRead(str(path), why)
    return content
