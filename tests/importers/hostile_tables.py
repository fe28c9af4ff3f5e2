"""Files of separated values that are none, or that never come to the end of a field."""

from importers.hostile_making import hostile
from inspection.clean_files import clean_workbook


@hostile("table", "line 3 holds bytes that are no text")
def zero_bytes() -> bytes:
    return b"phase,action\nsearch,asks\nbuy,pa\0ys\n"


@hostile("table", "line 1 holds bytes that are no text")
def wide_letters_without_mark() -> bytes:
    return "fase;azione\ncerca;chiede\n".encode("utf-16-le")


@hostile("table", "its UTF-16 text is damaged")
def wide_letters_cut_off() -> bytes:
    return "fase;azione\ncerca;chiede\n".encode("utf-16")[:-1]


@hostile("table", "line 2 has a field of more than 100000 characters")
def endless_field() -> bytes:
    return b"phase,action\nsearch," + b"a" * 100_001


@hostile(
    "table", "line 2 has a field of more than 100000 characters; a quotation mark may be missing"
)
def quote_that_nobody_closes() -> bytes:
    return b'phase;action\n"search;asks\n' + b"buy;pays\n" * 20_000


@hostile("table", "line 1 has more than 16384 columns")
def endless_line() -> bytes:
    return b";" * 20_000


@hostile("table", "it has more than 1048576 rows")
def endless_rows() -> bytes:
    return b"a\n" * 1_048_577


@hostile("table", "it is a workbook or an archive")
def workbook_called_table() -> bytes:
    return clean_workbook()


@hostile("table", "it is a PDF")
def pdf_called_table() -> bytes:
    return b"%PDF-1.7"
