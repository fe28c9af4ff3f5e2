"""A deck, a workbook or a table that was given cannot be read, or should not be."""

from typing import Final

from workshop_kit.errors.messages import InputError, Reason, WorkshopKitError

ASK_FOR_A_COPY: Final = Reason("Ask whoever sent it for a copy saved by PowerPoint or Excel")


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


class UnusableTemplate(OfficeFileError):
    """The file opens, but no deck can be made on it."""

    template = "“{path}” cannot be used as a template: {reason}."


class NotChoices(OfficeFileError):
    """The choices beside a template cannot be read."""

    template = (
        "“{path}”, the choices for a template, cannot be read: {reason}. "
        "Correct it, or delete it to have everything chosen for you."
    )


class UnsafeOfficeFile(OfficeFileError):
    """The file is built like one that means harm, or brings what is not wanted; it was not opened."""

    template = "“{path}” was not opened: {reason}. {advice}."

    def __init__(self, path: str, reason: str, advice: str = ASK_FOR_A_COPY) -> None:
        WorkshopKitError.__init__(self, path=path, reason=reason, advice=advice)


class NotATable(InputError):
    """A file of separated values cannot be read."""

    template = (
        "“{path}” cannot be read as a table (.csv): {reason}. "
        "Open it in its own program, save it as “CSV UTF-8” and try again."
    )

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path=path, reason=reason)


class ReadingStopped(InputError):
    """Reading a file reached a limit, or broke off; nothing came of it and nothing was changed.

    Examples
    --------
    >>> str(ReadingStopped(Reason("it took longer than 30 s"), "grid.xlsx"))[:54]
    '“grid.xlsx” was not read: it took longer than 30 s. Ta'
    """

    template = (
        "{given} was not read: {reason}. "
        "Take out what is not needed, save it in its own program and try again."
    )

    def __init__(self, reason: str, path: str = "") -> None:
        given = Reason("“{path}”", path=path) if path else Reason("The file")
        super().__init__(given=given, reason=reason)


class NotAGrid(OfficeFileError):
    """The workbook is no journey grid of the kit's, or that of another workshop."""

    template = "“{path}” is not a journey grid to be read back: {reason}."


class NotAMap(OfficeFileError):
    """The file holds no customer journey that can be recognised, or one of the kit's own."""

    template = "“{path}” cannot be taken over as a journey map: {reason}."
