"""One goal as a card: its sentence, its numbers, its date, its customer, its links."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.errors import InputError
from workshop_kit.model.goals import Goal
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.advice import Advice
from workshop_kit.widgets.fields import TextField, field_key
from workshop_kit.widgets.goal_links import GoalLinks, OtherGoal
from workshop_kit.widgets.markup import icon, text
from workshop_kit.widgets.open_workshop import Change
from workshop_kit.workflows.days import parse_day
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.goal_messages import Message, goal_messages
from workshop_kit.workflows.goals import (
    TEXT_FIELDS,
    change_goal,
    link_goals,
    set_day,
    unlink_goals,
)

VALUES = ("baseline", "target", "day")
"""The fields that are judged as a whole, and so are saved only when they are left."""


@dataclass(frozen=True, slots=True)
class GoalEdits:
    """What a card may ask for; the form carries it out on the workshop file."""

    change: Callable[[Change], None]
    remove: Callable[[str], None]
    redraw: Callable[[], None]


class GoalCard(ipywidgets.VBox):
    """One goal, editable in place.

    A date that cannot be read stays on screen, marked, and is not written; ``unreadable_day``
    is the sentence about it.
    """

    def __init__(self, goal: Goal, edits: GoalEdits, language: Language) -> None:
        self._goal = goal
        self._edits = edits
        self._language = language
        self._code = ipywidgets.HTML().add_class("wk-code")
        self._advice = Advice()
        self.unreadable_day = ""
        self.fields = {name: self._field(name) for name in (*TEXT_FIELDS, "day")}
        self.remove_button = self._remove_button()
        self.links = GoalLinks(language, self._set_link, edits.redraw, self.remove_button)
        super().__init__(self._rows())
        self.add_class("wk-card")

    def show(self, goal: Goal, code: str, others: tuple[OtherGoal, ...], *, editing: str) -> None:
        """Show a goal as it is now, except in the field where somebody writes."""
        self._goal = goal
        self._code.value = f'<span class="id">{text(code)}</span>'
        for name in TEXT_FIELDS:
            self.fields[name].show(getattr(goal, name), editing=editing)
        if not self.unreadable_day:
            self.fields["day"].show(self._day_text(), editing=editing)
        self._show_messages()
        self.links.show(others)

    def _rows(self) -> list[ipywidgets.Widget]:
        arrow = ipywidgets.HTML('<span aria-hidden="true">→</span>').add_class("wk-arrow")
        metric, baseline, target, day = (self.fields[name] for name in ("metric", *VALUES))
        person = ipywidgets.HTML(icon("person")).add_class("wk-gain")
        return [
            ipywidgets.HBox([self._code, self.fields["text"]]).add_class("wk-head"),
            ipywidgets.HBox([metric, baseline, arrow, target, day]).add_class("wk-numbers"),
            self._advice,
            ipywidgets.HBox([person, self.fields["customer_benefit"]]).add_class("wk-benefit"),
            self.links,
        ]

    def _field(self, name: str) -> TextField:
        # a code such as B2 may change later, and a label may not: it names the kind
        of_text = f"terms.goal_kind.{self._goal.kind.value}"
        title = label(of_text if name == "text" else f"notebooks.goals.{name}", self._language)
        placeholder = label(f"notebooks.goals.placeholder.{name}", self._language)
        classes = (f"wk-f-{name}", "wk-value") if name in VALUES else (f"wk-f-{name}",)
        field = TextField(field_key(self._goal.id, name), title, placeholder, classes)
        written = self._day_written if name == "day" else self._text_written
        field.observe(lambda typed: written(name, typed["new"]), "value")
        return field

    def _remove_button(self) -> ipywidgets.Button:
        button = ipywidgets.Button(description=label("notebooks.goals.remove", self._language))
        button.on_click(lambda _button: self._edits.remove(self._goal.id))
        return button.add_class("wk-quiet").add_class("wk-remove")

    def _text_written(self, name: str, typed: str) -> None:
        stored = getattr(self._goal, name)
        if one_line(typed) != one_line(stored):
            self._change(change_goal, field=name, text=typed)
        elif typed != stored:
            self._edits.redraw()

    def _day_written(self, _name: str, typed: str) -> None:
        was_unreadable, self.unreadable_day = self.unreadable_day, ""
        try:
            day = parse_day(typed, self._language) if typed.strip() else None
        except InputError as error:
            self.unreadable_day = str(error)
            self._edits.redraw()
            return
        if day != self._goal.day:
            self._change(set_day, day=day)
        elif was_unreadable or typed != self._day_text():
            self._edits.redraw()

    def _set_link(self, other_id: str, linked: bool) -> None:
        edit = link_goals if linked else unlink_goals
        self._edits.change(partial(edit, one=self._goal.id, other=other_id))

    def _change(self, edit: Callable[..., Workshop], **values: Any) -> None:
        self._edits.change(partial(edit, goal_id=self._goal.id, **values))

    def _day_text(self) -> str:
        return self._language.day(self._goal.day) if self._goal.day else ""

    def _show_messages(self) -> None:
        messages = goal_messages(self._goal, self._language)
        if self.unreadable_day:
            others = tuple(message for message in messages if message.field != "day")
            messages = (Message("day", self.unreadable_day), *others)
        self._advice.show(messages)
        unclear = {message.field for message in messages if not message.missing}
        for name in VALUES:
            mark = self.add_class if name in unclear else self.remove_class
            mark(f"wk-bad-{name}")
