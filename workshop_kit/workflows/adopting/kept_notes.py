"""What a file holds besides its maps, as notes of the workshop: nothing of it goes unkept."""

from collections.abc import Iterable, Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.importers.map_files import MapFile
from workshop_kit.importers.plain_book import Place, PlainSheet, content_text
from workshop_kit.views.addresses import address
from workshop_kit.workflows.adopting.map_case import MapCase


def row_notes(case: MapCase) -> Iterator[str]:
    """Yield a note for each row of a map that has no place here, or only in part."""
    for name, lines in case.aside:
        head = case.words("note.row", name=name or "–", sheet=case.table.sheet.title)
        yield "\n".join((head, *lines))


def left_note(case: MapCase) -> Iterator[str]:
    """Yield a note with what stands beside a map."""
    table = case.table
    places = (place[::-1] if table.is_turned else place for place in table.left)
    lines = _cells(table.sheet, sorted(places), turned=table.is_turned)
    if table.left:
        yield "\n".join((case.words("note.beside", sheet=table.sheet.title), *lines))


def sheet_note(sheet: PlainSheet, language: Language) -> str:
    """Return a whole sheet that holds no map as a note."""
    head = label("adopting.note.sheet", language, sheet=sheet.title)
    return "\n".join((head, *_cells(sheet, sorted(sheet.cells))))


def loose_notes(file: MapFile, language: Language) -> Iterator[str]:
    """Yield a note for each comment, link and text box."""
    for loose in file.loose:
        where = f"{loose.sheet} {loose.cell}".strip()
        head = label(f"adopting.note.{loose.kind}", language, where=where)
        yield "\n".join((head, *loose.text.splitlines()))


def names_note(cases: Iterable[MapCase], name: str, language: Language) -> str:
    """Return the note that says which file the maps come from, and what their rows are now."""
    head = label("adopting.note.names", language, file=name)
    return "\n".join((head, *(line for case in cases for line in _names(case, language))))


def _names(case: MapCase, language: Language) -> Iterator[str]:
    for one in case.table.beside.values():
        yield f"{one.name}: {one.text}" if one.name else one.text
    head = case.table.head
    if head is not None and head.name:
        yield f"{head.name} → {row_label('phase', language)}"
    for lane in (*case.table.steps, *case.table.lanes):
        if lane.key not in {"", "note"} and lane.name:
            yield f"{lane.name} → {row_label(lane.key, language)}"


def row_label(key: str, language: Language) -> str:
    """Return what a row of a map is called here."""
    return label(f"adopting.row.{key}", language)


def _cells(sheet: PlainSheet, places: Iterable[Place], *, turned: bool = False) -> Iterator[str]:
    for place in places:
        content = sheet.cells[place[::-1] if turned else place]
        yield f"{address(*place)}: {content_text(content)}"
