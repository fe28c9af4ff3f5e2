"""What a team fixes by hand for its template, and what of it differs from what is chosen anyway."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from workshop_kit.views.brand.frames import Frame, area_beside, needs_sheet
from workshop_kit.views.brand.template import Template
from workshop_kit.views.drawing import Box

_ALIKE: Final = 0.15
"""Half of the hundredth of a centimetre that a file of choices is exact to, in points."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a team fixes by hand; what is empty is chosen for it.

    ``cover`` and ``content`` are names of layouts, or numbers in the template's list.
    ``title`` and ``area`` are boxes on the template's page, ``colours`` names or values by role.
    """

    cover: str = ""
    content: str = ""
    title: Box | None = None
    area: Box | None = None
    colours: Mapping[str, str] = field(default_factory=dict)


def fixed_frame(frame: Frame, template: Template, choices: Choices) -> Frame:
    """Return a frame with the boxes that a team fixed.

    A box that says what is chosen anyway fixes nothing, so choices written down and not changed
    give the same deck. Where only the title is fixed, the area is chosen again beside it.
    """
    title, area = choices.title, choices.area
    if title is not None and not _are_alike(title, frame.title_box):
        beside = frame.area if area is not None else area_beside(title, frame.layout, template)
        frame = replace(
            frame,
            title_box=title,
            is_moved=True,
            is_placed_anew=False,
            is_title_fixed=True,
            area=beside,
        )
    if area is not None and not _are_alike(area, frame.area):
        frame = replace(frame, area=area, is_area_fixed=True)
    return replace(frame, sheet=needs_sheet(frame.layout, template.page, frame.area))


def _are_alike(one: Box, other: Box) -> bool:
    """Whether two boxes are the same in a file of choices."""
    apart = (one.x - other.x, one.y - other.y, one.width - other.width, one.height - other.height)
    return all(abs(distance) < _ALIKE for distance in apart)
