"""The menu of a column: its action moved, sent to another phase, laid aside, removed (G01, G02)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import JourneyKey
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Edit,
    Group,
    Menu,
    Node,
    Option,
    Remove,
)
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.columns import (
    LEFT,
    RIGHT,
    insert_after,
    lay_aside,
    move_column,
    remove_action,
    send_to_phase,
)
from workshop_kit.workflows.entries import set_field
from workshop_kit.workflows.ids import new_id

_WORDS = "drawing.column"


def action_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return everything that can be done with a column."""
    action = sight.action(anchor)
    if action is None:
        return ()
    fields = EntryFields(action, _WORDS, sight.language, sight.workshop.language)
    keys = options_of(JourneyKey, "terms.journey_key", sight.language)
    return (
        Group(
            (_move(sight, anchor, LEFT), _move(sight, anchor, RIGHT), _insert(sight, anchor)),
            look="wk-line",
        ),
        _phase_menu(sight, anchor, action.phase_id),
        fields.menu("key", keys),
        _moment_of_truth(sight, action),
        fields.line("duration"),
        Group((_aside(sight, action), _remove(sight, action)), look="wk-foot"),
    )


def _move(sight: Sight, anchor: str, way: str) -> Button:
    return Button(
        label(f"{_WORDS}.{way}", sight.language),
        Edit(lambda workshop, _value: move_column(workshop, anchor, way=way)),
        icon="back" if way == LEFT else "next",
        key=field_key(anchor, way),
    )


def _insert(sight: Sight, anchor: str) -> Button:
    action_id = new_id("action")
    return Button(
        label(f"{_WORDS}.insert", sight.language),
        Edit(lambda workshop, _value: insert_after(workshop, anchor, action_id=action_id)),
        icon="plus",
        key=field_key(anchor, "insert"),
    )


def _phase_menu(sight: Sight, anchor: str, phase_id: str) -> Menu:
    return Menu(
        label(f"{_WORDS}.phase", sight.language),
        phase_options(sight),
        phase_id,
        Edit(partial(send_to_phase, action_id=anchor)),
        key=field_key(anchor, "phase"),
    )


def phase_options(sight: Sight) -> tuple[Option, ...]:
    """Return the phases of the map to choose from."""
    return tuple(Option(phase.id, sight.phase_name(phase)) for phase in sight.journey.phases)


def _moment_of_truth(sight: Sight, action: Action) -> Chips:
    change = partial(set_field, entry_id=action.id, field="moment_of_truth")
    return Chips(
        label(f"{_WORDS}.moment_of_truth", sight.language),
        (Option("yes", label("grid.signs.moment_of_truth", sight.language), sign="star"),),
        ("yes",) if action.moment_of_truth else (),
        Edit(change, read=lambda _value: not action.moment_of_truth),
        key=field_key(action.id, "moment_of_truth"),
        look="wk-unnamed",
    )


def _aside(sight: Sight, action: Action) -> Button:
    word = label(f"{_WORDS}.aside", sight.language)
    change = partial(lay_aside, action_id=action.id)
    return Button(word, Edit(change), key=field_key(action.id, "aside"), look="wk-quiet")


def _remove(sight: Sight, action: Action) -> Button:
    name = action.text or label("notebooks.forms.no_text", sight.language)
    return Button(
        label("notebooks.forms.remove", sight.language),
        Remove(
            partial(remove_action, action_id=action.id),
            label("notebooks.forms.removed", sight.language, text=name),
        ),
        key=field_key(action.id, "remove"),
        look="wk-quiet wk-remove",
    )
