"""Changes to the KPIs of a workshop: from a goal’s metric, or from the library (K24)."""

from workshop_kit.content.kpi_library import KpiCard
from workshop_kit.content.language import Language
from workshop_kit.model.edits import put
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.numbers import number_and_unit


def goals_without_kpi(workshop: Workshop) -> tuple[Goal, ...]:
    """Return the goals that have a metric, and no KPI that measures them."""
    measured = {goal_id for kpi in workshop.kpis for goal_id in kpi.goal_ids}
    return tuple(goal for goal in workshop.goals if goal.metric and goal.id not in measured)


def add_kpi_of_goal(
    workshop: Workshop, _value: str, *, goal_id: str, kpi_id: str, language: Language
) -> Workshop:
    """Follow the metric of a goal as a KPI, with the numbers that the goal already names.

    A KPI of that name is not added twice: it measures this goal, too.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> goal = Goal(id="g", metric="Signatures", baseline="18%", target="25%")
    >>> workshop = Workshop(id="w", goals=(goal,))
    >>> kpi = add_kpi_of_goal(workshop, "", goal_id="g", kpi_id="k", language=language("en")).kpis[0]
    >>> kpi.name, kpi.baseline, kpi.target, kpi.unit, kpi.goal_ids
    ('Signatures', 18.0, 25.0, '%', ('g',))
    """
    goal = workshop.find(goal_id)
    if not isinstance(goal, Goal) or not goal.metric:
        return workshop
    named = goal.metric.casefold()
    known = next((kpi for kpi in workshop.kpis if kpi.name.casefold() == named), None)
    if known is None:
        baseline, unit = number_and_unit(goal.baseline, language)
        target, unit_of_target = number_and_unit(goal.target, language)
        known = Kpi(
            id=kpi_id,
            name=goal.metric,
            unit=unit_of_target or unit,
            baseline=baseline,
            target=target,
        )
    return put(workshop, "kpis", known.replace(goal_ids=(*known.goal_ids, goal_id)))


def add_kpi_of_library(workshop: Workshop, _value: str, *, card: KpiCard, kpi_id: str) -> Workshop:
    """Follow a KPI of the library; one that is followed already is not added twice."""
    if is_followed(workshop, card):
        return workshop
    return put(workshop, "kpis", card.kpi(kpi_id))


def is_followed(workshop: Workshop, card: KpiCard) -> bool:
    """Say whether a workshop has a KPI of the library already."""
    return any(kpi.library_key == card.key for kpi in workshop.kpis)
