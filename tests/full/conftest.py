"""JupyterLab and Chromium for the tests that use the notebooks as a person does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from fault_table import FaultTable
from lab import CHROMIUM, CHROMIUM_ARGUMENTS, Lab, running_lab

_LOOPBACK = ("http://127.0.0.1", "ws://127.0.0.1", "http://localhost", "data:", "blob:")


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Run one JupyterLab for all tests."""
    with running_lab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


# not for the whole session: while it runs, asyncio believes that every test runs in its loop
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Run Debian’s Chromium."""
    if not Path(CHROMIUM).exists():
        pytest.skip("install Chromium (apt install chromium), or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS)
        )
        yield browser
        browser.close()


@pytest.fixture
def requests_refused() -> list[str]:
    """List the addresses outside this machine that the page asked for; all were refused."""
    return []


@pytest.fixture
def page(chromium: Browser, lab: Lab, requests_refused: list[str]) -> Iterator[Page]:
    """Open a page that reaches nothing but this machine."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")

    def refuse(route: Route) -> None:
        requests_refused.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith(_LOOPBACK), refuse)
    yield context.new_page()
    context.close()
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


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests of faults tried and found."""
    lines = FaultTable.of(config).lines()
    if lines:
        terminalreporter.section("faults")
        for line in lines:
            terminalreporter.line(line)
