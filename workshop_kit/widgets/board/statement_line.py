"""One statement: its text, how sure it is, and behind a fold its sources and what research found."""

from dataclasses import replace
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import Statement
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Choice, Edit, Fold, Group, Node, Option, Text
from workshop_kit.widgets.board.sources import source_controls, source_names
from workshop_kit.workflows.statements import set_tag, turn_source

_WORDS = "notebooks.statements"


def statement_line(
    workshop: Workshop,
    statement: Statement,
    language: Language,
    *,
    look: str = "",
    under: tuple[Node, ...] | None = None,
    more: tuple[Node, ...] = (),
) -> Group:
    """Return the controls of one statement, on as few lines as can be.

    ``under`` takes the place of what research found, ``more`` stands behind the fold.
    """
    fields = EntryFields(statement, _WORDS, language, workshop.language)
    found = status_choice(fields, language) if under is None else None
    fold = _fold(workshop, statement, fields, (*filter(None, [found]), *more))
    return Group(
        (
            fields.line("text", look=f"wk-unnamed {look}".strip()),
            *(_rejected(statement, language) if under is None else under),
            Group((tag_choice(fields, language), fold), look="wk-line"),
        ),
        look="wk-card wk-statement",
        key=statement.id,
        label=statement.text,
    )


def tag_choice(fields: EntryFields, language: Language) -> Choice:
    """Return the three evidence tags, each with its shape; the chosen one shows its word, too."""
    options = (Option(tag, label(f"terms.tag.{tag}", language), sign=tag) for tag in Tag)
    choice = fields.choice("tag", options, look="wk-unnamed wk-tag-signs")
    return replace(choice, does=Edit(partial(set_tag, statement_id=fields.entry.id)))


def status_choice(fields: EntryFields, language: Language) -> Choice:
    """Return what research has found: nothing yet, that it is so, or that it is not."""
    options = (Option(status, label(f"{_WORDS}.{status}", language)) for status in Status)
    return fields.choice("status", options)


def _rejected(statement: Statement, language: Language) -> tuple[Text, ...]:
    if statement.status is not Status.REJECTED:
        return ()
    return (Text(label(f"{_WORDS}.refuted", language), look="wk-small wk-muted"),)


def _fold(
    workshop: Workshop, statement: Statement, fields: EntryFields, more: tuple[Node, ...]
) -> Fold:
    language, named = fields.language, statement.source_ids
    change = partial(turn_source, statement_id=statement.id)
    controls: tuple[Node, ...] = (
        *source_controls(workshop, statement.id, named, change, language),
        *more,
        fields.remove(statement.text),
    )
    waits = statement.tag is Tag.EVIDENCE
    key = f"{_WORDS}.no_source" if waits else f"{_WORDS}.more"
    names = source_names(workshop, named, language)
    return Fold(names or label(key, language), controls, key=f"{statement.id}--more")
