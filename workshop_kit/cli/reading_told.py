"""What was found in a grid, told line by line in the language of the team."""

from typing import Any

from workshop_kit.content.labels import label
from workshop_kit.workflows.read_grid import GridReading


def reading_lines(found: GridReading, *, accepted: bool = False) -> list[str]:
    """Return what a grid says beside its workshop, and what to do next."""
    return [*finding_lines(found), *_ending(found, accepted=accepted)]


def finding_lines(found: GridReading) -> list[str]:
    """Return what was found, block by block."""

    def words(key: str, **values: str) -> str:
        return label(f"reading.{key}", found.language, **values)

    def change(one: Any) -> str:
        values = {"where": one.where, "before": _brief(one.before), "after": _brief(one.after)}
        return words(f"line.{one.kind}", **values)

    def told(one: Any) -> str:
        return words("line.problem", where=one.where, text=_brief(one.text))

    blocks = {
        "changes": [change(one) for one in found.changes],
        "questions": [f"{change(one)} — {one.doubt}" for one in found.questions],
        "problems": [told(one) for one in found.problems],
        "aside": [told(one) for one in found.aside],
    }
    lines = [] if found.file else [words("without")]
    for key, entries in blocks.items():
        if entries:
            lines += [words(key), *(f"  {entry}" for entry in entries)]
    return lines


def _ending(found: GridReading, *, accepted: bool) -> list[str]:
    """Return what was done, or what to do next."""
    if found.is_clean:
        return [label("reading.nothing", found.language)]
    if found.applied and found.file and (found.changes or accepted):
        names = {"file": found.file.name, "grid": found.grid.name}
        return [label("reading.applied", found.language, **names)]
    if found.changes and not found.applied:
        return [label("reading.to_apply", found.language)]
    return []


_LONGEST = 160


def _brief(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
