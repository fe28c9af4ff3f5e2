"""What the kit itself writes has no finding: every starter, in every language it is written in."""

from datetime import date

import pytest
from hypothesis import given, settings

from workshop_kit.content.language import language
from workshop_kit.content.starters import moved_to, starter_text, starters
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.findings import Fault
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import package_of
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck
from workshop_kit.views.workbook import workbook
from workshops import workshops

TODAY = date(2026, 3, 2)
STARTERS = [(entry.key, code) for entry in starters(language("en")) for code in entry.languages]


def starter(key: str, code: str) -> Workshop:
    return moved_to(workshop_from_text(starter_text(key, code), key), TODAY)


def faults(content: bytes, name: str) -> list[Fault]:
    package = package_of(content, name)
    return [*lint(package), *accessibility(package)]


@pytest.mark.parametrize(
    ("key", "code"),
    [
        pytest.param(*each, marks=() if each[0] == "car-purchase" else pytest.mark.full)
        for each in STARTERS
    ],
)
def test_a_starter_becomes_files_without_a_finding(key: str, code: str) -> None:
    assert written(starter(key, code), code) == {"deck": [], "grid": []}


def written(workshop: Workshop, code: str) -> dict[str, list[Fault]]:
    """Return what is wrong with the deck and with the workbook of a workshop."""
    words = language(code)
    return {
        "deck": faults(deck_bytes(deck(workshop, words, today=TODAY)), "a.pptx"),
        "grid": faults(workbook_bytes(workbook(workshop, words, today=TODAY)), "a.xlsx"),
    }


@pytest.mark.parametrize("code", ["en", "it"])
def test_a_workshop_that_holds_nothing_yet_has_no_finding(code: str) -> None:
    assert written(Workshop(id="w"), code) == {"deck": [], "grid": []}


@settings(max_examples=8, derandomize=True)
@given(workshops())
def test_whatever_a_workshop_holds_its_files_have_no_finding(workshop: Workshop) -> None:
    assert written(workshop, "it") == {"deck": [], "grid": []}


def test_texts_that_cannot_be_seen_leave_no_empty_placeholder() -> None:
    person = Persona(id="p", name="Anna", quote=" ", summary="\x07")
    assert written(Workshop(id="w", title="Car", personas=(person,)), "en") == {
        "deck": [],
        "grid": [],
    }
