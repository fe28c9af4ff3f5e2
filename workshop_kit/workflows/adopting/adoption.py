"""What taking a map over finds: journeys with their rows, questions to a person, notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.wording import reason_text
from workshop_kit.model.keys import JourneyKey
from workshop_kit.model.workshop import Workshop

Kind = Literal["question", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: a *question* was answered in a likely way, a *problem* was not read.

    ``key`` is that of its sentence in ``labels_adopting.toml``, ``values`` fill it.
    """

    kind: Kind
    where: str
    key: str
    values: Mapping[str, str] = field(default_factory=dict)

    def text(self, language: Language) -> str:
        """Return the sentence."""
        values = {name: reason_text(value, language.code) for name, value in self.values.items()}
        return label(f"adopting.{self.kind}.{self.key}", language, **values)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of a map: its name there, the row it is here (nothing: notes), how many cells."""

    name: str
    row: str
    sure: bool
    cells: int


@dataclass(frozen=True, slots=True)
class FoundPhase:
    """A phase of a map, what happens in it, and how many actions it has."""

    name: str
    key: JourneyKey
    actions: int


@dataclass(frozen=True, slots=True)
class FoundMap:
    """One map; its phases run across, or ``down``."""

    sheet: str
    down: bool
    phases: tuple[FoundPhase, ...]
    rows: tuple[FoundRow, ...]

    @property
    def actions(self) -> int:
        """How many actions it has in all."""
        return sum(phase.actions for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Adoption:
    """A file as the workshop that it would become, and what was found on the way."""

    file: Path
    workshop: Workshop
    maps: tuple[FoundMap, ...]
    findings: tuple[Finding, ...]
    empty_sheets: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What has no place in a workshop and stays as notes."""
        return tuple(note.text for note in self.workshop.notes)

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """Return the questions, or the problems."""
        return tuple(finding for finding in self.findings if finding.kind == kind)
