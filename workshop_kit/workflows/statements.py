"""Changes to the statements about something: one sentence each, with its evidence (W08, B01)."""

from workshop_kit.model.edits import change_entry, put
from workshop_kit.model.keys import Tag
from workshop_kit.model.research import Source, Statement
from workshop_kit.model.workshop import Workshop


def statements_about(workshop: Workshop, anchor: str, field: str) -> tuple[Statement, ...]:
    """Return the statements that stand in one field of one entry, in the team’s order."""
    return tuple(
        said for said in workshop.statements if said.anchor == anchor and said.field == field
    )


def add_statement(
    workshop: Workshop, _value: str = "", *, statement_id: str, anchor: str, field: str
) -> Workshop:
    """Add an empty statement to a field; it begins as an assumption."""
    return put(workshop, "statements", Statement(id=statement_id, anchor=anchor, field=field))


def set_tag(workshop: Workshop, tag: str, *, statement_id: str) -> Workshop:
    """Say how sure the team is; what is evidence no longer loses its sources.

    Examples
    --------
    >>> said = Statement(id="s", tag=Tag.EVIDENCE, source_ids=("i1",))
    >>> changed = set_tag(Workshop(id="w", statements=(said,)), "unknown", statement_id="s")
    >>> changed.statements[0].tag.value, changed.statements[0].source_ids
    ('unknown', ())
    """
    said = workshop.find(statement_id)
    if not isinstance(said, Statement):
        return workshop
    sources = said.source_ids if tag == Tag.EVIDENCE else ()
    return change_entry(workshop, statement_id, tag=Tag(tag), source_ids=sources)


def turn_source(workshop: Workshop, value: str, *, statement_id: str) -> Workshop:
    """Name a source of a statement, or take its name away; a source that is gone is not named."""
    statement = workshop.find(statement_id)
    if not isinstance(statement, Statement):
        return workshop
    sources = turned_source(workshop, statement.source_ids, value)
    return change_entry(workshop, statement_id, source_ids=sources)


def turned_source(workshop: Workshop, named: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Return the sources that are named after one of them was turned."""
    if value in named:
        return tuple(key for key in named if key != value)
    return (*named, value) if isinstance(workshop.find(value), Source) else named
