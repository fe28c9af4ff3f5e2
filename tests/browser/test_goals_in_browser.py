"""Step 1 as a person does it: in JupyterLab, with a keyboard, until the goal is in the deck."""

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
SAVED = {"en": re.compile(r"^Saved \d\d:\d\d$"), "it": re.compile(r"^Salvato alle \d\d:\d\d$")}
ADD = {"en": "Add a goal", "it": "Aggiungere un obiettivo"}
TYPED = {
    "en": "Halve the time to a <b>written</b> offer & keep it",
    "it": "Dimezzare l’attesa di un’offerta <b>scritta</b> & firmarla",
}


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture
def workshop(lab: Lab, language: str, request: pytest.FixtureRequest) -> Path:
    """Make an empty workshop with its notebooks, in a folder of its own."""
    folder = lab.root / re.sub(r"\W+", "-", request.node.name)
    return start_workshop(folder, starter=None, phases=None, language=language, today=TODAY)


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


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_goal_typed_in_the_notebook_is_in_the_published_deck(
    page: Page,
    lab: Lab,
    workshop: Path,
    language: str,
    requests_refused: list[str],
    shots: Path | None,
) -> None:
    open_form(page, lab, workshop)
    expect(page.get_by_text("import GoalsForm")).to_be_hidden()
    assert page.locator(".jp-InputPrompt:visible, .jp-OutputPrompt:visible").count() == 0

    page.get_by_role("button", name=ADD[language]).first.click()
    expect(field(page, "text")).to_be_focused()
    page.keyboard.type(TYPED[language])
    page.keyboard.press("Tab")
    saved = page.locator(".wk .save.known:visible")
    expect(saved).to_have_text(SAVED[language])
    assert [goal.text for goal in goals_in(workshop)] == [TYPED[language]]
    if shots:
        page.screenshot(path=shots / f"goals_typed_{language}.png")

    deck, *_ = publish(workshop, formats=("deck",), today=TODAY)
    assert TYPED[language] in deck_text(deck)
    assert requests_refused == []


def test_saved_is_not_said_before_it_is_true(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    with locked(workshop):
        page.keyboard.type("Sell")
        expect(page.locator(".wk .save.known")).to_be_hidden()
        page.keyboard.press("Tab")
        expect(page.locator(".wk .save.saving")).to_be_visible()
        assert goals_in(workshop)[0].text == ""
    expect(page.locator(".wk .save.known")).to_be_visible()
    assert goals_in(workshop)[0].text == "Sell"


def test_a_sentence_is_saved_while_the_writer_rests(page: Page, lab: Lab, workshop: Path) -> None:
    open_form(page, lab, workshop)
    add_goal(page)
    page.keyboard.type("Sell more ")
    expect(page.locator(".wk .save.known")).to_be_visible()
    assert goals_in(workshop)[0].text == "Sell more"
    page.keyboard.type("hybrids")
    expect(field(page, "text")).to_have_value("Sell more hybrids")


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
    field(page, "target").focus()
    page.keyboard.type("25")
    text = workshop.read_text(encoding="utf-8")
    changed = text.replace("Sell more hybrids", "Sell more cars").replace(
        '"kind": "business",', '"kind": "business", "metric": "Signatures", "target": "30%",'
    )
    workshop.write_text(changed, encoding="utf-8")

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


LONG = "Halve the time to a written offer, so that nobody has to come back twice, " * 5
NEXT_FRAME = """() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
})"""


@pytest.mark.parametrize(("language", "theme"), [("en", "Dark"), ("it", "Light")])
def test_everything_fits_in_the_width_of_the_page(
    page: Page, lab: Lab, language: str, theme: str, shots: Path | None
) -> None:
    name = f"goals-{language}-{theme.lower()}"
    folder = lab.root / name
    workshop = start_workshop(
        folder, starter="car-purchase", phases=None, language=language, today=TODAY
    )
    with lab.theme(f"JupyterLab {theme}"):
        open_form(page, lab, workshop)
    expect(page.locator(".wk-lines path")).to_have_count(4)
    field(page, "text").fill(LONG)
    field(page, "baseline").fill("not yet measured by anybody")
    page.keyboard.press("Tab")
    expect(page.locator(".wk .save.known")).to_be_visible()
    for width in (1280, 900):
        page.set_viewport_size({"width": width, "height": 1500})
        page.evaluate(NEXT_FRAME)
        outside = page.evaluate(
            """() => {
                const edge = document.querySelector(".wk").getBoundingClientRect().right;
                return [...document.querySelectorAll(".wk *")]
                    .filter((node) => node.getBoundingClientRect().right > edge + 1)
                    .map((node) => node.className);
            }"""
        )
        assert outside == []
        cut = page.evaluate(
            """() => [...document.querySelectorAll(".wk textarea")]
                .filter((node) => node.offsetParent && node.scrollHeight > node.clientHeight + 2)
                .map((node) => node.value)"""
        )
        assert cut == []
        if shots:
            page.screenshot(path=shots / f"{name}-{width}.png")
