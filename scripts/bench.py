"""Measure deck and grid against named baselines, all in one run, and print the ratios.

Seconds are processor time, the best of several runs; they depend on the machine, the ratios
hardly do.
"""

import io
import sys
import time
from collections.abc import Callable
from datetime import date

import xlsxwriter
from pptx import Presentation

from naive_deck import naive_deck_bytes
from workshop_kit.content.assets import template_root
from workshop_kit.content.language import language
from workshop_kit.content.starters import starter_text
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck
from workshop_kit.views.sheet import Workbook
from workshop_kit.views.workbook import workbook

RUNS = 9
TODAY = date(2026, 1, 1)
ENGLISH = language("en")


def best(task: Callable[[], object], runs: int = RUNS) -> float:
    """Return the shortest of several runs, in milliseconds; the first one only warms up."""
    task()
    times = []
    for _ in range(runs):
        start = time.process_time()
        task()
        times.append(time.process_time() - start)
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


def rows() -> list[tuple[str, float, str, float]]:
    """Return what was measured: name, milliseconds, baseline, ratio to the baseline."""
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
    ]


def main() -> int:
    """Print the table."""
    print(f"{'what':46} {'ms':>8}   {'ratio':>6}  baseline")
    for name, milliseconds, baseline, ratio in rows():
        print(f"{name:46} {milliseconds:8.1f} × {ratio:6.2f}  {baseline}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
