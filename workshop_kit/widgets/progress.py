"""How far a workshop has come in each step: counted from its content, never from clicks."""

from dataclasses import dataclass

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import Family, GoalKind, MethodStep, Moment, Tag, TouchpointStatus
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.goals import goals_of

EMPATHY_FIELDS = ("thinks", "sees", "hears", "says")


@dataclass(frozen=True, slots=True)
class Progress:
    """One step: its five parts, each there or not yet, and what it holds in words."""

    step: MethodStep
    parts: tuple[bool, bool, bool, bool, bool]
    words: str


def progress(workshop: Workshop, language: Language) -> tuple[Progress, ...]:
    """Return how far each of the six steps has come (S01).

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> progress(Workshop(id="w"), language("en"))[0].words
    'no goals yet'
    """
    steps = (_goals, _research, _touchpoints, _empathy, _brainstorming, _drawing)
    return tuple(step(workshop, language) for step in steps)


def _goals(workshop: Workshop, language: Language) -> Progress:
    goals = workshop.goals
    without_day = sum(goal.day is None for goal in goals)
    parts = (
        any(goal.text for goal in goals_of(workshop, GoalKind.BUSINESS)),
        any(goal.text for goal in goals_of(workshop, GoalKind.PATH)),
        bool(goals) and all(goal.target for goal in goals),
        bool(goals) and not without_day,
        any(goal.linked_goal_ids for goal in goals),
    )
    words = _words(language, goals=len(goals), goals_no_day=without_day)
    return Progress(MethodStep.GOALS, parts, words)


def _research(workshop: Workshop, language: Language) -> Progress:
    data = sum(source.family is Family.DATA for source in workshop.sources)
    parts = (
        len(workshop.sources) > data,
        data > 0,
        bool(workshop.personas),
        bool(workshop.statements),
        any(statement.tag is Tag.EVIDENCE for statement in workshop.statements),
    )
    words = _words(language, research=len(workshop.sources), research_data=data)
    return Progress(MethodStep.RESEARCH, parts, words)


def _touchpoints(workshop: Workshop, language: Language) -> Progress:
    touchpoints = workshop.touchpoints
    planned = sum(touchpoint.status is TouchpointStatus.PLANNED for touchpoint in touchpoints)
    met = _moments_with_touchpoints(workshop)
    parts = (
        bool(touchpoints),
        bool(touchpoints) and all(touchpoint.channel_keys for touchpoint in touchpoints),
        Moment.BEFORE in met,
        Moment.DURING in met,
        Moment.AFTER in met,
    )
    words = _words(language, touchpoints=len(touchpoints), touchpoints_planned=planned)
    return Progress(MethodStep.TOUCHPOINTS, parts, words)


def _empathy(workshop: Workshop, language: Language) -> Progress:
    maps = {empathy_map.id for empathy_map in workshop.empathy_maps}
    filled = {statement.field for statement in workshop.statements if statement.anchor in maps}
    thinks, sees, hears, says = (field in filled for field in EMPATHY_FIELDS)
    felt = any(action.emotion for action in _actions(workshop))
    words = _words(language, empathy=sum((thinks, sees, hears, says)))
    return Progress(MethodStep.EMPATHY, (thinks, sees, hears, says, felt), words)


def _brainstorming(workshop: Workshop, language: Language) -> Progress:
    ideas = workshop.ideas
    loose = sum(not idea.covers for idea in ideas)
    covered = {cover.pain_id for idea in ideas for cover in idea.covers}
    parts = (
        bool(workshop.pains),
        bool(ideas),
        bool(workshop.pains) and all(pain.id in covered for pain in workshop.pains),
        bool(ideas) and all(idea.impact and idea.effort for idea in ideas),
        any(idea.owner_id and idea.kpi_id and idea.due for idea in ideas),
    )
    words = _words(language, brainstorming=len(ideas), brainstorming_loose=loose)
    return Progress(MethodStep.BRAINSTORMING, parts, words)


def _drawing(workshop: Workshop, language: Language) -> Progress:
    actions = _actions(workshop)
    phases = [phase for journey in workshop.journeys for phase in journey.phases]
    parts = (
        bool(phases),
        bool(actions),
        bool(actions) and all(action.emotion for action in actions),
        any(phase.goal_ids for phase in phases) or any(action.goal_ids for action in actions),
        any(activity.owner_id for activity in workshop.activities),
    )
    words = _words(language, drawing=len(actions), drawing_phases=len(phases))
    return Progress(MethodStep.DRAWING, parts, words)


def _actions(workshop: Workshop) -> tuple[Action, ...]:
    return tuple(action for journey in workshop.journeys for action in journey.actions)


def _moments_with_touchpoints(workshop: Workshop) -> set[Moment]:
    moments = {phase.id: phase.moment for journey in workshop.journeys for phase in journey.phases}
    return {
        moments[action.phase_id]
        for action in _actions(workshop)
        if action.touchpoint_ids and action.phase_id in moments
    }


def _words(language: Language, **counts: int) -> str:
    """Put counts into words; the first is said even when it is none, the others are left out."""
    first, *others = counts.items()
    said = [first] if first[1] == 0 else [first, *(pair for pair in others if pair[1])]
    return ", ".join(_count(key, number, language) for key, number in said)


def _count(key: str, number: int, language: Language) -> str:
    form = {0: "none", 1: "one"}.get(number, "many")
    return label(f"notebooks.progress.{key}.{form}", language, n=number)
