"""The workshop: the aggregate that one file holds."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import model_validator

from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Idea, Keyword, Pain, Test
from workshop_kit.model.journeys import Activity, Journey
from workshop_kit.model.keys import Mode, Purpose
from workshop_kit.model.people import Owner, Participant, Persona, Segment
from workshop_kit.model.records import (
    Attachment,
    ChangeLogEntry,
    Decision,
    Dismissal,
    Note,
    QuizAnswer,
    Reflection,
)
from workshop_kit.model.research import EmpathyMap, Source, Statement
from workshop_kit.model.touchpoints import Channel, Handover, Touchpoint
from workshop_kit.model.value import Count, Entry, Id, NoId, Value, registers_of


class Brand(Value):
    """A client's logo and accent colour (OUT7); ``accent`` is ``#RRGGBB``."""

    logo_id: NoId = ""
    accent: str = ""


class Workshop(Value):
    """Everything one team finds: registers of values, and the journeys that use them.

    ``language`` is the language the team writes in. ``edition`` counts published versions.
    ``figures_note`` is printed wherever figures are, for example *All figures are invented*.

    Raises
    ------
    pydantic.ValidationError
        When two entries share an id: references would then mean two things.

    Examples
    --------
    >>> workshop = Workshop(id="w", title="Buying a car")
    >>> workshop.replace(client="Autovalli").client
    'Autovalli'
    """

    id: Id
    title: str = ""
    client: str = ""
    place: str = ""
    facilitator: str = ""
    day: date | None = None
    purposes: tuple[Purpose, ...] = ()
    mode: Mode = Mode.WORKSHOP
    language: str = "en"
    edition: Count = 1
    review_date: date | None = None
    figures_note: str = ""
    headline: str = ""
    brand: Brand = Brand()

    participants: tuple[Participant, ...] = ()
    owners: tuple[Owner, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    segments: tuple[Segment, ...] = ()
    personas: tuple[Persona, ...] = ()
    empathy_maps: tuple[EmpathyMap, ...] = ()
    goals: tuple[Goal, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    channels: tuple[Channel, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    handovers: tuple[Handover, ...] = ()
    activities: tuple[Activity, ...] = ()
    pains: tuple[Pain, ...] = ()
    ideas: tuple[Idea, ...] = ()
    tests: tuple[Test, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    quiz_answers: tuple[QuizAnswer, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    change_log: tuple[ChangeLogEntry, ...] = ()
    journeys: tuple[Journey, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [entry.id for entry in self.entries()]
        if len(set(ids)) < len(ids):
            twice = sorted(key for key, count in Counter(ids).items() if count > 1)
            message = f"ids used more than once: {', '.join(twice)}"
            raise ValueError(message)
        return self

    def entries(self) -> Iterator[Entry]:
        """Yield every entry of every register, also those inside journeys."""
        yield from _entries_in(self)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by its id, indexed once: a workshop never changes."""
        return {entry.id: entry for entry in self.entries()}

    def find(self, entry_id: str) -> Entry | None:
        """Return the entry with this id, or nothing: a reference may point nowhere yet."""
        return self.by_id.get(entry_id)


def _entries_in(value: Value) -> Iterator[Entry]:
    for name in registers_of(type(value)):
        for entry in getattr(value, name):
            yield entry
            yield from _entries_in(entry)
