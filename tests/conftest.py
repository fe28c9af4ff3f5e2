"""What every test may rely on, and the rule about skipping.

On a user's machine a test that needs a missing program is skipped, and its reason says what to
install. Where the variable CI is set nothing may be missing: there a skip is a failure.
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

INPUTS = "WORKSHOP_KIT_INPUTS"
NO_INPUTS = "none"
"""The value of that variable that leaves the tests with real inputs out, instead of failing."""

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# how long one example takes depends on the machine; whole tests have their limit elsewhere
settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def _state_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep locks and histories of the tests away from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_KIT_STATE", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def inputs() -> Path:
    """Return the folder of real inputs, made by other people and not part of the project."""
    folder = os.environ.get(INPUTS)
    if not folder:
        pytest.skip(f"set {INPUTS} to a folder of real inputs")
    return Path(folder)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if os.environ.get(INPUTS) == NO_INPUTS:
        without = [item for item in items if "inputs" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]
    items.sort(key=lambda item: item.get_closest_marker("last") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _nothing_skipped_in_ci((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _nothing_skipped_in_ci((yield))


def _nothing_skipped_in_ci(report: Report) -> Report:
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        skipped = report.longrepr
        reason = skipped[2] if isinstance(skipped, tuple) else str(skipped)
        report.outcome = "failed"
        report.longrepr = f"Nothing may be skipped where CI is set. {reason}"
    return report
