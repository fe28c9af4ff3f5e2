"""New ids, the one thing in the kit that is left to chance."""

import secrets


def new_id(prefix: str) -> str:
    """Return an id that nobody has, such as ``goal-9f1c27b4``.

    Chance instead of a count, because two notebooks may add an entry at the same moment.

    Examples
    --------
    >>> new_id("goal").startswith("goal-"), new_id("goal") != new_id("goal")
    (True, True)
    """
    return f"{prefix}-{secrets.token_hex(4)}"
