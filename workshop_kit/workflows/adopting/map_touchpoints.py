"""Touchpoints and channels of a map, which most maps do not keep apart."""

from collections import defaultdict

from workshop_kit.workflows.adopting.cell_lines import listed_names
from workshop_kit.workflows.adopting.map_case import MapCase

_Points = dict[int, list[str]]


def read_touchpoints(case: MapCase) -> None:
    """Enter touchpoints and channels, and let the actions use them."""
    points: _Points = defaultdict(list)
    for column, value in case.by_column(*case.lanes("touchpoints")):
        points[column] += map(case.registers.touchpoint, listed_names(value.content))
    for column, value in case.by_column(*case.lanes("channels")):
        _run_on(case, points[column], listed_names(value.content))
    for column, ids in points.items():
        if ids:
            case.actions[column]["touchpoint_ids"] = tuple(dict.fromkeys(ids))


def _run_on(case: MapCase, points: list[str], channels: list[str]) -> None:
    """Let the touchpoints of a column run on its channels.

    Where both are several, or there is no touchpoint, nothing says which runs on which: then each
    channel becomes a touchpoint of its own.
    """
    here = list(points)
    shared = here if len(channels) == 1 or len(here) == 1 else []
    for name in channels:
        for point in shared or [case.registers.touchpoint(name)]:
            case.registers.channel(name, point)
            points.append(point)
