"""A short mark of what a workshop holds, carried by the files that are made from it."""

from workshop_kit.model.workshop import Workshop
from workshop_kit.store.history import version_id
from workshop_kit.store.workshop_file import workshop_text


def content_mark(workshop: Workshop) -> str:
    """Return twelve hexadecimal digits that change with the content, and with nothing else.

    The change log tells of changes and is none: what is undone has its mark back.

    Examples
    --------
    >>> plain = Workshop(id="w")
    >>> content_mark(plain) == content_mark(Workshop(id="w", title="Cars"))
    False
    """
    bare = workshop.model_copy(update={"change_log": ()})
    return version_id(workshop_text(bare).encode())
