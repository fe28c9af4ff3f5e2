"""Formats of numbers and shares; a spreadsheet shows them with the marks of its reader's language."""

from collections.abc import Iterable

from workshop_kit.content.language import Language


def number_format(values: Iterable[float | None]) -> str:
    """Return a format with thousands marked, and with decimals where a value has some.

    Examples
    --------
    >>> number_format((86, None, 1300)), number_format((0.5,)), number_format((1, 0.25))
    ('#,##0', '#,##0.0', '#,##0.00')
    """
    known = [value for value in values if value is not None]
    if all(value == round(value) for value in known):
        return "#,##0"
    return "#,##0.0" if all(value == round(value, 1) for value in known) else "#,##0.00"


def percent_format(language: Language, decimals: int = 1) -> str:
    """Return the format of a share, as a language writes per cent.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> percent_format(language("en")), percent_format(language("en"), 0)
    ('0.0%', '0%')
    """
    return language.percent.format("0." + "0" * decimals if decimals else "0")
