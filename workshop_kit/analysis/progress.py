"""How far a KPI has come from its baseline to its target."""

from workshop_kit.model.goals import Kpi


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
    newest = max(kpi.readings, key=lambda reading: reading.day)
    return (newest.value - kpi.baseline) / (kpi.target - kpi.baseline)


def reached(kpi: Kpi) -> bool:
    """Whether the latest reading is at the target or beyond."""
    share = way_gone(kpi)
    return share is not None and share >= 1
