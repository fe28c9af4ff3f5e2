"""How a step is taken in the mode the team chose: alone, in a class or in a workshop."""

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import MethodStep, Mode
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.markup import text

_MINUTES = {
    MethodStep.GOALS: {Mode.WORKSHOP: 40, Mode.SELF_STUDY: 45, Mode.CLASS: 60},
    MethodStep.RESEARCH: {Mode.SELF_STUDY: 60, Mode.CLASS: 120},
    MethodStep.TOUCHPOINTS: {Mode.WORKSHOP: 50, Mode.SELF_STUDY: 45, Mode.CLASS: 60},
    MethodStep.EMPATHY: {Mode.WORKSHOP: 45, Mode.SELF_STUDY: 45, Mode.CLASS: 60},
    MethodStep.BRAINSTORMING: {Mode.WORKSHOP: 60, Mode.SELF_STUDY: 45, Mode.CLASS: 60},
    MethodStep.DRAWING: {Mode.WORKSHOP: 60, Mode.SELF_STUDY: 60, Mode.CLASS: 90},
}
"""Our estimates; a workshop has its research done before."""


def mode_line(workshop: Workshop, here: MethodStep | None, language: Language) -> str:
    """Return one line on how to take this step; nothing outside the six steps.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> mode_line(Workshop(id="w"), MethodStep.GOALS, language("en"))
    '<p class="mode">Workshop, about 40 minutes: one person types, on a screen that all can see.</p>'
    """
    if here is None:
        return ""
    minutes = _MINUTES[here].get(workshop.mode)
    key = workshop.mode.value if minutes else "before"
    said = label(f"notebooks.mode.{key}", language, minutes=minutes)
    return f'<p class="mode">{text(said)}</p>'
