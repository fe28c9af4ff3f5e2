"""Templates of real organisations: the deck opens without repair and stands on its page."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from drawn_words import Page, drawn_pages
from office import found_validator, render
from workshop_kinds import TODAY, starter
from workshop_kit.content.language import language
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import open_package
from workshop_kit.inspection.sdk import sdk_faults
from workshop_kit.renderers.pptx.branded import branded_bytes
from workshop_kit.views.brand.branded_deck import branded
from workshop_kit.views.deck import SLIDES, Wishes, deck
from workshop_kit.views.typography import typeset
from workshop_kit.workflows.templates.ready import opened_template

pytestmark = pytest.mark.full

OFF_PAGE = 0.5


@dataclass(frozen=True, slots=True)
class Made:
    """A deck on a template, and its pages as drawn."""

    template: Path
    deck: Path
    pages: list[Page]


@pytest.fixture(scope="module")
def made(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    if shutil.which("pdftotext") is None:
        pytest.skip("install Poppler (apt install poppler-utils)")
    folder = tmp_path_factory.mktemp("branded")
    written = dict(_written(inputs / "templates", folder))
    render(list(written), folder, dpi=10)
    return [
        Made(template, path, drawn_pages(path.with_name(f"{path.name}.pdf")))
        for path, template in written.items()
    ]


def _written(templates: Path, folder: Path) -> Iterator[tuple[Path, Path]]:
    for template in sorted(templates.iterdir()):
        ready = opened_template(template)
        for code in ("en", "it"):
            wishes = Wishes(slides=SLIDES, draft=code == "it")
            with typeset(ready.brand.typography):
                view = deck(
                    starter("car-purchase", code), language(code), today=TODAY, wishes=wishes
                )
            path = folder / f"{template.stem}-{code}.pptx"
            path.write_bytes(branded_bytes(branded(view, ready.brand), ready.content))
            yield path, template


def test_there_are_several_templates(made: list[Made]) -> None:
    assert len({one.template for one in made}) >= 4


def test_a_deck_on_a_real_template_is_clean(made: list[Made]) -> None:
    for one in made:
        package = open_package(one.deck)
        assert [*lint(package), *accessibility(package)] == [], one.deck.name


def test_a_deck_has_no_fault_that_its_template_had_not(made: list[Made]) -> None:
    validator = found_validator()
    for one in made:
        known = set(_faults(one.template, validator))
        assert set(_faults(one.deck, validator)) <= known, one.deck.name


def _faults(path: Path, validator: Path) -> Iterator[str]:
    found = sdk_faults(open_package(path), path, validator)
    assert found is not None
    yield from (str(fault) for fault in found)


def test_no_word_stands_off_the_page(made: list[Made]) -> None:
    for one in made:
        for number, page in enumerate(one.pages, start=1):
            off = [
                word.text
                for word in page.words
                if word.box.x < -OFF_PAGE
                or word.box.y < -OFF_PAGE
                or word.box.right > page.width + OFF_PAGE
                or word.box.bottom > page.height + OFF_PAGE
            ]
            assert off == [], f"{one.deck.name}, slide {number}"
