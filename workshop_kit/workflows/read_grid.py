"""A grid that people filled in, brought back into its workshop: first shown, then applied.

What was changed in the file is told against the workshop that the file was made from, which its
own sheet of data mirrors. So what others did in the workshop meanwhile is never taken back.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_kit.analysis.data_mirror import data_of, mirrored_rows, mirrored_workshop
from workshop_kit.analysis.legible import legible
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, language_or_english, languages
from workshop_kit.errors import NotAGrid, Reason, WorkshopNotFound
from workshop_kit.importers.plain_book import PlainBook
from workshop_kit.importers.workbook_files import read_workbook
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop
from workshop_kit.store.workshop_file import find_workshop
from workshop_kit.tables.grids import PROPERTIES
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    StrangeContent,
)
from workshop_kit.workflows.grids.ideas import idea_findings
from workshop_kit.workflows.grids.journeys import journey_findings
from workshop_kit.workflows.grids.lines import LINES, line_findings
from workshop_kit.workflows.grids.lists import list_findings, listed
from workshop_kit.workflows.grids.readings import reading_findings
from workshop_kit.workflows.grids.shown import shown_book
from workshop_kit.workflows.grids.strangers import strange_sheets

_ENDING = "*.workshop.json"


@dataclass(frozen=True, slots=True)
class GridReading:
    """What a grid says beside its workshop; ``file`` is the workshop's, if there is one."""

    grid: Path
    file: Path | None
    language: Language
    changes: tuple[GridChange, ...]
    questions: tuple[GridChange, ...]
    problems: tuple[GridProblem, ...]
    aside: tuple[StrangeContent, ...]
    applied: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether nothing at all was found."""
        return not (self.changes or self.questions or self.problems or self.aside)


def read_grid(grid: Path, path: Path | None = None) -> GridReading:
    """Compare a grid with its workshop, and change nothing.

    Without a path it is the workshop beside the grid that has its id, else the one that the
    grid’s own sheet of data mirrors.

    Raises
    ------
    NotAGrid, NotAnOfficeFile, UnsafeOfficeFile, NotRead
        When the grid cannot be read, or belongs to another workshop.
    WorkshopFileError
        When the workshop cannot be read.
    """
    book = read_workbook(grid)
    file = _workshop_file(grid, book, path)
    now = read_workshop(file) if file else _mirrored(grid, book)
    return _reading(grid, file, now, _findings(grid, book, now))


def apply_grid(
    grid: Path, path: Path | None = None, *, now: datetime, author: str = "", accept: bool = False
) -> GridReading:
    """Bring the changes of a grid into its workshop, as one edit that undo takes back.

    Questions are left aside, unless ``accept`` says yes to all of them.

    Raises
    ------
    WorkshopNotFound
        When no workshop was given, and none with the grid’s id lies beside it.
    NotAGrid, NotAnOfficeFile, UnsafeOfficeFile, NotRead, WorkshopFileError, FileBusy, NotSaved
        When a file cannot be read or written.
    """
    book = read_workbook(grid)
    file = _workshop_file(grid, book, path)
    if file is None:
        raise WorkshopNotFound(str(grid.parent))
    found: tuple[Finding, ...] = ()

    def change(workshop: Workshop) -> Workshop:
        nonlocal found
        found = _findings(grid, book, workshop)
        return applied_findings(workshop, found, accept=accept)

    before = read_workshop(file)
    what = label("reading.what", language_or_english(before.language), grid=grid.name)
    after = edit_workshop(file, change, now=now, author=author, what=what)
    return _reading(grid, file, after, found, applied=True)


def workshop_in_grid(grid: Path) -> tuple[Workshop, GridReading]:
    """Return the workshop that a filled grid holds, and what was found on the way.

    It is the one the grid was made from, with every change that leaves no question.

    Raises
    ------
    NotAGrid, NotAnOfficeFile, UnsafeOfficeFile, NotRead
        When the grid cannot be read.
    """
    book = read_workbook(grid)
    base = _mirrored(grid, book)
    found = grid_findings(book, base)
    return applied_findings(base, found), _reading(grid, None, base, found)


def applied_findings(
    workshop: Workshop, found: tuple[Finding, ...], *, accept: bool = False
) -> Workshop:
    """Return a workshop with the changes made in it, and with those in doubt if they are accepted."""
    for one in found:
        if isinstance(one, GridChange) and (accept or not one.doubt):
            workshop = one.edit(workshop)
    return workshop


def grid_findings(book: PlainBook, now: Workshop) -> tuple[Finding, ...]:
    """Return what differs between a workbook that was read and a workshop."""
    language = _language_of(book, now)
    now_book = shown_book(now, language)
    base, is_known = _base(book, now, now_book)
    case = GridCase(
        file=book,
        base=legible(base),
        base_book=now_book if base is now else shown_book(base, language),
        now=now,
        now_book=now_book,
        language=language,
        listed=listed(book, language),
    )
    found: list[Finding] = []
    if not is_known:
        found.append(GridProblem("Data", case.words("data_missing")))
    found += list_findings(case)
    for rules in LINES:
        found += line_findings(case, rules)
    found += reading_findings(case)
    found += idea_findings(case)
    found += journey_findings(case)
    found += strange_sheets(case)
    return tuple(found)


def mirrored(book: PlainBook) -> Workshop | None:
    """Return the workshop that a grid was made from, if its sheet of data is as it was."""
    sheet = data_of(book)
    if sheet is None:
        return None
    try:
        return mirrored_workshop(sheet)
    except (ValueError, TypeError):  # somebody wrote on it; a value that is not allowed is one too
        return None


def _findings(grid: Path, book: PlainBook, now: Workshop) -> tuple[Finding, ...]:
    given = book.properties.get(PROPERTIES["workshop"]) or _id_of(book)
    if given != now.id:
        reason = Reason("it belongs to another workshop, not to “{id}”", id=now.id)
        raise NotAGrid(str(grid), reason)
    return grid_findings(book, now)


def _base(book: PlainBook, now: Workshop, now_book: PlainBook) -> tuple[Workshop, bool]:
    """Return the workshop a grid was made from, and whether that is known."""
    sheet, mine = data_of(book), data_of(now_book)
    if sheet is not None and mine is not None and mirrored_rows(sheet) == mirrored_rows(mine):
        return now, True
    found = mirrored(book)
    return (now, False) if found is None or found.id != now.id else (found, True)


def _mirrored(grid: Path, book: PlainBook) -> Workshop:
    found = mirrored(book)
    if found is None:
        raise NotAGrid(str(grid), Reason("its sheet of data is gone or was changed"))
    return found


def _id_of(book: PlainBook) -> str:
    """Return the id of the workshop; programs that drop the properties keep the sheet of data."""
    sheet = data_of(book)
    rows = mirrored_rows(sheet).get("workshop", []) if sheet else []
    return str(rows[0].get("id") or "") if rows else ""


def _workshop_file(grid: Path, book: PlainBook, path: Path | None) -> Path | None:
    given = book.properties.get(PROPERTIES["workshop"]) or _id_of(book)
    if not given:
        raise NotAGrid(str(grid), Reason("nothing in it says which workshop it belongs to"))
    if path is not None:
        return find_workshop(path)
    for file in sorted(grid.parent.glob(_ENDING)):
        if read_workshop(file).id == given:
            return file
    return None


def _language_of(book: PlainBook, now: Workshop) -> Language:
    """Return the language of the labels in a workbook."""
    tag = book.properties.get(PROPERTIES["language"], "")
    named = (words for words in languages().values() if words.tag == tag)
    return next(named, None) or _language_by_words(book) or language_or_english(now.language)


def _language_by_words(book: PlainBook) -> Language | None:
    """Return the language most of whose labels stand in a workbook, where no property tells it."""
    texts = {content for sheet in book.sheets for content in sheet.cells.values()}
    keys = ("plan.title", "kpi.title", "touchpoints.title", "journey.phase", "data.title")
    counted = {
        words: sum(label(f"grid.{key}", words) in texts for key in keys)
        for words in languages().values()
    }
    best = max(counted, key=lambda words: counted[words])
    return best if counted[best] else None


def _reading(
    grid: Path,
    file: Path | None,
    workshop: Workshop,
    found: tuple[Finding, ...],
    *,
    applied: bool = False,
) -> GridReading:
    changes = [one for one in found if isinstance(one, GridChange)]
    return GridReading(
        grid,
        file,
        language_or_english(workshop.language),
        tuple(one for one in changes if not one.doubt),
        tuple(one for one in changes if one.doubt),
        tuple(one for one in found if isinstance(one, GridProblem)),
        tuple(one for one in found if isinstance(one, StrangeContent)),
        applied,
    )
