"""Journeys that other people drew as text, laid out as the grids that they would be in Excel."""

from pathlib import Path
from typing import Any

import pytest

from foreign_maps import taken_over, turned, workbook
from workshop_kit.errors import NotAMap
from workshop_kit.workflows.adopting.adopt import read_adoption

HEAD = ["Section", "Task", "Score", "Actors"]


def laid_out(text: str) -> list[list[Any]]:
    """Return a journey of mermaid as rows: a section on its first task, then score and actors."""
    rows: list[list[Any]] = [HEAD]
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("section "):
            section = line.removeprefix("section ")
        elif ":" in line and not line.startswith("acc"):
            task, score, *actors = (part.strip() for part in line.split(":"))
            rows.append([section, task, int(score), ":".join(actors)])
            section = ""
    return rows


@pytest.mark.parametrize("is_down", [True, False])
def test_journeys_of_mermaid_keep_their_tasks_and_scores(inputs: Path, is_down: bool) -> None:
    found = sorted((inputs / "maps").glob("*.mmd"))
    assert found
    for path in found:
        rows = laid_out(path.read_text(encoding="utf-8"))
        book = workbook(rows if is_down else turned(rows))
        adoption = taken_over(book, scale="1-5")
        journey = adoption.workshop.journeys[0]
        assert [action.text for action in journey.actions] == [row[1] for row in rows[1:]]
        felt = [action.emotion.score if action.emotion else None for action in journey.actions]
        assert felt == [row[2] - 3 for row in rows[1:]]
        assert [phase.label for phase in journey.phases] == [row[0] for row in rows[1:] if row[0]]
        kept = "\n".join(adoption.notes)
        assert all(row[3] in kept for row in rows[1:])


def test_tables_of_other_kinds_are_no_maps(inputs: Path) -> None:
    tables = [
        path for kind in ("notes", "survey", "events") for path in (inputs / kind).glob("*.csv")
    ]
    assert tables
    for path in tables:
        with pytest.raises(NotAMap):
            read_adoption(path)
