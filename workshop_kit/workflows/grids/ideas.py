"""The sheet of pains and ideas compared: signs, severities, families, keywords, new ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.importers.idea_tables import PAIN, SEVERITY, IdeaTable, idea_table
from workshop_kit.importers.plain_book import Content, PlainFormula, same_content
from workshop_kit.model.edits import change_entry, put, remove_entry
from workshop_kit.model.ideas import Cover, Idea, Keyword, Pain
from workshop_kit.model.keys import CoverStrength, IdeaFamily, Severity
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import IDEA_HEAD_ROW, IDEA_ROWS, IDEAS_SHEET, PLAN_MARK, STRENGTHS
from workshop_kit.workflows.grids.columns import term
from workshop_kit.workflows.grids.findings import (
    Edit,
    Finding,
    GridCase,
    GridChange,
    GridProblem,
    Unreadable,
    checked,
    kind_of,
    settled,
    told,
    where,
)
from workshop_kit.workflows.ids import following_id
from workshop_kit.workflows.typed_lines import SPELT_BETTER, continued

_LETTER = re.compile(r"^[A-Z]{1,3}\s{2}")
_COMPUTED = ("leverage", "impact", "effort", "horizon")


def idea_findings(case: GridCase) -> Iterator[Finding]:
    """Yield what differs on the sheet of ideas."""
    found, base, now = (idea_table(b) for b in (case.file, case.base_book, case.now_book))
    if base is None or now is None:
        return
    if found is None:
        yield GridProblem(IDEAS_SHEET, case.words("table_missing", table=IDEAS_SHEET))
        return
    yield from _Comparison(case, found, base, now).findings()


@dataclass(frozen=True)
class _Comparison:
    case: GridCase
    found: IdeaTable
    base: IdeaTable
    now: IdeaTable

    def findings(self) -> Iterator[Finding]:
        pains = [key for key in self.base.pains if key in self.found.rows]
        ideas = [key for key in self.base.ideas if key in self.found.columns]
        for pain in pains:
            yield from self._cell(pain, PAIN, self._text_edit(pain, "text"))
            yield from self._cell(pain, SEVERITY, self._severity(pain))
            for idea in ideas:
                yield from self._cell(pain, idea, self._sign_edit(pain, idea))
        for idea in ideas:
            yield from self._cell(IDEA_HEAD_ROW, idea, self._head_edit(idea))
            yield from self._cell("family", idea, self._family(idea))
            yield from self._cell("keywords", idea, self._keywords(idea))
            yield from self._computed(idea)
        yield from self._rows()
        yield from self._columns()

    def _cell(self, row: str, column: str, meant: Any) -> Iterator[Finding]:
        before, after = self.base.content(row, column), self.found.content(row, column)
        if same_content(before, after):
            return
        place = where(self.found.sheet, self.found.place(row, column), self._named(row))
        try:
            edit = meant(checked(after, self.case))
        except Unreadable as reason:
            yield GridProblem(place, str(reason))
            return
        change = GridChange(kind_of(before, after), place, told(before), told(after), edit)
        there = row in self.now.rows and column in self.now.columns
        current = told(self.now.content(row, column)) if there else None
        yield from settled(change, current, self.case)

    def _named(self, row: str) -> str:
        known = row in IDEA_ROWS
        return label(f"grid.ideas.{row}", self.case.language) if known else ""

    def _text_edit(self, entry_id: str, field: str) -> Any:
        return lambda content: partial(
            _with_fields, entry_id=entry_id, fields={field: told(content).strip()}
        )

    def _head_edit(self, idea: str) -> Any:
        return lambda content: partial(
            _with_fields, entry_id=idea, fields={"text": _LETTER.sub("", told(content)).strip()}
        )

    def _severity(self, pain: str) -> Any:
        read = term(Severity, "severity", required=True)
        return lambda content: partial(
            _with_fields, entry_id=pain, fields={"severity": read(content, self.case).value}
        )

    def _family(self, idea: str) -> Any:
        read = term(IdeaFamily, "idea_family")
        return lambda content: partial(
            _with_fields, entry_id=idea, fields={"family": read(content, self.case).value}
        )

    def _keywords(self, idea: str) -> Any:
        return lambda content: partial(_with_keywords, idea_id=idea, words=told(content))

    def _sign_edit(self, pain: str, idea: str) -> Any:
        return lambda content: partial(
            _covered, idea_id=idea, pain_id=pain, strength=self._sign(content)
        )

    def _sign(self, content: Content | None) -> CoverStrength | None:
        given = told(content).strip()
        signs = {sign: strength for strength, sign in STRENGTHS.items()}
        if given and given not in signs:
            allowed = ", ".join(signs)
            raise Unreadable(self.case.words("not_listed", given=given, allowed=allowed))
        return signs.get(given)

    def _computed(self, idea: str) -> Iterator[Finding]:
        for row in _COMPUTED:
            after = self.found.content(row, idea)
            if after is not None and not isinstance(after, PlainFormula):
                place = where(self.found.sheet, self.found.place(row, idea), self._named(row))
                yield GridProblem(place, self.case.words("computed", given=told(after)))

    def _rows(self) -> Iterator[Finding]:
        """Yield the pains that came and went."""
        sheet, column = self.found.sheet, self.found.columns[PAIN]
        gone = [key for key in self.base.pains if key not in self.found.rows]
        texts = [sheet.text(row, column).strip() for row in self.found.new_rows]
        ways = continued(
            [told(self.base.content(key, PAIN)) for key in gone], texts, alike=SPELT_BETTER
        )
        back = {gone[way] for way in ways if way is not None}
        for row, text, way in zip(self.found.new_rows, texts, ways, strict=True):
            place = where(sheet, (row, column))
            if way is not None:
                name = told(self.base.content(gone[way], PAIN))
                yield GridChange(
                    "changed", place, name, text, self._text_edit(gone[way], "text")(text),
                    self.case.words("lost_key", name=name),
                )  # fmt: skip
                continue
            key = following_id(self.case.base, "pain", text)
            if self.case.now.find(key) is None:
                yield from self._new_pain(key, row, text)
        for key in gone:
            if key not in back and self.case.now.find(key) is not None:
                name = told(self.base.content(key, PAIN))
                doubt = self.case.words("still_on_the_map") if self._is_felt(key) else ""
                edit = partial(_removed, entry_id=key)
                yield GridChange("removed", sheet.title, name, "", edit, doubt)

    def _is_felt(self, pain_id: str) -> bool:
        pain = self.case.now.find(pain_id)
        return isinstance(pain, Pain) and bool(pain.action_ids)

    def _new_pain(self, key: str, row: int, text: str) -> Iterator[Finding]:
        place = where(self.found.sheet, (row, self.found.columns[PAIN]))
        severity = Severity.SLOWS
        edits: list[Edit] = []
        try:
            given = self.found.sheet.cells.get((row, self.found.columns.get(SEVERITY, -1)))
            if given is not None:
                severity = term(Severity, "severity")(given, self.case).value
            for idea in self.found.ideas:
                strength = self._sign(self.found.sheet.cells.get((row, self.found.columns[idea])))
                if strength:
                    edits.append(partial(_covered, idea_id=idea, pain_id=key, strength=strength))
        except Unreadable as reason:
            yield GridProblem(place, str(reason))
        pain = Pain(id=key, text=text, severity=severity)
        edit = partial(_put_new, register="pains", entry=pain, then=tuple(edits))
        yield GridChange("added", place, "", text, edit)

    def _columns(self) -> Iterator[Finding]:
        """Yield the ideas that came, and tell of those that went from this sheet alone."""
        sheet, head = self.found.sheet, self.found.rows[IDEA_HEAD_ROW]
        for column in self.found.new_columns:
            text = _LETTER.sub("", sheet.text(head, column)).strip()
            key = following_id(self.case.base, "idea", text)
            lost = [
                idea
                for idea in self.base.ideas
                if idea not in self.found.columns and _head(self.base, idea) == text
            ]
            if lost:
                yield GridChange(
                    "changed", where(sheet, (head, column)), "", text, _unchanged,
                    self.case.words("lost_key", name=text),
                )  # fmt: skip
            elif self.case.now.find(key) is None:
                yield from self._new_idea(key, column, text)
        planned = _planned(self.case)
        for idea in self.base.ideas:
            if idea not in self.found.columns and idea in planned and self.case.now.find(idea):
                name = _head(self.base, idea)
                yield GridProblem(sheet.title, self.case.words("still_in_the_plan", name=name))

    def _new_idea(self, key: str, column: int, text: str) -> Iterator[Finding]:
        sheet, head = self.found.sheet, self.found.rows[IDEA_HEAD_ROW]
        place = where(sheet, (head, column))
        edits: list[Edit] = []
        try:
            for pain, row in self._every_pain():
                strength = self._sign(sheet.cells.get((row, column)))
                if strength:
                    edits.append(partial(_covered, idea_id=key, pain_id=pain, strength=strength))
            family = sheet.cells.get((self.found.rows.get("family", -1), column))
            if family is not None:
                edits.append(self._family(key)(family))
            words = sheet.cells.get((self.found.rows.get("keywords", -1), column))
            if words is not None:
                edits.append(self._keywords(key)(words))
        except Unreadable as reason:
            yield GridProblem(place, str(reason))
        entry = Idea(id=key, text=text)
        edit = partial(_put_new, register="ideas", entry=entry, then=tuple(edits))
        yield GridChange("added", place, "", text, edit)

    def _every_pain(self) -> Iterator[tuple[str, int]]:
        for key in self.found.pains:
            yield key, self.found.rows[key]
        for row in self.found.new_rows:
            text = self.found.sheet.text(row, self.found.columns[PAIN]).strip()
            yield following_id(self.case.base, "pain", text), row


def _planned(case: GridCase) -> set[str]:
    """Return every text on the sheet of the plan; ids of ideas are among them."""
    sheets = (s for s in case.file.sheets if PLAN_MARK in s.cells.values())
    sheet = next(sheets, None)
    return {told(content) for content in sheet.cells.values()} if sheet else set()


def _head(table: IdeaTable, idea: str) -> str:
    return _LETTER.sub("", told(table.content(IDEA_HEAD_ROW, idea))).strip()


def _unchanged(workshop: Workshop) -> Workshop:
    return workshop


def _with_fields(workshop: Workshop, *, entry_id: str, fields: dict[str, Any]) -> Workshop:
    return change_entry(workshop, entry_id, **fields)


def _put_new(
    workshop: Workshop, *, register: str, entry: Idea | Pain, then: tuple[Edit, ...]
) -> Workshop:
    if workshop.find(entry.id) is None:
        workshop = put(workshop, register, entry)
    for edit in then:
        workshop = edit(workshop)
    return workshop


def _removed(workshop: Workshop, *, entry_id: str) -> Workshop:
    return remove_entry(workshop, entry_id) if workshop.find(entry_id) else workshop


def _covered(
    workshop: Workshop, *, idea_id: str, pain_id: str, strength: CoverStrength | None
) -> Workshop:
    """Say how far an idea answers a pain, and leave what else is known of that."""
    idea = workshop.find(idea_id)
    if not isinstance(idea, Idea) or workshop.find(pain_id) is None:
        return workshop
    covers = [
        cover.replace(strength=strength) if cover.pain_id == pain_id and strength else cover
        for cover in idea.covers
        if strength or cover.pain_id != pain_id
    ]
    if strength and all(cover.pain_id != pain_id for cover in covers):
        covers.append(Cover(pain_id=pain_id, strength=strength))
    return change_entry(workshop, idea_id, covers=tuple(covers))


def _with_keywords(workshop: Workshop, *, idea_id: str, words: str) -> Workshop:
    """Name the keywords of an idea; a word nobody listed yet is a new one."""
    keys = []
    for word in dict.fromkeys(piece.strip() for piece in words.replace("\n", ",").split(",")):
        if word:
            old = next((k for k in workshop.keywords if k.text.casefold() == word.casefold()), None)
            made = old or Keyword(id=following_id(workshop, "keyword", word), text=word)
            if old is None:
                workshop = put(workshop, "keywords", made)
            keys.append(made.id)
    return change_entry(workshop, idea_id, keyword_ids=tuple(keys))
