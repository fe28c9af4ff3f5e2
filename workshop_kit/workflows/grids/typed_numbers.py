"""Numbers typed into a grid as text, read by the marks of its language."""

from workshop_kit.content.language import languages
from workshop_kit.errors import InputError
from workshop_kit.workflows.grids.findings import GridCase, Unreadable
from workshop_kit.workflows.numbers import parse_number

_EXAMPLE = 1250.5


def typed_number(typed: str, case: GridCase) -> tuple[float, str]:
    """Return a number, and a doubt where another language would read another one.

    Raises
    ------
    Unreadable
        When it is none, or has a unit.
    """
    if typed.endswith("%"):
        raise no_number(typed, case)
    try:
        mine = parse_number(typed, case.language)
        others = {parse_number(typed, each) for each in languages().values()} - {mine}
    except InputError:
        raise no_number(typed, case) from None
    if not others:
        return mine, ""
    first, second = map(case.language.number, (mine, min(others)))
    return mine, case.words("which_number", given=typed, first=first, second=second)


def no_number(given: str, case: GridCase) -> Unreadable:
    """Return why something is no number, with one as the language of the grid writes it."""
    example = case.language.number(_EXAMPLE)
    return Unreadable(case.words("no_number", given=given, example=example))
