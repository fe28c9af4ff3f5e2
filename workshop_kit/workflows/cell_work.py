"""Owners and technology of the activities in a cell of the map (G10, G11).

Line by line they belong to the activities from top to bottom; a single line speaks for all.
Where nobody has written an activity yet, one without words holds the place.
"""

from collections.abc import Callable

from workshop_kit.model.journeys import Activity
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line
from workshop_kit.workflows.ids import following_id

Anchors = tuple[str, ...]


def set_owners(workshop: Workshop, value: str, anchors: Anchors) -> Workshop:
    r"""Write who answers for the activities of a cell; a role that nobody has is a new one.

    Examples
    --------
    >>> work = (Activity(id="x", anchor="a"), Activity(id="y", anchor="a"))
    >>> owners = (Owner(id="o", role="Sales manager"),)
    >>> workshop = Workshop(id="w", activities=work, owners=owners)
    >>> [one.owner_id for one in set_owners(workshop, "sales manager", ("a",)).activities]
    ['o', 'o']
    """
    for role in dict.fromkeys(_lines(value)):
        if role and not _owner_id(workshop, role):
            owner = Owner(id=following_id(workshop, "owner", role), role=role)
            workshop = workshop.replace(owners=(*workshop.owners, owner))
    return _spread(workshop, value, anchors, "owner_id", lambda role: _owner_id(workshop, role))


def set_technology(workshop: Workshop, value: str, anchors: Anchors) -> Workshop:
    """Write what supports the activities of a cell."""
    return _spread(workshop, value, anchors, "technology", str)


def owner_lines(workshop: Workshop, anchors: Anchors) -> list[str]:
    """Return the roles as they are typed."""
    found = (workshop.find(one.owner_id) for one in _there(workshop, anchors))
    return _told([owner.role if isinstance(owner, Owner) else "" for owner in found])


def tool_lines(workshop: Workshop, anchors: Anchors) -> list[str]:
    """Return the technologies as they are typed."""
    return _told([one.technology for one in _there(workshop, anchors)])


def _spread(
    workshop: Workshop, value: str, anchors: Anchors, field: str, meant: Callable[[str], str]
) -> Workshop:
    lines = _lines(value)
    work = _there(workshop, anchors)
    if len(lines) == 1 and work:
        lines *= len(work)
    lines += [""] * (len(work) - len(lines))
    now = []
    for place, line in enumerate(lines):
        if place < len(work):
            now.append(work[place].replace(**{field: meant(line)}))
        elif line:
            key = following_id(workshop, "activity", anchors[-1], field, str(place))
            now.append(Activity(id=key, anchor=anchors[-1], **{field: meant(line)}))
    return _with(workshop, {one.id: one for one in now})


def _with(workshop: Workshop, now: dict[str, Activity]) -> Workshop:
    kept = [now.pop(one.id, one) for one in workshop.activities]
    every = [*kept, *now.values()]
    changed: Workshop = workshop.replace(
        activities=tuple(one for one in every if one.text or one.owner_id or one.technology)
    )
    return changed


def _there(workshop: Workshop, anchors: Anchors) -> list[Activity]:
    return [one for one in workshop.activities if one.anchor in anchors]


def _owner_id(workshop: Workshop, role: str) -> str:
    same = (o.id for o in workshop.owners if role and o.role.casefold() == role.casefold())
    return next(same, "")


def _lines(value: str) -> list[str]:
    """Return the lines, empty ones in between as well: they are activities without a value."""
    return [one_line(line) for line in value.rstrip().splitlines()]


def _told(lines: list[str]) -> list[str]:
    """Return one line where all say the same."""
    return lines[:1] if len(set(lines)) == 1 else lines
