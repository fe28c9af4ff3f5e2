"""How a file stands to a workshop, told to people line by line and to programs as JSON."""

from pathlib import Path
from typing import Any

from workshop_kit.content.language import Language
from workshop_kit.content.wording import translated
from workshop_kit.workflows.standing import Standing

_SHOWN = 10


def is_behind(found: Standing | None) -> bool:
    """Whether a file was held against a workshop and is not up to date with it."""
    return found is not None and found.state != "current"


def standing_lines(file: Path, found: Standing, words: Language) -> list[str]:
    """Return whether a file is up to date, and what changed since it was made."""
    origin = found.origin
    values = {
        "file": str(file),
        "workshop": found.against,
        "other": origin.workshop if origin else "",
        "edition": words.number(found.edition),
        "made": origin.edition if origin else "",
        "count": words.number(len(found.changes or ())),
    }
    lines = [_verdict(found, words).format(**values)]
    if found.state == "stale" and origin and origin.edition not in ("", str(found.edition)):
        editions = translated(
            "It was made from edition {made}; the workshop is at edition {edition}.", words.code
        )
        lines.append(editions.format(**values))
    shown = (found.changes or ())[:_SHOWN]
    lines += [f"  {line}" for line in shown]
    more = len(found.changes or ()) - len(shown)
    if more:
        told = translated("{count} more with --json", words.code)
        lines.append(f"  {told.format(count=words.number(more))}")
    return lines


def standing_row(found: Standing) -> dict[str, Any]:
    """Return how a file stands for ``--json``; ``docs/checking-files.md`` explains the keys."""
    origin = found.origin
    return {
        "state": found.state,
        "workshop": origin.workshop if origin else None,
        "made_from_edition": _number(origin.edition) if origin else None,
        "edition": found.edition,
        "changes": None if found.changes is None else list(found.changes),
    }


def _number(edition: str) -> int | None:
    """Return an edition as a number; a file may say anything."""
    return int(edition) if edition.isdecimal() else None


def _verdict(found: Standing, words: Language) -> str:
    """Return a sentence with gaps."""
    if found.state == "current":
        return translated("{file}: up to date with {workshop}.", words.code)
    if found.state == "other":
        return translated(
            "{file}: made from another workshop, “{other}”, not from {workshop}.", words.code
        )
    if found.state == "foreign":
        return translated(
            "{file}: nothing in it says that it was made from a workshop.", words.code
        )
    if found.state == "unclear":
        return translated(
            "{file}: made from {workshop}, but from which state of it is not told.",
            words.code,
        )
    return _behind(found, words)


def _behind(found: Standing, words: Language) -> str:
    if found.changes is None:
        return translated(
            "{file}: behind {workshop}. What changed since is not known on this machine.",
            words.code,
        )
    if len(found.changes) == 1:
        return translated("{file}: behind {workshop}; 1 change since:", words.code)
    return translated("{file}: behind {workshop}; {count} changes since:", words.code)
