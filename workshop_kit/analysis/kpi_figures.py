"""The usual figures K01 to K09, from counts to results: the arithmetic behind the calculator.

The method names these figures without formulas; these are the ones in common use. Every function
returns nothing where its inputs allow no result. Shares run from 0 to 1.
"""

import math
from dataclasses import dataclass
from typing import Final

Z: Final = 1.96
"""How many standard errors hold the true value 95 times in 100."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from ``n`` answers, with the ends of its 95 % interval."""

    value: float
    low: float
    high: float
    n: float


def csat(satisfied: float, answers: float) -> Estimate | None:
    """Return the share of answers 4 and 5 of 5 (K01), with Wilson's interval.

    Examples
    --------
    >>> found = csat(80, 100)
    >>> found.value, round(found.low, 3), round(found.high, 3)
    (0.8, 0.711, 0.867)
    """
    if answers <= 0 or not 0 <= satisfied <= answers:
        return None
    share, square = satisfied / answers, Z**2 / answers
    middle = share + square / 2
    reach = Z * math.sqrt(share * (1 - share) / answers + square / (4 * answers))
    return Estimate(
        share, (middle - reach) / (1 + square), (middle + reach) / (1 + square), answers
    )


def nps(promoters: float, passives: float, detractors: float) -> Estimate | None:
    """Return the net promoter score (K02), −100 to 100, with its interval.

    Examples
    --------
    >>> found = nps(50, 30, 20)
    >>> found.value, round(found.low, 1), round(found.high, 1), found.n
    (30.0, 14.7, 45.3, 100)
    """
    n = promoters + passives + detractors
    if n <= 0:
        return None
    value = (promoters - detractors) / n
    spread = max((promoters + detractors) / n - value**2, 0.0)
    reach = Z * math.sqrt(spread / n)
    low, high = max(-1.0, value - reach), min(1.0, value + reach)
    return Estimate(100 * value, 100 * low, 100 * high, n)


def retention_rate(at_start: float, at_end: float, new: float) -> float | None:
    """Return the share of customers who stayed (K03).

    Examples
    --------
    >>> retention_rate(200, 190, 40)
    0.75
    """
    return (at_end - new) / at_start if at_start > 0 and at_end >= new else None


def traffic_shares(sessions: tuple[float, ...]) -> tuple[float, ...]:
    """Return the share of each source in all sessions (K04); nothing without sessions.

    Examples
    --------
    >>> traffic_shares((50, 30, 20))
    (0.5, 0.3, 0.2)
    """
    total = sum(sessions)
    return tuple(count / total for count in sessions) if total > 0 else ()


def ratio(part: float, whole: float) -> float | None:
    """Return one number divided by another: CTR, average order value, repeat purchase rate (K05, K07, K08).

    Examples
    --------
    >>> ratio(30, 1200), ratio(1, 0)
    (0.025, None)
    """
    return part / whole if whole > 0 else None


def cart_abandonment(opened: float, orders: float) -> float | None:
    """Return the share of opened carts that did not become an order (K06).

    Examples
    --------
    >>> cart_abandonment(400, 100)
    0.75
    """
    return 1 - orders / opened if opened > 0 and orders <= opened else None


def lifetime_value(
    order_value: float, orders_a_year: float, years: float, margin: float = 100.0
) -> float:
    """Return what a customer brings over the years (K09); ``margin`` in per cent.

    Examples
    --------
    >>> lifetime_value(50, 4, 3, 20)
    120.0
    """
    return order_value * orders_a_year * years * margin / 100
