"""Changes to touchpoints, their channels and where they are used, as pure functions (S08-S10).

What all entries have in common is in ``entries``, what is still missing in ``touchpoint_hints``.
"""

from workshop_kit.content.touchpoint_library import (
    ChannelCard,
    TouchpointCard,
    touchpoint_names,
)
from workshop_kit.model.edits import change_entry, put
from workshop_kit.model.journeys import Action, Journey
from workshop_kit.model.keys import Effect, JourneyKey
from workshop_kit.model.touchpoints import Channel, Marker, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line


def is_listed(workshop: Workshop, card: TouchpointCard) -> bool:
    """Whether a workshop has a touchpoint with a name of one in the library, in any language."""
    names = {name.casefold() for name in touchpoint_names(card.key)}
    return any(point.name.casefold() in names for point in workshop.touchpoints)


def add_from_library(
    workshop: Workshop,
    _value: str = "",
    *,
    card: TouchpointCard,
    channel: ChannelCard,
    touchpoint_id: str,
) -> Workshop:
    """Add a touchpoint of the library with its channel, unless one of its name is there (S08)."""
    if is_listed(workshop, card):
        return workshop
    with_channel = _with_channel(workshop, channel.channel())
    return put(with_channel, "touchpoints", card.touchpoint(touchpoint_id))


def add_channel(workshop: Workshop, channel: Channel, *, touchpoint_id: str) -> Workshop:
    """Let a touchpoint run on a channel, which is added to the workshop if it is new there.

    Examples
    --------
    >>> workshop = Workshop(id="w", touchpoints=(Touchpoint(id="t"),))
    >>> fair = Channel(key="fair", name="Trade fair")
    >>> add_channel(workshop, fair, touchpoint_id="t").touchpoints[0].channel_keys
    ('fair',)
    """
    point = workshop.find(touchpoint_id)
    if not isinstance(point, Touchpoint) or channel.key in point.channel_keys:
        return workshop
    keys = (*point.channel_keys, channel.key)
    return change_entry(_with_channel(workshop, channel), touchpoint_id, channel_keys=keys)


def name_channel(
    workshop: Workshop, name: str, *, channel_key: str, touchpoint_id: str
) -> Workshop:
    """Let a touchpoint run on a channel with a name of the team’s own."""
    wanted = one_line(name)
    known = (channel for channel in workshop.channels if _same(channel.name, wanted))
    channel = next(known, Channel(key=channel_key, name=wanted))
    return add_channel(workshop, channel, touchpoint_id=touchpoint_id) if wanted else workshop


def turn_use(
    workshop: Workshop, _value: str = "", *, touchpoint_id: str, phase_id: str, action_id: str
) -> Workshop:
    """Mark a touchpoint as used in a phase, at its first action; if it is used there, unmark it.

    A phase without actions gets one without words, called ``action_id``: a map of phases only
    is the same as one with an action a phase.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Phase
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j", phases=(Phase(id="p"),)),))
    >>> used = turn_use(workshop, touchpoint_id="t", phase_id="p", action_id="a")
    >>> used.journeys[0].actions[0].touchpoint_ids
    ('t',)
    """
    journey = _journey_of(workshop, phase_id)
    if journey is None:
        return workshop
    here = [action for action in journey.actions if action.phase_id == phase_id]
    users = [action for action in here if touchpoint_id in action.touchpoint_ids]
    if users:
        for action in users:
            workshop = turn_action(workshop, action.id, touchpoint_id=touchpoint_id)
        return workshop
    if here:
        return turn_action(workshop, here[0].id, touchpoint_id=touchpoint_id)
    key = next((phase.key for phase in journey.phases if phase.id == phase_id), JourneyKey.OTHER)
    action = Action(id=action_id, phase_id=phase_id, key=key, touchpoint_ids=(touchpoint_id,))
    return change_entry(workshop, journey.id, actions=_with_action(journey, action))


def turn_action(workshop: Workshop, action_id: str, *, touchpoint_id: str) -> Workshop:
    """Mark an action as one that uses a touchpoint, or unmark it."""
    action = workshop.find(action_id)
    if not isinstance(action, Action):
        return workshop
    kept = tuple(key for key in action.touchpoint_ids if key != touchpoint_id)
    turned = kept if touchpoint_id in action.touchpoint_ids else (*kept, touchpoint_id)
    return change_entry(workshop, action_id, touchpoint_ids=turned)


def set_effect(workshop: Workshop, effect: Effect | None, *, touchpoint_id: str) -> Workshop:
    """Write what a touchpoint does to the customer’s progress; its reasons stay (W21).

    Without an effect there is no marker, and no reasons.
    """
    point = workshop.find(touchpoint_id)
    if not isinstance(point, Touchpoint):
        return workshop
    reasons = point.marker.reasons if point.marker else ()
    marker = Marker(effect=effect, reasons=reasons) if effect else None
    return change_entry(workshop, touchpoint_id, marker=marker)


def turn_reason(workshop: Workshop, reason: str, *, touchpoint_id: str) -> Workshop:
    """Give a marker a reason, or take it away; without a marker there is nothing to explain."""
    point = workshop.find(touchpoint_id)
    if not isinstance(point, Touchpoint) or point.marker is None:
        return workshop
    before = point.marker.reasons
    kept = tuple(tag for tag in before if tag != reason)
    marker = point.marker.replace(reasons=kept if reason in before else (*kept, reason))
    return change_entry(workshop, touchpoint_id, marker=marker)


def _with_channel(workshop: Workshop, channel: Channel) -> Workshop:
    if any(known.key == channel.key for known in workshop.channels):
        return workshop
    changed: Workshop = workshop.replace(channels=(*workshop.channels, channel))
    return changed


def _journey_of(workshop: Workshop, phase_id: str) -> Journey | None:
    return next(
        (j for j in workshop.journeys if any(phase.id == phase_id for phase in j.phases)), None
    )


def _with_action(journey: Journey, action: Action) -> tuple[Action, ...]:
    """Return the actions with one more, after those of its phase and of the phases before it."""
    places = {phase.id: place for place, phase in enumerate(journey.phases)}
    own = places.get(action.phase_id, len(places))
    earlier = [n for n, old in enumerate(journey.actions) if places.get(old.phase_id, -1) <= own]
    after = max(earlier, default=-1) + 1
    return (*journey.actions[:after], action, *journey.actions[after:])


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
