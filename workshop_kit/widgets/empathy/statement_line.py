"""One statement: its text, how sure it is, and behind a fold its sources and where it stands."""

from dataclasses import replace
from functools import partial

from workshop_kit.analysis.empathy import map_fields
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Status, Tag
from workshop_kit.model.research import Statement
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Choice, Edit, Fold, Group, Menu, Node, Option, Text
from workshop_kit.widgets.empathy.sight import Sight
from workshop_kit.widgets.empathy.sources import source_controls, source_names
from workshop_kit.workflows.empathy import VALUES, move_statement, turn_source
from workshop_kit.workflows.statements import set_tag

_WORDS = "empathy.statement"


def statement_line(sight: Sight, statement: Statement) -> Group:
    """Return the controls of one statement, on as few lines as can be."""
    fields = EntryFields(statement, _WORDS, sight.language, sight.workshop.language)
    said = " wk-quoted" if statement.field == "says" else ""
    language = sight.language
    rejected = Text(label(f"{_WORDS}.rejected", language), look="wk-small wk-muted")
    is_rejected = statement.status is Status.REJECTED and statement.field != VALUES
    return Group(
        (
            fields.line("text", look=f"wk-unnamed{said}"),
            *((_shared(fields, language),) if statement.field == VALUES else ()),
            *((rejected,) if is_rejected else ()),
            Group((tag_choice(fields, language), _more(sight, statement, fields)), look="wk-line"),
        ),
        look="wk-card wk-map-line",
        key=statement.id,
        label=statement.text,
    )


def tag_choice(fields: EntryFields, language: Language) -> Choice:
    """Return the three evidence tags, each with its shape; the chosen one shows its word, too."""
    options = (Option(tag, label(f"terms.tag.{tag}", language), sign=tag) for tag in Tag)
    choice = fields.choice("tag", options, look="wk-unnamed wk-tag-signs")
    return replace(choice, does=Edit(partial(set_tag, statement_id=fields.entry.id)))


def _shared(fields: EntryFields, language: Language) -> Choice:
    order = (Status.CONFIRMED, Status.REJECTED, Status.OPEN)
    options = (Option(status, label(f"empathy.values.{status}", language)) for status in order)
    return fields.choice("status", options, look="wk-unnamed")


def _more(sight: Sight, statement: Statement, fields: EntryFields) -> Fold:
    language = sight.language
    change = partial(turn_source, statement_id=statement.id)
    controls: tuple[Node, ...] = (
        *source_controls(sight, statement.id, statement.source_ids, change),
        *((_move(sight, statement),) if statement.field != VALUES else ()),
        fields.remove(statement.text),
    )
    names = source_names(sight, statement.source_ids)
    waits = statement.tag is Tag.EVIDENCE
    key = f"{_WORDS}.no_source" if waits else f"{_WORDS}.more"
    return Fold(names or label(key, language), controls, key=f"{statement.id}--more")


def _move(sight: Sight, statement: Statement) -> Menu:
    language = sight.language
    targets = (
        Option(field, label(f"empathy.{field}.title", language))
        for field in map_fields(sight.empathy)
        if field != statement.field
    )
    return Menu(
        label(f"{_WORDS}.move", language),
        (Option("", label(f"{_WORDS}.choose_field", language)), *targets),
        "",
        Edit(partial(move_statement, statement_id=statement.id)),
        key=f"{statement.id}--move",
        look="wk-unnamed",
    )
