"""Pictures of the guided notebooks as people see them, one a notebook, language and theme.

``python scripts/screenshots.py --to FOLDER`` takes all of them in Chromium, from the finished
example; names such as ``03_touchpoints`` limit it to some. ``--phases MODEL`` takes an empty
workshop instead of the example.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lab import CHROMIUM, CHROMIUM_ARGUMENTS, Lab, open_notebook, run_all_cells, running_lab  # noqa: E402
from workshop_kit.workflows.start import start_workshop  # noqa: E402

EXAMPLE_DAY = date(2026, 11, 23)
TALLEST = 6000
_HEIGHT = """() => {
    const inner = document.querySelector(".jp-WindowedPanel-inner, .jp-Notebook");
    return Math.ceil(Math.max(...[...inner.querySelectorAll(".jp-Cell")]
        .map((cell) => cell.getBoundingClientRect().bottom))) + 60;
}"""


def main() -> int:
    """Take the pictures."""
    arguments = _arguments()
    arguments.to.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder) / "lab") as lab,
        sync_playwright() as playwright,
    ):
        os.environ["WORKSHOP_KIT_STATE"] = f"{folder}/state"
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
        )
        for picture in _pictures(lab, browser, arguments):
            print(picture)
        browser.close()
    return 0


def _pictures(lab: Lab, browser: Browser, chosen: argparse.Namespace) -> Iterable[Path]:
    for language in chosen.languages:
        place = lab.root / language
        starter = None if chosen.phases else "car-purchase"
        start_workshop(
            place, starter=starter, phases=chosen.phases, language=language, today=EXAMPLE_DAY
        )
        for theme in chosen.themes:
            lab.set_theme(f"JupyterLab {theme.title()}")
            for notebook in sorted(place.glob("*.ipynb")):
                if chosen.notebooks and notebook.stem not in chosen.notebooks:
                    continue
                page = browser.new_page(viewport={"width": chosen.width, "height": 1000})
                picture = chosen.to / f"{notebook.stem}-{language}-{theme}-{chosen.width}.png"
                _take(page, lab, notebook, picture)
                page.close()
                lab.stop_kernels()
                yield picture


def _take(page: Page, lab: Lab, notebook: Path, picture: Path) -> None:
    open_notebook(page, lab, notebook)
    run_all_cells(page)
    page.wait_for_selector(".wk .strip", timeout=20_000)
    page.wait_for_timeout(1000)
    page.evaluate("() => document.querySelector('.jp-WindowedPanel-outer')?.scrollTo(0, 0)")
    # the notebook scrolls inside the page: a window as high as its content shows all of it
    for _ in range(2):
        width = page.viewport_size["width"] if page.viewport_size else 1280
        page.set_viewport_size({"width": width, "height": min(TALLEST, page.evaluate(_HEIGHT))})
        page.wait_for_timeout(400)
    page.screenshot(path=picture)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", help="for example 03_touchpoints; all by default")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--languages", nargs="+", default=["en", "it"])
    parser.add_argument("--themes", nargs="+", default=["light", "dark"])
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--phases", help="a phase model, for an empty workshop")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
