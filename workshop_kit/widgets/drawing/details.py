"""What can be done with one cell beyond writing in it: opened beside the cell, closed by Esc."""

from collections.abc import Callable
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.rows import row_anchor, rows
from workshop_kit.widgets.board.nodes import Button, Edit, Group, Node, Text
from workshop_kit.widgets.drawing.column_details import action_details
from workshop_kit.widgets.drawing.emotion_details import emotion_details
from workshop_kit.widgets.drawing.entry_details import (
    activity_details,
    choice_details,
    idea_details,
    pain_details,
    said_details,
)
from workshop_kit.widgets.drawing.map_table import ACTIONS, EMOTION, PHASES
from workshop_kit.widgets.drawing.phase_details import phase_details
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.workflows.grain import to_action, to_phase

_Details = Callable[[Sight, str], tuple[Node, ...]]

_KINDS: dict[str, _Details] = {
    PHASES: phase_details,
    ACTIONS: action_details,
    EMOTION: emotion_details,
    "pains": pain_details,
    "ideas": idea_details,
    "activities": activity_details,
    "owner": activity_details,
    "technology": activity_details,
    "touchpoints": partial(choice_details, field="touchpoint_ids"),
    "business_goals": partial(choice_details, field="goal_ids"),
    "kpis": partial(choice_details, field="kpi_ids"),
}


def details(sight: Sight) -> Node | None:
    """Return the details of the cell that is opened; nothing where there is no such cell."""
    row, _, anchor = sight.opened.partition("--")
    if sight.action(anchor) is None and sight.phase(anchor) is None:
        return None
    inside = _inside(sight, row, anchor)
    if not inside:
        return None
    word = label("drawing.details.close", sight.language)
    close = Button(word, sight.close, key="details-close", look="wk-quiet")
    name = _name(sight, row, anchor)
    return Group(
        (
            Group((Text(name, "h3"), close), look="wk-ends"),
            *_question(sight, row),
            *inside,
            *_grain(sight, row, anchor),
        ),
        look="wk-details",
        key=f"details-{sight.opened}",
        label=name,
    )


def _inside(sight: Sight, row: str, anchor: str) -> tuple[Node, ...]:
    if row in _KINDS:
        wants_action = row in {ACTIONS, EMOTION, "pains", "ideas", "touchpoints"}
        there = sight.action(anchor) if wants_action else sight.phase(anchor)
        if there is None and (wants_action or row == PHASES):
            return ()
        return _KINDS[row](sight, anchor)
    return said_details(sight, anchor, row=row)


def _question(sight: Sight, row: str) -> tuple[Text, ...]:
    """Return the question that a row answers; a phase is no row."""
    every = rows(sight.language, sight.journey.rows_on)
    return tuple(Text(one.prompt, look="wk-muted") for one in every if one.key == row)


def _name(sight: Sight, row: str, anchor: str) -> str:
    """Name a cell by its row and the place it belongs to."""
    action, phase = sight.action(anchor), sight.phase(anchor)
    place = action.text if action else sight.phase_name(phase) if phase else ""
    every = {one.key: one.label for one in rows(sight.language, sight.journey.rows_on)}
    name = every.get(row, label("grid.journey.phase", sight.language))
    return f"{name} · {place}" if place else name


def _grain(sight: Sight, row: str, anchor: str) -> tuple[Node, ...]:
    """Return the button that gives the values of a row to the whole phase, or to one action."""
    if row_anchor(row) != "either":
        return ()
    action = sight.action(anchor)
    if action is not None and sight.phase(action.phase_id):
        change, word = partial(to_phase, row=row, phase_id=action.phase_id), "to_phase"
    else:
        first = next((a.id for a in sight.journey.actions if a.phase_id == anchor), "")
        if not first:
            return ()
        change, word = partial(to_action, row=row, action_id=first), "to_action"
    said = label(f"drawing.details.{word}", sight.language)
    return (Button(said, Edit(change), key="details-grain", look="wk-quiet"),)
