"""JupyterLab with our extension: one click opens a form, and settings leave cells whole."""

import json
import urllib.request
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lab import Lab, open_folder, open_notebook, restart_kernel
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

OPEN = {"en": "Open the form", "it": "Aprire il modulo"}
AGAIN = {"en": "Start again", "it": "Riprendere"}
REMOVED_TOOLS = ("insert", "cut", "copy", "paste", "cellType")


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture
def notebook(lab: Lab, tmp_path: Path, language: str) -> Path:
    """Make an empty workshop and return its notebook of the first step."""
    folder = lab.root / tmp_path.name
    start_workshop(folder, starter=None, phases=None, language=language, today=date(2027, 3, 1))
    return folder / "01_goals.ipynb"


@pytest.mark.parametrize("language", ["en", "it"])
def test_one_click_opens_the_form_and_opens_it_again_when_its_kernel_is_lost(
    page: Page, lab: Lab, notebook: Path, language: str, shots: Path | None
) -> None:
    open_notebook(page, lab, notebook)
    opener = page.locator(".wk-opener")
    expect(opener.get_by_role("button", name=OPEN[language])).to_be_visible()
    expect(page.locator(".jp-InputArea-editor:visible, .jp-InputPrompt:visible")).to_have_count(0)
    expect(page.locator(".jp-InputPlaceholder:visible")).to_have_count(0)
    if shots:
        page.screenshot(path=shots / f"form_closed_{language}.png")

    opener.get_by_role("button").click()
    expect(page.locator(".wk .save.known")).to_be_visible()
    expect(opener).to_be_hidden()
    expect(page.locator(".wk h2")).to_be_focused()
    toolbar = page.locator(".jp-NotebookPanel-toolbar")
    expect(toolbar.get_by_role("button", name=AGAIN[language])).to_be_visible()
    expect(toolbar.locator("[data-jp-item-name=save]")).to_be_visible()
    for name in REMOVED_TOOLS:
        expect(toolbar.locator(f"[data-jp-item-name={name}]")).to_have_count(0)

    restart_kernel(page)
    lost = page.locator(".wk .lost")
    expect(lost).not_to_contain_text("Run All Cells", use_inner_text=True)
    if shots:
        page.screenshot(path=shots / f"form_lost_{language}.png")

    lost.get_by_role("button", name=AGAIN[language]).click()
    expect(lost).to_be_hidden()
    expect(page.locator(".wk .save.known")).to_be_visible()


def test_a_kernel_that_was_shut_down_is_started_again(page: Page, lab: Lab, notebook: Path) -> None:
    open_notebook(page, lab, notebook)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.locator(".wk-opener button").click()
    expect(page.locator(".wk .save.known")).to_be_visible()

    # without the extension there is no button for that: the form that is lost names the menu
    page.locator(".wk-notebook").evaluate("(panel) => panel.classList.remove('wk-notebook')")
    restart_kernel(page)
    lost = page.locator(".wk .lost")
    expect(lost).to_contain_text("Run All Cells", use_inner_text=True)
    expect(lost.get_by_role("button")).to_be_hidden()


def test_the_tile_opens_the_first_notebook_of_the_folder_and_its_form(
    page: Page, lab: Lab, notebook: Path
) -> None:
    open_folder(page, lab, notebook.parent)
    page.locator(".jp-LauncherCard", has_text="Journey workshop").click()
    expect(page.locator(".wk .save.known")).to_be_visible()
    expect(page.locator(".jp-NotebookPanel")).to_have_count(1)


def test_the_tile_says_what_to_do_in_a_folder_without_a_workshop(
    page: Page, lab: Lab, tmp_path: Path
) -> None:
    (lab.root / tmp_path.name).mkdir()
    open_folder(page, lab, lab.root / tmp_path.name)
    page.locator(".jp-LauncherCard", has_text="Journey workshop").click()
    expect(page.get_by_text("workshop-kit new NAME")).to_be_visible()


def test_notebooks_of_other_people_stay_as_they_are(page: Page, lab: Lab, notebook: Path) -> None:
    content = json.loads(notebook.read_text(encoding="utf-8"))
    del content["metadata"]["workshop_kit"]
    other = notebook.with_name("analysis.ipynb")
    other.write_text(json.dumps(content), encoding="utf-8")
    open_notebook(page, lab, other)
    expect(page.locator(".jp-InputPlaceholder")).to_be_visible()
    expect(page.locator(".wk-run")).to_have_count(0)


@pytest.mark.parametrize(
    ("plugin", "name", "value"),
    [
        ("@jupyterlab/notebook-extension:tracker", "windowingMode", "none"),
        ("@jupyterlab/apputils-extension:notification", "fetchNews", "false"),
        ("@jupyterlab/docmanager-extension:plugin", "autosaveInterval", 20),
        ("@jupyter-widgets/jupyterlab-manager:plugin", "saveState", False),
    ],
)
def test_our_settings_are_the_default(lab: Lab, plugin: str, name: str, value: object) -> None:
    schema = json.loads(lab.read(f"lab/api/settings/{plugin}"))["schema"]
    assert schema["properties"][name]["default"] == value


def test_a_newer_extension_is_not_hidden_by_an_older_one_in_the_browser(lab: Lab) -> None:
    place = "lab/extensions/journey-workshop-kit/page/remoteEntry.js"
    request = urllib.request.Request(f"{lab.url}{place}?token={lab.token}")
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.headers["Cache-Control"] == "no-cache"
