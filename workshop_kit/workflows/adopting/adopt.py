"""A map that others made, as a new workshop: first what it would be, then the folder of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.content.language import language as language_of
from workshop_kit.content.synonyms import language_of_names
from workshop_kit.errors import NotAMap, Reason
from workshop_kit.importers.line_tables import NO_ROW, key_place
from workshop_kit.importers.map_files import MapFile, read_map
from workshop_kit.importers.map_lanes import Lane
from workshop_kit.importers.map_tables import MapTable, map_tables
from workshop_kit.importers.plain_book import PlainSheet
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import GRID_MARK
from workshop_kit.workflows.adopting.adoption import (
    Adoption,
    Finding,
    FoundMap,
    FoundPhase,
    FoundRow,
)
from workshop_kit.workflows.adopting.kept_notes import (
    left_note,
    loose_notes,
    names_note,
    row_notes,
    sheet_note,
)
from workshop_kit.workflows.adopting.map_case import MapCase
from workshop_kit.workflows.adopting.map_columns import read_actions, read_phases
from workshop_kit.workflows.adopting.map_emotions import read_emotions
from workshop_kit.workflows.adopting.map_rows import read_rows
from workshop_kit.workflows.adopting.registers import Registers
from workshop_kit.workflows.adopting.scales import Scale, asked_scale
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.read_grid import mirrored
from workshop_kit.workflows.start import put_in_folder

_ROWS = {"note": "", "phase": "step"}
"""What lanes are told as that are not what they are called: a second row of phases is finer."""

_NO_MAP = Reason(
    "no sheet has phases and rows with names that are known, such as “Phase”, “Actions”, "
    "“Emotions”, “Touchpoints”. Write such names beside the rows or over the columns and try again"
)
_OUR_OWN = Reason(
    "it is a grid of the kit’s own. Bring it back with “workshop-kit read-grid”, or make its "
    "deck with “workshop-kit publish”"
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a map is to be read.

    ``title`` is for a map that has none. Without a ``language`` it is the one that most names of
    rows are in, else the ``spoken`` one. ``scale`` is that of the emotions, such as ``1-5``.
    """

    title: str = ""
    language: str | None = None
    spoken: str = "en"
    scale: str | None = None


def read_adoption(path: Path, wishes: Wishes | None = None) -> Adoption:
    """Return the workshop that a file would become, and write nothing.

    Raises
    ------
    UnknownLanguage, InputError
        When the language, or the scale, is none.
    NotAMap
        When nothing in the file looks like a map, or it is a grid of the kit's own.
    NotRead, NotAnOfficeFile, UnsafeOfficeFile, NotATable, ReadingStopped
        When the file cannot be read.
    """
    return adoption_of(read_map(path), path, wishes or Wishes())


def adoption_of(file: MapFile, path: Path, wishes: Wishes) -> Adoption:
    """Return the workshop that a file which was read would become; ``path`` names it.

    Raises
    ------
    UnknownLanguage, InputError, NotAMap
        As ``read_adoption`` does.
    """
    asked = language_of(wishes.language) if wishes.language else None
    scale = asked_scale(wishes.scale) if wishes.scale else None
    if mirrored(file.book) is not None:
        raise NotAMap(str(path), _OUR_OWN)
    found = _maps(file)
    if not found:
        raise NotAMap(str(path), _NO_MAP)
    words = asked or _language(found) or language_of(wishes.spoken)
    registers = Registers()
    cases = [_read(table, registers, words, scale) for table in found]
    for note in _notes(path.name, file, cases, words):
        registers.note(note)
    return Adoption(
        file=path,
        workshop=_workshop(cases, registers, wishes.title or path.stem, words),
        maps=tuple(_told(case) for case in cases),
        findings=(*(one for case in cases for one in case.findings), *_not_read(path, file)),
        empty_sheets=tuple(sheet.title for sheet in file.book.sheets if not sheet.cells),
    )


def adopt(adoption: Adoption, folder: Path) -> Path:
    """Make the folder of a workshop that was read, and return the path of its file.

    Raises
    ------
    TargetExists
        When the folder exists and is not empty.
    NotSaved
        When the disk refuses.
    """
    workshop = adoption.workshop
    return put_in_folder(folder, workshop, language_of(workshop.language))


def _without_keys(sheet: PlainSheet) -> PlainSheet:
    """Leave out the hidden keys of a grid of the kit's own whose sheet of data is gone."""
    key_row, key_column = key_place(sheet, GRID_MARK)
    if key_row == NO_ROW:
        return sheet
    cells = {
        place: content
        for place, content in sheet.cells.items()
        if place[0] != key_row and place[1] != key_column
    }
    return replace(sheet, cells=cells)


def _maps(file: MapFile) -> list[MapTable]:
    """Return the maps of a file; beside some with phases, a table without is a list of something."""
    found = [t for sheet in file.book.sheets for t in map_tables(_without_keys(sheet))]
    return [table for table in found if table.head is not None] or found


def _language(tables: list[MapTable]) -> Language | None:
    lanes = [
        lane
        for table in tables
        for lane in (*([table.head] if table.head else ()), *table.steps, *table.lanes)
    ]
    return language_of_names([lane.name for lane in lanes])


def _read(table: MapTable, registers: Registers, words: Language, scale: Scale | None) -> MapCase:
    case = MapCase(table, registers, words)
    read_phases(case)
    read_actions(case)
    read_emotions(case, scale)
    read_rows(case)
    return case


def _workshop(cases: list[MapCase], registers: Registers, title: str, words: Language) -> Workshop:
    return Workshop(
        id=new_id("workshop"),
        title=_beside(cases[0], "title") or title,
        client=next(filter(None, (_beside(case, "client") for case in cases)), ""),
        language=words.code,
        journeys=tuple(_journey(case, alone=len(cases) == 1) for case in cases),
        **registers.filled(),
    )


def _beside(case: MapCase, key: str) -> str:
    found = case.table.beside.get(key)
    return one_line(found.text) if found else ""


def _journey(case: MapCase, *, alone: bool) -> Journey:
    persona = _beside(case, "persona")
    told = "" if alone else _beside(case, "title") or case.table.sheet.title
    timed = any("duration" in action for action in case.actions.values())
    return Journey(
        id=case.registers.new_id("journey"),
        persona_id=case.registers.persona(persona) if persona else "",
        scenario=_beside(case, "scenario") or told,
        rows_on=("duration",) if timed else (),
        phases=tuple(phase.replace(**case.phase_fields.get(phase.id, {})) for phase in case.phases),
        actions=tuple(
            Action.model_validate(case.actions[column])
            for column in case.table.columns
            if column in case.actions
        ),
    )


def _notes(name: str, file: MapFile, cases: list[MapCase], words: Language) -> Iterator[str]:
    yield names_note(cases, name, words)
    for case in cases:
        yield from row_notes(case)
        yield from left_note(case)
    taken = {case.table.sheet.title for case in cases}
    for sheet in file.book.sheets:
        if sheet.cells and sheet.title not in taken:
            yield sheet_note(sheet, words)
    yield from loose_notes(file, words)


def _not_read(path: Path, file: MapFile) -> Iterator[Finding]:
    if file.pictures:
        yield Finding("problem", path.name, "pictures", {"count": str(file.pictures)})
    for threat in file.left_out:
        yield Finding("problem", path.name, "left_out", {"reason": threat.reason})


def _told(case: MapCase) -> FoundMap:
    counts = Counter(case.phase_of[column].id for column in case.actions)
    head, lanes = case.table.head, (*case.table.steps, *case.table.lanes)
    return FoundMap(
        sheet=case.table.sheet.title,
        down=case.table.is_turned,
        phases=tuple(FoundPhase(phase.label, phase.key, counts[phase.id]) for phase in case.phases),
        rows=(
            *([_row(head, "phase", len(case.phases))] if head else ()),
            *(
                _row(lane, _ROWS.get(lane.key, lane.key), len(list(case.table.values(lane.lines))))
                for lane in lanes
            ),
        ),
    )


def _row(lane: Lane, row: str, cells: int) -> FoundRow:
    is_sure = lane.known is None if not row else lane.known is not None and lane.known.sure
    return FoundRow(name=lane.name, row=row, sure=is_sure or lane.key == "note", cells=cells)
