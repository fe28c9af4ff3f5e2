"""What the team expected customers to do, beside what they were seen doing (B09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_ALIKE = 0.8
"""From this share of common letters on, two sentences are taken for one and the same."""

Kind = Literal["both", "unseen", "unforeseen", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing customers do: expected and seen, seen by nobody, not foreseen, or seen elsewhere.

    ``elsewhere`` stands where it was seen, and not in the place where it was expected.
    """

    kind: Kind
    expected: str = ""
    observed: str = ""


def compared(expected: Sequence[str], observed: Sequence[str]) -> tuple[Compared, ...]:
    """Return both paths side by side, in the order of what was observed.

    What is alike in both and in the same order stays together; the longest such order counts.

    Examples
    --------
    >>> path = compared(["Asks a friend", "Calls", "Visits"], ["asks a friend", "Reads reviews", "Visits"])
    >>> [(line.kind, line.observed or line.expected) for line in path]
    [('both', 'asks a friend'), ('unforeseen', 'Reads reviews'), ('unseen', 'Calls'), ('both', 'Visits')]
    """
    pairs = _in_order(expected, observed)
    seen = {there: here for here, there in pairs}
    left = [here for here in range(len(expected)) if here not in {pair[0] for pair in pairs}]
    lines: list[Compared] = []
    for there, action in enumerate(observed):
        if there in seen:
            lines += _unseen_before(seen[there], left, expected, observed)
            lines.append(Compared("both", expected[seen[there]], action))
        else:
            twin = next((here for here in left if _alike(expected[here], action)), None)
            kind: Kind = "unforeseen" if twin is None else "elsewhere"
            lines.append(Compared(kind, "" if twin is None else expected[twin], action))
            left = [here for here in left if here != twin]
    lines += [Compared("unseen", expected[here]) for here in left]
    return tuple(lines)


def _unseen_before(
    place: int, left: list[int], expected: Sequence[str], observed: Sequence[str]
) -> list[Compared]:
    """Take out of ``left`` what was expected before a place and was seen by nobody at all."""
    unseen = [
        here
        for here in left
        if here < place and not any(_alike(expected[here], action) for action in observed)
    ]
    left[:] = [here for here in left if here not in unseen]
    return [Compared("unseen", expected[here]) for here in unseen]


def _in_order(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest list of places that are alike in both and in the same order."""
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    alike = [[_alike(here, there) for there in other] for here in one]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _alike(one: str, other: str) -> bool:
    plain, plain_other = (" ".join(text.casefold().split()) for text in (one, other))
    return plain == plain_other or (
        SequenceMatcher(None, plain, plain_other, autojunk=False).ratio() >= _ALIKE
    )
