"""The gate on every starter, in every language, at every size: lint, accessibility, Microsoft's SDK.

A size is the number of actions in each journey. The SDK takes a second a file, so it judges each
finished starter as it is and at one size, all sizes by turns, and each blank one in one language;
the other two judge everything.
"""

import tempfile
from functools import partial
from itertools import cycle
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from office import found_validator
from workshop_kinds import BLANK, FINISHED, SIZES, TODAY, of_size, starter
from workshop_kit.content.language import language
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.findings import Fault
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import open_package, package_of
from workshop_kit.inspection.sdk import sdk_faults
from workshop_kit.model.workshop import Workshop
from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.deck import deck
from workshop_kit.views.workbook import workbook

pytestmark = pytest.mark.full


def files_of(workshop: Workshop, code: str) -> dict[str, bytes]:
    """Return deck and workbook of a workshop."""
    words = language(code)
    return {
        "deck.pptx": deck_bytes(deck(workshop, words, today=TODAY)),
        "grid.xlsx": workbook_bytes(workbook(workshop, words, today=TODAY)),
    }


def sized(key: str, code: str, size: int | None) -> Workshop:
    """Return a starter with a number of actions, or as it is."""
    workshop = starter(key, code)
    return workshop if size is None else of_size(workshop, size)


def seen_by_sdk(content: tuple[str, bytes], validator: Path) -> tuple[Fault, ...]:
    """Return what the SDK finds in a file, without the workbooks behind its charts.

    Those come from one writer and are judged elsewhere. The file is gone at once, or the tests
    that come last would judge it again.
    """
    name, data = content
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = sdk_faults(open_package(path), path, validator, inside=False)
    assert found is not None
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("key", "code"), FINISHED)
def test_lint_and_accessibility_find_nothing_in_any_size(key: str, code: str, size: int) -> None:
    for name, content in files_of(sized(key, code, size), code).items():
        package = package_of(content, name)
        assert (*lint(package), *accessibility(package)) == (), name


@pytest.mark.parametrize(("key", "code"), BLANK)
def test_they_find_nothing_in_a_blank_starter(key: str, code: str) -> None:
    for name, content in files_of(starter(key, code), code).items():
        package = package_of(content, name)
        assert (*lint(package), *accessibility(package)) == (), name


def test_the_sdk_finds_nothing_wrong_in_any_starter() -> None:
    in_turns = [blank for place, blank in enumerate(BLANK) if place % 4 in {0, 3}]
    sizes = zip(FINISHED, cycle(SIZES), strict=False)
    cases: list[tuple[str, str, int | None]] = [
        (key, code, None) for key, code in (*FINISHED, *in_turns)
    ]
    cases += [(key, code, size) for (key, code), size in sizes]
    files = {
        (*case, name): (name, content)
        for case in cases
        for name, content in files_of(sized(*case), case[1]).items()
        # blank forms have tests of their own, and their workbooks are those of blank starters
        if case[:2] in FINISHED or name == "deck.pptx"
    }
    with ThreadPool(2) as pool:
        judge = partial(seen_by_sdk, validator=found_validator())
        found = dict(zip(files, pool.map(judge, files.values()), strict=True))
    assert {case: faults for case, faults in found.items() if faults} == {}
