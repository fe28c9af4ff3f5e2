"""The agenda of a workshop: blocks of minutes bound to the steps of the method."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language


@dataclass(frozen=True, slots=True)
class Block:
    """One block; ``start`` counts minutes from midnight."""

    start: int
    minutes: int
    name: str
    question: str
    result: str

    @property
    def clock(self) -> str:
        """The time it begins, for example *09:15*."""
        return f"{self.start // 60:02d}:{self.start % 60:02d}"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(data_text("agenda.toml"))


def agenda(language: Language) -> tuple[Block, ...]:
    """Return the blocks of a half-day workshop in order.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [block.clock for block in agenda(language("en"))][:2]
    ['09:00', '09:15']
    """
    hours, minutes = _table()["start"].split(":")
    now = int(hours) * 60 + int(minutes)
    blocks = []
    for entry in _table()["block"]:
        # a break asks nothing and leaves nothing
        texts = {
            key: language.pick(entry[key]) if key in entry else ""
            for key in ("name", "question", "result")
        }
        blocks.append(Block(now, entry["minutes"], **texts))
        now += entry["minutes"]
    return tuple(blocks)
