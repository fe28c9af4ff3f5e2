"""What would run by itself: macros, programs packed as parts, actions and names that start them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from workshop_kit.errors import Reason
from workshop_kit.importers.guard_threats import WITHOUT_LINKS, WITHOUT_MACROS, Threat, shown

_PROGRAMS: Final = re.compile(
    r".*\.(apk|app|bat|chm|cmd|com|cpl|dll|exe|hta|inf|jar|js|jse|lnk|msi|msp|pif|ps1|psm1"
    r"|reg|scf|scr|sct|sh|url|vbe|vbs|wsc|wsf|wsh|xll)"
)
_MACRO_PARTS: Final = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_MACRO_TYPES: Final = ("macroenabled", "vbaproject", "macrosheet")
_STARTERS: Final = ("ppaction://program", "ppaction://macro", "ppaction://ole")
_NOTHING: Final = ("", "ppaction://noaction")
CLICKS: Final = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
"""Names of elements that say what a click, or the mouse above something, does."""

_OPENERS: Final = ("auto_open", "auto_close", "auto_activate", "auto_deactivate")


def name_threats(part: str) -> Iterator[Threat]:
    """Say what the name of a part alone tells."""
    path = PurePosixPath(part.lower())
    if path.name in _MACRO_PARTS or "macrosheets" in path.parts:
        yield Threat(part, Reason("“{part}” brings macros", part=shown(part)), WITHOUT_MACROS)
    elif _PROGRAMS.fullmatch(path.name):
        yield Threat(part, Reason("“{part}” is a program", part=shown(part)))


def type_threats(part: str, kind: str) -> Iterator[Threat]:
    """Say whether a part’s type, from the list of types, is one of files with macros."""
    if any(mark in kind.lower() for mark in _MACRO_TYPES):
        yield Threat(part, Reason("“{part}” brings macros", part=shown(part)), WITHOUT_MACROS)


def action_threats(part: str, attributes: dict[str, str]) -> Iterator[Threat]:
    """Say whether a click on something on a slide would start a program or a macro."""
    action = attributes.get("action", "").strip().lower()
    if action.startswith(_STARTERS):
        why = Reason(
            "“{part}” starts “{action}” at a click", part=shown(part), action=shown(action)
        )
        yield Threat(part, why, WITHOUT_LINKS, removable=True)


def does_nothing(action: str) -> bool:
    """Whether a click does nothing but follow its link, if it has one."""
    return action.strip().lower() in _NOTHING


def defined_name_threats(part: str, attributes: dict[str, str]) -> Iterator[Threat]:
    """Say whether a name of cells is one that runs a macro when the workbook opens."""
    name = attributes.get("name", "").lower().removeprefix("_xlnm.")
    if name.startswith(_OPENERS):
        why = Reason("“{part}” runs “{name}” when it opens", part=shown(part), name=shown(name))
        yield Threat(part, why, WITHOUT_MACROS)
