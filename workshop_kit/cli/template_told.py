"""What is made of a template, told line by line and as a dictionary for programs."""

from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.wording import reason_text
from workshop_kit.views.brand.brand import ReadyTemplate
from workshop_kit.views.brand.report import Fact, facts
from workshop_kit.views.left_out import left_out_lines


def template_lines(ready: ReadyTemplate, words: Language) -> list[str]:
    """Return what is made of a template; what it does not help with is marked."""
    head = label(f"templates.{'head' if ready.is_usable else 'unusable'}", words, file=ready.name)
    return [
        head,
        *(_line(fact, words) for fact in facts(ready.brand)),
        *left_out_lines(ready.left_out, words),
    ]


def template_row(ready: ReadyTemplate, words: Language) -> dict[str, Any]:
    """Return what is made of a template for ``--json``; ``docs/templates.md`` explains the keys."""
    return {
        "file": ready.name,
        "usable": ready.is_usable,
        "facts": [
            {
                "key": fact.key,
                "falls_back": fact.is_fallback,
                "values": fact.values,
                "text": _text(fact, words),
            }
            for fact in facts(ready.brand)
        ],
        "left_out": [
            {"part": threat.part, "reason": reason_text(threat.reason, words.code)}
            for threat in ready.left_out
        ],
    }


def _line(fact: Fact, words: Language) -> str:
    mark = "!" if fact.is_fallback else "·"
    return f"  {mark} {_text(fact, words)}"


def _text(fact: Fact, words: Language) -> str:
    values = {
        name: words.number(value) if isinstance(value, int | float) else value
        for name, value in fact.values.items()
    }
    return label(f"templates.{fact.key}", words, **values)
