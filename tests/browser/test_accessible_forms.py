"""Our outputs judged by axe-core: WCAG 2.2 AA and good practice, without one violation."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from axe import in_both_themes, violations
from lab import Lab, open_notebook, restart_kernel
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)


@pytest.mark.parametrize("language", ["en", "it"])
def test_the_goals_are_accessible_in_light_and_dark(
    page: Page, lab: Lab, language: str, requests_refused: list[str]
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
    restart_kernel(page)
    expect(page.locator(".wk .lost")).to_be_visible()
    assert in_both_themes(page) == []
    assert requests_refused == []


def test_a_page_that_is_not_accessible_is_noticed(page: Page, lab: Lab) -> None:
    page.goto(f"{lab.url}login?token={lab.token}")
    page.set_content('<main class="wk"><button style="color: #999"></button>pale</main>')
    assert any("button-name" in finding for finding in violations(page))
