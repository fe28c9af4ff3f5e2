"""What can speak against a file that comes in: what it is, in which part, and what to do."""

import re
from dataclasses import dataclass
from typing import Final

from workshop_kit.errors import ASK_FOR_A_COPY, Reason

WITHOUT_MACROS: Final = Reason("Save it without macros, as .pptx, .potx or .xlsx, and try again")
WITHOUT_LINKS: Final = Reason("Take that link out in its own program, save it and try again")
WITHOUT_OBJECT: Final = Reason(
    "Put a picture in the place of that object in its own program, save it and try again"
)
WITHOUT_EMPTY_CELLS: Final = Reason(
    "Delete the rows and columns after the last entry, and merged cells without use; "
    "save it and try again"
)
SHRINK: Final = Reason("Compress its pictures in its own program, save it and try again")

_LONGEST_NAME: Final = 120
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Threat:
    """One thing in a file that should not come in.

    ``part`` is the name of the part that brings it. What is ``removable`` does no harm once a
    reader leaves it out: links, objects, scripts. The rest makes reading itself unsafe.
    """

    part: str
    reason: Reason
    advice: Reason = ASK_FOR_A_COPY
    removable: bool = False


def shown(name: str) -> str:
    r"""Return a name or address from a file so that it can only be read.

    Examples
    --------
    >>> shown("a\x1b[2J\u202egpj.xml")
    'a�[2J�gpj.xml'
    """
    seen = _UNSEEN.sub("\ufffd", name)
    return seen if len(seen) <= _LONGEST_NAME else f"{seen[:_LONGEST_NAME]}…"
