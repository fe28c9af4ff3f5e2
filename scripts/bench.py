"""Measure decks, workbooks, readings and saves against named baselines, all in one run, and print the ratios.

Seconds are processor time, the best of several rounds; they depend on the machine, the ratios
hardly do. Saves and readings are measured by the clock on the wall, because they wait for the disk
or for another process. What the figures say, and what they do not, stands in
``docs/benchmarks.md``.
"""

import sys
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # its JupyterLab is used here, too

from benchmarks.decks import decks, slides
from benchmarks.first_files import first_files
from benchmarks.grids import grids
from benchmarks.notebooks import notebooks
from benchmarks.readings import readings
from benchmarks.saves import saves
from benchmarks.templates import templates


def main() -> int:
    """Print the table."""
    print(f"{'what':54} {'ms':>8}   {'ratio':>6}  baseline")
    files = (decks, slides, grids, readings, templates, first_files, saves, notebooks)
    for row in chain.from_iterable(measure() for measure in files):
        print(f"{row.name:54} {row.milliseconds:8.1f} × {row.ratio:6.2f}  {row.baseline}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
