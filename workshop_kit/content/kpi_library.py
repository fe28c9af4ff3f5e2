"""The library of KPIs: how each is computed, in which unit and range, and what it does not say (K)."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from workshop_kit.content.assets import data_text
from workshop_kit.content.language import Language, languages
from workshop_kit.content.search import matches
from workshop_kit.model.goals import Kpi
from workshop_kit.model.keys import Frequency, JourneyKey

Better = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class KpiInput:
    """One number that a KPI needs; ``key`` stands for it in the expression."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class KpiCard:
    """A KPI of the library.

    ``formula`` says in words how it is computed; ``expression`` says the same as arithmetic on
    the keys of ``needs`` and is empty where arithmetic cannot (a median, a count). A value lies
    between ``low`` and ``high``; without ``high`` there is no upper end. ``phases`` are the
    journey keys where it is read most often.
    """

    key: str
    row: str
    name: str
    formula: str
    expression: str
    unit: str
    low: float
    high: float | None
    better: Better
    frequency: Frequency
    phases: tuple[JourneyKey, ...]
    needs: tuple[KpiInput, ...]
    caution: str

    def in_range(self, value: float) -> bool:
        """Say whether a value is possible at all."""
        return self.low <= value and (self.high is None or value <= self.high)

    def kpi(self, kpi_id: str) -> Kpi:
        """Return it as a KPI of a workshop, still without baseline and target."""
        return Kpi(
            id=kpi_id,
            library_key=self.key,
            name=self.name,
            unit=self.unit,
            formula=self.formula,
            frequency=self.frequency,
        )


@dataclass(frozen=True, slots=True)
class KpiRule:
    """How to use KPIs at all; ``months`` are the usual times of a first look."""

    key: str
    row: str
    text: str
    months: tuple[int, ...]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(data_text("kpis.toml"))


def kpi_cards(language: Language) -> tuple[KpiCard, ...]:
    """Return every KPI of the library, in the order of the method's rows."""
    return tuple(_card(entry, language) for entry in _table()["kpi"])


def kpi_card(key: str, language: Language) -> KpiCard | None:
    """Return one KPI; nothing for a key that the library does not have.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> kpi_card("nps", language("en")).formula
    '(answers 9-10 − answers 0-6) ÷ all answers × 100'
    """
    return next((card for card in kpi_cards(language) if card.key == key), None)


def outcome_cards(language: Language) -> tuple[KpiCard, ...]:
    """Return the KPIs that together show whether things got better (K23)."""
    cards = {card.key: card for card in kpi_cards(language)}
    return tuple(cards[key] for key in _table()["outcome"]["keys"])


def find_kpis(query: str, language: Language) -> tuple[KpiCard, ...]:
    """Return the KPIs that people may mean by some words, in any language of the kit.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> [card.key for card in find_kpis("valore di vita", language("en"))]
    ['customer_lifetime_value']
    """
    return tuple(
        _card(entry, language) for entry in _table()["kpi"] if matches(query, _searched(entry))
    )


def kpi_rules(language: Language) -> tuple[KpiRule, ...]:
    """Return the rules for the use of KPIs (K24-K26)."""
    return tuple(
        KpiRule(
            key=entry["key"],
            row=entry["row"],
            text=language.pick(entry["text"]),
            months=tuple(entry.get("months", ())),
        )
        for entry in _table()["rule"]
    )


def _card(entry: dict[str, Any], language: Language) -> KpiCard:
    return KpiCard(
        key=entry["key"],
        row=entry["row"],
        name=language.pick(entry["name"]),
        formula=language.pick(entry["formula"]),
        expression=entry.get("expression", ""),
        unit=language.pick(entry["unit"]),
        low=entry["low"],
        high=entry.get("high"),
        better=entry["better"],
        frequency=Frequency(entry["frequency"]),
        phases=tuple(map(JourneyKey, entry["phases"])),
        needs=tuple(KpiInput(need["key"], language.pick(need)) for need in entry["needs"]),
        caution=language.pick(entry["caution"]),
    )


def _searched(entry: dict[str, Any]) -> Iterator[str]:
    for language in languages().values():
        yield language.pick(entry["name"])
        yield language.pick(entry["synonyms"])
