"""JupyterLab and Chromium for the tests that use the notebooks as a person does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from lab import CHROMIUM, CHROMIUM_ARGUMENTS, Lab, running_lab

_LOOPBACK = ("http://127.0.0.1", "http://localhost", "data:", "blob:")
# nobody listens there; Chromium asks this machine itself without a proxy
_NO_WAY_OUT = "--proxy-server=http://127.0.0.1:9"


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Run one JupyterLab for all tests."""
    with running_lab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


# not for the whole session: while it runs, asyncio believes that every test runs in its loop
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Run Debian’s Chromium."""
    if not Path(CHROMIUM).exists():
        pytest.skip("install Chromium (apt install chromium), or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*CHROMIUM_ARGUMENTS, _NO_WAY_OUT]
        )
        yield browser
        browser.close()


# one for all tests of this folder: what JupyterLab is made of is loaded and compiled once
@pytest.fixture(scope="package")
def browsing(chromium: Browser) -> Iterator[BrowserContext]:
    """Make windows that share what they have loaded."""
    context = chromium.new_context(locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def requests_refused() -> list[str]:
    """List the addresses outside this machine that the page asked for; all were refused."""
    return []


@pytest.fixture
def page(browsing: BrowserContext, lab: Lab, requests_refused: list[str]) -> Iterator[Page]:
    """Open a window that reaches nothing but this machine and knows nothing of earlier tests."""

    def note(request: Request) -> None:
        if not request.url.startswith(_LOOPBACK):
            requests_refused.append(request.url)

    browsing.on("request", note)
    # the window of the test before, where there is one, need not compile JupyterLab again
    page = browsing.pages[0] if browsing.pages else browsing.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    yield page
    browsing.remove_listener("request", note)
    for opened in browsing.pages[1:]:
        opened.close()
    for left in browsing.pages:
        left.goto("about:blank")
    browsing.clear_cookies()
    lab.stop_kernels()


@pytest.fixture
def shots() -> Path | None:
    """Return the folder for pictures of the screen, if the variable SHOTS names one."""
    folder = os.environ.get("SHOTS")
    if not folder:
        return None
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path
