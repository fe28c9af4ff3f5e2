"""Templates for research: what to ask, and what the answers may get wrong (S07, R03-R09)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language
from workshop_kit.model.keys import Family


@dataclass(frozen=True, slots=True)
class ResearchTemplate:
    """One way to ask: when to ``use`` it, the ``lines`` to ask or do, the ``bias`` to expect."""

    key: str
    family: Family
    title: str
    use: str
    lines: tuple[str, ...]
    bias: str


def research_templates(language: Language) -> tuple[ResearchTemplate, ...]:
    """Return every template in one language.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [template.title for template in research_templates(language("en"))][:2]
    ['Interview', 'Small focus group']
    """
    return tuple(
        ResearchTemplate(
            key=entry["key"],
            family=Family(entry["family"]),
            title=language.pick(entry["title"]),
            use=language.pick(entry["use"]),
            lines=tuple(language.pick(line) for line in entry["lines"]),
            bias=language.pick(entry["bias"]),
        )
        for entry in _table()
    )


@cache
def _table() -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = tomllib.loads(data_text("research_templates.toml"))["template"]
    return table
