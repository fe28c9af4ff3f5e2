"""A journey map of any make found on a sheet: phases over columns, lanes below, known by names.

A map whose phases run down is turned first, so that everything else sees phases across.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.content.synonyms import beside_named, phase_named
from workshop_kit.importers.map_heads import (
    PhaseColumns,
    columns_of,
    head_lines,
    heads_of,
    phases_of,
)
from workshop_kit.importers.map_lanes import (
    Lane,
    Names,
    lanes_of,
    names_of,
    turned,
    values_at,
)
from workshop_kit.importers.plain_book import Content, Place, PlainSheet
from workshop_kit.model.keys import JourneyKey

LIVED = frozenset({"emotion", "emotion_score", "thoughts", "touchpoints", "channels", "pains"})
"""Rows that tell how it is lived: a table of actions without one is a plan, not a map."""

_FEWEST_ROWS_WITHOUT_PHASES = 3
_FEWEST_PHASES_WITHOUT_ROWS = 3


@dataclass(frozen=True, slots=True)
class LaneValue:
    """What one cell of a lane says, and the columns it is merged over."""

    place: Place
    content: Content
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BesideText:
    """What stands above a map and says what it is about; a title has no ``name`` in front."""

    name: str
    text: str


@dataclass(frozen=True)
class MapTable:
    """A map as found. Places are those of ``sheet``, which was turned if ``is_turned`` says so.

    ``steps`` are the lanes that name the columns one by one, ``beside`` holds persona, scenario,
    title and client where they stand above the map, ``left`` what is none of these.
    """

    sheet: PlainSheet
    is_turned: bool
    names: Names
    head: Lane | None
    steps: tuple[Lane, ...]
    phases: tuple[PhaseColumns, ...]
    lanes: tuple[Lane, ...]
    beside: Mapping[str, BesideText]
    left: tuple[Place, ...]

    def values(self, lines: tuple[int, ...]) -> Iterator[LaneValue]:
        """Yield the filled cells of some rows within the columns of the map."""
        for row in lines:
            for span, content in values_at(self.sheet, row, self.names):
                first = bisect_left(self.columns, span.first_column)
                end = bisect_right(self.columns, span.last_column)
                if first < end:
                    columns = self.columns[first:end]
                    yield LaneValue((row, span.first_column), content, columns)

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """Every column of the map, in order."""
        return tuple(column for phase in self.phases for column in phase.columns)

    @property
    def keys(self) -> frozenset[str]:
        """What its lanes were recognised as."""
        return frozenset(lane.key for lane in self.lanes if lane.lines) - {"", "note"}

    @property
    def sure_keys(self) -> frozenset[str]:
        """What its lanes are without a doubt."""
        sure = (lane for lane in self.lanes if lane.lines and lane.known and lane.known.sure)
        return frozenset(lane.key for lane in sure) - {"note"}

    @property
    def known_phases(self) -> int:
        """How many of its phases say what happens in them."""
        return sum(phase_named(phase.name) is not JourneyKey.OTHER for phase in self.phases)

    @property
    def is_map(self) -> bool:
        """Whether enough was recognised to call it a map."""
        if self.head is None:
            enough = len(self.sure_keys) >= _FEWEST_ROWS_WITHOUT_PHASES
            return enough and bool(self.sure_keys & LIVED)
        if self.head.key == "step":
            return bool(self.sure_keys & (LIVED | {"activities"}))
        told = self.known_phases + len(self.sure_keys)
        is_named = self.head.key == "phase" and bool(self.keys)
        return is_named or told >= _FEWEST_PHASES_WITHOUT_ROWS


def map_tables(sheet: PlainSheet) -> tuple[MapTable, ...]:
    """Return the maps on a sheet, one below the other; none where nothing looks like one."""
    across, down = _tables(sheet, is_turned=False), _tables(turned(sheet), is_turned=True)
    return max(across, down, key=_weight)


def _tables(sheet: PlainSheet, *, is_turned: bool) -> tuple[MapTable, ...]:
    """Return the maps of a sheet: several if every part of it is one, else one or none."""
    parts = tuple(_table(part, is_turned=is_turned) for part in _parts(sheet))
    if len(parts) > 1 and not all(part.is_map for part in parts):
        parts = (_table(sheet, is_turned=is_turned),)
    return tuple(part for part in parts if part.is_map)


def _weight(tables: tuple[MapTable, ...]) -> int:
    return sum(2 * len(table.keys) + table.known_phases for table in tables)


def _parts(sheet: PlainSheet) -> Iterator[PlainSheet]:
    """Cut a sheet where the names of phases come a second time, below other rows."""
    names = names_of(sheet)
    if names is None:
        return
    cuts, seen = [], -1
    for lane in lanes_of(sheet, names):
        if lane.key == "phase" and lane.known and lane.known.sure and lane.lines:
            if seen > 0:
                cuts.append(lane.place[0])
            seen = 0
        elif lane.key and seen >= 0:
            seen += 1
    ends = [*cuts, sheet.last_row + 1]
    for first, end in zip([0, *cuts], ends, strict=True):
        cells = {place: held for place, held in sheet.cells.items() if first <= place[0] < end}
        merges = tuple(span for span in sheet.merges if first <= span.first_row < end)
        if cells:
            yield PlainSheet(sheet.title, cells, merges)


def _table(sheet: PlainSheet, *, is_turned: bool) -> MapTable:
    names = names_of(sheet) or Names(0, 1)
    lanes = lanes_of(sheet, names)
    head, steps = heads_of(sheet, names, lanes, is_turned=is_turned)
    top = head or next((lane for lane in lanes if lane.key and lane.lines), None)
    above = top.place[0] if top else 0
    body = [lane for lane in lanes if lane.place[0] > above and lane is not head]
    if head is None and top is not None:
        body.insert(0, top)
    taken = {row for lane in steps for row in lane.lines}
    rest = tuple(lane for lane in body if not taken.intersection(lane.lines))
    lines = (*taken, *(row for lane in rest for row in lane.lines))
    columns = columns_of(sheet, names, head, lines)
    phases = tuple(phases_of(sheet, head, columns))
    used = {(row, column) for row in (*head_lines(head), *lines) for column in columns}
    used |= {lane.place for lane in (*rest, *steps, *([head] if head else ()))}
    left = tuple(place for place in sheet.cells if place not in used)
    lines_above = _grouped(left, 0, above)
    if is_turned:  # what stands above it on its sheet is left of its names here
        over_columns = {(row, names.column - 1) for row in range(above + 1, sheet.last_row + 1)}
        outer = [place for place in left if place not in over_columns]
        lines_above = [*_grouped(outer, 1, names.column), *lines_above]
    beside, told = _beside(sheet, lines_above)
    return MapTable(
        sheet, is_turned, names, head, steps, phases, rest, beside,
        tuple(place for place in left if place not in told),
    )  # fmt: skip


def _grouped(places: Iterable[Place], axis: int, end: int) -> list[list[Place]]:
    """Return the places before an end, those of each row together, or of each column (axis 1)."""
    found: dict[int, list[Place]] = {}
    for place in sorted(places):
        if place[axis] < end:
            found.setdefault(place[axis], []).append(place)
    return [found[line] for line in sorted(found)]


def _beside(
    sheet: PlainSheet, lines: list[list[Place]]
) -> tuple[dict[str, BesideText], set[Place]]:
    """Return what lines above a map say that it is about, and the places it took."""
    found: dict[str, BesideText] = {}
    used: set[Place] = set()
    texts = [[place for place in line if isinstance(sheet.cells[place], str)] for line in lines]
    free = [line for line in texts if line]
    for places in free:
        if used.intersection(places):
            continue
        name, _, value = sheet.text(*places[0]).partition(":")
        key = beside_named(name)
        told = value.strip() or (sheet.text(*places[1]).strip() if len(places) > 1 else "")
        if key and told and key not in found:
            found[key] = BesideText(name.strip(), told)
            used |= {places[0]} if value.strip() else set(places[:2])
    lone = (line[0] for line in free if len(line) == 1 and line[0] not in used)
    title = next(lone, None)
    if "title" not in found and title is not None:
        found["title"] = BesideText("", sheet.text(*title).strip())
        used.add(title)
    return found, used
