"""What the tests of faults tried is printed at the end of the run."""

import pytest

from fault_table import FaultTable


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests of faults tried and found."""
    lines = FaultTable.of(config).lines()
    if lines:
        terminalreporter.section("faults")
        for line in lines:
            terminalreporter.line(line)
