"""Keys pressed in a form never reach the notebook, where “a” adds a cell and “d d” deletes one.

Three guards stand one behind the other. Each test switches the other two off, sees that the one
is enough, and then switches that one off too, to see that it was needed.
"""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from lab import Lab, open_notebook, run_all_cells
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

_SOON = 300  # milliseconds in which a cell would have come or gone
_WITHOUT_FORM = """(form) => {
    form.before(Object.assign(document.createElement("i"), { className: "wk" }));
    form.classList.remove("wk");
}"""
_WITHOUT_LAB = "(panel) => panel.classList.remove('wk-notebook')"
_FREE_CELLS = """() => {
    for (const cell of window.jupyterapp.shell.currentWidget.content.widgets) {
        cell.model.setMetadata("editable", true);
        cell.model.setMetadata("deletable", true);
    }
}"""


@pytest.fixture
def form(page: Page, lab: Lab, tmp_path: Path) -> Page:
    """Open a form with all guards in place."""
    folder = lab.root / tmp_path.name
    start_workshop(folder, starter=None, phases=None, language="en", today=date(2027, 3, 1))
    open_notebook(page, lab, folder / "01_goals.ipynb")
    run_all_cells(page)
    expect(page.locator(".wk .save.known")).to_be_visible()
    return page


def without_form_guard(page: Page) -> None:
    """Take away what ``form.js`` recognises a form by; an empty one keeps the output in sight."""
    page.locator(".wk").evaluate(_WITHOUT_FORM)


def without_lab_guard(page: Page) -> None:
    """Take away what the extension recognises a guided notebook by."""
    page.locator(".wk-notebook").evaluate(_WITHOUT_LAB)


def without_cell_guard(page: Page) -> None:
    """Let cells be edited and deleted."""
    page.evaluate(_FREE_CELLS)


def press(page: Page, keys: str, button: int) -> None:
    """Press keys while one of the form’s buttons has the focus."""
    chosen = page.locator(".jp-OutputArea-output .wk-add").nth(button)
    chosen.focus()
    expect(chosen).to_be_focused()
    page.keyboard.type(keys)


def cells(page: Page) -> Locator:
    return page.locator(".jp-Notebook .jp-Cell")


def test_the_form_marks_what_has_the_focus(form: Page) -> None:
    before = cells(form).count()
    without_lab_guard(form)
    without_cell_guard(form)
    press(form, "abb", button=0)
    form.wait_for_timeout(_SOON)
    expect(cells(form)).to_have_count(before)
    without_form_guard(form)
    press(form, "abb", button=1)
    expect(cells(form)).to_have_count(before + 3)


def test_the_extension_marks_what_has_the_focus_in_any_output(form: Page) -> None:
    before = cells(form).count()
    without_form_guard(form)
    without_cell_guard(form)
    press(form, "abb", button=0)
    form.wait_for_timeout(_SOON)
    expect(cells(form)).to_have_count(before)
    without_lab_guard(form)
    press(form, "abb", button=1)
    expect(cells(form)).to_have_count(before + 3)


def test_cells_cannot_be_deleted_even_from_outside_the_form(form: Page) -> None:
    before = cells(form).count()
    without_form_guard(form)
    without_lab_guard(form)
    press(form, "xdd", button=0)
    form.wait_for_timeout(_SOON)
    expect(cells(form)).to_have_count(before)
    without_cell_guard(form)
    press(form, "dd", button=1)
    expect(cells(form)).to_have_count(before - 1)
