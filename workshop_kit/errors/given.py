"""What a person typed, chose or gave cannot be used."""

from difflib import get_close_matches
from typing import ClassVar

from workshop_kit.errors.messages import InputError


class UnknownName(InputError):
    """A name that is not on a closed list.

    Examples
    --------
    >>> str(UnknownFormat("dek", ["deck", "grid"]))
    'There is no output “dek”. Outputs: deck, grid. Did you mean “deck”?'
    """

    hint: ClassVar[str] = "Did you mean “{near}”?"

    def __init__(self, given: str, allowed: list[str]) -> None:
        near = get_close_matches(given, allowed, n=1)
        super().__init__(given=given, allowed=", ".join(allowed), near=near[0] if near else "")

    def sentences(self) -> tuple[str, ...]:
        """Add a guess where a name on the list comes near."""
        return (self.template, self.hint) if self.values["near"] else (self.template,)


class UnknownStarter(UnknownName):
    """No starter workshop has this key."""

    template = "There is no starter “{given}”. Starters: {allowed}."


class UnknownPhaseModel(UnknownName):
    """No phase model has this key."""

    template = "There is no phase model “{given}”. Phase models: {allowed}."


class UnknownLanguage(UnknownName):
    """The kit does not speak this language."""

    template = "There is no language “{given}”. Languages: {allowed}."


class UnknownFormat(UnknownName):
    """The kit writes no such output."""

    template = "There is no output “{given}”. Outputs: {allowed}."


class UnknownSlide(UnknownName):
    """The deck has no slide of this kind."""

    template = "There is no slide “{given}”. Slides: {allowed}."


class UnknownAudience(UnknownName):
    """The kit has no preset for this audience."""

    template = "There is no audience “{given}”. Audiences: {allowed}."


class NotAColour(InputError):
    """A text that names no colour."""

    template = "“{given}” is not a colour. Write it as six digits, for example #0F6B70."

    def __init__(self, given: str) -> None:
        super().__init__(given=given)


class TwoLooks(InputError):
    """A template and a logo or accent at once."""

    template = (
        "A template brings its own logo and colours. "
        "Give --template, or --logo and --accent, not both."
    )


class NotALogo(InputError):
    """A file that cannot stand on a slide as a logo."""

    template = "“{path}” cannot be used as a logo: {reason}."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path=path, reason=reason)


class TargetExists(InputError):
    """A file or folder stands where a new one should go."""

    template = "“{path}” already exists. Choose another name, or move it away first."

    def __init__(self, path: str) -> None:
        super().__init__(path=path)
