"""What every board promises: nothing called saved is lost, two people see each other, all can use it."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import in_both_themes
from lab import Lab, open_notebook, run_all_cells
from workshop_kit.model.keys import Family
from workshop_kit.model.research import Source
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import edit_workshop, read_workshop
from workshop_kit.widgets import clock
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = (
    '<img src=x onerror="window.hurt=1">',
    "=cmd|' /C calc'!A0",
    "‮שלום 👩‍👩‍👧",
    "ten chars " * 1000,
)


@pytest.fixture
def workshop(lab: Lab, request: pytest.FixtureRequest) -> Path:
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    file = start_workshop(folder, starter=None, phases="PH5c", language="en", today=TODAY)
    edit_workshop(file, _with_sources, now=clock.now())
    return file


def _with_sources(workshop: Workshop) -> Workshop:
    sources = (Source(id="talks", kind="Interviews"), Source(id="orders", family=Family.DATA))
    changed: Workshop = workshop.replace(sources=sources)
    return changed


def open_form(page: Page, lab: Lab, workshop: Path, name: str = "02_research") -> None:
    open_notebook(page, lab, workshop.parent / f"{name}.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()


def at(page: Page, key: str) -> Locator:
    return page.locator(f".wk-at-{key} textarea")


def kinds(workshop: Path) -> list[str]:
    return [source.kind for source in read_workshop(workshop).sources]


def test_a_kernel_killed_while_somebody_types_takes_nothing_that_was_saved(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    at(page, "talks--method").fill("Forty minutes each")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    at(page, "talks--learned").focus()
    page.keyboard.type("Nobody reads")
    lab.kill_kernels()
    expect(page.locator(".wk .lost")).to_be_visible(timeout=30_000)
    expect(page.locator(".wk .save.known:visible")).to_have_count(0)
    page.locator(".jp-Dialog button").first.click(timeout=30_000)
    page.keyboard.type(" anything")
    expect(at(page, "talks--learned")).to_have_value("Nobody reads")
    run_all_cells(page)
    expect(page.locator(".wk .lost:visible")).to_have_count(0)
    expect(at(page, "talks--method")).to_have_value("Forty minutes each")


def test_a_browser_closed_and_opened_again_shows_what_was_saved(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    at(page, "orders--kind").fill("Orders of a year")
    page.keyboard.press("Enter")
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    page.close()
    again = page.context.new_page()
    open_form(again, lab, workshop)
    expect(at(again, "orders--kind")).to_have_value("Orders of a year")


def test_two_notebooks_on_one_workshop_see_each_other_within_two_seconds(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    other = page.context.new_page()
    open_form(other, lab, workshop, "03_touchpoints")

    at(page, "talks--kind").fill("Nine interviews")
    page.keyboard.press("Tab")
    other.locator(".wk .wk-add.wk-anywhere button").click()
    expect(page.locator(".wk .strip")).to_contain_text("1 touchpoint", timeout=2_000)
    at(page, "orders--kind").fill("Orders")
    page.keyboard.press("Tab")
    expect(other.locator(".wk .strip")).to_contain_text("2 sources", timeout=2_000)
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    assert kinds(workshop) == ["Nine interviews", "Orders"]
    assert len(read_workshop(workshop).touchpoints) == 1


def test_hostile_texts_are_texts(
    page: Page, lab: Lab, workshop: Path, requests_refused: list[str]
) -> None:
    open_form(page, lab, workshop)
    keys = ("talks--kind", "talks--method", "talks--bias_note", "orders--kind")
    for key, text in zip(keys, HOSTILE, strict=True):
        at(page, key).fill(text)
        page.keyboard.press("Tab")
        expect(at(page, key)).to_have_value(text.strip())
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    assert kinds(workshop) == [HOSTILE[0], HOSTILE[3].strip()]
    assert page.evaluate("window.hurt") is None
    assert page.locator(".wk img").count() == 0
    assert requests_refused == []


def test_a_source_is_written_and_tagged_with_the_keyboard_alone(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    cells = page.locator(".jp-Cell").count()
    at(page, "talks--n").focus()
    page.keyboard.type("nine")
    page.keyboard.press("Tab")
    expect(page.get_by_text("“nine” is no number.")).to_be_visible()
    expect(at(page, "talks--method")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("9")
    page.keyboard.press("Tab")
    expect(page.get_by_text("is no number.")).to_have_count(0)
    page.locator("[data-key=add-persona] button").focus()
    page.keyboard.type("abbdd")
    page.keyboard.press("Enter")
    expect(page.locator(".wk-front .wk-strong textarea")).to_be_focused()
    page.keyboard.type("Ada")
    page.keyboard.press("Enter")
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    assert read_workshop(workshop).personas[0].name == "Ada"
    assert page.locator(".jp-Cell").count() == cells


@pytest.mark.parametrize("name", ["00_start", "02_research"])
def test_a_board_is_accessible_in_light_and_dark(page: Page, lab: Lab, name: str) -> None:
    folder = lab.root / f"axe-{name}"
    file = start_workshop(folder, starter="car-purchase", phases=None, language="it", today=TODAY)
    open_form(page, lab, file, name)
    for fold in page.locator(".wk summary").all():
        fold.click()
    assert in_both_themes(page) == []
