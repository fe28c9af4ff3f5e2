"""The lanes of a map, row by row, as entries of a workshop."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import zip_longest

from workshop_kit.content.rows import row_anchor
from workshop_kit.content.synonyms import is_mark
from workshop_kit.importers.map_tables import LaneValue
from workshop_kit.importers.plain_book import content_text
from workshop_kit.workflows.adopting.cell_lines import cell_lines
from workshop_kit.workflows.adopting.map_case import MapCase
from workshop_kit.workflows.adopting.map_touchpoints import read_touchpoints

_SAID = ("thoughts", "customer_goals")
_WORK = ("activities", "owner", "technology")


def read_rows(case: MapCase) -> None:
    """Enter what stands in every lane but those of actions and emotions."""
    _said(case)
    _register_rows(case)
    read_touchpoints(case)
    _work(case)
    _ideas(case, _pains(case))
    _durations(case)
    _moments_of_truth(case)
    _unknown(case)


def _said(case: MapCase) -> None:
    for lane in case.lanes(*_SAID):
        for value in case.readable(lane):
            for line in cell_lines(value.content):
                case.registers.statement(_anchor(case, lane.key, value), lane.key, line)


def _register_rows(case: MapCase) -> None:
    """Enter goals and KPIs, which phases and actions refer to."""
    for key, enter in (("business_goals", case.registers.goal), ("kpis", case.registers.kpi)):
        name = "goal_ids" if key == "business_goals" else "kpi_ids"
        for value in case.readable(*case.lanes(key)):
            for line in cell_lines(value.content):
                _refer(case, value, name, enter(line))


def _refer(case: MapCase, value: LaneValue, name: str, entry_id: str) -> None:
    """Let the phase refer to an entry, or the action if its phase has others beside it."""
    alone = len(case.columns_of(value.columns[0])) == 1
    if not (alone or case.covers_phase(value)) and value.columns[0] in case.actions:
        places = [case.actions[value.columns[0]]]
    else:
        covered = {case.phase_of[column].id for column in value.columns}
        places = [case.phase_fields.setdefault(phase_id, {}) for phase_id in sorted(covered)]
    for fields in places:
        fields[name] = tuple(dict.fromkeys((*fields.get(name, ()), entry_id)))


@dataclass
class _Work:
    """What is done at one place, by whom, with what."""

    activities: list[str] = field(default_factory=list)
    owner: list[str] = field(default_factory=list)
    technology: list[str] = field(default_factory=list)


def _work(case: MapCase) -> None:
    """Enter activities with owner and technology, line beside line."""
    places: dict[str, _Work] = defaultdict(_Work)
    where: dict[str, str] = {}
    several = sum(1 for _ in case.lanes("activities")) > 1
    for lane in case.lanes(*_WORK):
        for value in case.readable(lane):
            anchor = _anchor(case, lane.key, value)
            where.setdefault(anchor, case.where(value.place))
            lines = cell_lines(value.content)
            if lane.key == "activities" and several:
                lines = [f"{lane.name.rstrip(':')}: {line}" for line in lines]
            getattr(places[anchor], lane.key).extend(lines)
    for anchor, work in places.items():
        _enter(case, anchor, work, where[anchor])


def _enter(case: MapCase, anchor: str, work: _Work, where: str) -> None:
    """Give the only owner or technology to every activity, several to them in their order."""
    count = max(len(work.activities), 1)
    for shared in (work.owner, work.technology):
        if len(shared) == 1:
            shared *= count
        elif shared and len(work.activities) > 1:
            case.tell("question", where, "spread", count=str(len(work.activities)))
    rows = zip_longest(work.activities, work.owner, work.technology, fillvalue="")
    for text, owner, technology in rows:
        case.registers.activity(anchor, text, owner, technology)


def _pains(case: MapCase) -> dict[int, str]:
    """Enter pains, and return the first of each column."""
    first: dict[int, str] = {}
    for value in case.readable(*case.lanes("pains")):
        for line in cell_lines(value.content):
            pain = case.registers.pain(line, case.action_ids(value))
            first = dict.fromkeys(value.columns, pain) | first
    return first


def _ideas(case: MapCase, pains: dict[int, str]) -> None:
    """Enter ideas as a help with the first pain of their column, if it has any."""
    linked, alone = 0, []
    for value in case.readable(*case.lanes("ideas")):
        pain = next((pains[column] for column in value.columns if column in pains), "")
        lines = cell_lines(value.content)
        for line in lines:
            case.registers.idea(line, pain)
        linked += len(lines) if pain else 0
        if not pain:
            alone.append(case.placed(value))
    if linked:
        case.tell("question", case.table.sheet.title, "ideas_linked", count=str(linked))
    if alone:
        case.tell("question", case.table.sheet.title, "ideas_alone", count=str(len(alone)))
        case.aside.append((case.words("ideas_without_pain"), alone))


def _durations(case: MapCase) -> None:
    for column, value in case.by_column(*case.lanes("duration")):
        told = [case.actions[column].get("duration", ""), *cell_lines(value.content)]
        case.actions[column]["duration"] = "; ".join(filter(None, told))


def _moments_of_truth(case: MapCase) -> None:
    """Mark moments of truth; what is more than a mark goes to the notes as well."""
    for lane in case.lanes("moment_of_truth"):
        told = {}
        for column, value in case.by_column(lane):
            case.actions[column]["moment_of_truth"] = value.content is not False
            if not (isinstance(value.content, bool) or is_mark(content_text(value.content))):
                told[value.place] = case.placed(value)
        if told:
            case.aside.append((lane.name, list(told.values())))


def _unknown(case: MapCase) -> None:
    """Set rows aside that have no place here, with their names."""
    for lane in case.table.lanes:
        if lane.key in {"", "note"}:
            lines = [case.placed(value) for value in case.table.values(lane.lines)]
            if lane.name or lines:
                case.aside.append((lane.name, lines))


def _anchor(case: MapCase, row: str, value: LaneValue) -> str:
    """Return what a cell hangs on: its phase if it covers all of it, else its first action."""
    if row_anchor(row) == "either" and case.covers_phase(value):
        if len(value.columns) > len(case.columns_of(value.columns[0])):
            case.tell("question", case.where(value.place), "several_phases")
        return case.phase_of[value.columns[0]].id
    if len(value.columns) > 1:
        case.tell("question", case.where(value.place), "several_actions")
    found: str = case.actions[value.columns[0]]["id"]
    return found
