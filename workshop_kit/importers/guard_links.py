"""Where the relations of a part lead: inside the file, to a page, or where nothing may lead."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from workshop_kit.errors import Reason
from workshop_kit.importers.guard_threats import (
    WITHOUT_LINKS,
    WITHOUT_MACROS,
    WITHOUT_OBJECT,
    Threat,
    shown,
)

SCHEMES: Final = frozenset({"http", "https", "mailto"})

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED: Final = re.compile(r"[\x00-\x20\x7f]")
"""What programs leave out of an address before they follow it."""

_MACROS: Final = frozenset({"vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet"})


def link_threats(part: str, attributes: dict[str, str]) -> Iterator[Threat]:
    """Say what speaks against one relation; ``part`` is the part of relations it stands in."""
    kind = attributes.get("Type", "").rpartition("/")[2].lower()
    target = attributes.get("Target", "")
    if attributes.get("TargetMode", "").lower() == "external":
        yield from _outward(part, kind, target)
    elif leads_out(part, target):
        reason = Reason(
            "“{part}” leads to “{target}”, outside the file", part=shown(part), target=shown(target)
        )
        yield Threat(part, reason)
    elif kind in _MACROS:
        yield Threat(part, Reason("“{part}” brings macros", part=shown(part)), WITHOUT_MACROS)
    elif kind in _OBJECTS:
        yield Threat(part, _OBJECTS[kind](shown(part)), WITHOUT_OBJECT, removable=True)


def leads_out(part: str, target: str) -> bool:
    """Whether an inner target leaves the file: upwards past its root, or to an address.

    Examples
    --------
    >>> leads_out("ppt/_rels/presentation.xml.rels", "../docProps/app.xml")
    False
    >>> leads_out("xl/_rels/workbook.xml.rels", "../../../etc/passwd")
    True
    """
    plain = _IGNORED.sub("", unquote(target)).replace("\\", "/")
    if _SCHEME.match(plain) or plain.startswith("//"):
        return True
    folder = posixpath.dirname(posixpath.dirname(part))
    return posixpath.normpath(posixpath.join(folder or ".", plain)).startswith("..")


def is_safe_link(target: str) -> bool:
    r"""Whether a link leads to a page, to a mailbox, or to a place in the document itself.

    Examples
    --------
    >>> is_safe_link("https://example.org"), is_safe_link("#Journey!A1")
    (True, True)
    >>> is_safe_link("java\tscript:alert(1)"), is_safe_link("plan.xlsx")
    (False, False)
    """
    plain = _IGNORED.sub("", target)
    scheme = _SCHEME.match(plain)
    return plain.startswith("#") or bool(scheme and scheme[1].lower() in SCHEMES)


def _outward(part: str, kind: str, target: str) -> Iterator[Threat]:
    if kind != "hyperlink":
        reason = Reason(
            "“{part}” fetches “{target}” from outside the file",
            part=shown(part),
            target=shown(target),
        )
        yield Threat(part, reason, WITHOUT_LINKS, removable=True)
    elif not is_safe_link(target):
        reason = Reason(
            "“{part}” has a link to “{target}”, and links may only lead to web pages or mailboxes",
            part=shown(part),
            target=shown(target),
        )
        yield Threat(part, reason, WITHOUT_LINKS, removable=True)


def _object(part: str) -> Reason:
    return Reason("“{part}” leads to an object of another program", part=part)


def _control(part: str) -> Reason:
    return Reason("“{part}” leads to an ActiveX control", part=part)


def _add_in(part: str) -> Reason:
    return Reason("“{part}” leads to an add-in with scripts", part=part)


def _connection(part: str) -> Reason:
    return Reason("“{part}” leads to a data connection", part=part)


_OBJECTS: Final = {
    "oleobject": _object,
    "control": _control,
    "activexcontrolbinary": _control,
    "webextension": _add_in,
    "webextensiontaskpanes": _add_in,
    "connections": _connection,
}
