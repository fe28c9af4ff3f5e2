"""The controls of one entry: for each of its fields a node that shows it and writes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.edits import remove_entry
from workshop_kit.model.value import Entry
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Choice,
    Edit,
    Field,
    Menu,
    Option,
    Remove,
)
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.entries import (
    count_reader,
    day_reader,
    set_field,
    set_line,
    set_lines,
    turn,
)
from workshop_kit.workflows.numbers import number_reader


@dataclass(frozen=True, slots=True)
class EntryFields:
    """The controls of an entry, named by the labels under ``words``.

    A field ``f`` is called ``{words}.f`` and shows ``{words}.placeholder.f`` while it is empty,
    if there is such a label. ``lang`` is the language the team writes in.
    """

    entry: Entry
    words: str
    language: Language
    lang: str = ""

    def line(self, name: str, *, look: str = "", advice: str = "") -> Field:
        """Return a field for a text of one line."""
        return self._field(name, Edit(self._write(set_line, name)), look=look, advice=advice)

    def lines(self, name: str, *, look: str = "", advice: str = "") -> Field:
        """Return a field for a text of several lines."""
        edit = Edit(self._write(set_lines, name))
        return self._field(name, edit, look=look, advice=advice, lines=True)

    def day(self, name: str, *, look: str = "wk-short") -> Field:
        """Return a field for a date; what cannot be read as one stays, marked."""
        stored = getattr(self.entry, name)
        shown = self.language.day(stored) if stored else ""
        edit = Edit(self._write(set_field, name), read=day_reader(self.language))
        return self._field(name, edit, look=look, shown=shown, waits=True)

    def count(self, name: str, *, look: str = "wk-short") -> Field:
        """Return a field for how many there are."""
        stored = getattr(self.entry, name)
        shown = "" if stored is None else self.language.number(stored)
        edit = Edit(self._write(set_field, name), read=count_reader(self.language))
        return self._field(name, edit, look=look, shown=shown, waits=True)

    def number(self, name: str, *, look: str = "wk-short") -> Field:
        """Return a field for a number that may have decimals and a sign."""
        stored = getattr(self.entry, name)
        shown = "" if stored is None else self.language.number(stored)
        edit = Edit(self._write(set_field, name), read=number_reader(self.language))
        return self._field(name, edit, look=look, shown=shown, waits=True)

    def choice(self, name: str, options: Iterable[Option], *, look: str = "") -> Choice:
        """Return radio buttons for a field that holds one of a few keys."""
        return Choice(
            self._label(name),
            tuple(options),
            str(getattr(self.entry, name) or ""),
            Edit(self._write(set_field, name), read=self._reader(name)),
            key=self._key(name),
            look=look,
        )

    def menu(self, name: str, options: Iterable[Option], *, look: str = "") -> Menu:
        """Return a list for a field that holds one of many keys, or none."""
        none = Option("", label("notebooks.forms.none", self.language))
        return Menu(
            self._label(name),
            (none, *options),
            str(getattr(self.entry, name) or ""),
            Edit(self._write(set_field, name), read=self._reader(name)),
            key=self._key(name),
            look=look,
        )

    def chips(self, name: str, options: Iterable[Option], *, look: str = "") -> Chips:
        """Return chips for a field that holds any number of keys."""
        return Chips(
            self._label(name),
            tuple(options),
            getattr(self.entry, name),
            Edit(self._write(turn, name)),
            key=self._key(name),
            look=look,
        )

    def remove(self, named: str) -> Button:
        """Return the button that removes the entry; ``named`` says which it is."""
        name = named or label("notebooks.forms.no_text", self.language)
        said = label("notebooks.forms.removed", self.language, text=name)
        word = label("notebooks.forms.remove", self.language)
        return Button(
            word,
            Remove(partial(remove_entry, entry_id=self.entry.id), said),
            name=f"{word}: {name}",
            key=self._key("remove"),
            look="wk-quiet wk-remove",
        )

    def _field(self, name: str, edit: Edit, *, shown: str | None = None, **more: Any) -> Field:
        return Field(
            self._label(name),
            getattr(self.entry, name) if shown is None else shown,
            edit,
            placeholder=self._placeholder(name),
            lang=self.lang,
            key=self._key(name),
            **more,
        )

    def _key(self, name: str) -> str:
        return field_key(self.entry.id, name)

    def _write(self, change: Any, name: str) -> Any:
        return partial(change, entry_id=self.entry.id, field=name)

    def _reader(self, name: str) -> Callable[[str], Any]:
        """Return a function that takes no choice for what the field holds by default."""
        default = type(self.entry).model_fields[name].default
        return lambda chosen: chosen or default

    def _label(self, name: str) -> str:
        return label(f"{self.words}.{name}", self.language)

    def _placeholder(self, name: str) -> str:
        try:
            return label(f"{self.words}.placeholder.{name}", self.language)
        except KeyError:
            return ""


def options_of(keys: Iterable[StrEnum], words: str, language: Language) -> tuple[Option, ...]:
    """Return the keys of a closed list as options, called ``{words}.{key}``."""
    return tuple(Option(key.value, label(f"{words}.{key.value}", language)) for key in keys)
