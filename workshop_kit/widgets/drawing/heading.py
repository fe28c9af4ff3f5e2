"""What stands over the map: the question, the journey, its headline, rows and dates."""

from collections.abc import Callable
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.rows import optional_rows
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import JourneyState
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Field,
    Group,
    Look,
    Node,
    Option,
    Text,
)
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.workflows.entries import day_reader, turn
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.map_phases import add_phase
from workshop_kit.workflows.review_date import set_review_date
from workshop_kit.workflows.to_be import copy_as_to_be


def question(sight: Sight) -> Group:
    """Return the question of the step and whose map this is."""
    return Group(
        (
            Text(label("drawing.title", sight.language), "h2"),
            Text(_whose(sight.workshop, sight.journey, sight), look="wk-muted"),
        ),
        look="wk-question",
    )


def headline(sight: Sight) -> Group:
    """Return the headline of the map and the date on which it is looked at again (N01)."""
    fields = EntryFields(sight.journey, "drawing.journey", sight.language, sight.workshop.language)
    day = sight.workshop.review_date
    review = Field(
        label("drawing.review_date", sight.language),
        sight.language.day(day) if day else "",
        Edit(set_review_date, read=day_reader(sight.language)),
        placeholder=label("research.source.placeholder.day", sight.language),
        waits=True,
        key="review-date",
        look="wk-short",
    )
    return Group((fields.line("headline", look="wk-strong"), review), look="wk-line")


def tools(sight: Sight, choose: Callable[[str], None]) -> Group:
    """Return the choice of journeys and rows, and what adds to the map."""
    language = sight.language
    ids = {"journey_id": sight.journey_id, "phase_id": new_id("phase")}
    name = label("drawing.phase.new", language)
    parts: tuple[Node, ...] = (
        *_journeys(sight, choose),
        Button(
            label("drawing.phase.add", language),
            Edit(lambda workshop, _value: add_phase(workshop, name, **ids)),
            icon="plus",
            key="add-phase",
        ),
        *_to_be(sight),
        _rows(sight),
    )
    return Group(parts, look="wk-map-tools")


def first_step(sight: Sight) -> tuple[Text, ...]:
    """Say where a map without actions begins."""
    if sight.journey.actions or sight.journey.tray:
        return ()
    return (Text(label("drawing.map.begin", sight.language), icon="idea"),)


def _whose(workshop: Workshop, journey: Journey, sight: Sight) -> str:
    persona = workshop.find(journey.persona_id)
    name = persona.name if isinstance(persona, Persona) else ""
    state = label(f"drawing.state.{journey.state}", sight.language)
    return " · ".join(part for part in (name, journey.scenario, state, journey.period) if part)


def _journeys(sight: Sight, choose: Callable[[str], None]) -> tuple[Choice, ...]:
    journeys = sight.workshop.journeys
    if len(journeys) < 2:
        return ()
    options = tuple(Option(j.id, _named(sight.workshop, j, sight)) for j in journeys)
    name = label("drawing.journey.choice", sight.language)
    return (
        Choice(name, options, sight.journey_id, Look(choose), key="journey", look="wk-unnamed"),
    )


def _named(workshop: Workshop, journey: Journey, sight: Sight) -> str:
    persona = workshop.find(journey.persona_id)
    name = persona.name if isinstance(persona, Persona) else journey.scenario
    state = label(f"terms.journey_state.{journey.state}", sight.language)
    return f"{name} ({state})" if name else state


def _to_be(sight: Sight) -> tuple[Button, ...]:
    """Return the button that copies an as-is map, once it has actions and while it has no copy."""
    journey = sight.journey
    if not journey.actions:
        return ()
    copied = any(other.based_on == journey.id for other in sight.workshop.journeys)
    if journey.state is JourneyState.TO_BE or copied:
        return ()
    change = partial(copy_as_to_be, journey_id=journey.id, copy_id=new_id("journey"))
    word = label("drawing.journey.to_be", sight.language)
    return (Button(word, Edit(change), icon="next", key="to-be"),)


def _rows(sight: Sight) -> Chips:
    options = tuple(Option(row.key, row.label) for row in optional_rows(sight.language))
    return Chips(
        label("drawing.rows", sight.language),
        options,
        sight.journey.rows_on,
        Edit(partial(turn, entry_id=sight.journey_id, field="rows_on")),
        key="rows",
        look="wk-map-rows",
    )
