"""The last notebook as a person uses it: fill a gap of the plan, make the deck, open it."""

import io
import re
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from axe import violations
from lab import Lab, open_notebook, run_all_cells
from workshop_kit.store.disk import edit_workshop, read_workshop
from workshop_kit.store.locks import locked
from workshop_kit.store.state import state_folder
from workshop_kit.widgets import clock
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = '<img src=x onerror="alert(1)"> =cmd|1 ‮rtl 🚗' + "x" * 300


@pytest.fixture
def workshop(lab: Lab, request: pytest.FixtureRequest) -> Path:
    folder = lab.root / re.sub(r"\W+", "-", request.node.name) / "my car"
    return start_workshop(folder, starter="car-purchase", phases=None, language="en", today=TODAY)


@pytest.fixture
def form(page: Page, lab: Lab, workshop: Path) -> Page:
    open_notebook(page, lab, workshop.parent / "07_publish.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()
    return page


def held_up() -> AbstractContextManager[None]:
    """Keep a finished file from being put in place, so that there is time to look."""
    return locked(state_folder() / "outputs.json")


def test_a_gap_is_filled_by_keyboard_while_a_deck_is_made_and_the_deck_is_opened_with_a_link(
    form: Page, workshop: Path, requests_refused: list[str], shots: Path | None
) -> None:
    lacking = [idea for idea in read_workshop(workshop).ideas if not idea.owner_id]
    card = form.locator(f"[data-key='plan-{lacking[0].id}']")
    with held_up():
        form.get_by_role("button", name="Make: Deck").focus()
        form.keyboard.press("Enter")
        expect(form.get_by_text("Making the deck…")).to_be_visible()
        card.get_by_label("Another role").focus()
        form.keyboard.type("Head of data & <b>files</b>")
        form.keyboard.press("Tab")
        said = form.get_by_text("1 opportunity lacks an owner, a KPI or a date")
        expect(said).to_be_visible()
        expect(form.get_by_text("Making the deck…")).to_be_visible()
    assert "Head of data & <b>files</b>" in [o.role for o in read_workshop(workshop).owners]

    way = form.get_by_role("link", name="Open: my car-deck-en.pptx")
    expect(way).to_be_visible(timeout=30_000)
    expect(form.get_by_role("button", name="Make again: Deck")).to_be_visible()
    expect(form.get_by_role("status").get_by_text("Written beside")).to_be_visible()
    if shots:
        form.screenshot(path=shots / "publish_made.png")
    with form.expect_download() as download:
        way.click()
    content = download.value.path().read_bytes()
    assert content == (workshop.parent / "my car-deck-en.pptx").read_bytes()
    assert len(Presentation(io.BytesIO(content)).slides) > 10
    assert requests_refused == []


def test_hostile_ideas_are_texts_and_the_page_is_accessible(form: Page, workshop: Path) -> None:
    first = read_workshop(workshop).ideas[0]
    edit_workshop(
        workshop,
        lambda now: now.replace(ideas=(first.replace(text=HOSTILE, owner_id=""), *now.ideas[1:])),
        now=clock.now(),
    )
    expect(form.get_by_role("heading", name=HOSTILE[:30])).to_be_visible()
    assert form.locator(".wk img:not(.wk-picture)").count() == 0
    assert violations(form) == []
