"""Kill the kernel while somebody types, again and again: what the screen called saved is in the file.

``python scripts/soak.py --rounds 50`` runs JupyterLab and Chromium for some minutes and prints a
table; it ends with 1 when anything that was called saved is missing.
"""

import argparse
import os
import random
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lab import (  # noqa: E402
    CHROMIUM,
    CHROMIUM_ARGUMENTS,
    Lab,
    open_notebook,
    run_all_cells,
    running_lab,
)
from workshop_kit.model.goals import Goal  # noqa: E402
from workshop_kit.model.research import Source  # noqa: E402
from workshop_kit.model.workshop import Workshop  # noqa: E402
from workshop_kit.store.disk import edit_workshop, read_workshop  # noqa: E402
from workshop_kit.widgets import clock  # noqa: E402
from workshop_kit.workflows.start import start_workshop  # noqa: E402

FIELDS = {"01_goals": "goal--text", "02_research": "source--kind"}
"""The field that is typed in, in a form of stock widgets and on a board."""

WORDS = [
    "buyers",
    "compare",
    "prices",
    "at",
    "night",
    "and",
    "call",
    "the",
    "next",
    "day",
    "because",
    "nobody",
    "answers",
    "mails",
]

_UNTIRING = "--AsyncIOLoopKernelRestarter.restart_limit=10000"
"""By itself the server gives a kernel up that dies five times in a row."""

_LIVE = ".wk:has(.wk-saved):not(.jupyter-widgets-disconnected) .save.known:visible"

_SCREEN = """(key) => {
    const field = document.querySelector(`.wk-at-${key} textarea`);
    const said = document.querySelector(".wk .save.known");
    return [field?.value ?? "", Boolean(said?.checkVisibility() && !said.matches(".not"))];
}"""


@dataclass
class Tally:
    """What was tried, how often the screen said *Saved*, and how often that was not so."""

    rounds: int = 0
    called_saved: int = 0
    missing: int = 0
    not_restored: int = 0


def main() -> int:
    """Kill, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    tallies = {name: Tally() for name in FIELDS}
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder) / "lab", _UNTIRING) as lab,
        sync_playwright() as playwright,
    ):
        os.environ["WORKSHOP_KIT_STATE"] = f"{folder}/state"
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
        )
        for name, tally in tallies.items():
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            _soak(page, lab, name, tally, arguments.rounds // len(tallies), chance)
            page.close()
        browser.close()
    print(f"{'notebook':14} {'kills':>6} {'called saved':>13} {'missing':>8} {'not restored':>13}")
    for name, tally in tallies.items():
        print(
            f"{name:14} {tally.rounds:6} {tally.called_saved:13} {tally.missing:8} "
            f"{tally.not_restored:13}"
        )
    return int(any(tally.missing or tally.not_restored for tally in tallies.values()))


def _soak(
    page: Page, lab: Lab, name: str, tally: Tally, rounds: int, chance: random.Random
) -> None:
    file = start_workshop(
        lab.root / name, starter=None, phases="PH5c", language="en", today=date(2027, 1, 1)
    )
    edit_workshop(file, _with_entries, now=clock.now())
    open_notebook(page, lab, file.parent / f"{name}.ipynb")
    for _ in range(rounds):
        tally.rounds += 1
        _open_form(page)
        key = FIELDS[name]
        field = page.locator(f".wk-at-{key} textarea:visible").last
        field.wait_for()
        tally.not_restored += field.input_value() != _stored(file, key)
        _type(page, field.focus, chance)
        before = page.evaluate(_SCREEN, key)
        lab.kill_kernels()
        page.wait_for_timeout(50)
        after = page.evaluate(_SCREEN, key)
        stored = _stored(file, key)
        for text, said in (before, after):
            if said and text:
                tally.called_saved += 1
                if " ".join(text.split()) != stored:
                    tally.missing += 1
                    print(f"{name}: on screen as saved “{text}”, in the file “{stored}”")
        page.wait_for_selector(".wk .lost", state="visible", timeout=30_000)
        # JupyterLab says in a dialog that the kernel died
        page.locator(".jp-Dialog button").first.click(timeout=30_000)


def _open_form(page: Page) -> None:
    """Run all cells until the form is a live one: a killed kernel takes its time to come back."""
    for _ in range(10):
        run_all_cells(page)
        try:
            page.wait_for_selector(_LIVE, timeout=3_000)
        except TooLong:
            continue
        return
    message = "the form did not come back"
    raise RuntimeError(message)


def _type(page: Page, focus: object, chance: random.Random) -> None:
    """Type some words, with rests of any length: shorter and longer than what saves them."""
    assert callable(focus)
    focus()
    page.keyboard.press("Control+A")
    for _ in range(chance.randint(1, 4)):
        page.keyboard.type(chance.choice(WORDS) + " ", delay=chance.randint(5, 40))
        page.wait_for_timeout(chance.choice([0, 100, 400, 800, 820, 850, 900, 1200]))


def _with_entries(workshop: Workshop) -> Workshop:
    changed: Workshop = workshop.replace(goals=(Goal(id="goal"),), sources=(Source(id="source"),))
    return changed


def _stored(file: Path, key: str) -> str:
    entry_id, _, field = key.partition("--")
    return str(getattr(read_workshop(file).by_id[entry_id], field))


if __name__ == "__main__":
    sys.exit(main())
