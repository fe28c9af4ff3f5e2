"""The head of a map: its phases, and an action for each column that says anything."""

from collections import defaultdict

from workshop_kit.content.language import languages
from workshop_kit.content.phase_models import phase_models
from workshop_kit.content.synonyms import phase_named
from workshop_kit.importers.plain_book import PlainError, PlainFormula, content_text
from workshop_kit.model.journeys import Phase
from workshop_kit.model.keys import JourneyKey, Moment
from workshop_kit.workflows.adopting.cell_lines import cell_lines
from workshop_kit.workflows.adopting.map_case import MapCase

_BETWEEN_LINES = "; "
_BETWEEN_LEVELS = ": "


def read_phases(case: MapCase) -> None:
    """Make the phases; a name that is not known keeps the moment of the phase before it."""
    phases: list[Phase] = []
    for found in case.table.phases:
        name = found.name or case.words("unnamed_phase")
        key = phase_named(name)
        moment = _moment(key) or (phases[-1].moment if phases else Moment.BEFORE)
        if any(phase.key == key for phase in phases):
            key = JourneyKey.OTHER  # two phases of one key would be one in every phase model
        phase = Phase(id=case.registers.new_id("phase"), key=key, label=name, moment=moment)
        phases.append(phase)
        case.phase_of |= dict.fromkeys(found.columns, phase)
    case.phases = tuple(phases)
    if case.table.head is None:
        case.tell("question", case.table.sheet.title, "no_phases")
    else:
        _tell_of_formulas(case)


def read_actions(case: MapCase) -> None:
    """Make an action of each column that holds more than the name of a phase."""
    steps = _texts(case)
    done: dict[int, list[str]] = defaultdict(list)
    for value in case.readable(*case.lanes("actions")):
        for column in value.columns[:1]:
            done[column] += cell_lines(value.content)
    held = {
        column
        for lane in case.table.lanes
        if lane.key not in {"", "note", "business_goals", "kpis"}
        for value in case.table.values(lane.lines)
        for column in (value.columns[:1] if lane.key == "actions" else value.columns)
    }
    for column in case.table.columns:
        if column in held or column in steps:
            levels = [*steps.get(column, ()), _BETWEEN_LINES.join(done[column])]
            phase = case.phase_of[column]
            case.actions[column] = {
                "id": case.registers.new_id("action"),
                "phase_id": phase.id,
                "key": phase.key,
                "text": _BETWEEN_LEVELS.join(filter(None, levels)),
            }
    if case.actions and not any(action["text"] for action in case.actions.values()):
        case.tell("question", case.table.sheet.title, "no_actions")


def _texts(case: MapCase) -> dict[int, list[str]]:
    """Return what the rows between phases and lanes call each column, coarse to fine."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = (row for lane in case.table.steps for row in lane.lines)
    for value in case.table.values(tuple(rows)):
        text = _BETWEEN_LINES.join(cell_lines(value.content))
        for column in value.columns:
            found[column].append(text)
    return dict(found)


def _moment(key: JourneyKey) -> Moment | None:
    """Return when a key stands in the first phase model that has a phase for it."""
    language = next(iter(languages().values()))
    cards = (model.card(key) for model in phase_models(language))
    return next((card.moment for card in cards if card), None)


def _tell_of_formulas(case: MapCase) -> None:
    heads = [case.table.head] if case.table.head else []
    rows = [lane.lines[0] for lane in heads]
    for row in (*rows, *(row for lane in case.table.steps for row in lane.lines)):
        for column, content in case.table.sheet.row(row).items():
            if isinstance(content, PlainFormula | PlainError):
                given = content_text(content)
                case.tell("problem", case.where((row, column)), "formula_as_name", given=given)
