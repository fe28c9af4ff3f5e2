"""Step 4 as a person does it in JupyterLab: a sentence, an emotion, a summary; then by keyboard."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from lab import Lab, open_notebook, run_all_cells
from workshop_kit.model.journeys import Action, Emotion
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
HOSTILE = '<img src=x onerror="document.title=1">=cmd|x ‮RTL🎈'


def started(lab: Lab, request: pytest.FixtureRequest, *, starter: str | None) -> Path:
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    phases = None if starter else "PH5c"
    return start_workshop(folder, starter=starter, phases=phases, language="en", today=TODAY)


def open_form(page: Page, lab: Lab, workshop: Path) -> None:
    open_notebook(page, lab, workshop.parent / "04_empathy_map.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()


def panel(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def saved(page: Page, workshop: Path) -> Workshop:
    expect(page.locator(".wk .save.known:visible")).to_be_visible()
    return read_workshop(workshop)


def write_what_is_said(page: Page) -> None:
    panel(page, "Says").get_by_role("button", name="Add to: Says").click()
    expect(panel(page, "Says").get_by_label("Sentence")).to_be_focused()
    page.keyboard.type(HOSTILE)
    page.keyboard.press("Tab")
    expect(panel(page, "Says").get_by_label("Sentence")).to_have_value(HOSTILE)
    panel(page, "Says").get_by_role("radio", name="unknown").click()


def write_what_is_felt(page: Page) -> None:
    feels = panel(page, "What does Anna feel?")
    feels.get_by_label("Action").fill("Asks for the price")
    page.keyboard.press("Tab")
    feels.get_by_role("radio", name="−2").click()
    feels.get_by_role("button", name="left alone").click()
    feels.get_by_label("What sets it off?").fill("x" * 10_000)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Use the suggestion").click()
    expect(page.get_by_label("In one sentence")).to_have_value(re.compile("^In this moment Anna"))


def test_a_map_is_filled_from_an_empty_workshop(
    page: Page, lab: Lab, request: pytest.FixtureRequest, requests_refused: list[str]
) -> None:
    workshop = started(lab, request, starter=None)
    open_form(page, lab, workshop)
    page.get_by_role("button", name="Add a persona").click()
    page.get_by_label("Persona", exact=True).fill("Anna Neri")
    page.keyboard.press("Tab")
    expect(page.get_by_role("heading", name="How does Anna react")).to_be_visible()

    write_what_is_said(page)
    write_what_is_felt(page)
    content = saved(page, workshop)
    (said,) = content.statements
    assert (said.text, said.field, said.tag) == (HOSTILE, "says", "unknown")
    (action,) = content.journeys[0].actions
    assert action.emotion == Emotion(score=-2, word_key="left_alone", trigger="x" * 10_000)
    assert page.locator(".wk img").count() == 0
    assert violations(page) == []
    assert requests_refused == []


def test_an_emotion_is_chosen_by_keyboard_alone(
    page: Page, lab: Lab, request: pytest.FixtureRequest
) -> None:
    workshop = started(lab, request, starter="car-purchase")
    open_form(page, lab, workshop)
    feels = panel(page, "What does Martina feel?")
    chosen = feels.get_by_role("radio", name="−2 frustrated")
    chosen.focus()
    page.keyboard.press("ArrowRight")
    expect(feels.get_by_role("radio", name="−1 uneasy")).to_be_focused()
    page.keyboard.press("Enter")
    expect(feels.get_by_role("radio", name="−1 uneasy")).to_have_attribute("aria-checked", "true")
    actions = saved(page, workshop).journeys[0].actions
    assert _felt(actions, "Goes back three times over the price") == -1


def test_the_extension_opens_and_the_dark_theme_stays_readable(
    page: Page, lab: Lab, request: pytest.FixtureRequest
) -> None:
    workshop = started(lab, request, starter="car-purchase")
    with lab.theme("JupyterLab Dark"):
        open_form(page, lab, workshop)
    page.get_by_role("button", name="Extension: does, feels, pains, gains").click()
    expect(panel(page, "Gains")).to_be_visible()
    panel(page, "Thinks").locator("summary").first.click()
    assert violations(page) == []
    panel(page, "Thinks").get_by_label("Move to another field").first.select_option("Gains")
    expect(panel(page, "Gains").get_by_label("Sentence")).to_be_visible()
    assert any(said.field == "gains" for said in saved(page, workshop).statements)


def _felt(actions: tuple[Action, ...], text: str) -> int | None:
    return next(one.emotion.score for one in actions if one.text == text and one.emotion)
