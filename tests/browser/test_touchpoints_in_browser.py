"""Step 3 as a person does it: find touchpoints, place them, see what is missing."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from lab import Lab, open_notebook, run_all_cells
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = "=cmd <img src=x onerror=alert(1)> שלום 🙂"
LONG = "ten letters " * 850
SEARCH = {"en": "price", "it": "prezz"}


def open_form(
    page: Page,
    lab: Lab,
    request: pytest.FixtureRequest,
    language: str,
    *,
    starter: str | None = "car-purchase",
    phases: str | None = None,
) -> Path:
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    workshop = start_workshop(
        folder, starter=starter, phases=phases, language=language, today=TODAY
    )
    open_notebook(page, lab, workshop.parent / "03_touchpoints.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()
    return workshop


def write_missing(page: Page) -> None:
    """Write a touchpoint of one’s own that is missing, and where customers look for it."""
    page.locator(".wk .wk-add.wk-anywhere button").click()
    expect(page.locator(".wk-card .wk-strong textarea")).to_be_focused()
    page.keyboard.type(HOSTILE)
    page.keyboard.press("Enter")
    row = page.locator(".wk-matrix tr").nth(3)
    expect(row.locator("th")).to_contain_text(HOSTILE)
    page.locator("[data-option=absent]").click()
    page.locator(".wk-warning textarea").first.fill(HOSTILE)
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    row.locator("td button").first.click()
    expect(page.locator(".wk-use-gap")).to_have_count(1)


@pytest.mark.parametrize("language", ["en", "it"])
def test_touchpoints_are_found_placed_and_written_in_an_empty_workshop(
    page: Page,
    lab: Lab,
    language: str,
    request: pytest.FixtureRequest,
    requests_refused: list[str],
) -> None:
    file = open_form(page, lab, request, language, starter=None, phases="PH8")
    page.locator(".wk input[type=search]").fill(SEARCH[language])
    expect(page.locator(".wk-library mark").first).to_have_text(
        re.compile(SEARCH[language], re.IGNORECASE)
    )
    name = page.locator(".wk-library .wk-marked").first.inner_text()
    page.locator(".wk-library button").first.click()
    row = page.locator(".wk-matrix tr").nth(2)
    expect(row.locator("th")).to_contain_text(name)
    row.locator("td button").nth(1).click()
    expect(row.locator("td").nth(1)).to_contain_text("●○○")

    write_missing(page)
    workshop = read_workshop(file)
    found, own = workshop.touchpoints
    assert (found.name, own.name, own.benefit) == (name, HOSTILE, HOSTILE)
    assert own.status is TouchpointStatus.ABSENT
    assert [action.touchpoint_ids for action in workshop.journeys[0].actions] == [
        (own.id,),
        (found.id,),
    ]
    assert violations(page) == []
    assert requests_refused == []


def test_the_matrix_is_walked_and_changed_by_keyboard(
    page: Page, lab: Lab, request: pytest.FixtureRequest
) -> None:
    file = open_form(page, lab, request, "en")
    page.locator("[data-key='tp-spot'] button").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    cell = page.locator("[data-key='tp-friends--in--ph-search'] button")
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-expanded", "true")
    expect(cell).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(cell).to_contain_text("●○○")
    used = read_workshop(file).journeys[0].actions[2:4]
    assert ["tp-friends" in action.touchpoint_ids for action in used] == [False, True]

    page.locator("[data-key='hint-0'] button").press("Enter")
    expect(page.locator(".wk-unfolded .wk-strong textarea")).to_be_focused()
    page.locator("[data-key='tp-updates--close'] button").press("Enter")
    expect(page.locator("[data-key='tp-updates--open'] button")).to_be_focused()


def test_long_texts_fit_a_narrow_dark_page(
    page: Page, lab: Lab, request: pytest.FixtureRequest
) -> None:
    page.set_viewport_size({"width": 900, "height": 1200})
    with lab.theme("JupyterLab Dark"):
        open_form(page, lab, request, "it")
    page.locator("[data-key='tp-updates--open'] button").click()
    for field in (".wk-strong", ".wk-warning .wk-field"):
        page.locator(f".wk-unfolded {field} textarea").first.fill(LONG)
        page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    expect(page.locator("[data-key='tp-updates--open'] .words")).to_contain_text("ten letters")
    outside = page.evaluate(
        """() => {
            const edge = document.querySelector(".wk").getBoundingClientRect().right;
            return [...document.querySelectorAll(".wk-touchpoints > *, .wk-side-main > *, .wk-panel *")]
                .filter((node) => node.getBoundingClientRect().right > edge + 1)
                .map((node) => node.className);
        }"""
    )
    assert outside == []
    assert violations(page) == []
