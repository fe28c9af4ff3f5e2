"""Step 5 as a person does it: writing ideas in silence, marking the matrix, by keyboard too."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from lab import Lab, open_notebook, run_all_cells, show_theme
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = (
    '<img src=x onerror="document.title=1">',
    "=cmd|' /C calc'!A0",
    "\u202eהמחיר זז \U0001f697",
    "long " * 2000,
)


@pytest.fixture
def workshop(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """Copy the finished example with its notebooks into a folder of its own."""
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    return start_workshop(folder, starter="car-purchase", phases=None, language="en", today=TODAY)


def open_form(page: Page, lab: Lab, workshop: Path, part: str) -> None:
    open_notebook(page, lab, workshop.parent / "05_brainstorming.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()
    turn_to(page, part)


def turn_to(page: Page, part: str) -> None:
    way = page.locator(f'.wk-parts [data-option="{part}"]')
    way.click()
    expect(way).to_have_attribute("aria-checked", "true")


def start_the_time(page: Page) -> Locator:
    """Start three minutes, see that they run on while another part is looked at."""
    face = page.locator(".wk-timer .face")
    expect(face).to_be_hidden()
    turn_to(page, "alone")
    page.get_by_role("radio", name="3 minutes").click()
    expect(face).to_have_text("3:00")
    page.get_by_role("button", name="Start the time").click()
    turn_to(page, "collect")
    expect(face).to_be_visible()
    return face


def test_ideas_typed_while_the_time_runs_are_ideas_at_once(
    page: Page, lab: Lab, workshop: Path, requests_refused: list[str]
) -> None:
    open_form(page, lab, workshop, "collect")
    face = start_the_time(page)
    turn_to(page, "alone")
    field = page.locator(".wk-at-new-ideas textarea")
    field.click()
    page.keyboard.type("A price on paper")
    page.wait_for_timeout(1200)  # a rest in the middle of a thought is not its end
    assert len(read_workshop(workshop).ideas) == 8
    expect(face).to_have_text(re.compile(r"^2:5\d$"))
    page.keyboard.type(", signed")
    page.keyboard.press("Enter")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    field.fill("\n".join(HOSTILE))
    page.keyboard.press("Enter")
    expect(field).to_have_value("")
    expect(page.locator(".wk .save.known")).to_be_visible()
    written = [idea.text for idea in read_workshop(workshop).ideas[8:]]
    assert written == ["A price on paper, signed", *(text.strip() for text in HOSTILE)]
    expect(page.get_by_text(HOSTILE[0])).to_be_visible()
    assert page.title() != "1"
    expect(face).to_have_text(re.compile(r"^2:\d\d$"))  # nothing of this stops the time
    assert requests_refused == []


def test_the_matrix_is_walked_and_marked_by_keyboard(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop, "link")
    cells = page.locator(".jp-Cell").count()
    first = page.locator(".wk-matrix tbody tr").nth(1).locator("button").first
    first.focus()
    page.keyboard.press("ArrowRight")
    cell = page.locator(".wk-matrix td button:focus")
    expect(cell).to_have_attribute("aria-label", re.compile("no link$"))
    page.keyboard.press("Space")
    expect(cell).to_have_attribute("aria-label", re.compile("helps$"))
    page.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-label", re.compile("solves$"))
    page.keyboard.press("ArrowDown")
    expect(cell).to_have_attribute("aria-label", re.compile("^B, "))
    page.keyboard.press("d")
    page.keyboard.press("d")
    assert page.locator(".jp-Cell").count() == cells
    covers = read_workshop(workshop).ideas[0].covers
    assert covers[-1].pain_id == "pain-no-price"
    assert len(covers) == 3


def test_every_part_is_accessible_in_light_and_dark(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop, "collect")
    page.locator(".wk-sticky-pain button[aria-expanded]").first.click()
    expect(page.get_by_text("Causes: why, and why that?")).to_be_visible()
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        show_theme(page, theme)
        for part in ("collect", "alone", "link", "decide"):
            turn_to(page, part)
            assert violations(page) == []
