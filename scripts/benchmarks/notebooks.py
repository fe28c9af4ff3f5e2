"""The guided notebooks in JupyterLab, against what JupyterLab itself costs for one stock widget.

Everything is measured in the page by the clock on the wall: from the key or the click to the moment
when it can be seen.
"""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.timing import Measure
from benchmarks.workshops import TODAY, car_purchase, with_actions
from lab import CHROMIUM, CHROMIUM_ARGUMENTS, Lab, open_notebook, running_lab
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.store.state import VARIABLE as STATE
from workshop_kit.workflows.start import start_workshop

_OPENINGS, _EDITS, _LIMIT = 3, 40, 10_000
_STOCK = """import ipywidgets
line, said = ipywidgets.Text(continuous_update=False), ipywidgets.Label()
line.observe(lambda change: setattr(said, "value", "heard " + change["new"]), "value")
ipywidgets.VBox([line, said])"""

OPEN = "a notebook with one stock widget"
RUN = "a cell with one stock widget"
EDIT = "a stock text, echoed by Python"


def notebooks() -> Iterator[Measure]:
    """Measure opening, running all cells, and an edit of the drawing notebook at sixty actions.

    Yields nothing where Chromium is missing.
    """
    if not Path(CHROMIUM).exists():
        print("No notebooks were measured: install Chromium, or set CHROMIUM to its path.")
        return
    with tempfile.TemporaryDirectory() as folder, running_lab(Path(folder) / "lab") as lab:
        os.environ[STATE] = f"{folder}/state"
        ours, stock = _drawing(lab.root), _stock(lab.root)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
            )
            page = browser.new_page(viewport={"width": 1400, "height": 1000})
            theirs = _measured(page, lab, stock, ".jupyter-widgets input", _stock_edits)
            own = _measured(page, lab, ours, ".wk .save.known", _own_edits)
            browser.close()
    names = (("opened", OPEN), ("all cells run, form shown", RUN))
    for name, baseline in names:
        base = statistics.median(theirs[name])
        yield Measure(baseline, base, baseline, 1.0)
        took = statistics.median(own[name])
        yield Measure(f"drawing, 60 actions: {name}", took, baseline, took / base)
    for name, share in (("median", 0.5), ("p95", 0.95)):
        base, took = (_at(share, one["edit"]) for one in (theirs, own))
        yield Measure(f"{EDIT}, {name}", base, EDIT, 1.0)
        yield Measure(f"drawing, 60 actions: edit → saved, {name}", took, EDIT, took / base)


def _drawing(root: Path) -> Path:
    folder = root / "drawing"
    file = start_workshop(folder, starter="car-purchase", phases=None, language="en", today=TODAY)
    file.unlink()
    save_new(file, with_actions(car_purchase(), 6))
    assert len(read_workshop(file).journeys[0].actions) == 60
    return folder / "06_drawing.ipynb"


def _stock(root: Path) -> Path:
    cell: dict[str, object] = {"cell_type": "code", "id": "w", "execution_count": None}
    notebook = {
        "cells": [{**cell, "metadata": {}, "outputs": [], "source": _STOCK}],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path = root / "stock.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def _measured(
    page: Page, lab: Lab, notebook: Path, shown: str, edits: Callable[[Page], Iterator[float]]
) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {"opened": [], "all cells run, form shown": []}
    for _ in range(_OPENINGS + 1):
        lab.stop_kernels()
        took["opened"].append(_timed(lambda: open_notebook(page, lab, notebook)))
        took["all cells run, form shown"].append(_timed(lambda: _run(page, shown)))
    # the first time the browser and the kernel read their files
    return {name: times[1:] for name, times in took.items()} | {"edit": list(edits(page))}


def _run(page: Page, shown: str) -> None:
    page.evaluate("() => void window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector(shown, state="visible", timeout=60_000)


def _stock_edits(page: Page) -> Iterator[float]:
    field = page.locator(".jupyter-widgets input")
    for number in range(_EDITS):
        field.fill(f"word {number}")
        yield _timed(partial(_press_until, page, f"heard word {number}"))


def _press_until(page: Page, text: str) -> None:
    page.keyboard.press("Enter")
    page.wait_for_function(
        "(text) => document.querySelector('.widget-label-basic, .jupyter-widgets.widget-label')"
        "?.textContent.includes(text)",
        arg=text,
        timeout=_LIMIT,
    )


def _own_edits(page: Page) -> Iterator[float]:
    cells = page.locator('.wk-mapcell[data-key^="thoughts--"]')
    for number in range(_EDITS):
        cells.nth(number).focus()
        page.keyboard.press("Enter")
        page.keyboard.type("?")
        yield _timed(lambda: _press_until_saved(page))


def _press_until_saved(page: Page) -> None:
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => !document.querySelector('.wk[data-state]')"
        " && document.querySelector('.wk .save.known')?.checkVisibility()",
        timeout=_LIMIT,
    )


def _timed(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return (time.perf_counter() - start) * 1000


def _at(share: float, times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
