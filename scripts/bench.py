"""Measure deck and grid against named baselines, all in one run, and print the ratios.

Seconds are processor time, the best of several runs; they depend on the machine, the ratios
hardly do. Saves are measured by the clock on the wall, because they wait for the disk.
"""

import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import xlsxwriter
from pptx import Presentation

from naive_deck import naive_deck_bytes
from workshop_kit.content.assets import template_root
from workshop_kit.content.language import language
from workshop_kit.content.starters import starter_text
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.disk import edit_workshop, save_new
from workshop_kit.store.state import VARIABLE as STATE
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck
from workshop_kit.views.sheet import Workbook
from workshop_kit.views.workbook import workbook

RUNS = 9
TODAY = date(2026, 1, 1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ENGLISH = language("en")


Clock = Callable[[], float]
Measure = tuple[str, float, str, float]
"""What was measured: name, milliseconds, baseline, ratio to the baseline."""


def best(task: Callable[[], object], runs: int = RUNS, clock: Clock = time.process_time) -> float:
    """Return the shortest of several runs, in milliseconds; the first one only warms up."""
    task()
    times = []
    for _ in range(runs):
        start = clock()
        task()
        times.append(clock() - start)
    return min(times) * 1000


def open_and_save() -> bytes:
    """Open the base deck and save it: what any deck made from it costs at the least."""
    deck_file = Presentation(io.BytesIO((template_root() / "decks" / "base.pptx").read_bytes()))
    buffer = io.BytesIO()
    deck_file.save(buffer)
    return buffer.getvalue()


def bare_workbook(view: Workbook) -> bytes:
    """Write the same cells with bare XlsxWriter: one format, no layout, nothing else."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    plain = book.add_format({"text_wrap": True, "border": 1})
    for sheet in view.sheets:
        page = book.add_worksheet(sheet.title)
        for cell in sheet.cells:
            if isinstance(cell.value, (int, float)):
                page.write_number(cell.row, cell.column, cell.value, plain)
            else:
                page.write_string(cell.row, cell.column, str(cell.value or ""), plain)
    book.close()
    return buffer.getvalue()


def sixty_actions(workshop: Workshop) -> Workshop:
    """Return the workshop with every action six times: sixty columns on the grid."""
    journey = workshop.journeys[0]
    actions = tuple(
        action.replace(id=f"{action.id}-{copy}" if copy else action.id)
        for action in journey.actions
        for copy in range(6)
    )
    enlarged: Workshop = workshop.replace(journeys=(journey.replace(actions=actions),))
    return enlarged


def many_journeys(workshop: Workshop, count: int) -> Workshop:
    """Return the workshop with its journey several times: eight slides or so for each."""
    journey = workshop.journeys[0]
    copies = tuple(
        journey.replace(
            id=f"journey-{copy}",
            links=(),
            phases=tuple(p.replace(id=f"{p.id}-{copy}") for p in journey.phases),
            actions=tuple(
                a.replace(id=f"{a.id}-{copy}", phase_id=f"{a.phase_id}-{copy}")
                for a in journey.actions
            ),
        )
        for copy in range(count)
    )
    enlarged: Workshop = workshop.replace(journeys=copies)
    return enlarged


def with_notes(workshop: Workshop, number: int) -> Workshop:
    """Return the workshop with so many statements, each with an ordinary sentence."""
    sentence = "The price is higher at every visit, and nobody can say why that is so."
    statements = tuple(
        Statement(id=f"statement-{place}", anchor="a1", field="thoughts", text=sentence)
        for place in range(number)
    )
    enlarged: Workshop = workshop.replace(statements=statements)
    return enlarged


def saves(car: Workshop) -> Iterator[Measure]:
    """Measure one edit of a workshop file, and the same text written without any care."""
    numbers = count()
    for notes in (500, 5_000):
        with tempfile.TemporaryDirectory() as folder:
            os.environ[STATE] = f"{folder}/state"
            file = Path(folder) / "car.workshop.json"
            save_new(file, with_notes(car, notes))

            def edit(file: Path = file) -> None:
                title = f"Edit {next(numbers)}"
                edit_workshop(file, lambda newest: newest.replace(title=title), now=NOW)

            saved = best(edit, 15, time.perf_counter)
            data = json.loads(file.read_text(encoding="utf-8"))
            bare = best(lambda: write_bare(data, folder), 15, time.perf_counter)  # noqa: B023
        baseline = "json.dumps + write + fsync"
        yield f"the text of {notes:,} notes, {baseline}", bare, baseline, 1.0
        yield f"an edit at {notes:,} notes, saved", saved, baseline, saved / bare


def write_bare(data: object, folder: str) -> None:
    """Write data as the same text: no check, no lock, no history, and a crash breaks the file."""
    with (Path(folder) / "bare.json").open("w", encoding="utf-8") as file:
        file.write(json.dumps(data, indent=2, ensure_ascii=False))
        file.flush()
        os.fsync(file.fileno())


def rows() -> list[Measure]:
    """Return everything that is measured."""
    car = workshop_from_text(starter_text("car-purchase", "en"), "car-purchase")
    view, book = deck(car, ENGLISH, today=TODAY), workbook(car, ENGLISH, today=TODAY)
    large = sixty_actions(car)
    floor = best(open_and_save)
    naive = best(lambda: naive_deck_bytes(view))
    bare = best(lambda: bare_workbook(book))
    decided = best(lambda: deck(car, ENGLISH, today=TODAY))
    drawn = best(lambda: deck_bytes(view))
    whole = best(lambda: deck_bytes(deck(car, ENGLISH, today=TODAY)))
    whole_large = best(lambda: deck_bytes(deck(large, ENGLISH, today=TODAY)), 3)
    grid = best(lambda: workbook_bytes(book))
    grid_whole = best(lambda: workbook_bytes(workbook(car, ENGLISH, today=TODAY)))
    half, full = (deck(many_journeys(car, n), ENGLISH, today=TODAY) for n in (11, 22))
    each_half, each_full = (
        best(lambda view=view: deck_bytes(view), 3) / len(view.slides)  # type: ignore[misc]
        for view in (half, full)
    )
    slides, more = len(view.slides), len(deck(large, ENGLISH, today=TODAY).slides)
    base, cells, plain = "open + save of base.pptx", "cell by cell", "bare XlsxWriter"
    return [
        (f"open + save of base.pptx ({slides} slides follow)", floor, base, 1.0),
        ("deck, cell by cell with python-pptx", naive, base, naive / floor),
        ("deck, decided (views only)", decided, base, decided / floor),
        ("deck, drawn (renderer only)", drawn, base, drawn / floor),
        ("deck, drawn", drawn, cells, drawn / naive),
        ("deck, decided and drawn", whole, base, whole / floor),
        ("deck, decided and drawn", whole, cells, whole / naive),
        (f"deck of 60 actions ({more} slides)", whole_large, base, whole_large / floor),
        (
            f"a slide of a deck of {len(full.slides)}, drawn",
            each_full,
            f"a slide of a deck of {len(half.slides)}",
            each_full / each_half,
        ),
        ("the same cells, bare XlsxWriter", bare, plain, 1.0),
        ("grid, drawn (renderer only)", grid, plain, grid / bare),
        ("grid, decided and drawn", grid_whole, plain, grid_whole / bare),
        *saves(car),
    ]


def main() -> int:
    """Print the table."""
    print(f"{'what':46} {'ms':>8}   {'ratio':>6}  baseline")
    for name, milliseconds, baseline, ratio in rows():
        print(f"{name:46} {milliseconds:8.1f} × {ratio:6.2f}  {baseline}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
