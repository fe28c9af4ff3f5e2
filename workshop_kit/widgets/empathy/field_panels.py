"""The fields of an empathy map round the persona’s name: four, and the marked extension (E04-E08)."""

from functools import partial

from workshop_kit.analysis.empathy import map_fields
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Status
from workshop_kit.model.research import EMPATHY_FIELDS, EXTENDED_FIELDS, Statement
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Group,
    Menu,
    Node,
    Option,
    Text,
)
from workshop_kit.widgets.board.statement_line import statement_line
from workshop_kit.widgets.empathy.sight import Sight
from workshop_kit.workflows.empathy import VALUES, add_statement, move_statement, turn_extension
from workshop_kit.workflows.ids import new_id

_ACCENTS = {"thinks": "wk-exp", "sees": "wk-front", "hears": "wk-back", "says": "wk-opp"}


def four_fields(sight: Sight) -> Group:
    """Return the method’s four fields, the persona in their middle."""
    person = Group((Text(sight.name, "span"),), look="wk-person")
    panels = tuple(field_panel(sight, field, _ACCENTS[field]) for field in EMPATHY_FIELDS)
    return Group((*panels, person), look="wk-four-fields")


def extension_switch(sight: Sight) -> Node:
    """Return the switch of the extension, and what is hidden while it is off."""
    language, empathy = sight.language, sight.empathy
    sign = "check" if empathy.extended else "plus"
    option = Option("extended", label("empathy.fields.extension", language), sign=sign)
    switch = Chips(
        label("empathy.fields.switch", language),
        (option,),
        ("extended",) if empathy.extended else (),
        Edit(partial(turn_extension, empathy=empathy)),
        key="extension",
        look="wk-unnamed",
    )
    hidden = sum(
        bool(said.text)
        for field in EXTENDED_FIELDS
        for said in sight.lookup.statements(empathy.id, field)
    )
    if empathy.extended or not hidden:
        return switch
    note = counted("empathy.fields.hidden", language, hidden)
    return Group((switch, Text(note, look="wk-small wk-muted")), look="wk-line")


def extension(sight: Sight) -> tuple[Node, ...]:
    """Return the fields of the extension, marked as such; nothing while it is off."""
    if not sight.empathy.extended:
        return ()
    shown = [field for field in map_fields(sight.empathy) if field in EXTENDED_FIELDS]
    panels = tuple(field_panel(sight, field, "wk-back") for field in shown)
    title = Text(label("empathy.fields.extended", sight.language), look="wk-muted wk-small")
    return (Group((title, Group(panels, look="wk-columns")), look="wk-extension"),)


def values_panel(sight: Sight) -> Group:
    """Return the comparison of values, the method’s third question (S14)."""
    return field_panel(sight, VALUES, "wk-exp")


def field_panel(sight: Sight, field: str, accent: str) -> Group:
    """Return one field: its question, its statements, an example while it has none."""
    language = sight.language
    statements = sight.lookup.statements(sight.empathy.id, field)
    title = label(f"empathy.{field}.title", language, name=sight.name)
    hint = Text(label(f"empathy.{field}.hint", language, name=sight.name), look="wk-small wk-muted")
    example = Text(label(f"empathy.{field}.example", language), look="wk-example")
    lines = tuple(_line(sight, statement) for statement in statements)
    parts = (
        Text(title, "h3"),
        *(() if lines else (hint, example)),
        Group(lines, look="wk-cards", key=f"lines-{field}"),
        _add(sight, field, title),
    )
    look = f"wk-panel wk-field-{field} {accent}"
    return Group(parts, tag="section", look=look, key=field, label=title)


def _line(sight: Sight, statement: Statement) -> Group:
    workshop, language = sight.workshop, sight.language
    if statement.field == VALUES:
        fields = EntryFields(statement, "empathy.statement", language, workshop.language)
        return statement_line(workshop, statement, language, under=(_shared(fields, language),))
    said = "wk-quoted" if statement.field == "says" else ""
    return statement_line(workshop, statement, language, look=said, more=(_move(sight, statement),))


def _shared(fields: EntryFields, language: Language) -> Choice:
    order = (Status.CONFIRMED, Status.REJECTED, Status.OPEN)
    options = (Option(status, label(f"empathy.values.{status}", language)) for status in order)
    return fields.choice("status", options, look="wk-unnamed")


def _move(sight: Sight, statement: Statement) -> Menu:
    language = sight.language
    targets = (
        Option(field, label(f"empathy.{field}.title", language))
        for field in map_fields(sight.empathy)
        if field != statement.field
    )
    return Menu(
        label("empathy.statement.move", language),
        (Option("", label("empathy.statement.choose_field", language)), *targets),
        "",
        Edit(partial(move_statement, statement_id=statement.id)),
        key=f"{statement.id}--move",
        look="wk-unnamed",
    )


def _add(sight: Sight, field: str, title: str) -> Button:
    statement = Statement(id=new_id("statement"), anchor=sight.empathy.id, field=field)
    change = partial(add_statement, empathy=sight.empathy, statement=statement)
    return Button(
        label("empathy.fields.add", sight.language),
        Edit(change),
        icon="plus",
        key=f"add-{field}",
        name=label("empathy.fields.add_name", sight.language, field=title),
        look="wk-add wk-quiet",
    )
