"""Step 1 as a person does it: in JupyterLab, with a keyboard, until the goal is in the deck."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from lab import Lab, open_notebook, restart_kernel, run_all_cells
from workshop_kit.model.goals import Goal
from workshop_kit.store.disk import read_workshop
from workshop_kit.store.locks import locked
from workshop_kit.workflows.publish import publish
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

TODAY = date(2027, 3, 1)
SAVED = re.compile(r"^Saved \d\d:\d\d$")
TYPED = "Halve the time to a <b>written</b> offer & keep it"


@pytest.fixture
def workshop(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """Make an empty workshop with its notebooks, in a folder of its own."""
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    return start_workshop(folder, starter=None, phases=None, language="en", today=TODAY)


def open_form(page: Page, lab: Lab, workshop: Path) -> None:
    open_notebook(page, lab, workshop.parent / "01_goals.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()


def field(page: Page, name: str, panel: str = "business", place: int = 0) -> Locator:
    return page.locator(f".wk-{panel} .wk-f-{name} textarea").nth(place)


def add_goal(page: Page, panel: str = "business") -> None:
    page.locator(f".wk-{panel} .wk-add").click()
    expect(field(page, "text", panel)).to_be_focused()


def goals_in(workshop: Path) -> list[Goal]:
    return list(read_workshop(workshop).goals)


def deck_text(deck: Path) -> str:
    shapes = [shape for slide in Presentation(str(deck)).slides for shape in slide.shapes]
    notes = [slide.notes_slide for slide in Presentation(str(deck)).slides if slide.has_notes_slide]
    texts = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    cells = [
        cell.text
        for shape in shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    return "\n".join([*texts, *cells, *(note.notes_text_frame.text for note in notes)])


def test_a_goal_typed_in_the_notebook_is_in_the_published_deck(
    page: Page,
    lab: Lab,
    workshop: Path,
    requests_refused: list[str],
    shots: Path | None,
) -> None:
    open_form(page, lab, workshop)
    expect(page.get_by_text("import GoalsForm")).to_be_hidden()
    assert page.locator(".jp-InputPrompt:visible, .jp-OutputPrompt:visible").count() == 0

    page.get_by_role("button", name="Add a goal").first.click()
    expect(field(page, "text")).to_be_focused()
    page.keyboard.type(TYPED)
    page.keyboard.press("Tab")
    saved = page.locator(".wk .save.known:visible")
    expect(saved).to_have_text(SAVED)
    assert [goal.text for goal in goals_in(workshop)] == [TYPED]
    if shots:
        page.screenshot(path=shots / "goals_typed.png")

    deck, *_ = publish(workshop, formats=("deck",), today=TODAY)
    assert TYPED in deck_text(deck)
    assert requests_refused == []


def test_saved_is_said_while_the_writer_rests_and_not_before_it_is_true(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    page.keyboard.type("Sell more ")
    saved = page.locator(".wk .save.known")
    expect(saved).to_be_visible()
    assert goals_in(workshop)[0].text == "Sell more"
    page.keyboard.type("hybrids")
    expect(field(page, "text")).to_have_value("Sell more hybrids")
    expect(saved).to_be_visible()
    before = goals_in(workshop)[0].text

    with locked(workshop):
        page.keyboard.type(" now")
        expect(saved).to_be_hidden()
        page.keyboard.press("Tab")
        expect(page.locator(".wk .save.saving")).to_be_visible()
        assert goals_in(workshop)[0].text == before
    expect(saved).to_be_visible()
    assert goals_in(workshop)[0].text == "Sell more hybrids now"


def test_a_restarted_kernel_loses_nothing_that_was_saved(
    page: Page, lab: Lab, workshop: Path, shots: Path | None
) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    page.keyboard.type("Sell more hybrids")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    field(page, "target").focus()
    page.keyboard.type("25")

    restart_kernel(page)
    expect(page.locator(".wk .lost")).to_be_visible()
    expect(page.locator(".wk .lost-text")).to_be_visible()
    expect(page.locator(".wk .wk-saved")).to_be_hidden()
    field(page, "text").click()
    page.keyboard.type("lost")
    expect(field(page, "text")).to_have_value("Sell more hybrids")
    expect(field(page, "target")).to_have_value("25")
    expect(page.locator(".wk-business .wk-add")).to_be_hidden()
    if shots:
        page.screenshot(path=shots / "goals_lost.png")

    run_all_cells(page)
    expect(page.locator(".wk .lost")).to_be_hidden()
    expect(field(page, "text")).to_have_value("Sell more hybrids")
    expect(page.locator(".wk .save.known")).to_be_visible()


def test_what_another_program_writes_appears_beside_what_is_being_typed(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    page.keyboard.type("Sell more hybrids")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    field(page, "target").focus()
    page.keyboard.type("25")
    # between two saves of the form, so that it is seen as a change and not written over
    with locked(workshop):
        content = json.loads(workshop.read_text(encoding="utf-8"))
        content["goals"][0] |= {"text": "Sell more cars", "metric": "Signatures", "target": "30%"}
        workshop.write_text(json.dumps(content), encoding="utf-8")

    expect(field(page, "text")).to_have_value("Sell more cars")
    expect(field(page, "metric")).to_have_value("Signatures")
    page.keyboard.type("%")
    expect(field(page, "target")).to_have_value("25%")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    goal = goals_in(workshop)[0]
    assert (goal.text, goal.metric, goal.target) == ("Sell more cars", "Signatures", "25%")


def test_keys_pressed_in_the_form_do_nothing_to_the_notebook(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    cells = page.locator(".jp-Cell").count()
    add_goal(page)
    page.locator(".wk-business .wk-link").click()
    page.keyboard.type("abbdd")
    page.locator(".wk-business .wk-remove").click()
    expect(page.locator(".wk-toast button").first).to_be_focused()
    page.keyboard.type("abbdd")
    assert page.locator(".jp-Cell").count() == cells
    assert goals_in(workshop) == []

    page.keyboard.press("Enter")
    expect(field(page, "text")).to_be_visible()
    assert len(goals_in(workshop)) == 1


def test_two_goals_are_linked_by_ticking_a_name(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop)
    for panel, text in (("business", "Sell more hybrids"), ("path", "Book a drive online")):
        add_goal(page, panel)
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        expect(page.locator(".wk .save.known")).to_be_visible()
    page.locator(".wk-business .wk-link").click()
    page.get_by_label("P1 · Book a drive online").check()
    expect(page.locator(".wk-path .chip")).to_contain_text("B1")
    business, path = goals_in(workshop)
    assert (business.linked_goal_ids, path.linked_goal_ids) == ((path.id,), (business.id,))


def test_a_notebook_opened_again_says_how_to_open_the_form(
    page: Page, lab: Lab, workshop: Path
) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    page.keyboard.type("Sell more hybrids")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    notebook = workshop.parent / "01_goals.ipynb"
    saved = notebook.read_text(encoding="utf-8")
    assert "widget-view+json" in saved
    assert "Sell more" not in saved
    lab.stop_kernels()
    open_notebook(page, lab, notebook)
    invitation = page.get_by_text("The form opens with Run ▸ Run All Cells.")
    expect(invitation).to_be_attached()
    expect(invitation).to_be_hidden()
    expect(page.locator(".wk-opener button")).to_be_visible()
    # where the lab extension is missing
    page.locator(".wk-notebook").evaluate("(panel) => panel.classList.remove('wk-notebook')")
    expect(invitation).to_be_visible()


def test_a_damaged_file_is_explained_and_the_form_goes_on_when_it_is_whole(
    page: Page, lab: Lab, workshop: Path
) -> None:
    whole = workshop.read_text(encoding="utf-8")
    workshop.write_text(whole[:-20], encoding="utf-8")
    open_notebook(page, lab, workshop.parent / "01_goals.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .wk-problem")).to_contain_text(workshop.name)
    expect(page.get_by_text("Traceback")).to_have_count(0)
    workshop.write_text(whole, encoding="utf-8")
    expect(page.locator(".wk-business .wk-add")).to_be_visible()
    expect(page.locator(".wk .wk-problem")).to_be_hidden()
