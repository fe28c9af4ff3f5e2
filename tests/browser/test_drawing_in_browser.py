"""Step 6 as a person does it: the map written, walked and changed in JupyterLab."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import in_both_themes
from lab import Lab, open_notebook, run_all_cells
from workshop_kinds import car, of_actions
from workshop_kit.store.disk import read_workshop, save_new
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = (
    '<img src=x onerror="window.hurt=1">',
    "=cmd|'/c calc'!A0",
    "‫שלום‬ 👩‍👩‍👧",
    "long " * 2000,
)


@pytest.fixture
def workshop(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """Make the finished example with its notebooks, in a folder of its own."""
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    return start_workshop(folder, starter="car-purchase", phases=None, language="en", today=TODAY)


def open_form(page: Page, lab: Lab, workshop: Path) -> None:
    open_notebook(page, lab, workshop.parent / "06_drawing.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()


def cell(page: Page, key: str) -> Locator:
    return page.locator(f'.wk-mapcell[data-key="{key}"]')


def saved(page: Page) -> None:
    expect(page.locator(".wk .save.known")).to_be_visible()


def count_sent(page: Page) -> None:
    page.evaluate(
        """() => {
          window.timesSent = 0;
          const count = (changes) => (window.timesSent += changes.length);
          const form = document.querySelector(".wk:has(.wk-saved)");
          new MutationObserver(count).observe(form, { attributeFilter: ["data-sent"] });
        }"""
    )


def texts(workshop: Path, anchor: str, field: str) -> list[str]:
    said = read_workshop(workshop).statements
    return [one.text for one in said if one.anchor == anchor and one.field == field]


def test_a_cell_is_written_and_restored_with_the_keyboard_alone(
    page: Page, lab: Lab, workshop: Path, requests_refused: list[str]
) -> None:
    open_form(page, lab, workshop)
    cell(page, "thoughts--act-spot").focus()
    page.keyboard.press("ArrowRight")
    thoughts = cell(page, "thoughts--act-sums")
    expect(thoughts).to_be_focused()
    page.keyboard.press("F2")
    page.keyboard.press("Shift+Enter")
    count_sent(page)
    page.keyboard.type("Ask Dad first")
    page.keyboard.press("Enter")
    expect(thoughts).to_be_focused()
    expect(thoughts).to_contain_text("“Ask Dad first”")
    saved(page)
    assert page.evaluate("window.timesSent") == 1
    assert texts(workshop, "act-sums", "thoughts")[-1] == "Ask Dad first"

    page.keyboard.press("Enter")
    page.keyboard.type(" and Mum")
    page.keyboard.press("Escape")
    expect(thoughts).not_to_contain_text("Mum")
    assert requests_refused == []


def test_the_curve_and_the_columns_are_changed_with_the_keyboard_alone(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    emotion = cell(page, "emotion--act-sums")
    emotion.focus()
    page.keyboard.press("-")
    expect(emotion).to_contain_text("−1")
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name="−1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".wk-details")).to_have_count(0)
    expect(emotion).to_be_focused()

    page.keyboard.press("Control+Enter")
    expect(page.locator(".wk-writing textarea")).to_be_focused()
    page.keyboard.type("Asks the bank")
    page.keyboard.press("Enter")
    expect(page.locator(".wk-mapcell:focus")).to_have_text("Asks the bank")
    page.keyboard.press("Alt+ArrowRight")
    saved(page)
    expect(page.locator(".wk-mapcell:focus")).to_have_text("Asks the bank")
    actions = read_workshop(workshop).journeys[0].actions
    assert (actions[2].text, actions[2].phase_id) == ("Asks the bank", "ph-search")


def test_hostile_texts_on_the_map_are_texts(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop)
    cell(page, "thoughts--act-price").click()
    page.locator(".wk-writing textarea").fill("\n".join(HOSTILE))
    page.keyboard.press("Enter")
    for text in HOSTILE[:3]:
        expect(cell(page, "thoughts--act-price")).to_contain_text(text)
    saved(page)
    assert texts(workshop, "act-price", "thoughts") == [text.strip() for text in HOSTILE]
    assert page.evaluate("window.hurt") is None
    assert page.locator(".wk-map img").count() == 0


def test_the_map_is_accessible_opened_and_closed(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop)
    assert in_both_themes(page) == []
    cell(page, "actions--act-price").focus()
    page.keyboard.press("Space")
    expect(page.locator(".wk-details")).to_be_visible()
    assert in_both_themes(page) == []


def test_sixty_actions_are_written_one_after_the_other(
    page: Page, lab: Lab, workshop: Path
) -> None:
    workshop.unlink()
    save_new(workshop, of_actions(car("en"), 6))
    open_form(page, lab, workshop)
    actions = [action.id for action in read_workshop(workshop).journeys[0].actions][:12]
    for action in actions:
        cell(page, f"thoughts--{action}").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("?")
        page.keyboard.press("Enter")
    saved(page)
    assert all(texts(workshop, action, "thoughts")[-1].endswith("?") for action in actions)
