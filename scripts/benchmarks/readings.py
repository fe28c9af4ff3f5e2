"""Grids read back against opening the same file with openpyxl, by the clock on the wall.

Reading starts a process of its own, whose time is not that of this one.
"""

import io
import tempfile
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from openpyxl.workbook.workbook import Workbook

from benchmarks.timing import Measure, timed
from benchmarks.workshops import ENGLISH, TODAY, car_purchase, with_actions
from workshop_kit.importers.guard import guard
from workshop_kit.importers.workbook_files import read_workbook
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.disk import save_new
from workshop_kit.tables.grids import FIRST_COLUMN, KEY_COLUMN
from workshop_kit.views.workbook import workbook
from workshop_kit.workflows.read_grid import read_grid

OPENED = "openpyxl.load_workbook"
_ROUNDS = 3
_EDITED_ROW = "actions"


def readings() -> Iterator[Measure]:
    """Measure a grid of 60 actions that comes back untouched, and with a change in each action."""
    large = with_actions(car_purchase(), 6)
    content = workbook_bytes(workbook(large, ENGLISH, today=TODAY))
    with tempfile.TemporaryDirectory() as folder:
        file, same, edited = (
            Path(folder) / name for name in ("w.workshop.json", "a.xlsx", "b.xlsx")
        )
        save_new(file, large)
        same.write_bytes(content)
        edited.write_bytes(_edited(content))
        changes = len(read_grid(edited, file).changes)
        took = timed(
            {
                "opened": lambda: _opened(content),
                "guarded": lambda: guard(same, "workbook"),
                "read": lambda: read_workbook(same),
                "same": lambda: read_grid(same, file),
                "edited": lambda: read_grid(edited, file),
            },
            _ROUNDS,
            time.perf_counter,
        )
    for name, key in (
        (f"grid of 60 actions, {OPENED}", "opened"),
        ("grid of 60 actions, let in by the guard", "guarded"),
        ("grid of 60 actions, read in a process of its own", "read"),
        ("grid of 60 actions, read back untouched", "same"),
        (f"grid of 60 actions, read back with {changes} changes", "edited"),
    ):
        yield Measure(name, took[key], OPENED, took[key] / took["opened"])


def _opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out
        return openpyxl.load_workbook(io.BytesIO(content))


def _edited(content: bytes) -> bytes:
    """Return the grid with other words in every action."""
    book = _opened(content)
    for row in book["Journey"].iter_rows():
        if row[KEY_COLUMN].value == _EDITED_ROW:
            for cell in row[FIRST_COLUMN:]:
                cell.value = f"{cell.value} again"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
