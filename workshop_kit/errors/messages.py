"""What a message is made of, and the roots of the tree of errors.

``template`` is the English sentence and the key of its translation; ``values`` fill it.
"""

from copyreg import __newobj__  # type: ignore[attr-defined]  # what pickle itself makes objects with
from typing import ClassVar


class Reason(str):
    """The part of a message that explains, kept with its template so that it can be translated.

    Examples
    --------
    >>> reason = Reason("“{given}” is not a date", given="31 June")
    >>> str(reason), reason.template
    ('“31 June” is not a date', '“{given}” is not a date')
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, str]

    def __new__(cls, template: str, **values: str) -> "Reason":
        """Fill the template, and remember it."""
        reason = super().__new__(cls, template.format(**values))
        reason.template = template
        reason.values = values
        return reason

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str]]:
        """Travel between processes as template and values, never as the text they make."""
        return (self.template,), self.values


class WorkshopKitError(Exception):
    """The root: catch this to catch everything the kit raises on purpose.

    Examples
    --------
    >>> from workshop_kit.errors import UnknownLanguage
    >>> str(UnknownLanguage("de", ["en", "it"]))
    'There is no language “de”. Languages: en, it.'
    """

    template: ClassVar[str] = "{reason}"

    def __init__(self, **values: str) -> None:
        self.values = values
        super().__init__(" ".join(sentence.format(**values) for sentence in self.sentences()))

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes as it is: not every kind is made from its message alone."""
        return __newobj__, (type(self), *self.args), vars(self)

    def sentences(self) -> tuple[str, ...]:
        """Return the templates of the message, one a sentence or two."""
        return (self.template,)


class InputError(WorkshopKitError):
    """What a person gave cannot be used."""


class RunError(WorkshopKitError):
    """The input is fine, the machine did not play along."""
