"""The entries of one cell, each with the fields that do not show on the map."""

from functools import partial
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea, Pain
from workshop_kit.model.journeys import Activity
from workshop_kit.model.keys import Severity
from workshop_kit.model.research import Source
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import Chips, Edit, Group, Node, Option, Text
from workshop_kit.widgets.board.statement_line import statement_line
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.cells import anchors_of
from workshop_kit.workflows.entries import turn

_REGISTERS = {"touchpoint_ids": "touchpoints", "goal_ids": "goals", "kpi_ids": "kpis"}


def said_details(sight: Sight, anchor: str, *, row: str) -> tuple[Node, ...]:
    """Return the statements of a cell, each with its evidence and sources."""
    anchors = anchors_of(sight.journey, row, anchor)
    said = [s for s in sight.workshop.statements if s.anchor in anchors and s.field == row]
    rows = tuple(statement_line(sight.workshop, one, sight.language) for one in said)
    return rows or (Text(label("drawing.details.nothing_said", sight.language)),)


def pain_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return the pains of a cell: how severe they are, and what stands behind them."""
    pains = [pain for pain in sight.workshop.pains if anchor in pain.action_ids]
    cards = tuple(_pain(pain, sight) for pain in pains)
    return cards or (Text(label("drawing.details.nothing_said", sight.language)),)


def idea_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return the ideas of a cell: who answers for them, which KPI shows it, by when (OUT5)."""
    cells = sight.grid.row("ideas").cells
    lines = next((cell.lines for cell in cells if cell.anchor == anchor), ())
    ideas = [sight.workshop.find(line.entry) for line in lines]
    return tuple(_idea(idea, sight) for idea in ideas if isinstance(idea, Idea))


def activity_details(sight: Sight, anchor: str) -> tuple[Node, ...]:
    """Return the activities of a cell with owner and technology (G09-G11)."""
    anchors = anchors_of(sight.journey, "activities", anchor)
    work = [one for one in sight.workshop.activities if one.anchor in anchors]
    cards = tuple(_activity(one, sight) for one in work)
    return cards or (Text(label("drawing.details.no_activity", sight.language)),)


def choice_details(sight: Sight, anchor: str, *, field: str) -> tuple[Node, ...]:
    """Return what a register holds, to choose from."""
    entries = getattr(sight.workshop, _REGISTERS[field])
    place = sight.workshop.find(anchor)
    if not entries or place is None:
        return (Text(label("drawing.details.empty_register", sight.language)),)
    return (
        Chips(
            label(f"drawing.details.{field}", sight.language),
            tuple(Option(entry.id, _named(entry, sight.language)) for entry in entries),
            getattr(place, field),
            Edit(partial(turn, entry_id=anchor, field=field)),
            key=field_key(anchor, field),
        ),
    )


def source_chips(
    sources: tuple[Source, ...], chosen: tuple[str, ...], edit: Edit, key: str, language: Language
) -> tuple[Chips, ...]:
    """Return the sources to choose from, or nothing where the log is still empty."""
    if not sources:
        return ()
    options = tuple(Option(source.id, _named(source, language)) for source in sources)
    return (Chips(label("drawing.details.sources", language), options, chosen, edit, key=key),)


def _pain(pain: Pain, sight: Sight) -> Group:
    fields = EntryFields(pain, "drawing.pain", sight.language, sight.workshop.language)
    edit = Edit(partial(turn, entry_id=pain.id, field="source_ids"))
    key = field_key(pain.id, "source_ids")
    return _card(
        pain,
        fields.line("text", look="wk-strong wk-unnamed"),
        fields.choice("severity", options_of(Severity, "terms.severity", sight.language)),
        *source_chips(sight.workshop.sources, pain.source_ids, edit, key, sight.language),
    )


def _idea(idea: Idea, sight: Sight) -> Group:
    fields = EntryFields(idea, "drawing.idea", sight.language, sight.workshop.language)
    return _card(
        idea,
        fields.line("text", look="wk-strong wk-unnamed"),
        Group(
            (
                fields.menu("owner_id", _options(sight.workshop, "owners", sight.language)),
                fields.menu("kpi_id", _options(sight.workshop, "kpis", sight.language)),
                fields.day("due"),
            ),
            look="wk-stack wk-tight",
        ),
    )


def _activity(activity: Activity, sight: Sight) -> Group:
    fields = EntryFields(activity, "drawing.activity", sight.language, sight.workshop.language)
    owners = _options(sight.workshop, "owners", sight.language)
    return _card(
        activity,
        fields.line("text", look="wk-strong wk-unnamed"),
        fields.menu("owner_id", owners),
        fields.line("technology"),
        Group((fields.remove(activity.text),), look="wk-foot"),
    )


def _card(entry: Entry, *parts: Node) -> Group:
    return Group(parts, look="wk-card", key=f"card-{entry.id}")


def _options(workshop: Workshop, register: str, language: Language) -> tuple[Option, ...]:
    entries: tuple[Any, ...] = getattr(workshop, register)
    return tuple(Option(entry.id, _named(entry, language)) for entry in entries)


def _named(entry: Any, language: Language) -> str:
    """Return what an entry is called, whatever its kind calls that."""
    names = (getattr(entry, field, "") for field in ("name", "text", "role", "kind"))
    return next((n for n in names if isinstance(n, str) and n), "") or label(
        "notebooks.forms.no_text", language
    )
