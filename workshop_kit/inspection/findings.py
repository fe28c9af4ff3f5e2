"""What is wrong in a file: a fault as a rule finds it, and a finding as a person reads it.

A fault holds keys and values, so rules know no language. Its sentence stands in
``content/data/labels_findings.toml``, one a rule, in every language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language

_MOST_ALIKE: Final = 3
_LONGEST_VALUE: Final = 160
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a part breaks; ``values`` fill its sentence, ``more`` counts those alike."""

    rule: str
    part: str
    values: Mapping[str, str]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One line for a person: where, which rule, and what is wrong in a sentence."""

    file: str
    part: str
    rule: str
    message: str


def fault(rule: str, part: str, **values: object) -> Fault:
    r"""Return a fault whose values are fit to be shown: short, on one line, without controls.

    Examples
    --------
    >>> fault("sheet-name", "/xl/workbook.xml", name="a\x1b[31m\nb").values
    {'name': 'a [31m b'}
    """
    return Fault(rule, part, {name: _shown(str(value)) for name, value in values.items()})


def gathered(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the first few faults of each rule and part; the last of these counts the others."""
    alike: Counter[tuple[str, str]] = Counter()
    kept: dict[tuple[str, str], list[Fault]] = {}
    for found in faults:
        key = (found.rule, found.part)
        alike[key] += 1
        if alike[key] <= _MOST_ALIKE:
            kept.setdefault(key, []).append(found)
    for key, some in kept.items():
        more = alike[key] - len(some)
        yield from some[:-1]
        yield replace(some[-1], more=more)


def told(found: Fault, file: str, language: Language) -> Finding:
    """Return a fault as a finding in a language.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> told(fault("not-xml", "/ppt/slides/slide1.xml"), "a.pptx", language("en")).message
    'This part cannot be read as XML.'
    """
    message = label(f"findings.rules.{found.rule}", language, **found.values)
    if found.more:
        more = label("findings.more", language, count=language.number(found.more))
        message = f"{message} {more}"
    return Finding(file, found.part, found.rule, message)


def _shown(value: str) -> str:
    line = _UNPRINTABLE.sub(" ", value).strip()
    return line if len(line) <= _LONGEST_VALUE else f"{line[: _LONGEST_VALUE - 1]}…"
