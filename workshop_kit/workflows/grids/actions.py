"""Columns and phases of a journey’s sheet: what came, went, moved, or is called otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from workshop_kit.importers.journey_tables import (
    ASKED_ROWS,
    JourneyColumn,
)
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import JourneyKey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import PHASE_ROW
from workshop_kit.workflows.columns import remove_action
from workshop_kit.workflows.grids.findings import (
    Edit,
    Finding,
    GridChange,
    GridProblem,
    Unreadable,
    settled,
    told,
    where,
)
from workshop_kit.workflows.grids.phases import (
    moved_keys,
    put_action,
    put_phase,
)
from workshop_kit.workflows.grids.sides import JourneySides
from workshop_kit.workflows.ids import following_id


@dataclass(frozen=True)
class ColumnsCompared(JourneySides):
    """The columns of one journey."""

    def findings(self) -> Iterator[Finding]:
        """Yield what differs, phases before actions."""
        yield from self._phases()
        yield from self._columns()

    def _phases(self) -> Iterator[Finding]:
        labels = {span.key: span.label for span in self.base_grid.phases}
        now = {span.key: span.label for span in self.now_grid.phases}
        previous = ""
        for one in self.groups:
            place = where(self.found.sheet, one.group.place)
            if not one.group.name.strip() and labels.get(one.phase_id, "").strip():
                name = labels[one.phase_id]
                yield GridProblem(place, self.case.words("phase_name_missing", name=name))
            elif one.is_renamed:
                edit = partial(_with_label, phase_id=one.phase_id, text=one.group.name.strip())
                before = labels[one.phase_id]
                change = GridChange("changed", place, before, one.group.name.strip(), edit)
                yield from settled(change, now.get(one.phase_id), self.case)
            elif one.is_new and self.case.now.find(one.phase_id) is None:
                edit = partial(
                    put_phase,
                    journey_id=self.base_grid.journey.id,
                    phase_id=one.phase_id,
                    name=one.group.name.strip(),
                    after=previous,
                )
                yield GridChange(
                    "added", place, "", one.group.name, self.in_journey(edit),
                    self.case.words("new_phase", name=one.group.name),
                )  # fmt: skip
            previous = one.phase_id
        shown = {one.phase_id for one in self.groups}
        for key, text in labels.items():
            if key and key not in shown and PHASE_ROW in self.found.rows:
                yield GridProblem(
                    self.found.sheet.title, self.case.words("phase_missing", name=text)
                )

    def _columns(self) -> Iterator[Finding]:
        yield from self._lost_keys()
        yield from self._moved()
        left: list[str] = []
        for column in self.found.columns:
            key = self.key(column)
            if key not in self.actions:
                made = self._made(column, left)
                if made and self._is_written(column):
                    yield from self._added(column, made, tuple(left))
                    left.insert(0, made)
            else:
                left.insert(0, key)
        for key, text in self.actions.items():
            if key not in self.places and self.case.now.find(key) is not None:
                edit = partial(remove_action, action_id=key)
                yield GridChange("removed", self.found.sheet.title, text, "", edit)

    def _lost_keys(self) -> Iterator[Finding]:
        for column, key in self.returned.items():
            name = self.actions[key]
            yield GridChange(
                "changed",
                where(self.found.sheet, (self.found.key_row, column)),
                name,
                told(self.found.content("actions", column)),
                _unchanged,
                self.case.words("lost_key", name=name),
            )

    def _moved(self) -> Iterator[Finding]:
        """Yield the actions that stand elsewhere, the fewest that explain the order."""
        order = [key for c in self.found.columns if (key := self.key(c)) in self.actions]
        if len(set(order)) < len(order):
            return
        before = [key for key in self.actions if key in order]
        moved = set(moved_keys(before, order))
        moved |= {key for key in order if self._phase(key) != self.homes[key]}
        for place, key in enumerate(order):
            now = self.case.now.find(key)
            if key in moved and isinstance(now, Action):
                left = tuple(reversed(order[:place]))
                action = Action(id=key)
                edit = partial(
                    put_action,
                    journey_id=self.base_grid.journey.id,
                    action=action,
                    phase_id=self._phase(key),
                    after=left,
                )
                at = where(self.found.sheet, (self.found.key_row, self.places[key]))
                if edit(self.case.now) != self.case.now:
                    yield GridChange(
                        "moved", at, self._stood(before, key), self._stood(order, key), edit,
                        self._doubt_of_phase(self.places[key]),
                    )  # fmt: skip

    def _phase(self, key: str) -> str:
        return self.phase_of.get(self.places[key], self.homes[key])

    def _doubt_of_phase(self, column: int) -> str:
        """Return the question that is open over a column: whether its phase is a new one."""
        for one in self.groups:
            is_over = column in {c.column for c in one.group.columns}
            if one.is_new and is_over and self.case.now.find(one.phase_id) is None:
                return self.case.words("new_phase", name=one.group.name)
        return ""

    def _stood(self, order: list[str], key: str) -> str:
        """Return an action with the one before it, as words."""
        place = order.index(key)
        before = self.actions[order[place - 1]] if place else "—"
        return f"{before} → {self.actions[key]}"

    def _made(self, column: JourneyColumn, left: list[str]) -> str:
        """Return the id for a new action, the same each time the file is read."""
        text = told(self.found.content("actions", column.column))
        return following_id(self.case.base, "action", self.base_grid.journey.id, text, *left[:1])

    def _is_written(self, column: JourneyColumn) -> bool:
        return any(
            told(self.found.content(row, column.column)).strip() for row in self.rows_of(column)
        )

    def rows_of(self, column: JourneyColumn) -> list[str]:
        """Return the rows that make an action: in the column of a phase, those of actions alone."""
        of_phase = column.key in self.homes
        rows = [
            entry.row.key
            for entry in self.base_grid.rows
            if entry.row.key != "emotion" and not (of_phase and entry.row.anchor != "action")
        ]
        return [*rows, *ASKED_ROWS]

    def _added(self, column: JourneyColumn, made: str, left: tuple[str, ...]) -> Iterator[Finding]:
        if self.case.now.find(made) is not None:
            return
        phase = self.case.now.find(self.phase_of.get(column.column, ""))
        key = phase.key if isinstance(phase, Phase) else JourneyKey.OTHER
        action = Action(id=made, key=key)
        first = self.in_journey(
            partial(
                put_action,
                journey_id=self.base_grid.journey.id,
                action=action,
                phase_id=self.phase_of.get(column.column, ""),
                after=left,
            )
        )
        edits, doubts, texts = [first], [self._doubt_of_phase(column.column)], []
        beside = first(self.case.now)
        for row in self.rows_of(column):
            content = self.found.content(row, column.column)
            if content is None:
                continue
            place = where(self.found.sheet, (self.found.rows[row], column.column))
            try:
                meant = self.meant(row, made, (), content, beside)
            except Unreadable as reason:
                yield GridProblem(place, str(reason))
                continue
            yield from (GridProblem(place, remark) for remark in meant.remarks)
            if meant.edit:
                edits.append(meant.edit)
                doubts.append(meant.doubt)
                texts.append(told(content))
                beside = meant.edit(beside)
        place = where(self.found.sheet, (self.found.key_row, column.column))
        text = " · ".join(texts)
        yield GridChange(
            "added", place, "", text, partial(_all, edits=tuple(edits)),
            " ".join(filter(None, doubts)),
        )  # fmt: skip

    def in_journey(self, edit: Edit) -> Edit:
        """Return an edit that begins the journey if the workshop has none yet."""
        return partial(_begun, journey=self.base_grid.journey, edit=edit)


def _unchanged(workshop: Workshop) -> Workshop:
    return workshop


def _begun(workshop: Workshop, *, journey: Journey, edit: Edit) -> Workshop:
    if workshop.find(journey.id) is None and not workshop.journeys:
        workshop = workshop.replace(journeys=(Journey(id=journey.id),))
    return edit(workshop)


def _all(workshop: Workshop, *, edits: tuple[Edit, ...]) -> Workshop:
    for edit in edits:
        workshop = edit(workshop)
    return workshop


def _with_label(workshop: Workshop, *, phase_id: str, text: str) -> Workshop:
    return change_entry(workshop, phase_id, label=text)
