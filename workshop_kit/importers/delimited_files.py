"""A file of separated values read into plain contents, as Italian and English programs write it.

Everything stays text: a date, a decimal comma or a leading zero is whatever stood there.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import PurePath
from statistics import median

from workshop_kit.importers.plain_book import Content, Place, PlainBook, PlainSheet, as_content

_SEPARATORS = ",;\t|"
_ANNOUNCED = "sep="
_LOOKED_AT = 20
_CODES = ("utf-8", "cp1252", "mac_roman")
_DISARMED = ("'=", "'+", "'-", "'@", "'\t", "'\r")
"""How the kit and others keep a text from being taken for a formula."""


def parsed_table(content: bytes, path: str) -> PlainBook:
    r"""Return a table that passed the guard as a workbook of one sheet, named like its file.

    Examples
    --------
    >>> book = parsed_table("Fase;Voto\nAcquisto;3,5".encode("cp1252"), "mappa.csv")
    >>> book.sheets[0].title, book.sheets[0].cells[1, 1]
    ('mappa', '3,5')
    """
    text = _decoded(content)
    lines = _lines(text)
    cells: dict[Place, Content] = {}
    for row, fields in enumerate(lines):
        for column, field in enumerate(fields):
            held = as_content(field[1:] if field.startswith(_DISARMED) else field)
            if held is not None:
                cells[row, column] = held
    return PlainBook((PlainSheet(PurePath(path).stem, cells),))


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    for code in _CODES[:-1]:
        try:
            return content.removeprefix(codecs.BOM_UTF8).decode(code)
        except UnicodeDecodeError:
            continue
    return content.decode(_CODES[-1])


def _lines(text: str) -> Iterator[list[str]]:
    """Return the lines of a table, read with the separator that it names, or that fits best."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_ANNOUNCED) and len(first.strip()) == len(_ANNOUNCED) + 1:
        return _read(rest, first.strip()[-1])
    return _read(text, max(_SEPARATORS, key=lambda separator: _width(text, separator)))


def _width(text: str, separator: str) -> float:
    """Return how many fields a line usually has with a separator."""
    first = (fields for _, fields in zip(range(_LOOKED_AT), _read(text, separator), strict=False))
    return median([len(fields) for fields in first if fields] or [0])


def _read(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)
