"""Our outputs judged by axe-core: WCAG 2.2 AA and good practice, without one violation."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from axe import in_both_themes, violations
from lab import Lab, open_notebook, restart_kernel
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
LONG = "Halve the time to a written offer, so that nobody has to come back twice, " * 5
NEXT_FRAME = """() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
})"""
OUTSIDE = """() => {
    const edge = document.querySelector(".wk").getBoundingClientRect().right;
    return [...document.querySelectorAll(".wk *")]
        .filter((node) => node.getBoundingClientRect().right > edge + 1)
        .map((node) => node.className);
}"""
CUT = """() => [...document.querySelectorAll(".wk textarea")]
    .filter((node) => node.offsetParent && node.scrollHeight > node.clientHeight + 2)
    .map((node) => node.value)"""


@pytest.mark.parametrize("language", ["en", "it"])
def test_the_goals_are_accessible_in_light_and_dark_and_fit_the_page(
    page: Page, lab: Lab, language: str, requests_refused: list[str], shots: Path | None
) -> None:
    folder = lab.root / f"axe-goals-{language}"
    start_workshop(folder, starter="car-purchase", phases=None, language=language, today=TODAY)
    open_notebook(page, lab, folder / "01_goals.ipynb")
    assert in_both_themes(page, ".wk-opener") == []
    page.locator(".wk-opener button").click()
    expect(page.locator(".wk-lines path")).to_have_count(4)
    page.locator(".wk-path .wk-link").first.click()
    page.locator(".wk-business .wk-add").click()
    expect(page.locator(".wk-business .wk-f-text textarea").last).to_be_focused()
    assert in_both_themes(page) == []
    page.locator(".wk-business .wk-f-text textarea").first.fill(LONG)
    page.locator(".wk-business .wk-f-baseline textarea").first.fill("not yet measured by anybody")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    for width in (1280, 900):
        page.set_viewport_size({"width": width, "height": 1500})
        page.evaluate(NEXT_FRAME)
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(CUT) == []
        if shots:
            page.screenshot(path=shots / f"goals-{language}-{width}.png")
    restart_kernel(page)
    expect(page.locator(".wk .lost")).to_be_visible()
    assert in_both_themes(page) == []
    assert requests_refused == []


def test_a_page_that_is_not_accessible_is_noticed(page: Page, lab: Lab) -> None:
    page.goto(f"{lab.url}login?token={lab.token}")
    page.set_content('<main class="wk"><button style="color: #999"></button>pale</main>')
    assert any("button-name" in finding for finding in violations(page))
