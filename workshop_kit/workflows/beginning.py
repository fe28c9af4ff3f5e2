"""What a workshop begins with: its use, its purposes, the customer and the scenario (W05-W08, R01)."""

from workshop_kit.model.edits import change_entry, put
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Mode, Purpose
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.phases import in_model


def set_mode(workshop: Workshop, mode: str) -> Workshop:
    """Say how the kit is used: in a workshop, alone, or in a class."""
    return _with(workshop, mode=Mode(mode))


def turn_purpose(workshop: Workshop, purpose: str) -> Workshop:
    """Put a purpose on the list, in the method’s order, or take it off.

    Examples
    --------
    >>> both = turn_purpose(turn_purpose(Workshop(id="w"), "align"), "understand")
    >>> [purpose.value for purpose in both.purposes]
    ['understand', 'align']
    """
    turned = set(workshop.purposes) ^ {Purpose(purpose)}
    return _with(workshop, purposes=tuple(each for each in Purpose if each in turned))


def name_persona(workshop: Workshop, name: str, *, journey_id: str, persona_id: str) -> Workshop:
    """Name the customer of a journey; without a persona yet, ``persona_id`` becomes one.

    Examples
    --------
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j"),))
    >>> named = name_persona(workshop, "Martina", journey_id="j", persona_id="p")
    >>> named.personas[0].name, named.journeys[0].persona_id
    ('Martina', 'p')
    """
    journey = workshop.find(journey_id)
    if not isinstance(journey, Journey):
        return workshop
    if isinstance(workshop.find(journey.persona_id), Persona):
        return change_entry(workshop, journey.persona_id, name=one_line(name))
    with_persona = put(workshop, "personas", Persona(id=persona_id, name=one_line(name)))
    return change_entry(with_persona, journey_id, persona_id=persona_id)


def choose_model(workshop: Workshop, model: str) -> Workshop:
    """Give every journey the phases of a model; what finds no phase waits in the tray (P)."""
    return in_model(workshop, model)


def _with(workshop: Workshop, **changes: object) -> Workshop:
    changed: Workshop = workshop.replace(**changes)
    return changed
