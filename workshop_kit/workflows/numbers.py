"""Numbers as people write them: with the marks of any language of the kit, never guessed."""

import re
from collections.abc import Callable

from babel.numbers import NumberFormatError, parse_decimal

from workshop_kit.content.labels import label
from workshop_kit.content.language import MINUS, Language, languages
from workshop_kit.errors import InputError

_NUMBER_FIRST = re.compile(rf"\s*(?P<number>[-+{MINUS}]?\d[\d.,’'\s]*)(?P<unit>.*)", re.DOTALL)
_BETWEEN = re.compile(r"[\s’']+")
_DIGITS = re.compile(r"-?[0-9][0-9.,]{0,17}")


def parse_number(text: str, language: Language) -> float:
    """Read a number such as *1,234.5* or *−3*; a per cent sign after it says nothing new.

    The marks are those of ``language`` or, where they cannot be, of another language of the kit.

    Raises
    ------
    InputError
        When no number can be read; its message is a sentence in ``language``.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> parse_number("1.234,5", language("it")), parse_number("18.5 %", language("it"))
    (1234.5, 18.5)
    """
    plain = _BETWEEN.sub("", text).replace(MINUS, "-").removesuffix("%")
    digits = plain.removeprefix("+")
    if _DIGITS.fullmatch(digits):
        for locale in (language.locale, *(each.locale for each in languages().values())):
            try:
                return float(parse_decimal(digits, locale=locale, strict=True))
            except NumberFormatError:
                continue  # a mark that means something else there
    raise InputError(reason=label("notebooks.kpi.no_number", language, given=text.strip()))


def number_reader(language: Language) -> Callable[[str], float | None]:
    """Return a function that reads a number as people write it; nothing typed is not known."""
    return lambda typed: parse_number(typed, language) if typed.strip() else None


def number_and_unit(text: str, language: Language) -> tuple[float | None, str]:
    """Return the number that a text begins with and what follows it; without one, neither.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> number_and_unit("14 a month", language("en")), number_and_unit("often", language("en"))
    ((14.0, 'a month'), (None, ''))
    """
    parts = _NUMBER_FIRST.fullmatch(text)
    if parts is None:
        return None, ""
    try:
        return parse_number(parts["number"].rstrip(" .,"), language), parts["unit"].strip()
    except InputError:
        return None, ""
