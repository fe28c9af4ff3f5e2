"""A journey in another phase model, and back again with nothing lost (P.12).

Every action keeps its journey key; the crosswalk of the new model says where it stands, and
an action that finds no phase waits in the tray. Phases are never edited: those of the model
that is left are set aside as they are, those of the new model are taken out again or made
empty. A phase of the team's own (key ``other``) belongs to no model and goes along, with the
actions in it. So A → B → A gives the journey as it was, for every pair of models.

Where the values of phases that were set aside show belongs to ``set_aside``.
"""

from collections.abc import Iterable, Mapping, Set
from hashlib import sha256

from workshop_kit.content.phase_models import crosswalk, empty_phases, model_keys
from workshop_kit.model.journeys import Action, Arrangement, Journey, Phase, Place
from workshop_kit.model.keys import JourneyKey


def switched(journey: Journey, model: str, *, anchored: Set[str] = frozenset()) -> Journey:
    """Return a journey with the phases of another model.

    ``anchored`` holds the ids of phases that something outside the journey hangs on, such as a
    statement or an activity: these phases are kept even when they are empty otherwise.

    Raises
    ------
    UnknownPhaseModel
        When no model has this key.

    Examples
    --------
    >>> asks = Action(id="a", phase_id="p", key=JourneyKey.SUPPORT)
    >>> phase = Phase(id="p", key=JourneyKey.SUPPORT)
    >>> before = Journey(id="j", phase_model="PH6", phases=(phase,), actions=(asks,))
    >>> after = switched(before, "PH5c")
    >>> [phase.key.value for phase in after.phases], [action.id for action in after.tray]
    (['discover', 'search', 'trial', 'buy', 'recommend'], ['a'])
    >>> switched(after, "PH6") == before
    True
    """
    crosswalk(model)  # refuses a model that does not exist
    if model == journey.phase_model:
        return journey
    moved = _moved(journey, model)
    if journey.phase_model not in model_keys() or anchored & _ids(_of_model(journey)):
        return moved
    # what going back would make again as it is now need not be remembered
    lean = _forgetting(moved, journey.phase_model)
    return lean if _drawn(_moved(lean, journey.phase_model)) == _drawn(journey) else moved


def home_of(key: JourneyKey, phases: Iterable[Phase], model: str) -> Phase | None:
    """Return the phase that a key belongs to: the model's, else one with this very key.

    Examples
    --------
    >>> phases = empty_phases("PH6", str)
    >>> home_of(JourneyKey.TRIAL, phases, "PH6").key.value, home_of(JourneyKey.OTHER, phases, "PH6")
    ('compare', None)
    """
    ways = crosswalk(model) if model in model_keys() else {}
    by_key: dict[JourneyKey, Phase] = {}
    for phase in phases:
        by_key.setdefault(phase.key, phase)
    return by_key.get(ways.get(key, key)) or by_key.get(key)


def _moved(journey: Journey, model: str) -> Journey:
    """Place everything in another model, and remember all of the one that is left."""
    phases = _phases_in(journey, model)
    by_hand = {
        place.action_id: place.phase_id for place in journey.places if place.phase_model == model
    }
    line = _in_time(journey)
    actions, homeless = [], []
    for action in line:
        place = _place(action, journey, by_hand, phases, model)
        if place is None:
            homeless.append(_at("", action))
        else:
            actions.append(_at(place, action))
    waiting = set(journey.order_ids)
    arrangements = _arrangements(journey, model)
    moved: Journey = journey.replace(
        phase_model=model,
        phases=phases,
        actions=tuple(actions),
        tray=(*(action for action in journey.tray if action.id not in waiting), *homeless),
        set_aside=_set_aside(journey, phases, arrangements),
        order_ids=tuple(action.id for action in line) if homeless else (),
        arrangements=arrangements,
        places=_places(journey, model, line),
    )
    return moved


def _phases_in(journey: Journey, model: str) -> tuple[Phase, ...]:
    """Return the phases of a model as the team left them, else empty, with the team's own between."""
    known = {phase.id: phase for phase in (*journey.set_aside, *journey.phases)}
    arranged = {entry.phase_model: entry.phase_ids for entry in journey.arrangements}
    if model in arranged:
        ids = dict.fromkeys(arranged[model])
        phases = [known[phase_id] for phase_id in ids if phase_id in known]
    else:
        fresh = empty_phases(model, lambda row: _fresh_id(journey.id, row))
        phases = [known.get(phase.id, phase) for phase in fresh]
    before: list[Phase] = []
    for phase in journey.phases:
        if _is_own(phase) and phase not in phases:
            phases.insert(_after(before, phases, model), phase)
        before.append(phase)
    return tuple(phases)


def _after(before: list[Phase], phases: list[Phase], model: str) -> int:
    """Return the place behind the nearest of some phases that has a home among others."""
    for phase in reversed(before):
        home = phase if phase in phases else home_of(phase.key, phases, model)
        if home is not None:
            return phases.index(home) + 1
    return 0


def _fresh_id(journey_id: str, row: str) -> str:
    """Return the same id for the same phase each time, so that leaving no trace is possible."""
    return f"{row}-{sha256(f'{journey_id} {row}'.encode()).hexdigest()[:8]}"


def _place(
    action: Action,
    journey: Journey,
    by_hand: Mapping[str, str],
    phases: tuple[Phase, ...],
    model: str,
) -> str | None:
    """Return the id of the phase where an action stands in a model; nothing for the tray."""
    # an action goes back to where it stood by hand, unless the team moved it to its own phase since
    goes_back = action.id in by_hand and action.phase_id == _default(action, journey)
    if action.phase_id in _ids(filter(_is_own, journey.phases)) and not goes_back:
        return action.phase_id
    if action.id in by_hand:
        return by_hand[action.id]
    home = home_of(action.key, phases, model)
    return home.id if home else None


def _at(phase_id: str, action: Action) -> Action:
    if action.phase_id == phase_id:
        return action
    moved: Action = action.replace(phase_id=phase_id)
    return moved


def _default(action: Action, journey: Journey) -> str | None:
    home = home_of(action.key, journey.phases, journey.phase_model)
    return home.id if home else None


def _in_time(journey: Journey) -> list[Action]:
    """Return the actions with those that wait in the tray, each behind the one it followed."""
    line = list(journey.actions)
    waiting = {action.id: action for action in journey.tray}
    before: list[str] = []
    for action_id in journey.order_ids:
        if action_id in waiting:
            places = {action.id: place for place, action in enumerate(line)}
            nearest = next((places[other] for other in reversed(before) if other in places), -1)
            line.insert(nearest + 1, waiting.pop(action_id))
        before.append(action_id)
    return line


def _arrangements(journey: Journey, entered: str) -> tuple[Arrangement, ...]:
    left = Arrangement(
        phase_model=journey.phase_model, phase_ids=tuple(phase.id for phase in journey.phases)
    )
    others = [
        entry
        for entry in journey.arrangements
        if entry.phase_model not in {journey.phase_model, entered}
    ]
    return tuple(sorted([*others, left], key=lambda entry: entry.phase_model))


def _set_aside(
    journey: Journey, shown: tuple[Phase, ...], arrangements: tuple[Arrangement, ...]
) -> tuple[Phase, ...]:
    """Return all phases but those shown, model by model."""
    listed = dict.fromkeys(key for entry in arrangements for key in entry.phase_ids)
    order = {phase_id: place for place, phase_id in enumerate(listed)}
    aside = [
        phase for phase in (*journey.set_aside, *journey.phases) if phase.id not in _ids(shown)
    ]
    return tuple(sorted(aside, key=lambda phase: order.get(phase.id, len(order))))


def _places(journey: Journey, entered: str, line: list[Action]) -> tuple[Place, ...]:
    """Remember where actions stand against their keys; what is in a phase of the team's own stays."""
    order = {action.id: place for place, action in enumerate(line)}
    own = _ids(filter(_is_own, journey.phases))
    moved = [
        Place(phase_model=journey.phase_model, action_id=action.id, phase_id=action.phase_id)
        for action in journey.actions
        if action.phase_id not in own and action.phase_id != _default(action, journey)
    ]
    others = [
        place
        for place in journey.places
        if place.phase_model not in {journey.phase_model, entered} and place.action_id in order
    ]
    return tuple(sorted([*others, *moved], key=lambda p: (p.phase_model, order[p.action_id])))


def _forgetting(journey: Journey, model: str) -> Journey:
    """Return a journey without what it remembers of one model."""
    arrangements = tuple(entry for entry in journey.arrangements if entry.phase_model != model)
    gone = {
        phase_id
        for entry in journey.arrangements
        if entry.phase_model == model
        for phase_id in entry.phase_ids
    }.difference(*(entry.phase_ids for entry in arrangements))
    lean: Journey = journey.replace(
        set_aside=tuple(phase for phase in journey.set_aside if phase.id not in gone),
        arrangements=arrangements,
        places=tuple(place for place in journey.places if place.phase_model != model),
    )
    return lean


def _drawn(journey: Journey) -> tuple[tuple[object, ...], ...]:
    return journey.phases, journey.actions, journey.tray, journey.order_ids


def _is_own(phase: Phase) -> bool:
    return phase.key is JourneyKey.OTHER


def _of_model(journey: Journey) -> tuple[Phase, ...]:
    return tuple(phase for phase in journey.phases if not _is_own(phase))


def _ids(phases: Iterable[Phase]) -> frozenset[str]:
    return frozenset(phase.id for phase in phases)
