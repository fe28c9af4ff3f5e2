"""What a workshop file is called, and what other programs call the copies they make of it.

A sync client that meets two versions of one file keeps both and gives one of them another name.
Most put their mark before the last ending, so that the copy of ``car.workshop.json`` may be
``car.workshop (1).json``, which is no workshop file by its name.
"""

import re

SUFFIX = ".workshop.json"
"""How the name of a workshop file ends."""

_ENDING = ".json"

_MARKS = (
    r"\ ?\(\d+\)",  # browsers, Google Drive, Windows: car.workshop (1).json
    r"\ \d+",  # iCloud, Finder: car.workshop 2.json
    r"\.sync-conflict-\d{8}-\d{6}(-\w+)?",  # Syncthing
    r"\ ?[\(\[][^()\[\]]*confli(ct|tto)[^()\[\]]*[\)\]](\(\d+\))?",  # Dropbox, Nextcloud, Drive
    r"[-_]conf(lict)?([-_(].*)?",  # ownCloud: car.workshop_conflict-20270630-104200.json
    r"(\ -)?\ (copy|copia)(\ ?\(?\d+\)?)?",  # Explorer, Finder
    r"\ \((another\ |\d+(st|nd|rd|th|ª|a)\ )?(copy|copia)(\ \d+)?\)",  # file managers of Linux
)
_MARK = re.compile(f"({'|'.join(_MARKS)})+", re.IGNORECASE)

_MACHINE = re.compile(r"-[A-Za-z0-9][A-Za-z0-9-]*(-\d+)?")
"""OneDrive puts the name of the machine, and only before the last ending."""


def stem(name: str) -> str:
    """Return the name of a workshop file without its ending."""
    return name.removesuffix(SUFFIX)


def is_conflict_name(name: str, original: str) -> bool:
    """Whether a file is called like a copy that a sync client or a person made of another.

    Examples
    --------
    >>> is_conflict_name("car.workshop-LAPTOP-3.json", "car.workshop.json")
    True
    >>> is_conflict_name("car (Copia in conflitto).workshop.json", "car.workshop.json")
    True
    >>> is_conflict_name("car-milan.workshop.json", "car.workshop.json")
    False
    """
    own = stem(original)
    if not name.startswith(own) or not name.endswith(_ENDING):
        return False
    rest = name[len(own) : -len(_ENDING)]
    if rest.startswith(".workshop"):
        late = rest.removeprefix(".workshop")
        return bool(_MARK.fullmatch(late) or _MACHINE.fullmatch(late))
    return rest.endswith(".workshop") and bool(_MARK.fullmatch(rest.removesuffix(".workshop")))
