"""Older workshop files brought up to date: one pure function a version.

``UPGRADES[n]`` takes the data of version n and returns those of version n + 1. An upgrade
stays for ever, with the golden file of its version in the tests.
"""

from collections.abc import Callable, Mapping
from typing import Any

Data = dict[str, Any]
Upgrade = Callable[[Data], Data]

VERSION = 1
"""The version this kit writes."""

MIN_READER = 1
"""The oldest version of the format whose kits can read and save what this kit writes."""

UPGRADES: Mapping[int, Upgrade] = {}


def upgraded(
    data: Data,
    version: int,
    *,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
    newest: int = VERSION,
) -> Data:
    """Return data of some version as data of the newest, one step at a time.

    Examples
    --------
    >>> rename = {1: lambda data: {"name": data["title"]}}
    >>> upgraded({"title": "Buying a car"}, 1, upgrades=rename, newest=2)
    {'name': 'Buying a car'}
    """
    for step in range(version, newest):
        data = upgrades[step](data)
    return data
