"""Some of many entries: those that are picked as chips, the others in a list to pick from."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import Edit, Group, Menu, Option
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.entries import turn


def picked(fields: EntryFields, name: str, options: Iterable[Option]) -> Group:
    """Return the controls of a field that names entries; with sixty of them it is no longer."""
    every = tuple(options)
    chosen = getattr(fields.entry, name)
    there = (replace(option, sign="close") for option in every if option.key in chosen)
    chips = fields.chips(name, there)
    others = tuple(option for option in every if option.key not in chosen)
    add = Option("", label("brainstorming.pick", fields.language))
    menu = Menu(
        chips.label,
        (add, *others),
        "",
        Edit(partial(_picked, entry_id=fields.entry.id, field=name)),
        key=field_key(fields.entry.id, f"pick-{name}"),
        look="wk-unnamed" if chips.options else "",
    )
    return Group(
        (*([chips] if chips.options else []), *([menu] if others else [])), look="wk-stack wk-tight"
    )


def _picked(workshop: Workshop, value: str, *, entry_id: str, field: str) -> Workshop:
    return turn(workshop, value, entry_id=entry_id, field=field) if value else workshop
