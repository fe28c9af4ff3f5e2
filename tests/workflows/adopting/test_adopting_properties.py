"""Any plain map, across or down, is taken over, and every text of it is in the workshop."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foreign_maps import taken_over, turned, workbook
from workshop_kit.errors import NotAMap
from workshop_kit.importers.map_files import MapFile
from workshop_kit.importers.plain_book import PlainBook, PlainSheet, Span
from workshop_kit.model.value import Value
from workshop_kit.workflows.adopting.adopt import Wishes, adoption_of
from workshop_kit.workflows.entries import one_line

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
LANES = {
    "Doing": "actions",
    "Pensieri": "thoughts",
    "Pain points": "pains",
    "Touchpoint": "touchpoints",
    "Channels": "channels",
    "User goals": "customer_goals",
    "Obiettivi aziendali": "business_goals",
    "Metrics": "kpis",
    "Backstage": "activities",
    "Responsabile": "owner",
    "Systems": "technology",
    "Opportunities": "ideas",
    "Feelings": "emotion",
    "Weather": "",
}


@dataclass(frozen=True)
class SmallMap:
    """A map of phases with so many actions each; ``cells`` are texts by lane and column."""

    phases: tuple[tuple[str, int], ...]
    cells: dict[tuple[str, int], str]
    is_down: bool
    repeats: bool

    @property
    def rows(self) -> list[list[Any]]:
        """The map as rows."""
        head = ["Phase"]
        for name, width in self.phases:
            head += [name, *[name if self.repeats else ""] * (width - 1)]
        lanes = {lane for lane, _ in self.cells}
        body = [
            [lane, *(self.cells.get((lane, column), "") for column in range(len(head) - 1))]
            for lane in LANES
            if lane in lanes
        ]
        return turned([head, *body]) if self.is_down else [head, *body]


@st.composite
def small_maps(draw: Callable[[st.SearchStrategy[Any]], Any]) -> SmallMap:
    """Maps of one to four phases, whose texts are numbered so that none is like another."""
    widths = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    words = st.lists(st.sampled_from(["early", "la coda", "=1+1", "due:", "(tre)", "四", "a,b"]))
    lanes = draw(st.lists(st.sampled_from(list(LANES)), min_size=2, unique=True))
    columns = sum(widths)
    cells = {
        (lane, column): " ".join([f"t{row}x{column}", *draw(words)])
        for row, lane in enumerate(lanes)
        for column in range(columns)
        if draw(st.booleans()) or column == row % columns or lane == "Doing"
    }
    phases = tuple((f"Stop {place}", width) for place, width in enumerate(widths))
    return SmallMap(phases, cells, draw(st.booleans()), draw(st.booleans()))


def texts_in(value: Any) -> list[str]:
    if isinstance(value, Value):
        return [text for _, field in value.values() for text in texts_in(field)]
    if isinstance(value, tuple):
        return [text for item in value for text in texts_in(item)]
    return [value] if isinstance(value, str) else []


@given(drawn=small_maps())
@settings(max_examples=60, suppress_health_check=SLOW)
def test_every_text_of_a_map_is_in_the_workshop(drawn: SmallMap) -> None:
    adoption = taken_over(workbook(drawn.rows))
    everything = "\n".join(texts_in(adoption.workshop))
    assert [text for text in drawn.cells.values() if text not in everything] == []
    assert [phase.label for phase in adoption.workshop.journeys[0].phases] == [
        name for name, _ in drawn.phases
    ]
    told = {row.name: row.row for row in adoption.maps[0].rows}
    assert all(told[lane] == LANES[lane] for lane, _ in drawn.cells)
    assert adoption.maps[0].down is drawn.is_down


@given(texts=st.lists(st.text(max_size=15), min_size=7, max_size=7), is_down=st.booleans())
@settings(max_examples=300)
def test_whatever_people_write_in_it(texts: list[str], is_down: bool) -> None:
    first, second, *rest = texts
    rows = [["Stage", "Awareness", "Purchase"], ["Doing", "sees", "pays"]]
    rows += [["Pain points", first, second], [*rest[:3]], ["Mood", *rest[3:5]]]
    if is_down:
        rows = turned(rows)
    cells = {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row) if text}
    file = MapFile(PlainBook((PlainSheet("Map", cells),)))
    workshop = adoption_of(file, Path("map.xlsx"), Wishes()).workshop
    everything = one_line(" ".join(texts_in(workshop))).casefold()
    lines = [one_line(line).casefold() for text in texts for line in text.splitlines()]
    assert [line for line in lines if not is_score(line) and bare(line) not in everything] == []


NAMES = ["Phase", "Fasi", "Step", "Doing", "Mood", "Pain points", "Channels", "Ideas", "Owner",
         "Scenario", "Persona: Ada", "Notes", "Awareness", "Acquisto", "Moment of truth", "KPI"]  # fmt: skip
CELLS = st.one_of(st.just(""), st.sampled_from(NAMES), st.from_regex(r"[a-z]{4,9}", fullmatch=True))
SPANS = st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(0, 2), st.integers(0, 2))


@given(
    rows=st.lists(st.lists(CELLS, min_size=5, max_size=5), min_size=3, max_size=7),
    spans=st.lists(SPANS, max_size=3),
)
@settings(max_examples=120)
def test_whatever_stands_where(rows: list[list[str]], spans: list[tuple[int, ...]]) -> None:
    cells = {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row) if text}
    merges = tuple(Span(r, c, r + down, c + across) for r, c, down, across in spans)
    shown = {p: t for p, t in cells.items() if not any(_covers(span, p) for span in merges)}
    file = MapFile(PlainBook((PlainSheet("Map", shown, merges),)))
    try:
        adoption = adoption_of(file, Path("map.xlsx"), Wishes())
    except NotAMap:
        return
    everything = one_line(" ".join(texts_in(adoption.workshop))).casefold()
    said = (text.removeprefix("Persona: ") for text in shown.values())
    assert [text for text in said if text.casefold() not in everything] == []


def _covers(span: Span, place: tuple[int, int]) -> bool:
    """Whether a cell lies under a merged area, where Excel keeps nothing."""
    row, column = place
    inside = (
        span.first_row <= row <= span.last_row and span.first_column <= column <= span.last_column
    )
    return inside and place != (span.first_row, span.first_column)


def bare(line: str) -> str:
    """Return a line without the sign in front, which a list of points begins with."""
    return line[1:].strip() if line[:1] in "•◦▪‣·●○■□➤►✓✔*-–—" else line


def is_score(line: str) -> bool:
    """Whether a line is a number, which becomes a score and need not stay as it was written."""
    return line.strip("+-−").isdecimal()
