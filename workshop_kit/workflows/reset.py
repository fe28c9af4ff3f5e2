"""Beginning one step of the method anew: what it holds is removed, and nothing else."""

from collections.abc import Callable

from workshop_kit.model.edits import remove_entry
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.value import Value
from workshop_kit.model.workshop import Workshop


def reset_step(workshop: Workshop, step: MethodStep) -> Workshop:
    """Return a workshop without what one step of the method put into it.

    References to what goes are taken out. Personas stay with their names, and phases stay in
    their journeys: the first notebook chose both.

    Examples
    --------
    >>> from workshop_kit.model.goals import Goal
    >>> workshop = Workshop(id="w", title="Buying a car", goals=(Goal(id="g"),))
    >>> reset_step(workshop, MethodStep.GOALS).goals
    ()
    """
    emptied = _EMPTIED[step](workshop)
    for entry_id in workshop.by_id.keys() - emptied.by_id.keys():
        emptied = remove_entry(emptied, entry_id)
    return emptied


def _goals(workshop: Workshop) -> Workshop:
    return _with(workshop, goals=(), kpis=())


def _research(workshop: Workshop) -> Workshop:
    personas = tuple(
        persona.replace(summary="", quote="", quote_source_ids=(), headline="", facts=())
        for persona in workshop.personas
    )
    said = _not_about(workshop, {persona.id for persona in workshop.personas})
    return _with(said, sources=(), segments=(), personas=personas)


def _touchpoints(workshop: Workshop) -> Workshop:
    said = _not_about(workshop, {touchpoint.id for touchpoint in workshop.touchpoints})
    return _with(said, touchpoints=(), handovers=(), channels=())


def _empathy(workshop: Workshop) -> Workshop:
    journeys = tuple(
        journey.replace(
            actions=tuple(action.replace(emotion=None) for action in journey.actions),
            tray=tuple(action.replace(emotion=None) for action in journey.tray),
        )
        for journey in workshop.journeys
    )
    said = _not_about(workshop, {empathy_map.id for empathy_map in workshop.empathy_maps})
    return _with(said, empathy_maps=(), journeys=journeys)


def _brainstorming(workshop: Workshop) -> Workshop:
    return _with(workshop, keywords=(), pains=(), ideas=(), tests=())


def _drawing(workshop: Workshop) -> Workshop:
    actions = {
        action.id for journey in workshop.journeys for action in (*journey.actions, *journey.tray)
    }
    phases = {phase.id for journey in workshop.journeys for phase in journey.phases}
    journeys = tuple(
        journey.replace(
            headline="", actions=(), links=(), tray=(), order_ids=(), places=(), rows_on=()
        )
        for journey in workshop.journeys
    )
    said = _not_about(workshop, actions | phases)
    return _with(said, journeys=journeys, activities=())


_EMPTIED: dict[MethodStep, Callable[[Workshop], Workshop]] = {
    MethodStep.GOALS: _goals,
    MethodStep.RESEARCH: _research,
    MethodStep.TOUCHPOINTS: _touchpoints,
    MethodStep.EMPATHY: _empathy,
    MethodStep.BRAINSTORMING: _brainstorming,
    MethodStep.DRAWING: _drawing,
}


def _not_about(workshop: Workshop, anchors: set[str]) -> Workshop:
    """Return a workshop without the statements about some of its entries."""
    kept = tuple(said for said in workshop.statements if said.anchor not in anchors)
    return _with(workshop, statements=kept)


def _with(workshop: Workshop, **changes: tuple[Value, ...]) -> Workshop:
    changed: Workshop = workshop.replace(**changes)
    return changed
