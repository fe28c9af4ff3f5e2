"""Changes to empathy maps and to what stands in their fields, as pure functions (E02-E08).

How a customer feels is stored with the actions: that belongs to ``emotions``.
"""

from hashlib import sha256
from typing import Any

from workshop_kit.model.edits import change_entry, put, remove_entry
from workshop_kit.model.people import Persona
from workshop_kit.model.research import EmpathyMap, Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line

VALUES = "values"
"""The field of a map for what the customer holds dear; a statement’s status says if it is shared."""


def new_map(persona_id: str, phase_id: str = "") -> EmpathyMap:
    """Return an empty map of a persona in a phase, or along the whole journey.

    Its id follows from both, so that two notebooks that begin it at the same moment begin one map.

    Examples
    --------
    >>> new_map("anna", "buy") == new_map("anna", "buy"), new_map("anna").id == new_map("bea").id
    (True, False)
    """
    digest = sha256(f"{persona_id} {phase_id}".encode()).hexdigest()
    return EmpathyMap(id=f"map-{digest[:12]}", persona_id=persona_id, phase_id=phase_id)


def maps_of(workshop: Workshop, persona_id: str, phase_id: str) -> tuple[EmpathyMap, ...]:
    """Return the maps of a persona in a phase, one a scenario; without a phase, of the journey."""
    return tuple(
        empathy
        for empathy in workshop.empathy_maps
        if empathy.persona_id == persona_id and empathy.phase_id == phase_id
    )


def add_map(workshop: Workshop, _value: str = "", *, empathy: EmpathyMap) -> Workshop:
    """Put a map into a workshop that does not have it yet."""
    known = workshop.find(empathy.id) is not None
    return workshop if known else put(workshop, "empathy_maps", empathy)


def write_map(workshop: Workshop, value: str, *, empathy: EmpathyMap, field: str) -> Workshop:
    """Write the scenario, the headline or the summary of a map, which begins the map if needed.

    Examples
    --------
    >>> begun = write_map(Workshop(id="w"), "Third visit", empathy=new_map("a"), field="scenario")
    >>> begun.empathy_maps[0].scenario
    'Third visit'
    """
    return _with_map(workshop, empathy, **{field: one_line(value)})


def turn_extension(workshop: Workshop, _value: str = "", *, empathy: EmpathyMap) -> Workshop:
    """Show the extension of a map, or hide it; what stands in it is kept (E08)."""
    return _with_map(workshop, empathy, extended=not empathy.extended)


def remove_map(workshop: Workshop, *, map_id: str) -> Workshop:
    """Remove a map with all that stands in its fields."""
    for said in workshop.statements:
        if said.anchor == map_id:
            workshop = remove_entry(workshop, said.id)
    return remove_entry(workshop, map_id)


def add_statement(
    workshop: Workshop, _value: str = "", *, empathy: EmpathyMap, statement: Statement
) -> Workshop:
    """Put an empty statement at the end of its field, which begins the map if needed."""
    return put(add_map(workshop, empathy=empathy), "statements", statement)


def move_statement(workshop: Workshop, value: str, *, statement_id: str) -> Workshop:
    """Move a statement to the end of another field of its map; no field leaves it where it is.

    Examples
    --------
    >>> said = tuple(Statement(id=key, field="says") for key in "ab")
    >>> moved = move_statement(Workshop(id="w", statements=said), "thinks", statement_id="a")
    >>> [(statement.id, statement.field) for statement in moved.statements]
    [('b', 'says'), ('a', 'thinks')]
    """
    statement = workshop.find(statement_id)
    if not value or not isinstance(statement, Statement):
        return workshop
    others = tuple(other for other in workshop.statements if other.id != statement_id)
    moved = statement.replace(field=value)
    changed: Workshop = workshop.replace(statements=(*others, moved))
    return changed


def add_persona(workshop: Workshop, _value: str = "", *, persona: Persona) -> Workshop:
    """Add a persona; journeys that are nobody’s yet become this one’s."""
    with_persona = put(workshop, "personas", persona)
    for journey in workshop.journeys:
        if not journey.persona_id:
            with_persona = change_entry(with_persona, journey.id, persona_id=persona.id)
    return with_persona


def _with_map(workshop: Workshop, empathy: EmpathyMap, **changes: Any) -> Workshop:
    return change_entry(add_map(workshop, empathy=empathy), empathy.id, **changes)
