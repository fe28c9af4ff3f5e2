"""The readings of KPIs in a grid compared: lines come, go and change, their order says nothing."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.importers.line_tables import KPIS, READINGS, LineTable, TableLine, line_table
from workshop_kit.model.edits import change_entry
from workshop_kit.model.goals import Kpi, Reading
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.grids.columns import day, number, whole
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    Unreadable,
    told,
    where,
)

_MOST_CASES = 1_000_000_000
_READ = (("day", day), ("value", number), ("n", whole(0, _MOST_CASES)))


@dataclass(frozen=True, slots=True)
class _Line:
    """One reading as it stands there; ``line`` leads back to its place."""

    kpi: str
    contents: tuple[str, ...]
    line: TableLine


def reading_findings(case: GridCase) -> Iterator[Finding]:
    """Yield what differs among the readings."""
    found, base = (line_table(b, READINGS, case.language) for b in (case.file, case.base_book))
    if base is None:
        return
    if found is None:
        yield GridProblem(READINGS.title, case.words("table_missing", table=_heading(case)))
        return
    before = list(_lines(base, _Names({}, {})))
    after = []
    for line in _lines(found, _names(case)):
        if line.kpi:
            after.append(line)
        else:
            name = found.text(line.line, "kpi")
            place = where(found.sheet, found.place(line.line, "kpi"))
            yield GridProblem(place, case.words("unknown_kpi", given=name))
    for kpi in dict.fromkeys(line.kpi for line in (*before, *after)):
        if isinstance(case.now.find(kpi), Kpi):
            mine = [[one for one in side if one.kpi == kpi] for side in (before, after)]
            yield from _of_kpi(case, found, kpi, *mine)


def _heading(case: GridCase) -> str:
    return label("grid.readings.title", case.language)


@dataclass(frozen=True, slots=True)
class _Names:
    """The KPI that each name means, and the names that each KPI has or had."""

    keys: dict[str, str]
    names: dict[str, set[str]]

    def kpi(self, line: TableLine, name: str) -> str:
        """Return the KPI of a line: its id while the name agrees, else whatever has the name."""
        if line.key and (not name or not self.names or name in self.names.get(line.key, ())):
            return line.key
        return self.keys.get(name, "")


def _lines(table: LineTable, names: _Names) -> Iterator[_Line]:
    for line in table.lines:
        contents = tuple(told(table.content(line, key)).strip() for key, _ in _READ)
        name = table.text(line, "kpi")
        if any(contents) or (name and not line.key):
            yield _Line(names.kpi(line, name), contents, line)


def _names(case: GridCase) -> _Names:
    keys: dict[str, str] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for book in (case.base_book, case.now_book, case.file):
        table = line_table(book, KPIS, case.language)
        for line in table.lines if table else ():
            name = table.text(line, "name") if table else ""
            if name and line.key:
                taken = keys.get(name, line.key)
                keys[name] = line.key if taken == line.key else ""
                names[line.key].add(name)
    return _Names(keys, names)


def _of_kpi(
    case: GridCase, found: LineTable, kpi: str, before: list[_Line], after: list[_Line]
) -> Iterator[Finding]:
    gone = list(before)
    fresh: list[_Line] = []
    for line in after:
        same = next((old for old in gone if old.contents == line.contents), None)
        if same is None:
            fresh.append(line)
        else:
            gone.remove(same)
    for line in fresh:
        old = next((one for one in gone if one.contents[0] == line.contents[0]), None)
        old = old or next((one for one in gone if one.line.row == line.line.row), None)
        if old is not None:
            gone.remove(old)
        yield from _written(case, found, line, old)
    for old in gone:
        edit = partial(_replaced, kpi_id=kpi, old=old.contents, new=None)
        yield GridChange("removed", found.sheet.title, _told(old), "", edit)


def _written(case: GridCase, found: LineTable, line: _Line, old: _Line | None) -> Iterator[Finding]:
    place = where(found.sheet, found.place(line.line, "value"))
    try:
        meant = {key: read(found.content(line.line, key), case) for key, read in _READ}
    except Unreadable as reason:
        yield GridProblem(place, str(reason))
        return
    values = {key: one.value for key, one in meant.items()}
    if values["day"] is None or values["value"] is None:
        yield GridProblem(place, case.words("half_a_reading"))
        return
    new = Reading(**values)
    kpi = case.now.find(line.kpi)
    if isinstance(kpi, Kpi) and new in kpi.readings:
        return
    edit = partial(_replaced, kpi_id=line.kpi, old=old.contents if old else None, new=new)
    before = _told(old) if old else ""
    doubt = " ".join(one.doubt for one in meant.values() if one.doubt)
    yield GridChange("changed" if old else "added", place, before, _told(line), edit, doubt)


def _told(line: _Line) -> str:
    return " · ".join(filter(None, line.contents))


def _contents(reading: Reading) -> tuple[str, ...]:
    return (told(reading.day), told(reading.value), told(reading.n))


def _replaced(
    workshop: Workshop, *, kpi_id: str, old: tuple[str, ...] | None, new: Reading | None
) -> Workshop:
    """Put a reading in the place of another, or at the end; without a new one the old one goes."""
    kpi = workshop.find(kpi_id)
    if not isinstance(kpi, Kpi):
        return workshop
    readings = list(kpi.readings)
    place = next((n for n, one in enumerate(readings) if _contents(one) == old), None)
    if place is not None:
        readings[place : place + 1] = [new] if new else []
    elif new is not None:
        readings.append(new)
    return change_entry(workshop, kpi_id, readings=tuple(readings))
