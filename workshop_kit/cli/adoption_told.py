"""What a map of others would become, told line by line before anything is made."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.workflows.adopting.adoption import Adoption, FoundMap, FoundRow, Kind

_LONGEST = 160


def adoption_lines(found: Adoption, language: Language) -> list[str]:
    """Return maps with phases and rows, then questions, problems, and what becomes notes."""
    lines = [line for one in found.maps for line in _map_lines(one, language)]
    for heading, findings in (
        ("questions", found.of_kind("question")),
        ("problems", found.of_kind("problem")),
    ):
        told = [f"  {brief_line(one.where)}: {brief_line(one.text(language))}" for one in findings]
        lines += [_words(heading, language), *told] if told else []
    lines.append(_words("notes", language, count=str(len(found.notes))))
    lines += [f"  {brief_line(note)}" for note in found.notes]
    if found.empty_sheets:
        lines.append(_words("empty", language, sheets=", ".join(found.empty_sheets)))
    return lines


def adoption_data(found: Adoption, made: Path | None, language: Language) -> dict[str, Any]:
    """Return the same for other programs; ``made`` is the file of the workshop, if there is one."""

    def told(kind: Kind) -> list[dict[str, str]]:
        return [{"where": one.where, "text": one.text(language)} for one in found.of_kind(kind)]

    return {
        "file": str(found.file),
        "title": found.workshop.title,
        "language": found.workshop.language,
        "maps": [_map_data(one) for one in found.maps],
        "questions": told("question"),
        "problems": told("problem"),
        "notes": list(found.notes),
        "empty_sheets": list(found.empty_sheets),
        "workshop": str(made) if made else None,
    }


def _map_data(found: FoundMap) -> dict[str, Any]:
    return {
        "sheet": found.sheet,
        "phases_run": "down" if found.down else "across",
        "phases": [
            {"name": phase.name, "key": phase.key.value, "actions": phase.actions}
            for phase in found.phases
        ],
        "rows": [
            {"name": row.name, "row": row.row, "sure": row.sure, "cells": row.cells}
            for row in found.rows
        ],
    }


def brief_line(text: str) -> str:
    r"""Return a text as one line of a terminal, with nothing in it that a terminal would obey.

    Examples
    --------
    >>> brief_line("Vibe\nsunny\x1b[2J")
    'Vibe / sunny[2J'
    """
    line = "".join(sign for sign in " / ".join(text.splitlines()) if sign.isprintable())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _map_lines(found: FoundMap, language: Language) -> Iterator[str]:
    yield _words(
        "map_down" if found.down else "map",
        language,
        sheet=brief_line(found.sheet),
        phases=_count("phases", language, len(found.phases)),
        actions=_count("actions", language, found.actions),
    )
    yield f"  {_words('heading_phases', language)}"
    for phase in found.phases:
        told = _words(
            "phase",
            language,
            name=brief_line(phase.name),
            happens=label(f"terms.journey_key.{phase.key}", language),
            actions=_count("actions", language, phase.actions),
        )
        yield f"    {told}"
    yield f"  {_words('heading_rows', language)}"
    for row in found.rows:
        yield f"    {_row(row, language)}"


def _row(row: FoundRow, language: Language) -> str:
    key = "row_note" if not row.row else "row" if row.sure else "row_unsure"
    return _words(
        key,
        language,
        name=brief_line(row.name) or "…",
        row=label(f"adopting.row.{row.row}", language) if row.row else "",
        cells=_count("cells", language, row.cells),
    )


def _count(key: str, language: Language, count: int) -> str:
    return counted(f"adopting.found.{key}", language, count)


def _words(key: str, language: Language, **values: object) -> str:
    return label(f"adopting.found.{key}", language, **values)
