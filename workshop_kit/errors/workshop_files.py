"""A workshop file cannot be used, or a version of it cannot be had."""

from typing import ClassVar

from workshop_kit.errors.messages import InputError


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
