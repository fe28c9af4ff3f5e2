"""Columns of a journey compared: actions added, moved and removed, phases renamed and new.

A column lies under the phase whose name stands over it. Where the name was changed, the columns
that are known tell which phase it is.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_kit.importers.journey_tables import JourneyTable, PhaseGroup
from workshop_kit.model.edits import change_entry
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import JourneyKey, Moment
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.workflows.columns import in_order
from workshop_kit.workflows.ids import following_id


@dataclass(frozen=True, slots=True)
class Placed:
    """A group of columns and the phase it belongs to; ``is_new`` where nobody knows it yet."""

    group: PhaseGroup
    phase_id: str
    is_new: bool = False
    is_renamed: bool = False


def placed_groups(
    workshop: Workshop, grid: JourneyGrid, base: JourneyTable, found: JourneyTable
) -> tuple[Placed, ...]:
    """Return the groups of a sheet with their phases."""
    homes = phases_of_columns(grid)
    names = {span.key: " ".join(span.label.split()) for span in grid.phases}
    untouched = {(g.name, _keys(g)) for g in base.groups}
    taken = {" ".join(group.name.split()) for group in found.groups}
    placed = []
    for group in found.groups:
        name = " ".join(group.name.split())
        votes = Counter(homes[c.key] for c in group.columns if c.key in homes)
        voted = votes.most_common(1)[0][0] if votes else ""
        alike = [key for key, known in names.items() if known == name]
        if votes and (group.name, _keys(group)) in untouched:
            placed.append(Placed(group, voted))
        elif len(alike) == 1 or (alike and not votes):
            placed.append(Placed(group, alike[0]))
        elif alike:
            most = max((votes[key], -place) for place, key in enumerate(alike))
            placed.append(Placed(group, alike[-most[1]]))
        elif name and votes and names.get(voted) not in taken:
            placed.append(Placed(group, voted, is_renamed=True))
        elif name:
            made = following_id(workshop, "phase", grid.journey.id, name)
            placed.append(Placed(group, made, is_new=True))
        else:
            placed.append(Placed(group, voted or (placed[-1].phase_id if placed else "")))
    return tuple(placed)


def phases_of_columns(grid: JourneyGrid) -> dict[str, str]:
    """Return the phase of each column of a grid, by the key that stands over the column."""
    homes = {}
    for span in grid.phases:
        for column in grid.columns[span.first : span.first + span.span]:
            key = column.key if column.action else f"phase:{column.key}"
            homes[key] = span.key
    return homes


def _keys(group: PhaseGroup) -> tuple[str, ...]:
    return tuple(column.key for column in group.columns)


def moved_keys(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return the fewest keys whose moving makes one order into the other.

    Examples
    --------
    >>> moved_keys("abcd", "acdb")
    ['b']
    """
    staying = _longest_common(before, after)
    return [key for key in after if key not in staying]


def _longest_common(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the keys of the longest run that is in the same order on both sides."""
    places = {key: place for place, key in enumerate(before)}
    best: list[tuple[int, list[str]]] = []
    for key in after:
        place = places[key]
        before_it = sorted((run for last, run in best if last < place), key=len)
        best.append((place, [*(before_it[-1] if before_it else ()), key]))
    return set(sorted((run for _, run in best), key=len)[-1]) if best else set()


def put_action(
    workshop: Workshop, *, journey_id: str, action: Action, phase_id: str, after: tuple[str, ...]
) -> Workshop:
    """Put an action under a phase, behind the first of some others that is there.

    ``after`` names the columns to its left, the nearest first. An action that is there already
    moves, and keeps all that it holds.
    """
    journey = workshop.find(journey_id)
    if not isinstance(journey, Journey):
        return workshop
    own = workshop.find(action.id)
    here = own if isinstance(own, Action) else action
    here = here.replace(phase_id=phase_id)
    line = [old for old in in_order(journey) if old.id != action.id]
    ids = [old.id for old in line]
    left = next((ids.index(key) + 1 for key in after if key in ids), 0)
    line.insert(left, here)
    ordered = in_order(journey.replace(actions=tuple(line)))
    return change_entry(workshop, journey_id, actions=tuple(ordered))


def put_phase(
    workshop: Workshop, *, journey_id: str, phase_id: str, name: str, after: str
) -> Workshop:
    """Put a new phase behind another; what kind of phase it is remains for people to say."""
    journey = workshop.find(journey_id)
    if not isinstance(journey, Journey) or workshop.find(phase_id):
        return workshop
    ids = [phase.id for phase in journey.phases]
    place = ids.index(after) + 1 if after in ids else 0
    moment = journey.phases[place - 1].moment if place else Moment.BEFORE
    made = Phase(id=phase_id, key=JourneyKey.OTHER, label=name, moment=moment)
    phases = (*journey.phases[:place], made, *journey.phases[place:])
    return change_entry(workshop, journey_id, phases=phases)
