"""Entries and contents of a workshop in words: names instead of ids and keys."""

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from workshop_kit.content.emotions import emotion_words
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.content.rows import rows
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import (
    CoverStrength,
    Effect,
    Failure,
    Family,
    Frequency,
    GoalKind,
    Horizon,
    IdeaFamily,
    JourneyKey,
    JourneyState,
    LinkKind,
    Mode,
    Moment,
    Ownership,
    PainKind,
    Purpose,
    Severity,
    Status,
    Tag,
    TouchpointStatus,
)
from workshop_kit.model.references import is_reference
from workshop_kit.model.value import Entry, Value, registers_of
from workshop_kit.model.workshop import Workshop

LONGEST = 60
"""So many characters of a text are shown; it is there to be recognised, not to be read."""

_NAMES = ("name", "text", "label", "title", "alias", "role", "hypothesis", "alt", "learned")
"""Where the name of an entry stands, the best place first; then come scenario, kind and file."""

_LAST_NAMES = ("scenario", "kind", "path", "question_key")

_ROUTES = (("from_action", "to_action"), ("from_touchpoint", "to_touchpoint"))

_CHOICES: dict[type[StrEnum], str] = {
    CoverStrength: "history.cover_strength",
    Effect: "terms.effect",
    Failure: "terms.failure",
    Family: "terms.family",
    Frequency: "terms.frequency",
    GoalKind: "terms.goal_kind",
    Horizon: "terms.horizon",
    IdeaFamily: "terms.idea_family",
    JourneyKey: "terms.journey_key",
    JourneyState: "terms.journey_state",
    LinkKind: "history.link_kind",
    Mode: "history.mode",
    Moment: "terms.moment",
    Ownership: "terms.ownership",
    PainKind: "history.pain_kind",
    Purpose: "history.purpose",
    Severity: "terms.severity",
    Status: "history.status",
    Tag: "terms.tag",
    TouchpointStatus: "terms.touchpoint_status",
}


@dataclass(frozen=True, slots=True)
class InWords:
    """Two versions of a workshop and a language; what is only in the earlier is named by that."""

    before: Workshop
    after: Workshop
    language: Language

    def earlier(self) -> "InWords":
        """Return the words for how things were called before."""
        return InWords(self.after, self.before, self.language)

    def kind(self, entry: Entry) -> str:
        """Return what an entry is, for example *goal*."""
        return label(f"history.kind.{_snake(type(entry).__name__)}", self.language)

    def named(self, entry_id: str) -> str:
        """Return what an entry is and is called, for example *goal “Sell more hybrids”*."""
        entry = self.after.find(entry_id) or self.before.find(entry_id)
        return self.entry(entry) if entry else self.quoted(entry_id)

    def workshop(self) -> str:
        """Return the word for the workshop itself."""
        return label("history.kind.workshop", self.language)

    def name_alone(self, entry_id: str) -> str:
        """Return what an entry is called, between quotation marks."""
        entry = self.after.find(entry_id) or self.before.find(entry_id)
        name = self.name(entry) if entry else entry_id
        return self.quoted(name) if name or entry is None else self.entry(entry)

    def entry(self, entry: Entry) -> str:
        """Return what an entry is and is called; one without any name is counted."""
        kind = self.kind(entry)
        name = self.name(entry)
        if name:
            return f"{kind} {self.quoted(name)}"
        return label("history.number", self.language, kind=kind, number=self._number(entry))

    def name(self, entry: Entry) -> str:
        """Return what an entry is called, in the team's own words where there are any."""
        if isinstance(entry, Phase):
            return phase_label(entry, self._journey_of(entry), self.language)
        if isinstance(entry, Journey):
            state = label(f"terms.journey_state.{entry.state}", self.language)
            return " · ".join(part for part in (self._who(entry), entry.scenario, state) if part)
        for fields in _ROUTES:
            if hasattr(entry, fields[0]):
                start, end = (self._name_of(getattr(entry, field)) for field in fields)
                return label("history.route", self.language, start=start, end=end)
        own = next((text for name in _NAMES if (text := _text(entry, name))), "")
        own = own or self._who(entry)
        return own or next((text for name in _LAST_NAMES if (text := _text(entry, name))), "")

    def field(self, path: tuple[str, ...]) -> str:
        """Return the words for the field at the end of a path, *emotion, score*."""
        return ", ".join(self._field(name) for name in path)

    def content(self, content: Any, field: str) -> str:
        """Return the content of a field in words."""
        if content is None or content in ("", (), [], {}):
            return label("history.empty", self.language)
        if isinstance(content, Value):
            return self._value(content)
        if isinstance(content, tuple):
            return ", ".join(self.content(item, field) for item in content)
        return self._single(content, field)

    def quoted(self, text: str) -> str:
        """Return a text between quotation marks, its beginning if it is long."""
        return self.language.quote(_shortened(text))

    def _single(self, content: Any, field: str) -> str:
        if isinstance(content, StrEnum):
            return label(f"{_CHOICES[type(content)]}.{content}", self.language)
        if isinstance(content, bool):
            return label(f"history.{'yes' if content else 'no'}", self.language)
        if isinstance(content, date):
            return self.language.day(content)
        if isinstance(content, int | float):
            return self.language.number(content, signed=field == "score")
        if isinstance(content, str):
            return self.quoted(self._meaning(content, field))
        return self.quoted(json.dumps(content, ensure_ascii=False))  # under an unknown key

    def _meaning(self, text: str, field: str) -> str:
        """Return what an id or a key stands for; any other text is itself."""
        if field.endswith("_ids") or is_reference(field):
            return self._name_of(text)
        meanings: dict[str, str] = {}
        if field in ("rows_on", "field"):
            meanings = {row.key: row.label for row in rows(self.language, (text,))}
        elif field == "channel_keys":
            meanings = {channel.key: channel.name for channel in self.after.channels}
        elif field == "word_key":
            meanings = {word.key: word.label for word in emotion_words(self.language)}
        return meanings.get(text) or text

    def _value(self, value: Value) -> str:
        """Return the filled fields of a value, one after the other."""
        filled = [(name, item) for name, item in value.values() if item not in (None, "", ())]
        return " · ".join(self.content(item, name) for name, item in filled)

    def _field(self, name: str) -> str:
        try:
            return label(f"history.field.{name}", self.language)
        except KeyError:  # a key that only a later kit knows
            return name

    def _name_of(self, entry_id: str) -> str:
        entry = self.after.find(entry_id) or self.before.find(entry_id)
        return (self.name(entry) if entry else "") or entry_id

    def _who(self, entry: Entry) -> str:
        persona_id = getattr(entry, "persona_id", "")
        return self._name_of(persona_id) if persona_id else ""

    def _journey_of(self, phase: Phase) -> Journey:
        journeys = (*self.after.journeys, *self.before.journeys)
        holding = (j for j in journeys if any(p.id == phase.id for p in (*j.phases, *j.set_aside)))
        return next(holding, Journey(id="j"))

    def _number(self, entry: Entry) -> int:
        """Return the place of an entry among its like, from 1."""
        version = self.after if self.after.find(entry.id) else self.before
        like = [other.id for other in version.entries() if type(other) is type(entry)]
        return like.index(entry.id) + 1


def _text(entry: Entry, field: str) -> str:
    text = getattr(entry, field, "")
    return text if type(text) is str and field not in registers_of(type(entry)) else ""


def _shortened(text: str) -> str:
    """Return the beginning of a text, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return f"{line[: LONGEST - 2].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
