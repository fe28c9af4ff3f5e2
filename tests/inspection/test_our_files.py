"""What the kit itself writes has no finding: every starter, in every language it is written in."""

from datetime import date

import pytest

from workshop_kit.content.language import language
from workshop_kit.content.starters import moved_to, starter_text, starters
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.findings import Fault
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import package_of
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.views.deck import deck
from workshop_kit.views.workbook import workbook

TODAY = date(2026, 3, 2)
STARTERS = [(entry.key, code) for entry in starters(language("en")) for code in entry.languages]


def starter(key: str, code: str) -> Workshop:
    return moved_to(workshop_from_text(starter_text(key, code), key), TODAY)


def faults(content: bytes, name: str) -> list[Fault]:
    package = package_of(content, name)
    return [*lint(package), *accessibility(package)]


@pytest.mark.parametrize(("key", "code"), STARTERS)
def test_the_deck_of_a_starter_has_no_finding(key: str, code: str) -> None:
    content = deck_bytes(deck(starter(key, code), language(code), today=TODAY))
    assert faults(content, f"{key}-deck-{code}.pptx") == []


@pytest.mark.parametrize(("key", "code"), STARTERS)
def test_the_workbook_of_a_starter_has_no_finding(key: str, code: str) -> None:
    content = workbook_bytes(workbook(starter(key, code), language(code), today=TODAY))
    assert faults(content, f"{key}-grid-{code}.xlsx") == []


@pytest.mark.parametrize("code", ["en", "it"])
def test_a_workshop_that_holds_nothing_yet_has_no_finding(code: str) -> None:
    empty = Workshop(id="w")
    written = {
        "empty.pptx": deck_bytes(deck(empty, language(code), today=TODAY)),
        "empty.xlsx": workbook_bytes(workbook(empty, language(code), today=TODAY)),
    }
    assert {name: faults(content, name) for name, content in written.items()} == {
        "empty.pptx": [],
        "empty.xlsx": [],
    }
