"""A file of separated values that is one: text, with fields of a size that people write."""

import codecs
import csv
import io
from typing import Final

from workshop_kit.errors import NotATable, Reason

LONGEST_FIELD: Final = 100_000
MOST_COLUMNS: Final = 16_384
MOST_ROWS: Final = 1_048_576
"""Both as in a sheet of Excel."""

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATORS: Final = ",;\t|"
_OTHER_FORMATS: Final = {
    b"PK\x03\x04": Reason("it is a workbook or an archive"),
    b"\xd0\xcf\x11\xe0": Reason("it is a workbook in the old format (.xls)"),
    b"%PDF": Reason("it is a PDF"),
    b"\x1f\x8b": Reason("it is an archive"),
}


def check_table(content: bytes, path: str) -> None:
    """Refuse what is no text, or has fields, rows or columns without end.

    Which encoding and which separator it has is the reader’s to find; any that fits will do here.

    Raises
    ------
    NotATable
        With the line, where there is one to name.
    """
    for head, why in _OTHER_FORMATS.items():
        if content.startswith(head):
            raise NotATable(path, why)
    text = _text(content, path)
    separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins = 1
    try:
        for rows, row in enumerate(lines, 1):
            _check_row(row, begins, path)
            begins = lines.line_num + 1
            if rows > MOST_ROWS:
                raise NotATable(path, Reason("it has more than {count} rows", count=str(MOST_ROWS)))
    except csv.Error as trouble:
        # the module’s own limit on a field, a little above ours
        raise NotATable(path, _too_long(begins)) from trouble


def _check_row(row: list[str], line: int, path: str) -> None:
    if len(row) > MOST_COLUMNS:
        raise NotATable(path, _too_wide(line))
    if max(map(len, row), default=0) > LONGEST_FIELD:
        raise NotATable(path, _too_long(line))


def _too_wide(line: int) -> Reason:
    return Reason(
        "line {line} has more than {count} columns", line=str(line), count=str(MOST_COLUMNS)
    )


def _too_long(line: int) -> Reason:
    return Reason(
        "line {line} has a field of more than {count} characters; a quotation mark may be missing",
        line=str(line),
        count=str(LONGEST_FIELD),
    )


def _text(content: bytes, path: str) -> str:
    if content.startswith(_UTF_16):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError as damage:
            raise NotATable(path, Reason("its UTF-16 text is damaged")) from damage
    else:
        # whichever of the usual encodings it is: separators and quotes are the same in all
        text = content.decode("latin-1")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise NotATable(path, Reason("line {line} holds bytes that are no text", line=str(line)))
    return text
