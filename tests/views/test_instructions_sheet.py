"""The first sheet: what to do with the workbook, in the language, and who made it."""

import pytest

from small_workshop import SMALL
from workbook_reading import sheet_of
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import MARKS


def text_of(workshop: Workshop, title: str, code: str) -> str:
    sheet = sheet_of(workshop, title, code)
    return "\n".join(str(cell.value) for cell in sheet.cells)


@pytest.mark.parametrize(
    ("code", "title", "topics"),
    [
        ("en", "Read me", ["Where to write", "Add an action", "How sure it is", "2 Mar 2026"]),
        (
            "it",
            "Istruzioni",
            ["Dove scrivere", "Aggiungere un’azione", "Quanto è certo", "2 mar 2026"],
        ),
    ],
)
def test_it_says_what_to_do_in_the_language(code: str, title: str, topics: list[str]) -> None:
    text = text_of(SMALL, title, code)
    assert not [topic for topic in topics if topic not in text]


def test_it_explains_every_sign() -> None:
    text = text_of(SMALL, "Read me", "en")
    assert all(mark in text for mark in MARKS.values())


def test_it_says_what_the_figures_are_only_if_the_team_said_so() -> None:
    note = "All figures are invented."
    assert note in text_of(SMALL.replace(figures_note=note), "Read me", "en")
    assert "About the figures" not in text_of(SMALL, "Read me", "en")


def test_a_workshop_without_anything_still_has_instructions() -> None:
    text = text_of(Workshop(id="w"), "Read me", "en")
    assert "Edition 1 · written 30 Jun 2027" in text


def test_it_fits_one_page_and_nothing_can_be_written_in_it() -> None:
    sheet = sheet_of(SMALL, "Read me")
    assert sheet.page.one_page
    assert sheet.protected
    assert all(cell.style.locked for cell in sheet.cells)
