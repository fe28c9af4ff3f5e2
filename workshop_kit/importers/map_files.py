"""A map that others made, read from its file: cells, texts beside them, and what was left out."""

from dataclasses import dataclass
from pathlib import Path

from workshop_kit.errors import NotAMap, Reason
from workshop_kit.importers.delimited_files import parsed_table
from workshop_kit.importers.guard import guard
from workshop_kit.importers.guard_threats import Threat
from workshop_kit.importers.limited import run_limited
from workshop_kit.importers.loose_texts import LooseText, box_texts, cell_texts, picture_count
from workshop_kit.importers.plain_book import PlainBook
from workshop_kit.importers.workbook_files import opened_workbook, plain_book

TABLES = (".csv", ".tsv", ".txt")

_MOST_CELLS = 20_000
"""A map of a hundred columns has a tenth of this; more is a list or a database."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """What was read; ``pictures`` counts those that were not, ``left_out`` is what was dangerous."""

    book: PlainBook
    loose: tuple[LooseText, ...] = ()
    pictures: int = 0
    left_out: tuple[Threat, ...] = ()


def read_map(path: Path) -> MapFile:
    """Return what a workbook (.xlsx) or a table (.csv) holds, once it passed the guard.

    Both are read in a child process with limits; links to other files are left out.

    Raises
    ------
    NotRead
        When the file is not there, or may not be read.
    NotAnOfficeFile, UnsafeOfficeFile, NotATable
        When it is something else, damaged, or built to do harm.
    NotAMap
        When it holds far more than any map.
    ReadingStopped
        When reading it takes more time or memory than any map does.
    """
    if path.suffix.lower() in TABLES:
        guarded = guard(path, "table")
        found = MapFile(run_limited(parsed_table, guarded.content, guarded.path, path=guarded.path))
    else:
        guarded = guard(path, "workbook", leaving_out=True)
        book, loose, pictures = run_limited(
            parsed_map, guarded.content, guarded.path, path=guarded.path
        )
        found = MapFile(book, loose, pictures, guarded.left_out)
    _check_size(found.book, str(path))
    return found


def parsed_map(content: bytes, path: str) -> tuple[PlainBook, tuple[LooseText, ...], int]:
    """Return the cells of a workbook, the texts beside them, and how many pictures it has.

    Raises
    ------
    NotAnOfficeFile
        When it cannot be read as a workbook.
    """
    book = opened_workbook(content, path)
    loose = (*cell_texts(book), *box_texts(content))
    return plain_book(book), loose, picture_count(content)


def _check_size(book: PlainBook, path: str) -> None:
    for sheet in book.sheets:
        if len(sheet.cells) > _MOST_CELLS:
            raise NotAMap(
                path,
                Reason(
                    "the sheet “{sheet}” has {count} filled cells, and a map at most {most}",
                    sheet=sheet.title,
                    count=str(len(sheet.cells)),
                    most=str(_MOST_CELLS),
                ),
            )
