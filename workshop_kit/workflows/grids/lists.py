"""The sheet of lists compared: roles, touchpoints and channels that were added to one."""

from collections.abc import Iterator
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.importers.line_tables import key_place, sheet_of
from workshop_kit.importers.plain_book import Content, Place, PlainBook, PlainSheet
from workshop_kit.model.edits import put
from workshop_kit.model.people import Owner
from workshop_kit.model.touchpoints import Channel, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import LISTS, LISTS_MARK
from workshop_kit.workflows.grids.columns import supplied
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    Unreadable,
    checked,
    told,
    where,
)
from workshop_kit.workflows.ids import following_id

_GROWING = ("owners", "touchpoints", "channels")


def list_findings(case: GridCase) -> Iterator[Finding]:
    """Yield what was added to a list, and tell of what cannot be changed there."""
    found = sheet_of(case.file, LISTS_MARK, LISTS)
    base = sheet_of(case.base_book, LISTS_MARK, LISTS)
    if found is None or base is None:
        return
    for key in LISTS:
        before = [told(content).strip() for _, content in _entries(base, key, case.language)]
        entries = list(_entries(found, key, case.language))
        if not entries and before:
            continue  # the list is gone: nothing is read from it
        after = {told(content).strip(): (place, content) for place, content in entries}
        for text, (place, content) in after.items():
            if text and text not in before:
                yield from _new(case, found, key, place, content)
        for text in before:
            if text and text not in after:
                yield GridProblem(found.title, case.words("left_the_list", name=text))


def listed(book: PlainBook, language: Language) -> frozenset[str]:
    """Return what stands on the lists that may grow, in small letters."""
    sheet = sheet_of(book, LISTS_MARK, LISTS)
    if sheet is None:
        return frozenset()
    entries = (e for key in ("owners", "channels") for e in _entries(sheet, key, language))
    return frozenset(told(content).strip().casefold() for _, content in entries)


def _entries(sheet: PlainSheet, key: str, language: Language) -> Iterator[tuple[Place, Content]]:
    """Yield what stands below the heading of a list."""
    key_row, _ = key_place(sheet, LISTS_MARK, LISTS)
    column = next((c for c, content in sheet.row(key_row).items() if content == key), None)
    heading = label(f"grid.lists.{key}", language)
    below = False
    for row in sheet.filled_rows if column is not None else ():
        content = sheet.cells.get((row, column)) if column is not None else None
        if below and content is not None and column is not None:
            yield (row, column), content
        below = below or (row > key_row and content == heading)


def _new(
    case: GridCase, sheet: PlainSheet, key: str, place: Place, content: Content
) -> Iterator[Finding]:
    at = where(sheet, place)
    try:
        text = told(checked(content, case)).strip()
    except Unreadable as reason:
        yield GridProblem(at, str(reason))
        return
    if key not in _GROWING:
        yield GridProblem(at, case.words("computed", given=text))
        return
    names = {
        "owners": {owner.role.casefold() for owner in case.now.owners},
        "touchpoints": {point.name.casefold() for point in case.now.touchpoints},
        "channels": {(c.name or c.key).casefold() for c in case.now.channels},
    }
    if text.casefold() not in names[key]:
        yield GridChange("added", at, "", text, partial(_listed, key=key, text=text))


def _listed(workshop: Workshop, *, key: str, text: str) -> Workshop:
    made = following_id(workshop, key.rstrip("s"), text)
    if key == "owners":
        return supplied(workshop, (Owner(id=made, role=text),))
    if key == "channels":
        if any((c.name or c.key).casefold() == text.casefold() for c in workshop.channels):
            return workshop
        return supplied(workshop, (Channel(key=made, name=text),))
    if any(point.name.casefold() == text.casefold() for point in workshop.touchpoints):
        return workshop
    return put(workshop, "touchpoints", Touchpoint(id=made, name=text))
