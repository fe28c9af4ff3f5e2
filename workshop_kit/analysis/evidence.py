"""How much of a workshop rests on research (W08, R4)."""

from dataclasses import dataclass
from typing import Literal

from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop

State = Literal["hypothesis", "mixed", "evidence"]

_THIRD = 1 / 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """The count of statements, and of those that name a source which exists."""

    statements: int
    supported: int
    open_assumptions: int

    @property
    def share(self) -> float:
        """The supported share, 0 to 1; 0 for a workshop without statements."""
        return self.supported / self.statements if self.statements else 0.0

    @property
    def state(self) -> State:
        """The label by thirds: under 1/3 hypothesis, over 2/3 evidence, else mixed (R4)."""
        if self.share < _THIRD:
            return "hypothesis"
        return "evidence" if self.share > 2 * _THIRD else "mixed"

    @property
    def to_next_state(self) -> int:
        """How many more of the statements need a source for the next label; 0 at the last one.

        Examples
        --------
        >>> Evidence(9, 1, 8).to_next_state, Evidence(9, 3, 6).to_next_state
        (2, 4)
        """
        fewest = {
            "hypothesis": -(-self.statements // 3),
            "mixed": 2 * self.statements // 3 + 1,
            "evidence": self.supported,
        }
        return fewest[self.state] - self.supported


def evidence(workshop: Workshop) -> Evidence:
    """Count the statements of a workshop; rejected ones are no longer claims.

    Examples
    --------
    >>> evidence(Workshop(id="w", statements=(Statement(id="s", text="She compares."),))).state
    'hypothesis'
    """
    sources = {source.id for source in workshop.sources}
    claims = [s for s in workshop.statements if s.status is not Status.REJECTED and s.text]
    return Evidence(
        statements=len(claims),
        supported=sum(is_supported(claim, sources) for claim in claims),
        open_assumptions=sum(
            claim.tag is Tag.ASSUMPTION and claim.status is Status.OPEN for claim in claims
        ),
    )


def is_supported(statement: Statement, sources: set[str]) -> bool:
    """Whether a statement is tagged as evidence and names at least one known source."""
    return statement.tag is Tag.EVIDENCE and any(key in sources for key in statement.source_ids)


def open_statements(workshop: Workshop) -> tuple[Statement, ...]:
    """Return the statements that research has neither supported nor settled yet (W08)."""
    sources = {source.id for source in workshop.sources}
    return tuple(
        statement
        for statement in workshop.statements
        if statement.text
        and statement.status is Status.OPEN
        and not is_supported(statement, sources)
    )
