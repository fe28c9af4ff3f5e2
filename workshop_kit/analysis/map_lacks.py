"""What a drawn map still lacks before somebody can work with it: owner, KPI, date (G08, G10)."""

from dataclasses import dataclass

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.model.ideas import Idea
from workshop_kit.model.journeys import Activity, Journey, Phase
from workshop_kit.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class MapLacks:
    """Activities and ideas without an owner, phases without a KPI, ideas without a date."""

    unowned_activities: tuple[Activity, ...]
    unowned_ideas: tuple[Idea, ...]
    unmeasured_phases: tuple[Phase, ...]
    undated_ideas: tuple[Idea, ...]
    no_review_date: bool


def map_lacks(workshop: Workshop, journey: Journey) -> MapLacks:
    """Return what a journey still lacks; ideas belong to the whole workshop.

    Examples
    --------
    >>> journey = Journey(id="j", phases=(Phase(id="p"), Phase(id="q", kpi_ids=("k",))))
    >>> lacks = map_lacks(Workshop(id="w", journeys=(journey,)), journey)
    >>> [phase.id for phase in lacks.unmeasured_phases], lacks.no_review_date
    (['p'], True)
    """
    here = {place.id for place in (*journey.phases, *journey.actions)}
    ideas = [idea for idea in workshop.ideas if idea.text]
    return MapLacks(
        unowned_activities=tuple(
            work
            for work in workshop.activities
            if work.anchor in here and work.text and not work.owner_id
        ),
        unowned_ideas=tuple(idea for idea in ideas if not idea.owner_id),
        unmeasured_phases=tuple(
            phase
            for phase in journey.phases
            if not phase.kpi_ids and not any(a.kpi_ids for a in phase_actions(journey, phase))
        ),
        undated_ideas=tuple(idea for idea in ideas if idea.due is None),
        no_review_date=workshop.review_date is None,
    )
