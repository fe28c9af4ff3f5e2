"""The languages the kit speaks: quotes, dates, numbers, and texts chosen by language."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal, format_scientific

from workshop_kit.content.assets import data_text
from workshop_kit.errors import UnknownLanguage

MINUS = "−"
LONGEST_WRITTEN_OUT = 1e15
"""From here on a float no longer holds every digit, so powers of ten say more than a row of zeros."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language and its habits; ``tag`` is its BCP 47 name, for example ``it-IT``."""

    code: str
    name: str
    tag: str
    locale: str
    quotes: tuple[str, str]
    percent: str

    def pick(self, texts: dict[str, str]) -> str:
        """Return this language's text from a pair such as ``{en = "Phase", it = "Fase"}``."""
        return texts[self.code]

    def quote(self, text: str) -> str:
        """Put a sentence between this language's quotation marks, once.

        Examples
        --------
        >>> language("it").quote("Ci penso.")
        '«Ci penso.»'
        """
        before, after = self.quotes
        bare = text.strip().strip('“”«»"').strip()
        return f"{before}{bare}{after}" if bare else ""

    def day(self, day: date) -> str:
        """Write a date in short words, for example *30 Jun 2027*."""
        return str(format_date(day, "d MMM y", locale=self.locale))

    def number(self, value: float, *, signed: bool = False) -> str:
        """Write a number with this language's marks and a true minus sign.

        Examples
        --------
        >>> language("it").number(1234.5), language("en").number(-2), language("en").number(2, signed=True)
        ('1.234,5', '−2', '+2')
        """
        text = _decimal(abs(value), self.locale)
        sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
        return f"{sign}{text}"

    def quantity(self, value: float, unit: str) -> str:
        """Write a number with its unit: a per cent sign as the language wants it, else a space."""
        if unit.strip() == "%":
            return self.percent.format(self.number(value))
        return f"{self.number(value)} {unit}".strip()


@lru_cache(maxsize=4096)
def _decimal(value: float, locale: str) -> str:
    if value >= LONGEST_WRITTEN_OUT:
        return str(format_scientific(value, format="0.###E0", locale=locale))
    return str(format_decimal(value, locale=locale))


@cache
def languages() -> dict[str, Language]:
    """Return every language by its code."""
    table: dict[str, dict[str, Any]] = tomllib.loads(data_text("languages.toml"))
    return {
        code: Language(code=code, **{**entry, "quotes": tuple(entry["quotes"])})
        for code, entry in table.items()
    }


def language(code: str) -> Language:
    """Return one language.

    Raises
    ------
    UnknownLanguage
        When the kit does not speak it.
    """
    known = languages()
    if code not in known:
        raise UnknownLanguage(code, sorted(known))
    return known[code]


def language_or_english(code: str) -> Language:
    """Return the language a team writes in, or English where the kit does not speak it.

    Examples
    --------
    >>> language_or_english("it").name, language_or_english("de").name
    ('Italiano', 'English')
    """
    return languages().get(code) or language("en")
