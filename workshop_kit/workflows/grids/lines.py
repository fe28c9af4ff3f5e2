"""Tables of a grid compared line by line: touchpoints, handovers, plan, KPIs.

Lines are known by their ids, so that sorting says nothing. A line that lost its id, or has that of
another, is known by its text, and asked about.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.importers.idea_tables import idea_table
from workshop_kit.importers.line_tables import (
    HANDOVERS,
    KPIS,
    PLAN,
    TOUCHPOINTS,
    LineTable,
    TableKind,
    TableLine,
    line_table,
)
from workshop_kit.importers.plain_book import PlainFormula, same_content
from workshop_kit.model.edits import change_entry, put, remove_entry
from workshop_kit.model.goals import Kpi
from workshop_kit.model.ideas import Idea
from workshop_kit.model.touchpoints import Handover, Touchpoint
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.grids.columns import (
    HANDOVER_RULES,
    KPI_RULES,
    PLAN_RULES,
    TOUCHPOINT_RULES,
    ColumnRule,
    Meant,
    supplied,
)
from workshop_kit.workflows.grids.findings import (
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    StrangeContent,
    Unreadable,
    kind_of,
    settled,
    told,
    where,
)
from workshop_kit.workflows.grids.line_matches import LineMatch, line_matches, line_name
from workshop_kit.workflows.ids import following_id


@dataclass(frozen=True)
class LineRules:
    """How a table becomes a register: its columns, the field that names a line, what is mirrored."""

    table: TableKind
    register: str
    entry: type[Entry]
    prefix: str
    names: tuple[str, ...]
    columns: tuple[ColumnRule, ...]
    mirrored: tuple[str, ...] = ()


LINES = (
    LineRules(
        TOUCHPOINTS,
        "touchpoints",
        Touchpoint,
        "touchpoint",
        ("name",),
        TOUCHPOINT_RULES,
        ("reach",),
    ),
    LineRules(HANDOVERS, "handovers", Handover, "handover", ("from", "to"), HANDOVER_RULES),
    LineRules(
        PLAN,
        "ideas",
        Idea,
        "idea",
        ("idea",),
        PLAN_RULES,
        ("letter", "pains", "leverage", "missing"),
    ),
    LineRules(
        KPIS, "kpis", Kpi, "kpi", ("name",), KPI_RULES, ("latest", "read_on", "way", "standing")
    ),
)


def line_findings(case: GridCase, rules: LineRules) -> Iterator[Finding]:
    """Yield what differs in one table."""
    found = line_table(case.file, rules.table, case.language)
    base = line_table(case.base_book, rules.table, case.language)
    now = line_table(case.now_book, rules.table, case.language)
    if base is None or now is None:
        return
    if found is None:
        yield GridProblem(rules.table.title, case.words("table_missing", table=rules.table.title))
        return
    yield from _Comparison(case, rules, found, base, now).findings()


@dataclass(frozen=True)
class _Comparison:
    case: GridCase
    rules: LineRules
    found: LineTable
    base: LineTable
    now: LineTable

    def findings(self) -> Iterator[Finding]:
        yield from self._columns()
        matches = line_matches(self.found, self.base, self.rules.names, self._read_columns)
        for match in matches.same:
            yield from self._match(match)
        yield from self._added(matches.fresh, "" if matches.sure else "unsure_new_line")
        for old in matches.gone:
            yield from self._removed(old, "" if matches.sure else "unsure_gone_line")

    def _columns(self) -> Iterator[Finding]:
        """Tell of columns that are gone, doubtful or a stranger's."""
        for rule in self.rules.columns:
            if rule.key not in self.found.columns:
                yield GridProblem(
                    self.found.sheet.title,
                    self.case.words("column_missing", name=self._heading(rule.key)),
                )
        for place in self.found.strangers:
            text = told(self.found.sheet.cells.get(place))
            yield StrangeContent(where(self.found.sheet, place), text)

    @property
    def _read_columns(self) -> tuple[str, ...]:
        return tuple(rule.key for rule in self.rules.columns)

    def _match(self, match: LineMatch) -> Iterator[Finding]:
        """Compare two lines; if only the name told that they are one, that is a question itself."""
        line, old, doubt = match.line, match.old, ""
        if match.doubt:
            doubt = self.case.words(match.doubt, name=self._name(self.base, old))
            name = self._name(self.found, line)
            yield GridChange("changed", self._where(line), "", name, _unchanged, doubt)
        yield from self._line(line, old, doubt)

    def _line(self, line: TableLine, old: TableLine, doubt: str = "") -> Iterator[Finding]:
        current = next((one for one in self.now.lines if one.key == old.key), None)
        for rule in self.rules.columns:
            if rule.key in self.found.columns:
                yield from self._cell(rule, line, old, current, doubt)
        for key in self.rules.mirrored:
            yield from self._mirrored(key, line, old)

    def _cell(
        self,
        rule: ColumnRule,
        line: TableLine,
        old: TableLine,
        current: TableLine | None,
        doubt: str,
    ) -> Iterator[Finding]:
        before, after = self.base.content(old, rule.key), self.found.content(line, rule.key)
        if same_content(before, after):
            return
        place = where(self.found.sheet, self.found.place(line, rule.key), self._heading(rule.key))
        try:
            meant = rule.read(after, self.case)
        except Unreadable as reason:
            yield GridProblem(place, str(reason))
            return
        if rule.key in self.found.by_heading:
            doubt = f"{doubt} {self.case.words('column_by_heading')}".strip()
        change = GridChange(
            kind_of(before, after),
            place,
            told(before),
            told(after),
            partial(_changed, entry_id=old.key, rule=rule, meant=meant),
            " ".join(filter(None, (doubt, meant.doubt))),
        )
        now = None if current is None else told(self.now.content(current, rule.key))
        yield from settled(change, now, self.case)

    def _mirrored(self, key: str, line: TableLine, old: TableLine) -> Iterator[Finding]:
        """Tell of what was written over something that is shown from elsewhere."""
        before, after = self.base.content(old, key), self.found.content(line, key)
        if key not in self.found.columns or same_content(before, after):
            return
        if isinstance(before, PlainFormula) and after is None:
            return
        place = where(self.found.sheet, self.found.place(line, key), self._heading(key))
        yield GridProblem(place, self.case.words("computed", given=told(after)))

    def _added(self, lines: tuple[TableLine, ...], unsure: str) -> Iterator[Finding]:
        turns: Counter[str] = Counter()
        for line in lines:
            name = self._name(self.found, line)
            place = self._where(line)
            if not name:
                yield GridProblem(place, self.case.words("line_without_name"))
                continue
            about = (name, str(turns[name])) if turns[name] else (name,)
            turns[name] += 1
            key = following_id(self.case.base, self.rules.prefix, *about)
            meant: list[tuple[ColumnRule, Meant]] = []
            for rule in self.rules.columns:
                content = self.found.content(line, rule.key)
                if content is not None:
                    at = where(
                        self.found.sheet,
                        self.found.place(line, rule.key),
                        self._heading(rule.key),
                    )
                    try:
                        meant.append((rule, rule.read(content, self.case)))
                    except Unreadable as reason:
                        yield GridProblem(at, str(reason))
            if self.case.now.find(key) is None:
                asked = [self.case.words(unsure)] if unsure else []
                doubt = " ".join((*asked, *(one.doubt for _, one in meant if one.doubt)))
                after = " · ".join(told(self.found.content(line, rule.key)) for rule, _ in meant)
                edit = partial(_put_new, rules=self.rules, key=key, meant=tuple(meant))
                yield GridChange("added", place, "", after, edit, doubt)

    def _removed(self, old: TableLine, unsure: str) -> Iterator[Finding]:
        if self.case.now.find(old.key) is None:
            return
        edit = partial(_removed, entry_id=old.key)
        name = self._name(self.base, old)
        doubts = [unsure] if unsure else []
        doubts += ["still_in_ideas"] if self._stands_in_ideas(old.key) else []
        doubt = " ".join(map(self.case.words, doubts))
        yield GridChange("removed", self.found.sheet.title, name, "", edit, doubt)

    def _stands_in_ideas(self, key: str) -> bool:
        """Whether a line of the plan went, and its idea did not."""
        ideas = idea_table(self.case.file) if self.rules.table is PLAN else None
        return ideas is not None and key in ideas.columns

    def _name(self, table: LineTable, line: TableLine) -> str:
        return line_name(table, line, self.rules.names)

    def _where(self, line: TableLine) -> str:
        return where(self.found.sheet, self.found.place(line, self.rules.names[0]))

    def _heading(self, key: str) -> str:
        return label(f"{self.rules.table.labels}.{key}", self.case.language)


def _unchanged(workshop: Workshop) -> Workshop:
    return workshop


def _changed(workshop: Workshop, *, entry_id: str, rule: ColumnRule, meant: Meant) -> Workshop:
    entry = workshop.find(entry_id)
    if entry is None:
        return workshop
    workshop = supplied(workshop, meant.needs)
    return change_entry(workshop, entry_id, **rule.changes(entry, meant.value))


def _put_new(
    workshop: Workshop, *, rules: LineRules, key: str, meant: tuple[tuple[ColumnRule, Meant], ...]
) -> Workshop:
    """Put a new entry at the end; one that another table made already gets the fields of this."""
    entry: Any = workshop.find(key) or rules.entry(id=key)
    for rule, one in meant:
        workshop = supplied(workshop, one.needs)
        entry = entry.replace(**rule.changes(entry, one.value))
    return put(workshop, rules.register, entry)


def _removed(workshop: Workshop, *, entry_id: str) -> Workshop:
    return remove_entry(workshop, entry_id) if workshop.find(entry_id) else workshop
