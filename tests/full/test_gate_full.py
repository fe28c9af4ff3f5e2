"""The gate before broken files: together, lint and Microsoft's SDK see every one of them."""

import re
from collections.abc import Iterator
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import NamedTuple

import pytest

from checkout import ROOT
from inspection.breaking import Broken
from inspection.broken_decks import DECK
from inspection.broken_workbooks import WORKBOOK
from office import found_validator
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import open_package
from workshop_kit.inspection.sdk import sdk_faults

pytestmark = pytest.mark.full

PAGE = ROOT / "docs" / "checking-files.md"


class Seen(NamedTuple):
    """What saw a broken file."""

    way: str
    ending: str
    by_lint: bool
    by_sdk: bool


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    folder = tmp_path_factory.mktemp("gate") / "foreign"
    folder.mkdir()
    validator = found_validator()

    def judged(case: tuple[Broken, str]) -> Seen:
        broken, way = case
        path = folder / f"{way}{broken.ending}"
        path.write_bytes(broken.file(way))
        package = open_package(path)
        faults = sdk_faults(package, path, validator)
        assert faults is not None
        return Seen(way, broken.ending, bool(lint(package)), bool(faults))

    cases = [(broken, way) for broken in (DECK, WORKBOOK) for way in broken.ways]
    with ThreadPool(2) as pool:
        return pool.map(judged, cases)


def counted(seen: list[Seen]) -> Iterator[tuple[str, int, int]]:
    """Yield how many decks and workbooks there are, and how many each judge saw."""
    decks = [case for case in seen if case.ending == DECK.ending]
    books = [case for case in seen if case.ending == WORKBOOK.ending]
    yield "broken files", len(decks), len(books)
    yield "package lint", sum(c.by_lint for c in decks), sum(c.by_lint for c in books)
    yield "Open XML SDK", sum(c.by_sdk for c in decks), sum(c.by_sdk for c in books)
    both = [sum(c.by_lint or c.by_sdk for c in cases) for cases in (decks, books)]
    yield "both", both[0], both[1]


def test_nothing_broken_passes_both(seen: list[Seen]) -> None:
    assert [case.way for case in seen if not (case.by_lint or case.by_sdk)] == []


def test_the_sdk_sees_what_the_lint_leaves_to_it(seen: list[Seen]) -> None:
    for broken in (DECK, WORKBOOK):
        left = {way for way, breakage in broken.ways.items() if not breakage.rules}
        assert left
        assert {case.way for case in seen if case.by_sdk and case.ending == broken.ending} >= left


def test_the_figures_in_the_documentation_are_true(seen: list[Seen]) -> None:
    told = PAGE.read_text(encoding="utf-8")
    for name, decks, books in counted(seen):
        row = rf"^\| {re.escape(name)} \| {decks} \| {books} \| {decks + books} \|$"
        assert re.search(row, told, re.MULTILINE), (name, decks, books)


def test_a_file_is_judged_where_it_lies(tmp_path: Path) -> None:
    folder = tmp_path / "foreign" / "-odd name; è"
    folder.mkdir(parents=True)
    path = folder / "-x.pptx"
    path.write_bytes(DECK.file("a_colour_has_five_digits"))
    faults = sdk_faults(open_package(path), path, found_validator())
    assert faults
    assert "12345" in faults[0].values["text"]
