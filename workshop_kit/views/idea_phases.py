"""In which phases an idea does something: those of the pains it answers."""

from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.ideas import Idea
from workshop_kit.model.workshop import Workshop


def idea_phases(workshop: Workshop, idea: Idea, language: Language) -> tuple[str, ...]:
    """Return the names of the phases where customers feel the pains that an idea answers.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.ideas import Cover, Pain
    >>> from workshop_kit.model.journeys import Action, Journey, Phase
    >>> journey = Journey(id="j", phases=(Phase(id="p", label="Buy"),), actions=(Action(id="a", phase_id="p"),))
    >>> idea = Idea(id="i", covers=(Cover(pain_id="n"),))
    >>> pain = Pain(id="n", action_ids=("a",))
    >>> workshop = Workshop(id="w", journeys=(journey,), pains=(pain,), ideas=(idea,))
    >>> idea_phases(workshop, idea, language("en"))
    ('Buy',)
    """
    answered = {cover.pain_id for cover in idea.covers}
    where = {key for pain in workshop.pains if pain.id in answered for key in pain.action_ids}
    names = [
        phase_label(phase, journey, language)
        for journey in workshop.journeys
        for phase in journey.phases
        if any(action.phase_id == phase.id and action.id in where for action in journey.actions)
    ]
    return tuple(dict.fromkeys(names))
