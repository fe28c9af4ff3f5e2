"""New ids: some left to chance, the only thing in the kit that is, some that follow."""

import secrets
from hashlib import sha256

from workshop_kit.model.workshop import Workshop


def new_id(prefix: str) -> str:
    """Return an id that nobody has, such as ``goal-9f1c27b4``.

    Chance instead of a count, because two notebooks may add an entry at the same moment.

    Examples
    --------
    >>> new_id("goal").startswith("goal-"), new_id("goal") != new_id("goal")
    (True, True)
    """
    return f"{prefix}-{secrets.token_hex(4)}"


def following_id(workshop: Workshop, prefix: str, *about: str) -> str:
    """Return a free id that follows from what the entry is about.

    A change that is made again, because the disk refused it the first time, then makes the same
    entry again.

    Examples
    --------
    >>> following_id(Workshop(id="w"), "owner", "Sales manager")
    'owner-0e66129b'
    """
    turn = 0
    while True:
        text = "\n".join((*about, str(turn)))
        found = f"{prefix}-{sha256(text.encode()).hexdigest()[:8]}"
        if workshop.find(found) is None:
            return found
        turn += 1
