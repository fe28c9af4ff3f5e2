"""Statements on a board: each one line with its evidence tag and, for evidence, its sources."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.edits import remove_entry
from workshop_kit.model.keys import Tag
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Field,
    Group,
    Node,
    Option,
    Remove,
)
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.entries import set_line, turn
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.statements import add_statement, set_tag, statements_about

_WORDS = "notebooks.statements"


def statement_rows(
    workshop: Workshop, anchor: str, field: str, title: str, language: Language
) -> Group:
    """Return the statements of one field, and the button that adds one.

    ``title`` is what the field is called, for those who do not see where it stands.
    """
    rows = tuple(
        statement_row(workshop, said, title, language)
        for said in statements_about(workshop, anchor, field)
    )
    add = Button(
        label(f"{_WORDS}.add", language),
        Edit(partial(add_statement, statement_id=new_id("statement"), anchor=anchor, field=field)),
        icon="plus",
        key=field_key(anchor, f"add-{field}"),
        look="wk-quiet wk-add-line",
        name=f"{title}: {label(f'{_WORDS}.add', language)}",
    )
    return Group((Group(rows, look="wk-cards", key=f"{anchor}-{field}-rows"), add))


def statement_row(
    workshop: Workshop, said: Statement, title: str, language: Language, *more: Node
) -> Group:
    """Return one statement: its text, its tag, its sources, and what else can be done with it."""
    text = Field(
        title,
        said.text,
        Edit(partial(set_line, entry_id=said.id, field="text")),
        placeholder=label(f"{_WORDS}.placeholder", language),
        lang=workshop.language,
        key=field_key(said.id, "text"),
        look="wk-unnamed",
    )
    shown = said.text or label("notebooks.forms.no_text", language)
    remove = Button(
        label("notebooks.forms.remove", language),
        Remove(
            partial(remove_entry, entry_id=said.id),
            label("notebooks.forms.removed", language, text=shown),
        ),
        key=field_key(said.id, "remove"),
        look="wk-quiet wk-remove",
        name=f"{label('notebooks.forms.remove', language)}: {shown}",
    )
    foot = Group(
        (_tag(said, language), *_sources(workshop, said, language), *more, remove), look="wk-foot"
    )
    return Group((text, foot), look="wk-statement wk-card", key=said.id)


def _tag(said: Statement, language: Language) -> Choice:
    options = tuple(
        Option(tag.value, label(f"terms.tag.{tag.value}", language), sign=tag.value) for tag in Tag
    )
    return Choice(
        label(f"{_WORDS}.tag", language),
        options,
        said.tag.value,
        Edit(partial(set_tag, statement_id=said.id)),
        key=field_key(said.id, "tag"),
        look="wk-tags wk-unnamed",
    )


def _sources(workshop: Workshop, said: Statement, language: Language) -> tuple[Chips, ...]:
    if said.tag is not Tag.EVIDENCE or not workshop.sources:
        return ()
    nameless = label("notebooks.forms.no_text", language)
    options = tuple(Option(source.id, source.kind or nameless) for source in workshop.sources)
    return (
        Chips(
            label(f"{_WORDS}.sources", language),
            options,
            said.source_ids,
            Edit(partial(turn, entry_id=said.id, field="source_ids")),
            key=field_key(said.id, "sources"),
            look="wk-sources",
        ),
    )
