"""Which phases fit this customer: the models side by side, and the tray (P)."""

from collections.abc import Callable

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import PhaseModel, phase_models
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Button, Choice, Edit, Group, Look, Node, Option, Text
from workshop_kit.workflows.beginning import choose_model

FIRST = ("PH6", "PH5c", "PH8", "PH3c")
"""The models that are shown at once; the others on demand."""


def phase_choice(
    journey: Journey, language: Language, show: Callable[[str], None], *, all_: bool
) -> Group:
    """Return the models to choose from, each with its phases in order."""
    models = phase_models(language)
    shown = [m for m in models if all_ or m.key in (*FIRST, journey.phase_model)]
    title = label("start.phases.title", language)
    choice = Choice(
        title,
        tuple(_option(model) for model in shown),
        journey.phase_model,
        Edit(choose_model),
        key="phases",
        look="wk-as-cards wk-wide wk-unnamed",
    )
    more = label("start.phases.fewer" if all_ else "start.phases.all", language, count=len(models))
    return Group(
        (
            Text(title, "h2", look="wk-section"),
            Text(label("start.phases.lead", language), look="wk-muted"),
            choice,
            Button(more, Look(show), key="phases--all", look="wk-quiet"),
        ),
        tag="section",
        look="wk-stack wk-tight",
    )


def tray(workshop: Workshop, language: Language) -> tuple[Node, ...]:
    """Return the actions that found no phase in the model, or nothing."""
    waiting = [action for journey in workshop.journeys for action in journey.tray]
    if not waiting:
        return ()
    said = counted("start.phases.waiting", language, len(waiting))
    names = tuple(Text(action.text or action.id, "li") for action in waiting)
    return (Group((Text(said), Group(names, tag="ul")), look="wk-note"),)


def _option(model: PhaseModel) -> Option:
    names = " › ".join(phase.name for phase in model.phases)
    return Option(model.key, f"{model.title} · {len(model.phases)}", detail=names)
