"""What is still missing, in short sentences with the way there."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Button, Group, Look, Text
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint
from workshop_kit.workflows.touchpoint_hints import Hint, touchpoint_hints


def missing_panel(
    workshop: Workshop, journey: Journey, viewpoint: Viewpoint, language: Language
) -> Group | None:
    """Return the hints, or nothing when there is nothing to say."""
    hints = touchpoint_hints(workshop, journey, language)
    if not hints:
        return None
    lines = tuple(_line(hint, place, viewpoint, language) for place, hint in enumerate(hints))
    title = Text(label("touchpoints.hints.title", language), "h3", icon="idea")
    return Group((title, Group(lines, tag="ul")), tag="section", look="wk-missing", key="missing")


def _line(hint: Hint, place: int, viewpoint: Viewpoint, language: Language) -> Group:
    sentence = Text(hint.text)
    if not hint.touchpoint_id:
        return Group((sentence,), tag="li")
    there = Button(
        label("touchpoints.hints.open", language),
        Look(partial(viewpoint.open_card, hint.touchpoint_id)),
        key=f"hint-{place}",
        look="wk-quiet wk-anywhere",
    )
    return Group((sentence, there), tag="li")
