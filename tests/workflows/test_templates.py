"""Decks on templates that somebody else made."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pptx
import pytest

from checkout import ROOT
from foreign_templates import FOREIGN, file_of, full_of_bars, plain
from workshop_kit.errors import (
    NotAnOfficeFile,
    NotChoices,
    TwoLooks,
    UnsafeOfficeFile,
    UnusableTemplate,
)
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import package_of
from workshop_kit.views.brand.report import facts
from workshop_kit.workflows.publish import publish, wishes_of
from workshop_kit.workflows.templates.choices import choices_file, choices_text, keep_choices
from workshop_kit.workflows.templates.ready import opened_template

TODAY = date(2027, 1, 1)
CAR = ROOT / "templates" / "workshops" / "car-purchase.en.workshop.json"


@pytest.fixture
def car(tmp_path: Path) -> Path:
    path = tmp_path / "car.workshop.json"
    path.write_bytes(CAR.read_bytes())
    return path


def template(folder: Path, kind: str) -> Path:
    path = folder / "foreign" / f"{kind.replace(' ', '-')}.potx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(file_of(FOREIGN[kind]()))
    return path


def published(car: Path, path: Path) -> Path:
    wishes = wishes_of(template=path)
    (deck,) = publish(car, formats=("deck",), today=TODAY, wishes=wishes)
    return deck


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a deck on each kind of template."""
    made = {}
    for kind in FOREIGN:
        folder = tmp_path_factory.mktemp("branded")
        file = folder / "car.workshop.json"
        file.write_bytes(CAR.read_bytes())
        made[kind] = published(file, template(folder, kind))
    return made


def test_a_deck_on_any_template_is_clean(decks: dict[str, Path]) -> None:
    for kind, deck in decks.items():
        package = package_of(deck.read_bytes(), deck.name)
        assert [*lint(package), *accessibility(package)] == [], kind


def test_a_deck_has_the_layouts_of_its_template_and_none_of_its_slides(
    decks: dict[str, Path],
) -> None:
    names = {layout.name for layout in plain().slide_layouts}
    for deck in (pptx.Presentation(str(path)) for path in decks.values()):
        assert {layout.name for layout in deck.slide_layouts} == names
        assert deck.slides[0].slide_layout.name == "Title Slide"
        titles = [slide.shapes.title for slide in deck.slides]
        assert titles[0] is not None
        assert titles[0].text_frame.text == "Buying the family’s first hybrid"
        assert None not in titles


def test_nothing_stands_off_the_page_or_on_the_title(decks: dict[str, Path]) -> None:
    for kind, path in decks.items():
        deck = pptx.Presentation(str(path))
        for slide in list(deck.slides)[1:]:
            title = slide.shapes.title
            assert title is not None
            for shape in slide.shapes:
                assert shape.left + shape.width <= (deck.slide_width or 0) + 1, kind
                assert shape.top + shape.height <= (deck.slide_height or 0) + 1, kind
                below = shape.top >= title.top + title.height - 1
                assert below or shape.is_placeholder, f"{kind}: {shape.name}"


def test_sections_and_sample_slides_go_and_are_counted(tmp_path: Path, car: Path) -> None:
    path = template(tmp_path, "with samples")
    told = {fact.key: fact.values for fact in facts(opened_template(path).brand)}
    assert told["samples"] == {"count": 2}
    assert told["sections"] == {"count": 1, "shows": 0}
    with zipfile.ZipFile(published(car, path)) as deck:
        assert b"sectionLst" not in deck.read("ppt/presentation.xml")


def test_what_is_fetched_from_elsewhere_is_left_out_and_named(tmp_path: Path, car: Path) -> None:
    path = template(tmp_path, "with links")
    (left,) = opened_template(path).left_out
    assert left.part.endswith("slideLayout6.xml.rels")
    assert "C:/logo.png" in str(left.reason)
    with zipfile.ZipFile(published(car, path)) as deck:
        parts = [deck.read(name) for name in deck.namelist()]
    assert not any(b"logo.png" in part for part in parts)
    assert any(b"https://example.org/" in part for part in parts), "a logo may lead to its site"


def test_macros_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "foreign" / "brand.potx"
    path.parent.mkdir()
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file_of(plain()))) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = part.replace(
                    b"application/vnd.openxmlformats-officedocument.presentationml.template.main",
                    b"application/vnd.ms-powerpoint.template.macroEnabled.main",
                )
            new.writestr(name, part)
        new.writestr("ppt/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    path.write_bytes(written.getvalue())
    with pytest.raises(UnsafeOfficeFile, match="macros"):
        opened_template(path)


def test_a_workbook_is_no_template(tmp_path: Path, car: Path) -> None:
    (grid,) = publish(car, formats=("grid",), today=TODAY)
    with pytest.raises(NotAnOfficeFile, match="no deck or template"):
        opened_template(grid)


def test_a_template_without_room_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "foreign" / "full.potx"
    path.parent.mkdir()
    path.write_bytes(file_of(full_of_bars()))
    with pytest.raises(UnusableTemplate, match="too little room"):
        opened_template(path)
    assert not opened_template(path, anyway=True).is_usable


def test_a_logo_besides_a_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TwoLooks, match="not both"):
        wishes_of(template=template(tmp_path, "plain"), accent="#0F6B70")


def test_choices_kept_and_read_again_change_nothing(tmp_path: Path) -> None:
    path = template(tmp_path, "plain")
    first = opened_template(path).brand
    keep_choices(path, first)
    second = opened_template(path).brand
    assert second.content.layout == first.content.layout
    assert choices_text(path.name, second) == choices_text(path.name, first)


def test_a_team_fixes_layout_area_and_colour(tmp_path: Path) -> None:
    path = template(tmp_path, "plain")
    choices_file(path).write_text(
        '[layouts]\ncontent = "Blank"\n[colours]\nheaders = "accent2"\n'
        "[area]\nleft = 2\ntop = 5\nwidth = 21\nheight = 12\n",
        encoding="utf-8",
    )
    brand = opened_template(path).brand
    assert brand.content.layout.name == "Blank"
    assert round(brand.content.area.x / 72 * 2.54, 2) == 2
    assert brand.look.slots["petrol"].scheme == "accent2"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[layouts", "it is no TOML"),
        (
            '[layouts]\ncontent = "Nowhere"',
            "no layout is called “Nowhere”; there are “Title Slide”",
        ),
        ("[colour]\nheaders = 1", "a part “colour” nobody knows"),
        ('[colours]\nheaders = "petrol"', "“petrol” is not a colour"),
        ('[colours]\nhats = "accent1"', "no colour is called “hats”"),
        ("[area]\nleft = 1", "“area” wants left, top, width and height"),
        ("[area]\nleft = 1\ntop = 1\nwidth = 99\nheight = 9", "“area” does not lie on the page"),
    ],
)
def test_choices_that_cannot_be_read_say_why(tmp_path: Path, text: str, reason: str) -> None:
    path = template(tmp_path, "plain")
    choices_file(path).write_text(text, encoding="utf-8")
    with pytest.raises(NotChoices, match=reason.replace("(", r"\(")):
        opened_template(path)
