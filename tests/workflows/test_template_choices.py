"""What a team fixes by hand for its template: kept, read again, judged."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from pptx.presentation import Presentation
from pptx.util import Pt

from checkout import ROOT
from foreign_templates import FOREIGN, file_of, full_of_bars, plain
from workshop_kit.content.wording import error_text
from workshop_kit.errors import NotChoices
from workshop_kit.views.brand.brand import Brand
from workshop_kit.views.brand.free_area import overlap
from workshop_kit.views.brand.report import Fact, facts
from workshop_kit.workflows.publish import publish, wishes_of
from workshop_kit.workflows.templates.choices import choices_file, keep_choices
from workshop_kit.workflows.templates.ready import opened_template

TODAY = date(2027, 1, 1)
CAR = ROOT / "templates" / "workshops" / "car-purchase.en.workshop.json"
ABOVE = "[title]\nleft = 2\ntop = 0.5\nwidth = 21\nheight = 1.5\n"
BELOW = "[title]\nleft = 2\ntop = 16\nwidth = 21\nheight = 1.5\n"
AREA = "[area]\nleft = 2\ntop = 4\nwidth = 21\nheight = 13\n"


def beyond_the_page() -> Presentation:
    """Return a template whose titles begin left of the page and end right of it."""
    deck = plain()
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            if shape.placeholder_format.type in (1, 3):
                shape.left, shape.top, shape.width, shape.height = Pt(-9), Pt(9), Pt(740), Pt(44)
    return deck


def in_bright_colours() -> Presentation:
    """Return a template whose first and third accents are too light for white words."""
    deck = plain()
    (theme,) = (
        relation.target_part
        for relation in deck.slide_master.part.rels.values()
        if relation.reltype.endswith("/theme")
    )
    for old, new in ((b"4F81BD", b"FFC000"), (b"9BBB59", b"00B050")):
        theme._blob = theme._blob.replace(old, new)
    return deck


TEMPLATES = {**FOREIGN, "beyond the page": beyond_the_page, "bright": in_bright_colours}


@pytest.fixture
def brand_file(tmp_path: Path) -> Path:
    path = tmp_path / "foreign" / "brand.potx"
    path.parent.mkdir()
    path.write_bytes(file_of(plain()))
    return path


def chosen(path: Path, text: str) -> Brand:
    choices_file(path).write_text(text, encoding="utf-8")
    return opened_template(path).brand


def told(brand: Brand) -> dict[str, Fact]:
    return {fact.key: fact for fact in facts(brand)}


@pytest.mark.parametrize("kind", TEMPLATES)
def test_choices_kept_and_not_changed_give_the_same_deck_and_report(
    kind: str, brand_file: Path, tmp_path: Path
) -> None:
    brand_file.write_bytes(file_of(TEMPLATES[kind]()))
    car = tmp_path / "car.workshop.json"
    car.write_bytes(CAR.read_bytes())
    made = []
    for _ in range(2):
        wishes = wishes_of(template=brand_file, slides="cover,map,pains_ideas")
        assert wishes.template is not None
        (deck,) = publish(car, formats=("deck",), today=TODAY, wishes=wishes)
        made.append((deck.read_bytes(), facts(wishes.template.brand)))
        keep_choices(brand_file, wishes.template.brand)
    assert choices_file(brand_file).exists()
    assert made[0][1] == made[1][1]
    assert made[0][0] == made[1][0]
    with zipfile.ZipFile(deck) as archive:
        assert len({entry.date_time for entry in archive.infolist()}) == 1, "no part tells the time"


def test_choices_kept_for_a_template_without_room_are_not_at_fault(brand_file: Path) -> None:
    brand_file.write_bytes(file_of(full_of_bars()))
    keep_choices(brand_file, opened_template(brand_file, anyway=True).brand)
    assert not opened_template(brand_file, anyway=True).is_usable


def test_a_title_fixed_by_hand_is_told_as_such(brand_file: Path) -> None:
    report = told(chosen(brand_file, ABOVE))
    assert "title_fixed" in report
    assert not {"title_trimmed", "title_placed", "title_on_area"} & report.keys()


@pytest.mark.parametrize("title", [ABOVE, BELOW])
def test_beside_a_fixed_title_the_area_is_chosen_again(brand_file: Path, title: str) -> None:
    frame = chosen(brand_file, title).content
    assert overlap(frame.title_box, frame.area) == 0
    assert frame.area.height > 380


def test_a_title_on_the_area_is_a_thing_to_mind(brand_file: Path) -> None:
    across = told(chosen(brand_file, BELOW + AREA))
    assert across["title_on_area"].is_fallback
    assert "title_on_area" not in told(chosen(brand_file, ABOVE + AREA))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[title]\nleft = 2\ntop = 1\nwidth = 0\nheight = 0", "“title” is too small: it needs 6 ×"),
        ("[title]\nleft = 2\ntop = 1\nwidth = -9\nheight = 2", "“title” does not lie on the page"),
        ("[title]\nleft = -4\ntop = 1\nwidth = 9\nheight = 2", "“title” does not lie on the page"),
        ("[area]\nleft = 2\ntop = 4\nwidth = 3\nheight = 2", "“area” is too small: it needs"),
        ("[title]\nleft = 1\ntop = 1\nwidth = 23\nheight = 17", "“title” leaves too little room"),
        ("[area]\nleft = true\ntop = 4\nwidth = 9\nheight = 9", "“area” wants left, top"),
        ("[area]\nleft = nan\ntop = 4\nwidth = 9\nheight = 9", "“area” wants left, top"),
        ('[layouts]\nkover = "Blank"', "an entry “kover” nobody knows; there are cover, content"),
        (f"{AREA}foo = 2", "“area” has an entry “foo” nobody knows; there are left, top"),
        (f"{ABOVE}depth = 2", "“title” has an entry “depth” nobody knows"),
    ],
)
def test_choices_that_cannot_be_used_say_what_they_need(
    brand_file: Path, text: str, reason: str
) -> None:
    choices_file(brand_file).write_text(text, encoding="utf-8")
    with pytest.raises(NotChoices, match=reason.replace("(", r"\(")):
        opened_template(brand_file, anyway=True)


def test_an_area_as_large_as_told_can_be_used(brand_file: Path) -> None:
    width, height = (
        side / 72 * 2.54 + 0.01 for side in opened_template(brand_file).brand.least_area
    )
    assert chosen(brand_file, f"[area]\nleft = 2\ntop = 4\nwidth = {width}\nheight = {height}")


def test_a_file_that_begins_with_a_mark_of_its_encoding_is_read(brand_file: Path) -> None:
    choices_file(brand_file).write_text('[layouts]\ncontent = "Blank"', encoding="utf-8-sig")
    assert opened_template(brand_file).brand.content.layout.name == "Blank"


def test_the_names_there_are_stand_in_the_readers_quotes(brand_file: Path) -> None:
    choices_file(brand_file).write_text('[layouts]\ncover = "Nowhere"', encoding="utf-8")
    with pytest.raises(NotChoices) as refused:
        opened_template(brand_file)
    assert "ci sono «Title Slide», «Title and Content», " in error_text(refused.value, "it")
    assert "there are “Title Slide”, “Title and Content”, " in error_text(refused.value, "en")


def test_a_front_end_colour_of_its_own_is_told_apart(brand_file: Path) -> None:
    report = told(chosen(brand_file, '[colours]\nfront = "#FFFF00"'))
    assert report["colour_headers"].values["slot"] == "accent1"
    assert report["colour_front"].values["slot"] == "#FFFF00"
    assert "colour_headers_front" not in report


def test_a_colour_that_cannot_carry_words_is_told_as_it_was(brand_file: Path) -> None:
    found = facts(chosen(brand_file, '[colours]\nheaders = "#FFFFFF"\nideas = "#000000"'))
    shaded = [fact.values["before"] for fact in found if fact.key == "shaded"]
    assert {"#FFFFFF", "#000000"} <= set(shaded)
    (ideas,) = (fact for fact in found if fact.key == "colour_ideas")
    assert float(ideas.values["contrast"]) >= 4.5
