"""The lines of each row of the grid: which entries it shows, and in which words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.analysis.chain import pains_of
from workshop_kit.analysis.evidence import is_supported
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Idea
from workshop_kit.model.journeys import Action, Activity, Journey, Phase
from workshop_kit.model.keys import Status, Tag, TouchpointStatus
from workshop_kit.model.people import Owner
from workshop_kit.model.research import Statement
from workshop_kit.model.touchpoints import Touchpoint


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; ``entry`` is the id of what it shows, ``tag`` how sure it is."""

    text: str
    entry: str = ""
    tag: Tag | None = None


@dataclass(frozen=True)
class RowValues:
    """The values of one journey, row by row."""

    lookup: Lookup
    journey: Journey
    language: Language

    def of_action(self, row: str, action: Action | None) -> tuple[Line, ...]:
        """Return what an action shows in a row; nothing for an empty place."""
        if action is None:
            return ()
        if row == "actions":
            return _filled([Line(action.text, action.id)])
        if row == "duration":
            return _filled([Line(action.duration, action.id)])
        if row == "touchpoints":
            return self._touchpoints(action)
        if row == "emotion":
            return self._emotion(action)
        if row == "pains":
            return _filled(
                Line(pain.text, pain.id, self._sourced(pain.source_ids))
                for pain in pains_of(self.lookup.workshop, (action,))
            )
        if row == "ideas":
            return self._ideas(action)
        return self._shared(row, action)

    def of_phase(self, row: str, phase: Phase | None) -> tuple[Line, ...]:
        """Return what a phase itself shows in a row."""
        return self._shared(row, phase) if phase is not None else ()

    def _shared(self, row: str, place: Action | Phase) -> tuple[Line, ...]:
        """Return the lines of a row whose values may hang on an action or a phase."""
        if row == "business_goals":
            goals = self.lookup.get_all(Goal, place.goal_ids)
            return _filled(Line(goal.text, goal.id) for goal in goals)
        if row == "kpis":
            kpis = self.lookup.get_all(Kpi, place.kpi_ids)
            return _filled(Line(kpi_text(kpi, self.language), kpi.id) for kpi in kpis)
        if row in {"activities", "owner", "technology"}:
            return self._work(row, self.lookup.activities(place.id))
        return _filled(self._statement(row, s) for s in self.lookup.statements(place.id, row))

    def _statement(self, row: str, statement: Statement) -> Line:
        quoted = row == "thoughts" and bool(statement.text)
        text = self.language.quote(statement.text) if quoted else statement.text
        if statement.status is Status.REJECTED:
            text = label("grid.rejected", self.language, text=text)
        return Line(text, statement.id, self._tag(statement))

    def _tag(self, statement: Statement) -> Tag:
        if statement.tag is Tag.EVIDENCE and not is_supported(statement, self._sources):
            return Tag.ASSUMPTION
        return statement.tag

    @cached_property
    def _sources(self) -> set[str]:
        return {source.id for source in self.lookup.workshop.sources}

    def _sourced(self, source_ids: Iterable[str]) -> Tag:
        known = any(key in self._sources for key in source_ids)
        return Tag.EVIDENCE if known else Tag.ASSUMPTION

    def _touchpoints(self, action: Action) -> tuple[Line, ...]:
        found = self.lookup.get_all(Touchpoint, action.touchpoint_ids)
        return _filled(Line(self._touchpoint(point), point.id) for point in found)

    def _touchpoint(self, touchpoint: Touchpoint) -> str:
        if touchpoint.status is TouchpointStatus.ACTIVE or not touchpoint.name:
            return touchpoint.name
        key = f"grid.touchpoint_{touchpoint.status.value}"
        return label(key, self.language, name=touchpoint.name)

    def _emotion(self, action: Action) -> tuple[Line, ...]:
        if action.emotion is None:
            return ()
        word = emotion_word(action.emotion, self.language) or "?"
        return (Line(word, action.id, self._sourced(action.emotion.source_ids)),)

    def _work(self, row: str, activities: tuple[Activity, ...]) -> tuple[Line, ...]:
        if row == "activities":
            return _filled(Line(activity.text, activity.id) for activity in activities)
        if row == "technology":
            return _filled(_once(Line(activity.technology, activity.id) for activity in activities))
        owners = self.lookup.get_all(Owner, tuple(activity.owner_id for activity in activities))
        return _filled(_once(Line(owner.role, owner.id) for owner in owners))

    def _ideas(self, action: Action) -> tuple[Line, ...]:
        """Return the ideas at home here in full, the letters of others that reach this far."""
        here = {pain.id for pain in pains_of(self.lookup.workshop, (action,))}
        lines, reaching = [], []
        for letter, idea in self._lettered:
            if self._homes.get(idea.id) == action.id:
                lines.append(Line(f"{letter} {idea.text}", idea.id))
            elif here.intersection(cover.pain_id for cover in idea.covers):
                reaching.append(letter)
        if reaching:
            lines.append(Line(f"+ {', '.join(reaching)}"))
        return tuple(lines)

    @cached_property
    def _lettered(self) -> tuple[tuple[str, Idea], ...]:
        return tuple(
            (idea_letter(place), idea)
            for place, idea in enumerate(self.lookup.workshop.ideas)
            if idea.text
        )

    @cached_property
    def _homes(self) -> dict[str, str]:
        """The action where each idea is written out: that of the first pain it covers."""
        homes: dict[str, str] = {}
        pains = {pain.id: pain for pain in self.lookup.workshop.pains}
        here = {action.id for action in self.journey.actions}
        for idea in self.lookup.workshop.ideas:
            covered = [pains[c.pain_id] for c in idea.covers if c.pain_id in pains]
            at = [key for pain in covered for key in pain.action_ids if key in here]
            if at:
                homes[idea.id] = at[0]
        return homes


def idea_letter(place: int) -> str:
    """Return the letter of the idea at a place of the register: A to Z, then AA and on.

    Examples
    --------
    >>> idea_letter(0), idea_letter(25), idea_letter(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(place, 26)
    return (idea_letter(before - 1) if before else "") + chr(ord("A") + last)


def kpi_text(kpi: Kpi, language: Language) -> str:
    """Write a KPI with its way to go, for example *Online bookings 86 → 130 a month*."""
    if kpi.baseline is None and kpi.target is None:
        return kpi.name
    start = "?" if kpi.baseline is None else language.number(kpi.baseline)
    if kpi.target is None:
        return f"{kpi.name} {start} {kpi.unit}".strip()
    return f"{kpi.name} {start} → {language.quantity(kpi.target, kpi.unit)}".strip()


def _filled(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.text.strip())


def _once(lines: Iterable[Line]) -> Iterable[Line]:
    """Keep the first of lines with equal text: one owner of two activities is named once."""
    seen: set[str] = set()
    for line in lines:
        if line.text not in seen:
            seen.add(line.text)
            yield line
