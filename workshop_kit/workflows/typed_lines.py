"""Lines typed over those that stood in a cell: which of them goes on being which."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from workshop_kit.workflows.entries import one_line

PUT_BETTER = 0.5
"""From here on a changed sentence is the old one put better, below it another one."""

SPELT_BETTER = 0.8
"""From here on a changed name is the old one spelt better."""

_CONTINUED = 0.75

_LONGEST = 300  # comparing letter by letter beyond this would be slow, and tell no more


def typed_lines(value: str) -> list[str]:
    r"""Return what was typed into a cell as its lines, without empty ones.

    Examples
    --------
    >>> typed_lines(" Compares  prices\n\nAsks a friend ")
    ['Compares prices', 'Asks a friend']
    """
    return [line for line in map(one_line, value.splitlines()) if line]


def continued(
    before: Sequence[str], now: Sequence[str], *, alike: float = PUT_BETTER
) -> list[int | None]:
    """Return for each line of ``now`` the place in ``before`` of the line that it continues.

    A line that stayed continues itself, wherever it went; one that was put better continues the
    most similar of the rest. None stands for a new one.

    Examples
    --------
    >>> continued(["The price changes", "Nobody calls"], ["Nobody calls back", "Cold coffee"])
    [1, None]
    """
    found: list[int | None] = [None] * len(now)
    left = dict(enumerate(before))
    for place, line in enumerate(now):
        same = next((old for old, text in left.items() if text == line), None)
        if same is not None:
            found[place] = same
            del left[same]
    pairs = [
        (_likeness(text, now[place]), -place, -old)
        for place in range(len(now))
        if found[place] is None
        for old, text in left.items()
    ]
    for likeness, place, old in sorted(pairs, reverse=True):
        if likeness >= alike and found[-place] is None and -old in left:
            found[-place] = -old
            del left[-old]
    return found


def _likeness(before: str, now: str) -> float:
    ratio = SequenceMatcher(None, before[:_LONGEST], now[:_LONGEST], autojunk=False).ratio()
    goes_on = bool(before) and now.startswith(before)
    return max(ratio, _CONTINUED) if goes_on else ratio
