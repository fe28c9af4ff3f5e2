"""Who is said to have made a change: nobody, unless somebody wants to be named."""

import os

VARIABLE = "WORKSHOP_KIT_AUTHOR"


def author_name() -> str:
    """Return the name for the change log, empty if the environment gives none."""
    return os.environ.get(VARIABLE, "").strip()
