"""What the tests of faults tried and found, as a table at the end of the run."""

from dataclasses import dataclass, field

import pytest


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of fault: how often it was tried, what was lost, what could not be read."""

    what: str
    tried: int
    lost: int
    unreadable: int


@dataclass
class FaultTable:
    """The rows of one run."""

    rows: list[Row] = field(default_factory=list)

    @classmethod
    def of(cls, config: pytest.Config) -> "FaultTable":
        """Return the table of a run, the same for everybody who asks."""
        return config.stash.setdefault(_KEY, cls())

    def add(self, row: Row) -> None:
        """Add what one test found."""
        self.rows.append(row)

    def lines(self) -> list[str]:
        """Return the table as it is printed; nothing when no test ran."""
        if not self.rows:
            return []
        width = max(len(row.what) for row in self.rows)
        head = f"{'fault':{width}}  tried  lost  unreadable"
        return [
            head,
            *(f"{r.what:{width}}  {r.tried:5}  {r.lost:4}  {r.unreadable:10}" for r in self.rows),
        ]


_KEY = pytest.StashKey[FaultTable]()
