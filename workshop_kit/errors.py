"""Every error the kit raises on purpose, in one tree.

::

    WorkshopKitError
    ├── InputError                     what was given cannot be used
    │   ├── UnknownName
    │   │   ├── UnknownStarter
    │   │   ├── UnknownPhaseModel
    │   │   ├── UnknownLanguage
    │   │   ├── UnknownFormat
    │   │   ├── UnknownSlide
    │   │   └── UnknownAudience
    │   ├── NotAColour
    │   ├── NotALogo
    │   ├── TargetExists               a file or folder is in the way
    │   ├── OfficeFileError            a deck or workbook given cannot be read
    │   │   ├── NotAnOfficeFile
    │   │   └── UnsafeOfficeFile
    │   └── WorkshopFileError
    │       ├── WorkshopNotFound
    │       ├── AmbiguousWorkshop      several workshop files in one folder
    │       ├── NotAWorkshopFile
    │       ├── FileTooNew
    │       ├── DamagedWorkshop
    │       └── HistoryError           there is no such version, or no way back
    │           └── ChangedSince
    └── RunError                       the world did not play along
        ├── FileBusy                   another program holds the file
        ├── NotRead                    the disk refused to give the file
        └── NotSaved                   the disk refused the change

A message says what was given, what is allowed and what to do. ``template`` is the English
sentence and the key of its translation; ``values`` fill it. Translating belongs to
``content.wording``, printing to the entry points.
"""

from difflib import get_close_matches
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


class WorkshopKitError(Exception):
    """The root: catch this to catch everything the kit raises on purpose.

    Examples
    --------
    >>> str(UnknownLanguage("de", ["en", "it"]))
    'There is no language “de”. Languages: en, it.'
    """

    template: ClassVar[str] = "{reason}"

    def __init__(self, **values: str) -> None:
        self.values = values
        super().__init__(" ".join(sentence.format(**values) for sentence in self.sentences()))

    def sentences(self) -> tuple[str, ...]:
        """Return the templates of the message, one a sentence or two."""
        return (self.template,)


class InputError(WorkshopKitError):
    """What a person gave cannot be used."""


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


class OfficeFileError(InputError):
    """A deck or workbook that was given cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path=path, reason=reason)


class NotAnOfficeFile(OfficeFileError):
    """The file is no deck or workbook in today's format, or it is damaged beyond reading."""

    template = (
        "“{path}” cannot be read as a deck (.pptx) or workbook (.xlsx): {reason}. "
        "Open it in its own program and save it again."
    )


class UnsafeOfficeFile(OfficeFileError):
    """The file is built like one that means harm, so it was not opened."""

    template = (
        "“{path}” was not opened: {reason}. "
        "Ask whoever sent it for a copy saved by PowerPoint or Excel."
    )


class WorkshopFileError(InputError):
    """A workshop file cannot be used."""


class WorkshopNotFound(WorkshopFileError):
    """There is no workshop file at the place given."""

    template = (
        "There is no workshop at “{path}”. "
        "Give a file that ends in .workshop.json, or the folder that holds it."
    )

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class AmbiguousWorkshop(WorkshopFileError):
    """A folder holds several workshop files, so none can be chosen."""

    template = "“{path}” holds several workshops: {names}. Give the one you mean."

    def __init__(self, path: str, names: list[str]) -> None:
        super().__init__(path=path, names=", ".join(names))


class NotAWorkshopFile(WorkshopFileError):
    """The file is readable, but it is something else, or was damaged."""

    template = "“{path}” is not a workshop file: {reason}. It was left as it is."

    hint: ClassVar[str] = 'Bring its last version back with: workshop-kit restore "{path}"'

    def __init__(self, path: str, reason: str, *, has_history: bool = False) -> None:
        self.has_history = has_history
        super().__init__(path=path, reason=reason)

    def sentences(self) -> tuple[str, ...]:
        """Add the way back where there is one."""
        return (self.template, self.hint) if self.has_history else (self.template,)


class FileTooNew(WorkshopFileError):
    """The file was written by a later kit, and saving it here could lose something."""

    template = (
        "“{path}” needs a newer kit: it asks for version {needed} of the workshop format, "
        "this kit reads up to {known}. Update the kit; the file was left as it is."
    )

    def __init__(self, path: str, needed: int, known: int) -> None:
        super().__init__(path=path, needed=str(needed), known=str(known))


class DamagedWorkshop(WorkshopFileError):
    """A value in the file is not allowed; ``where`` says which."""

    template = (
        "“{path}” cannot be read at {where}: {reason}. "
        'Correct that place, or bring the last good version back: workshop-kit restore "{path}"'
    )

    def __init__(self, path: str, where: str, reason: str) -> None:
        super().__init__(path=path, where=where, reason=reason)


class HistoryError(WorkshopFileError):
    """A version or a change that was asked for cannot be had; the reason says why."""


class ChangedSince(HistoryError):
    """What a change touched was changed again, so it is not taken back in silence."""


class RunError(WorkshopKitError):
    """The input is fine, the machine did not play along."""


class FileBusy(RunError):
    """Another program holds the file open."""

    template = "“{path}” is open in another program. Close it there and try again."

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class NotRead(RunError):
    """The file or folder is there, but the system will not let it be read."""

    template = "“{path}” could not be read: {reason}. Nothing was changed."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path=path, reason=reason)


class NotSaved(RunError):
    """The change is not on disk; the file still holds what it held before."""

    template = "Not saved to “{path}”: {reason}. The file still holds the last saved version."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path=path, reason=reason)
