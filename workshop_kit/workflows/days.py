"""Days as people write them: read in any spelling of the kit’s languages, never guessed."""

import re
from datetime import date

from babel.dates import get_month_names

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, languages
from workshop_kit.errors import InputError

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4}|\d{2})")
_IN_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|°)?\.? ?(?:of |di )?"
    r"(?P<month>[^\W\d_]{3,})\.? ?(?P<year>\d{4}|\d{2})"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<year>\d{4}|\d{2})"
)
_CENTURY = 2000


def parse_day(text: str, language: Language) -> date:
    """Read a day such as *31/03/2027*, *2027-03-31* or *31 mar 2027*.

    The day comes before the month in every language of the kit; month names are understood in
    all of them, from three letters on.

    Raises
    ------
    InputError
        When no day can be read; its message is a sentence in ``language`` with an example.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> parse_day("31 mar 2027", language("en")), parse_day("1° giugno 27", language("en"))
    (datetime.date(2027, 3, 31), datetime.date(2027, 6, 1))
    """
    plain = " ".join(text.replace(",", " ").casefold().split())
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS, _MONTH_FIRST):
        parts = pattern.fullmatch(plain)
        if parts:
            day = _day(parts["year"], parts["month"], parts["day"])
            if day is not None:
                return day
    raise InputError(reason=label("notebooks.goals.unreadable_day", language, given=text.strip()))


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _month(month)
    full_year = int(year) if len(year) > 2 else _CENTURY + int(year)
    if not _CENTURY <= full_year < _CENTURY + 200:
        return None
    try:
        return date(full_year, number, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of the month that begins with these letters, 0 for none."""
    for known in languages().values():
        for number, month in get_month_names("wide", locale=known.locale).items():
            if str(month).casefold().startswith(name):
                return int(number)
    return 0
