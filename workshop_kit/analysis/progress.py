"""How far a KPI has come from its baseline to its target."""

from typing import Literal

from workshop_kit.model.goals import Kpi, Reading

Standing = Literal[
    "no_target", "unread", "no_baseline", "no_way", "reached", "near", "moving", "still", "back"
]
"""Where a KPI stands, from what it still lacks to how far it has come."""

NEAR = 0.5


def latest(readings: tuple[Reading, ...]) -> Reading:
    """Return the newest of some readings; of two on one day, the one that was written later."""
    return max(reversed(readings), key=lambda reading: reading.day)


def way_gone(kpi: Kpi) -> float | None:
    """Return the share of the way from baseline to target at the latest reading.

    0 is the baseline, 1 the target; it may be negative or beyond 1. Nothing without baseline,
    target and reading, or when there is no way to go.

    Examples
    --------
    >>> from datetime import date
    >>> from workshop_kit.model.goals import Reading
    >>> reading = Reading(day=date(2026, 1, 1), value=108)
    >>> way_gone(Kpi(id="k", baseline=86, target=130, readings=(reading,)))
    0.5
    """
    if kpi.baseline is None or kpi.target is None or not kpi.readings:
        return None
    if kpi.target == kpi.baseline:
        return None
    newest = latest(kpi.readings)
    return (newest.value - kpi.baseline) / (kpi.target - kpi.baseline)


def reached(kpi: Kpi) -> bool:
    """Whether the latest reading is at the target or beyond."""
    share = way_gone(kpi)
    return share is not None and share >= 1


def standing(kpi: Kpi) -> Standing:
    """Return where a KPI stands, in one word for a label.

    ``near`` is half the way or more, ``still`` the baseline itself, ``back`` behind it.

    Examples
    --------
    >>> standing(Kpi(id="k", baseline=86)), standing(Kpi(id="k", target=130))
    ('no_target', 'unread')
    """
    if kpi.target is None:
        return "no_target"
    if not kpi.readings:
        return "unread"
    share = way_gone(kpi)
    if share is None:
        return "no_baseline" if kpi.baseline is None else "no_way"
    if share >= 1:
        return "reached"
    if share >= NEAR:
        return "near"
    if share == 0:
        return "still"
    return "moving" if share > 0 else "back"
