"""What the team wants to reach, and the numbers that tell whether it does."""

from datetime import date

from workshop_kit.model.keys import Frequency, GoalKind
from workshop_kit.model.value import Count, Entry, NoId, Value


class Goal(Entry):
    """A business, path or relationship goal (S02-S05, W18).

    ``baseline`` and ``target`` are texts with their unit (*18 %*, *14 a month*), because
    a goal may be written before anybody has measured it.
    """

    kind: GoalKind = GoalKind.BUSINESS
    text: str = ""
    metric: str = ""
    baseline: str = ""
    target: str = ""
    day: date | None = None
    customer_benefit: str = ""
    linked_goal_ids: tuple[NoId, ...] = ()


class Reading(Value):
    """A KPI read on a day; ``n`` is how many cases stand behind the value."""

    day: date
    value: float
    n: Count | None = None


class Kpi(Entry):
    """A number that measures goals (K24); ``unit`` is printed after the value."""

    library_key: str = ""
    name: str = ""
    unit: str = ""
    formula: str = ""
    baseline: float | None = None
    target: float | None = None
    frequency: Frequency | None = None
    owner_id: NoId = ""
    goal_ids: tuple[NoId, ...] = ()
    readings: tuple[Reading, ...] = ()
