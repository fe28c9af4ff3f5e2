"""The menu of a phase: renamed, keyed, moved, followed by another, taken out (D05)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Action, Phase
from workshop_kit.model.keys import JourneyKey, Moment
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import Button, Edit, Group, Node, Remove
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.columns import LEFT, RIGHT, add_action
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.map_phases import add_phase, move_phase, remove_phase

_WORDS = "drawing.phase"


def phase_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return everything that can be done with a phase."""
    phase = sight.phase(anchor)
    if phase is None:
        return ()
    fields = EntryFields(phase, _WORDS, sight.language, sight.workshop.language)
    return (
        fields.line("purpose"),
        fields.menu("key", options_of(JourneyKey, "terms.journey_key", sight.language)),
        fields.choice("moment", options_of(Moment, "terms.moment", sight.language)),
        Group(
            (_move(sight, anchor, LEFT), _move(sight, anchor, RIGHT)),
            look="wk-line",
        ),
        Group((_add_action(sight, phase), _add_phase(sight, anchor)), look="wk-line"),
        Group((_remove(sight, phase),), look="wk-foot"),
    )


def _move(sight: Sight, anchor: str, way: str) -> Button:
    return Button(
        label(f"{_WORDS}.{way}", sight.language),
        Edit(lambda workshop, _value: move_phase(workshop, way, phase_id=anchor)),
        icon="back" if way == LEFT else "next",
        key=field_key(anchor, way),
    )


def _add_action(sight: Sight, phase: Phase) -> Button:
    action = Action(id=new_id("action"), phase_id=phase.id, key=phase.key)
    return Button(
        label(f"{_WORDS}.add_action", sight.language),
        Edit(partial(add_action, action=action)),
        icon="plus",
        key=field_key(phase.id, "add-action"),
    )


def _add_phase(sight: Sight, anchor: str) -> Button:
    ids = {"journey_id": sight.journey_id, "phase_id": new_id("phase"), "after": anchor}
    name = label(f"{_WORDS}.new", sight.language)
    return Button(
        label(f"{_WORDS}.add_phase", sight.language),
        Edit(lambda workshop, _value: add_phase(workshop, name, **ids)),
        icon="plus",
        key=field_key(anchor, "add-phase"),
    )


def _remove(sight: Sight, phase: Phase) -> Button:
    name = sight.phase_name(phase)
    return Button(
        label(f"{_WORDS}.remove", sight.language),
        Remove(
            partial(remove_phase, phase_id=phase.id),
            label(f"{_WORDS}.removed", sight.language, name=name),
        ),
        key=field_key(phase.id, "remove"),
        look="wk-quiet wk-remove",
    )
