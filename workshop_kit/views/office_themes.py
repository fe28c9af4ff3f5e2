"""The themes and fonts that Office and its likes give every new file: no brand of anybody’s."""

from collections.abc import Mapping

_ACCENTS = tuple(f"accent{place}" for place in range(1, 7))

_DEFAULTS = tuple(
    frozenset(values.split())
    for values in (
        "4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646",  # Office 2007 and 2010
        "4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47",  # Office 2013 to 2022
        "156082 E97132 196B24 0F9ED5 A02B93 4EA72E",  # Office since 2023
        "4874CB EE822F F2BA02 75BD42 30C0B4 E54C5E",  # WPS Office
        "18A303 0369A3 A33E03 8E03A3 C99C00 C9211E",  # LibreOffice
        "4285F4 EA4335 FBBC04 34A853 FF6D01 46BDC6",  # Google Sheets
    )
)
_DARK_AND_LIGHT = frozenset(
    ["000000", "FFFFFF", "1F497D", "EEECE1", "44546A", "E7E6E6", "0E2841", "E8E8E8"],
)
_FONTS = frozenset(
    (
        *("calibri", "calibri light", "cambria", "aptos", "aptos narrow", "aptos display"),
        *("carlito", "宋体", "等线", "新細明體", "ＭＳ Ｐゴシック", "游ゴシック", "맑은 고딕"),
    )
)


def is_default_theme(colours: Mapping[str, str]) -> bool:
    """Whether the accents of a theme are those of an empty file, or there is no theme at all.

    Examples
    --------
    >>> is_default_theme({"accent1": "0F6B70"}), is_default_theme({})
    (False, True)
    """
    accents = {colours[slot] for slot in _ACCENTS if slot in colours}
    return not accents or any(accents <= default for default in _DEFAULTS)


def is_default_ground(value: str) -> bool:
    """Whether one of the dark and light colours of a theme is that of an empty file."""
    return value in _DARK_AND_LIGHT


def is_default_font(family: str) -> bool:
    """Whether a font is one that new files begin with.

    Examples
    --------
    >>> is_default_font("Aptos Narrow"), is_default_font("Barlow")
    (True, False)
    """
    return not family or family.casefold() in _FONTS
