"""Personas: who the customer is, and what is known of needs and frustrations (R01, W17)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.people import Persona
from workshop_kit.model.research import PERSONA_FIELDS
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Button, Edit, Field, Fold, Group, Node, Option, Text
from workshop_kit.widgets.board.statement_line import statement_line
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.personas import facts_text, set_facts
from workshop_kit.workflows.statements import add_statement, statements_about

_WORDS = "research.persona"


def persona_panel(workshop: Workshop, language: Language) -> Group:
    """Return the panel with a card for each persona."""
    cards = tuple(_card(persona, workshop, language) for persona in workshop.personas)
    add_button = Button(
        label(f"{_WORDS}.add", language),
        Edit(partial(add, register="personas", entry=Persona(id=new_id("persona")))),
        icon="plus",
        key="add-persona",
        look="wk-add",
    )
    parts = (
        Text(label(f"{_WORDS}.title", language), "h3"),
        Text(label(f"{_WORDS}.question", language), look="wk-muted"),
        Group(cards, look="wk-cards", key="cards-persona"),
        add_button,
    )
    return Group(parts, tag="section", look="wk-panel wk-front")


def _card(persona: Persona, workshop: Workshop, language: Language) -> Group:
    fields = EntryFields(persona, _WORDS, language, workshop.language)
    sources = tuple(Option(source.id, source.kind) for source in workshop.sources if source.kind)
    quoted = (fields.chips("quote_source_ids", sources),) if sources and persona.quote else ()
    parts = (
        Group((fields.line("name", look="wk-strong"), fields.line("summary")), look="wk-line"),
        fields.line("quote", look="wk-quote"),
        *quoted,
        _facts(persona, workshop, language),
        Group(
            tuple(_field(persona, name, workshop, language) for name in PERSONA_FIELDS),
            look="wk-columns",
        ),
        Group((fields.remove(persona.name),), look="wk-foot"),
    )
    return Group(parts, tag="article", look="wk-card", key=persona.id, label=persona.name)


def _facts(persona: Persona, workshop: Workshop, language: Language) -> Field:
    return Field(
        label(f"{_WORDS}.facts", language),
        facts_text(persona),
        Edit(partial(set_facts, persona_id=persona.id)),
        placeholder=label(f"{_WORDS}.placeholder.facts", language),
        lines=True,
        lang=workshop.language,
        key=field_key(persona.id, "facts"),
    )


def _field(persona: Persona, name: str, workshop: Workshop, language: Language) -> Node:
    """Return the statements of one field of a persona, folded with their number."""
    title = label(f"{_WORDS}.field.{name}", language)
    said = statements_about(workshop, persona.id, name)
    lines = tuple(statement_line(workshop, one, language) for one in said)
    new_one = partial(
        add_statement, statement_id=new_id("statement"), anchor=persona.id, field=name
    )
    add_line = label("notebooks.statements.add", language)
    button = Button(
        add_line,
        Edit(new_one),
        icon="plus",
        key=field_key(persona.id, f"add-{name}"),
        look="wk-quiet",
        name=f"{title}: {add_line}",
    )
    rows = Group(lines, look="wk-cards", key=f"{persona.id}-{name}-rows")
    return Fold(
        f"{title} · {len(said)}", (rows, button), opened=not said, key=f"{persona.id}-{name}"
    )
