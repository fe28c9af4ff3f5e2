"""The input is fine, but the machine did not play along."""

from workshop_kit.errors.messages import RunError


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
