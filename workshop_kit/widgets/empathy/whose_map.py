"""Whose map is on screen: the persona, the journey and the scenario, to read and to choose."""

from collections.abc import Callable
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.model.people import Persona
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import (
    Button,
    Choice,
    Edit,
    Group,
    Look,
    Menu,
    Node,
    Option,
    Remove,
)
from workshop_kit.widgets.empathy.sight import Sight, journeys_of
from workshop_kit.widgets.empathy.summary_band import map_field
from workshop_kit.workflows.empathy import add_map, new_map, remove_map

LookAt = Callable[[str], Look]


def whose_map(sight: Sight, look_at: LookAt) -> Group:
    """Return the persona’s name, the scenario, and what else there is to choose from."""
    name = EntryFields(
        sight.persona, "empathy.person", sight.language, sight.workshop.language
    ).line("name", look="wk-person-name")
    line = Group(
        (
            *_personas(sight, look_at),
            *_journeys(sight, look_at),
            name,
            map_field(sight, "scenario"),
        ),
        look="wk-line",
    )
    maps = (*_scenarios(sight, look_at), *_buttons(sight))
    return Group((line, *((Group(maps, look="wk-line"),) if maps else ())), look="wk-whose")


def _personas(sight: Sight, look_at: LookAt) -> tuple[Node, ...]:
    personas = sight.workshop.personas
    if len(personas) == 1:
        return ()
    options = tuple(Option(persona.id, _name(persona, sight)) for persona in personas)
    words = label("empathy.persona", sight.language)
    return (Choice(words, options, sight.persona.id, look_at("persona"), key="persona"),)


def _journeys(sight: Sight, look_at: LookAt) -> tuple[Node, ...]:
    journeys = journeys_of(sight.workshop, sight.persona)
    if sight.journey is None or len(journeys) == 1:
        return ()
    options = tuple(
        Option(journey.id, f"{_scenario(journey.scenario, sight)} · {state}")
        for journey in journeys
        for state in (label(f"terms.journey_state.{journey.state}", sight.language),)
    )
    words = label("empathy.journey", sight.language)
    return (Menu(words, options, sight.journey.id, look_at("journey"), key="journey"),)


def _scenarios(sight: Sight, look_at: LookAt) -> tuple[Node, ...]:
    """Return the maps of this persona in this phase, if there are several."""
    if len(sight.maps) <= 1:
        return ()
    options = tuple(
        Option(empathy.id, _scenario(empathy.scenario, sight)) for empathy in sight.maps
    )
    words = label("empathy.scenarios", sight.language)
    return (Choice(words, options, sight.empathy.id, look_at("map"), key="map"),)


def _buttons(sight: Sight) -> tuple[Node, ...]:
    """Return what can be done with a map that was begun: one more beside it, or none."""
    if sight.empathy not in sight.maps:
        return ()
    language = sight.language
    other = new_map(sight.persona.id, sight.empathy.phase_id).replace(id=sight.new_ids["map"])
    said = label("empathy.map_removed", language, text=_scenario(sight.empathy.scenario, sight))
    return (
        Button(
            label("empathy.add_map", language),
            Edit(partial(add_map, empathy=other)),
            icon="plus",
            key="add-map",
            look="wk-quiet",
        ),
        Button(
            label("empathy.remove_map", language),
            Remove(partial(remove_map, map_id=sight.empathy.id), said),
            key="remove-map",
            look="wk-quiet wk-remove",
        ),
    )


def _scenario(scenario: str, sight: Sight) -> str:
    return scenario or label("notebooks.forms.no_text", sight.language)


def _name(persona: Persona, sight: Sight) -> str:
    return persona.name or label("notebooks.forms.no_text", sight.language)
